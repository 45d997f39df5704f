"""An agreement of a new district.

Traps: older districts named in the history; goals with ✓; obligations in a table of party and task; meetings in a
sentence about two groups; validity with "tills vidare"; "bör" is advice to parents, not an obligation.
"""

from examples.make.blocks import PageBreak, Report
from tests.held_out.kit import about, advice, fact, grid, h2, item, meets, p, t

_TASKS = [("Socialtjänsten", "kallar till SIP när ett barn har insatser från flera verksamheter", "sip"),
          ("Grundskolan", "följer skolfrånvaron och larmar tidigt", None), ("BUP", "erbjuder konsultation till skola och socialtjänst", None),
          ("Styrgruppen", "beslutar om en gemensam handlingsplan", None)]  # fmt: skip

REPORT = Report(
    file="Lokal BUS-överenskommelse Järva 2024.pdf",
    document=about("agreement", "Järva", 2024, "2024-02-06", "ho_agr_jarva"),
    font="carlito",
    size=12,
    footer="Järva stadsdelsförvaltning och Region Stockholm",
    blocks=[
        t("title", "Lokal BUS-överenskommelse"),
        t("date", "{Järva} stadsdelsområde"),
        p("Fastställd 2024-02-06"),
        p("Parter är {Järva} stadsdelsförvaltning, utbildningsförvaltningen i {Stockholms stad} och {Region Stockholm}."),
        PageBreak(),
        h2("Bakgrund"),
        p("{Järva} bildades den 1 juli 2023 när {Rinkeby-Kista:0180-rinkeby-kista} och {Spånga-Tensta:0180-spanga-tensta} slogs samman. Överenskommelsen ersätter de två tidigare och gäller tills vidare. Den revideras senast den 31 december 2026."),
        p("Vårdnadshavare som är oroliga bör vända sig till skolan först."),
        h2("Mål för samverkan"),
        advice("Barn och unga får stöd utan dröjsmål.", "goal", bullet="✓"),
        advice("Vårdnadshavare vet vart de ska vända sig.", "goal", bullet="✓"),
        advice("SIP används när flera verksamheter är inblandade.", "goal", None, "sip", bullet="✓"),
        h2("Så arbetar vi"),
        p("Styrgruppen möts två gånger per termin och den operativa gruppen fyra gånger per termin.", meets(2, 2024, "Järva", "Styrgruppen"), meets(4, 2024, "Järva", "den operativa gruppen")),
        h2("Ansvarsfördelning"),
        grid([["Part", "Ansvar"], *([a, b] for a, b, _ in _TASKS)], "Ansvarsfördelning", widths=[130, 300],
             facts={"recommendations": [fact(b, "obligation", [a], c) for a, b, c in _TASKS]}),
        h2("Verksamheter som omfattas"),
        item("socialtjänst, öppenvård och myndighetsutövning"),
        item("kommunala förskolor och grundskolor"),
        item("BUP och habilitering"),
    ],
)  # fmt: skip
