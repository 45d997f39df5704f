"""An audit with its advice in a table of three columns.

Traps: the table's "Ansvarig" column names the addressees; a table of interviews that is no table of advice; "Antal" of
interviews; answers with sub-questions in a nested list.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, fact, grid, h1, h2, p, question

_R = [("1", "Ta fram en handlingsplan för det lokala BUS-arbetet", "Barn- och skolnämnden", None),
      ("2", "Utse en samordnare för samordnade individuella planer", "Socialnämnden", "sip"),
      ("3", "Redovisa avvikelser för nämnden en gång per år", "Socialnämnden", None)]  # fmt: skip
_Q = [
    ("Är ansvarsfördelningen mellan nämnderna tydlig?", "Ja", "yes"),
    ("Finns det en lokal BUS-grupp med rätt deltagare?", "I huvudsak", "partly"),
    ("Följer nämnderna upp samverkan?", "Nej", "no"),
]

REPORT = Report(
    file="norrtalje_rev_2012_bus.pdf",
    document=about("audit", "Norrtälje", 2012, "2012-10-22", "ho_aud_norrtalje"),
    font="sans",
    size=10,
    number="{n}",
    header="Norrtälje kommun",
    blocks=[
        h1("Granskningsrapport: kommunens samverkan med landstinget kring barn"),
        p("{Norrtälje kommun}, oktober 2012 (daterad 2012-10-22)"),
        h2("Genomförande"),
        grid([["Intervjuade", "Antal"], ["Rektorer", "6"], ["Socialsekreterare", "4"], ["Chefer vid BUP", "2"]], "Genomförande", widths=[150, 60]),
        p("Samtliga intervjuade framhåller att avstånden i {Norrtälje} är stora. Några vill att landstinget ska öppna en mottagning i norra kommundelen."),
        h2("Revisionsfrågor och bedömning"),
        grid([["Revisionsfråga", "Svar"], *([a, b] for a, b, _ in _Q)], "Revisionsfrågor och bedömning", widths=[260, 120], look="rules",
             facts={"audit_questions": [{**question(a, v), **({"verdict_also": "yes"} if v == "partly" else {})} for a, _, v in _Q]}),
        h2("Rekommendationer"),
        grid([["Nr", "Rekommendation", "Ansvarig"], *([a, b, c] for a, b, c, _ in _R)], "Rekommendationer", widths=[30, 260, 140],
             facts={"recommendations": [fact(b, "recommendation", [c], d) for _, b, c, d in _R]}),
    ],
)  # fmt: skip
