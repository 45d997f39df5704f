"""A report that goes through reporter and receiver with named clinics.

Traps: shares in parentheses; named clinics with and without numbers; places with "(n st)" that are BUP's places; a
receiver that is two bodies together; "ingen" as zero; a municipality outside the county.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, check, dev, grid, h1, h2, p, share

REPORT = Report(
    file="arsredovisning_avvikelser_2015.pdf",
    document={**about("deviation_report", "Stockholms län", 2015, None, "ho_dev_2015"), "period_start": "2015-01-01", "period_end": "2015-12-31"},
    size=11,
    header="BUS-avvikelser",
    blocks=[
        h1("BUS-avvikelser 2015"),
        p("Redovisningen avser perioden 2015-01-01 – 2015-12-31."),
        h2("Inkomna avvikelserapporter 2015 – mottagare"),
        grid([["Mottagande verksamhet", "Antal 2015"], ["Barn- och ungdomspsykiatri, BUP", "21"], ["Socialtjänst", "14"], ["Habilitering och hälsa", "4"],
              ["Sachsska barnsjukhuset", "2"], ["BUMM", "0"], ["BUP och socialtjänst", "1"], ["Summa totalt", "42"]],
             "Inkomna avvikelserapporter 2015 – mottagare",
             dev(21, 2015, "child_psychiatry", "receiver"), dev(14, 2015, "social_services", "receiver"), dev(4, 2015, "habilitation", "receiver"),
             dev(2, 2015, "children_hospital", "receiver", unit_name="Sachsska barnsjukhuset"), dev(0, 2015, "paediatric_clinic", "receiver"),
             dev(1, 2015, "child_psychiatry", "receiver", counterpart="social_services"), dev(42, 2015),
             checks=[check("sum", 42, 42, holds=True)], widths=[230, 90]),
        h2("BUP som mottagare"),
        p("BUP är mottagare till hälften av avvikelserna (50 procent). De har riktats till BUP Kista (6 st), {BUP Nacka:?0182} (4 st) och {BUP Huddinge:?0126} (3 st). Även {BUP Södertälje:?0181} och Prima barn nämns.",
          share(50, 2015, "child_psychiatry", "receiver"), *(dev(n, 2015, "child_psychiatry", "receiver", unit_name=u) for n, u in ((6, "BUP Kista"), (4, "BUP Nacka"), (3, "BUP Huddinge"))),
          checks=[check("percent", 50, 50, holds=True)]),
        h2("Socialtjänsten som rapportör"),
        p("Socialtjänsten har skrivit 24 av rapporterna (57 procent). Flest har kommit från {Haninge} (8 st), {Enskede-Årsta-Vantör} (5 st) och {Sollentuna} (3 st). Också {Värmdö}, {Lidingö} och {Hässelby-Vällingby} har rapporterat, däremot ingen från {Sundbyberg}.",
          dev(24, 2015, "social_services", "reporter"), share(57, 2015, "social_services", "reporter"), dev(8, 2015, "social_services", "reporter", "Haninge"),
          dev(5, 2015, "social_services", "reporter", "Enskede-Årsta-Vantör"), dev(3, 2015, "social_services", "reporter", "Sollentuna"),
          dev(0, 2015, "social_services", "reporter", "Sundbyberg", optional=True), checks=[check("percent", 57, 57.1, holds=True)]),
        p("Två avvikelser rör en pojke som är folkbokförd i {Uppsala} och går i skola i {Sigtuna}."),
        h2("Teman"),
        p("29 avvikelser (69 %) gäller SIP. Motsvarande andel var 61 % 2014 och 55 % 2013.",
          dev(29, 2015, None, "theme:sip"), share(69, 2015, None, "theme:sip"), share(61, 2014, None, "theme:sip"), share(55, 2013, None, "theme:sip"),
          checks=[check("percent", 69, 69, holds=True)]),
    ],
)  # fmt: skip
