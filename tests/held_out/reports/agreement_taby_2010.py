"""An older agreement in numbered sections and letter lists.

Traps: § marks; letter lists with different lead-ins ("ska", "svarar för att", "ansvarar för"); three bodies; meetings per
year are not per term; signatures with places; an appendix of members.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, advice, h1, h2, item, meets, p

REPORT = Report(
    file="taby_bus_overenskommelse.pdf",
    document=about("agreement", "Täby", 2010, "2010-06-01", "ho_agr_taby"),
    size=11,
    header="Täby kommun – Stockholms läns landsting",
    number="{n}",
    number_at="middle",
    blocks=[
        h1("Lokal överenskommelse om samverkan i {Täby}"),
        p("Antagen 2010-06-01 av {Täby kommun} och {Stockholms läns landsting}. Giltig 2010-07-01–2012-06-30."),
        h2("§ 1 Syfte och mål"),
        p("Målen med överenskommelsen är följande:"),
        advice("Barnets behov ska styra insatserna.", "goal", bullet="a)"),
        advice("Verksamheterna ska känna till varandras uppdrag.", "goal", bullet="b)"),
        h2("§ 2 Ledningsgruppen"),
        p("Ledningsgruppen består av tre chefer från kommunen och tre från landstinget. Den sammanträder minst en gång per termin och har därutöver en planeringsdag per år.",
          meets(1, 2010, "Täby", "Ledningsgruppen", approx="over")),
        p("Ledningsgruppen ansvarar för att:"),
        advice("fastställa en årlig arbetsplan", "obligation", ["Ledningsgruppen"], bullet="a)"),
        advice("följa upp överenskommelsen", "obligation", ["Ledningsgruppen"], "follow_up", bullet="b)"),
        h2("§ 3 Kommunen"),
        p("Kommunen svarar för att:"),
        advice("varje skola har en utsedd samordnare", "obligation", ["Kommunen"], bullet="a)"),
        advice("socialtjänsten deltar i nätverksmöten", "obligation", ["Kommunen"], bullet="b)"),
        h2("§ 4 Landstinget"),
        p("Landstinget ska:"),
        advice("ge återkoppling på remisser inom fyra veckor", "obligation", ["Landstinget"], "referrals", bullet="a)"),
        advice("medverka med läkare eller psykolog vid behov", "obligation", ["Landstinget"], bullet="b)"),
        h2("Underskrifter"),
        p("{Täby?} den 1 juni 2010"),
        p("För kommunen: socialchefen. För landstinget: enhetschefen vid BUP."),
        h2("Bilaga: Kontaktpersoner"),
        item("Socialkontoret, telefon 08-555 00 00", bullet="–"),
        item("Barn- och grundskolekontoret, telefon 08-555 00 01", bullet="–"),
    ],
)  # fmt: skip
