"""A report of deviations with the districts of 2023 and places in a list.

Traps: an older district name in a sentence about 2022; counts in a bullet list of places; a percent sign apart; Region
Stockholm in an organisation's sentence; a table whose sum is wrong; "en vardera".
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, check, dev, grid, h1, h2, item, p, says, share

REPORT = Report(
    file="avvikelser_2024_storsthlm.pdf",
    document=about("deviation_report", "Stockholms län", 2024, "2025-02-10", "ho_dev_2024"),
    font="sans",
    size=11,
    number="Sida {n} av 2",
    header="Avvikelser 2024",
    blocks=[
        h1("Avvikelser i samverkan kring barn och unga år 2024"),
        p("Beslutad av BUSSAM den 10 februari 2025"),
        h2("Sammanfattning"),
        p("År 2024 registrerades 96 avvikelserapporter mellan kommunerna och {Region Stockholm}. Det är det högsta antalet hittills; 2023 var de 81.", dev(96, 2024), dev(81, 2023)),
        h2("Vilka skickar avvikelser?"),
        grid([["Avsändare", "Antal 2024", "Andel"], ["Socialtjänst", "47", "49 %"], ["BUP", "28", "29 %"], ["Elevhälsa", "14", "15 %"], ["Habilitering", "6", "6 %"], ["Totalt", "96", "100 %"]],
             "Vilka skickar avvikelser?", *(x for a, n, s in (("social_services", 47, 49), ("child_psychiatry", 28, 29), ("pupil_health", 14, 15), ("habilitation", 6, 6))
                                            for x in (dev(n, 2024, a, "reporter"), share(s, 2024, a, "reporter"))),
             checks=[check("sum", 96, 95, holds=False)], look="rules", widths=[180, 90, 80]),
        p("Socialtjänsten i följande kommuner och stadsdelsområden har skickat flest avvikelser:"),
        item("{Järva}: 12", dev(12, 2024, "social_services", "reporter", "Järva"), bullet="–"),
        item("{Hägersten-Älvsjö}: 9", dev(9, 2024, "social_services", "reporter", "Hägersten-Älvsjö"), bullet="–"),
        item("{Upplands Väsby}: 5", dev(5, 2024, "social_services", "reporter", "Upplands Väsby"), bullet="–"),
        p("Habiliteringens avvikelser kommer från {Botkyrka} och {Solna}, med tre vardera.",
          dev(3, 2024, "habilitation", "reporter", "Botkyrka"), dev(3, 2024, "habilitation", "reporter", "Solna")),
        h2("Vem tar emot?"),
        p("BUP tar emot 44 % av avvikelserna och socialtjänsten 31 %.", share(44, 2024, "child_psychiatry", "receiver"), share(31, 2024, "social_services", "receiver")),
        h2("Nästa steg"),
        says("BUSSAM kommer att ta ställning till ett digitalt system för avvikelser under 2025.", "commitment", ["BUSSAM"]),
    ],
)  # fmt: skip
