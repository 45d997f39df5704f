"""A report of deviations in prose only.

Traps: totals in words; reporters in one long sentence; "varav" parts; last year's total; children and hours that are no
deviations; advice from the services inside a sentence is no list.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, dev, fact, h1, h2, internal, p

REPORT = Report(
    file="avvikelser_bus_2009.pdf",
    document=about("deviation_report", "Stockholms län", 2009, "2010-03-04", "ho_dev_2009"),
    size=12,
    number_at="middle",
    blocks=[
        h1("Sammanställning av avvikelserapporter 2009"),
        p("4 mars 2010"),
        p("Sedan årsskiftet 2007/2008 kan verksamheter i {Stockholms län} rapportera när samverkan kring ett barn inte har fungerat."),
        h2("Antal"),
        p("Under 2009 inkom 23 avvikelserapporter mellan olika huvudmän, jämfört med fjorton under 2008.", dev(23, 2009), dev(14, 2008)),
        p("Tolv rapporter är skrivna av socialtjänsten, sju av BUP, tre av skolan och en av habiliteringen.",
          dev(12, 2009, "social_services", "reporter"), dev(7, 2009, "child_psychiatry", "reporter"), dev(3, 2009, "school", "reporter"), dev(1, 2009, "habilitation", "reporter")),
        p("Mottagare har i elva fall varit BUP, i nio fall socialtjänsten och i tre fall skolan.",
          dev(11, 2009, "child_psychiatry", "receiver"), dev(9, 2009, "social_services", "receiver"), dev(3, 2009, "school", "receiver")),
        p("Därutöver har två avvikelserapporter skrivits inom samma huvudman, båda från skolan till socialtjänsten.",
          internal(2, 2009, alternatives=[{"actor": "school", "counterpart": "social_services"}]), internal(2, 2009, "school", "social_services", optional=True)),
        h2("Innehåll"),
        p("Åtta rapporter handlar om oklara gränser för uppdrag och ansvar och fem om remisser. I ett ärende fick en familj vänta 14 veckor på besked och träffade under tiden nio olika handläggare.",
          dev(8, 2009, None, "theme:unclear_responsibility"), dev(5, 2009, None, "theme:referrals")),
        h2("Var i länet?"),
        p("Flest rapporter från socialtjänsten kommer från {Huddinge} (4 st) och {Skärholmen} (3 st). {Ekerö}, {Täby} och {Österåker} har inte skickat någon.",
          dev(4, 2009, "social_services", "reporter", "Huddinge"), dev(3, 2009, "social_services", "reporter", "Skärholmen")),
        p("Kansliet kommer att presentera resultatet för de lokala grupperna i april 2010.",
          recommendations=[fact("Kansliet kommer att presentera resultatet för de lokala grupperna i april 2010.", "commitment", ["Kansliet"])]),
    ],
)  # fmt: skip
