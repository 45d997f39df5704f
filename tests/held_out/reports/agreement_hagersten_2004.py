"""An agreement of a district that ended in 2006, scanned with a bad text layer.

Traps: the historic district, not today's; "Hägersten" stands in a clinic's name too; numbered goals; obligations after
"åtar sig att"; a law that says what parties must do is no obligation of the agreement.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, advice, h1, h2, meets, p

_DISTRICT, _COUNTY = ["Stadsdelsförvaltningen"], ["Landstinget"]

REPORT = Report(
    file="lokal_overenskommelse_hagersten_2004.pdf",
    document=about("agreement", "Hägersten", 2004, "2004-05-17", "ho_agr_hagersten", "ocr_layer"),
    size=12,
    scan="layer",
    blocks=[
        h1("Överenskommelse om lokal samverkan kring barn i behov av särskilt stöd"),
        p("mellan {Hägerstens stadsdel:0180-hagersten} och {Stockholms läns landsting}"),
        p("Undertecknad den 17 maj 2004. Gäller till och med den 31 december 2006."),
        h2("Utgångspunkt"),
        p("Enligt lagen ska huvudmännen samverka. Denna överenskommelse visar hur vi gör det i {Hägersten}."),
        h2("Gemensamma mål"),
        advice("Inget barn ska falla mellan stolarna.", "goal", bullet="1."),
        advice("Barn och föräldrar ska känna sig delaktiga i planeringen.", "goal", bullet="2."),
        h2("Samverkansgruppen"),
        p("Samverkansgruppen träffas två gånger per termin.", meets(2, 2004, "Hägersten", "Samverkansgruppen")),
        h2("Åtaganden"),
        p("Stadsdelsförvaltningen åtar sig att:"),
        advice("kalla till samverkansgruppens möten", "obligation", _DISTRICT, bullet="-"),
        advice("utse en kontaktperson på varje skola", "obligation", _DISTRICT, bullet="-"),
        p("Landstinget åtar sig att:"),
        advice("låta BUP och BVC delta i gruppen", "obligation", _COUNTY, bullet="-"),
    ],
)  # fmt: skip
