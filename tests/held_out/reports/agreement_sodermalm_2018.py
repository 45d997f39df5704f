"""An agreement with boxes.

Traps: goals in a shaded box; ■ bullets for obligations with sub-bullets that explain; "Södermalm" in an organisation's
name; a footnote; the heading carries the body and no lead-in follows.
"""

from examples.make.blocks import Fill, Report
from tests.held_out.kit import about, advice, box, fact, h1, h2, h3, meets, p, t

REPORT = Report(
    file="BUS_Sodermalm_2018-2020.pdf",
    document=about("agreement", "Södermalm", 2018, "2018-01-22", "ho_agr_sodermalm"),
    font="condensed",
    size=10,
    number="sid {n}",
    number_at="head",
    blocks=[
        h1("Samverkan kring barn och unga på {Södermalm} – lokal överenskommelse 2018–2020"),
        p("Datum för beslut: 2018-01-22"),
        p("Mellan {Södermalms stadsdel:0180-sodermalm} förvaltning i {Stockholms stad}, {Region Stockholm} och {BUP Södermalm:?0180-sodermalm}."),
        box(
            h3("Våra mål"),
            t("item", "Varje barn ska ha en vuxen som samordnar.", bullet="•", recommendations=[fact("Varje barn ska ha en vuxen som samordnar.", "goal")]),
            t("item", "Övergångar mellan skolor ska planeras i god tid.", bullet="•", recommendations=[fact("Övergångar mellan skolor ska planeras i god tid.", "goal")]),
            look="shaded",
        ),
        h2("Mötesstruktur"),
        p("Lokala BUS-gruppen^1^ har tre möten per termin. Nätverket för skolkuratorer träffas sex gånger per termin.",
          meets(3, 2018, "Södermalm", "Lokala BUS-gruppen"), meets(6, 2018, "Södermalm", "Nätverket för skolkuratorer")),
        h2("Lokala BUS-gruppens ansvar"),
        p("Lokala BUS-gruppen ansvarar för att"),
        advice("prioritera gemensamma utvecklingsområden", "obligation", ["Lokala BUS-gruppen"], bullet="■"),
        advice("sprida rutiner för SIP i respektive verksamhet", "obligation", ["Lokala BUS-gruppen"], "sip", bullet="■"),
        advice("årligen redovisa avvikelser till stadsdelsnämnden", "obligation", ["Lokala BUS-gruppen"], bullet="■"),
        h2("Varje verksamhets ansvar"),
        p("Respektive verksamhet ansvarar för att"),
        advice("medarbetarna känner till överenskommelsen", "obligation", ["Respektive verksamhet"], bullet="■"),
        Fill(26),
        t("note", "^1^ Gruppen bildades 2009 som en följd av den länsgemensamma överenskommelsen."),
    ],
)  # fmt: skip
