"""A report of deviations with one table of reporters and internal deviations in a sentence.

Traps: subtotals by principal with shares in the same cell; internal pairs with dashes; a total that the prose repeats;
proposals under themes with bullets of another glyph; a proposal of two sentences; statements that are no proposals.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, advice, check, dev, fact, grid, h1, h2, h3, internal, p, share

_ROWS = [("Socialtjänst", "social_services", 31), ("Skola", "school", 5), ("Förskola", "preschool", 1), ("BUP", "child_psychiatry", 13),
         ("Habilitering och hälsa", "habilitation", 6), ("Barnhälsovården", "child_health", 2)]  # fmt: skip

REPORT = Report(
    file="Avvikelserapportering BUS 2017.pdf",
    document=about("deviation_report", "Stockholms län", 2017, "2018-04-17", "ho_dev_2017"),
    font="condensed",
    size=10,
    number="{n}(2)",
    blocks=[
        h1("Avvikelserapportering i BUS-samverkan 2017"),
        p("BUS-sekretariatet, 2018-04-17"),
        h2("Rapporterande verksamheter"),
        grid([["Rapportör", "Inkomna 2017"], *([a, str(n)] for a, _, n in _ROWS), ["Summa kommunal verksamhet", "37 (64%)"], ["Summa regional verksamhet", "21 (36%)"], ["Summa totalt", "58 (100%)"]],
             "Rapporterande verksamheter", *(dev(n, 2017, a, "reporter") for _, a, n in _ROWS), dev(37, 2017, "municipality", "reporter"), share(64, 2017, "municipality", "reporter"),
             dev(21, 2017, "region", "reporter"), share(36, 2017, "region", "reporter"), dev(58, 2017),
             checks=[check("sum", 58, 58, holds=True)], look="striped", widths=[220, 110]),
        p("Utöver de 58 avvikelserna mellan huvudmän finns sex avvikelser inom samma huvudman: Skola – Socialtjänst (4 st) och Habilitering – BUP (2 st).",
          internal(6, 2017), internal(4, 2017, "school", "social_services"), internal(2, 2017, "habilitation", "child_psychiatry"), checks=[check("sum", 6, 6, holds=True)]),
        h2("Förslag på åtgärder från verksamheterna"),
        p("Nedan återges förslag som verksamheterna själva har lämnat i rapporterna."),
        h3("Samordnad individuell plan (SIP)"),
        advice("att kallelsen till SIP alltid går till verksamhetens funktionsbrevlåda", "proposal", None, "sip", "○"),
        advice("att socialtjänst och BUP gemensamt utbildar nya medarbetare i SIP. Utbildningen bör ges två gånger per år.", "proposal", None, "sip", "○"),
        h3("Remisshantering"),
        advice("ta fram en checklista för vad en remiss från skolan ska innehålla", "proposal", None, "referrals", "○"),
        h3("Oklara gränser för uppdrag och ansvar"),
        advice("tydliggör vem som ansvarar för barn som vistas på behandlingshem", "proposal", None, "unclear_responsibility", "○"),
        h2("Sekretariatets reflektion"),
        p("Få förskolor rapporterar. Systemet är känt men används ojämnt. BUS-sekretariatet avser att besöka alla lokala BUS-grupper i {Stockholms stad} under 2018.",
          recommendations=[fact("BUS-sekretariatet avser att besöka alla lokala BUS-grupper i Stockholms stad under 2018.", "commitment", ["BUS-sekretariatet"])]),
    ],
)  # fmt: skip
