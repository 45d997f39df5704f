"""A report of deviations over a page break.

Traps: a long table of themes and years with wrapped cells and repeated header; Roman-like numbers; percentages of
answers to a survey that are not shares of deviations; a chart; copies instead of reports.
"""

from examples.make.blocks import Chart, Report
from tests.held_out.kit import about, check, dev, grid, h2, obs, p, share, t

_T = [("Samordnad individuell plan (SIP), till exempel att en verksamhet uteblir från möte", "sip", 38, 44),
      ("Synpunkter på annan verksamhets utförande av sitt uppdrag", "other_services_conduct", 10, 7),
      ("Bristande samarbete kring barn och unga med komplex problematik", "complex_cases", 7, 9),
      ("Remisshantering", "referrals", 6, 3),
      ("Sekretess och personuppgifter", "privacy", 2, 4)]  # fmt: skip

REPORT = Report(
    file="bus-avvikelser-2021-redovisning.pdf",
    document=about("deviation_report", "Stockholms län", 2021, "2022-03-21", "ho_dev_2021"),
    font="carlito",
    size=13,
    footer="Redovisning av BUS-avvikelser",
    blocks=[
        t("title", "BUS-avvikelser 2021"),
        t("date", "2022-03-21"),
        h2("Bakgrund"),
        p("När samverkan brister kan en verksamhet skriva en avvikelserapport till den andra huvudmannen. En kopia går till BUS-sekretariatet, som under 2021 fick 71 kopior.", obs("deviation_copies", 71, 2021)),
        p("I en enkät våren 2021 svarade 62 procent av de lokala grupperna att de tar upp avvikelser på sina möten, och 8 procent att de inte känner till systemet."),
        h2("Hur har det förändrats?"),
        p("Totalt har 67 avvikelserapporter mellan huvudmän kommit in under 2021, fyra fler än 2020.", dev(67, 2021), dev(63, 2020, optional=True)),
        Chart(["2018", "2019", "2020", "2021"], [79, 74, 63, 67]),
        t("caption", "Diagram 1. Antal avvikelserapporter 2018–2021", *(dev(n, y, optional=True) for y, n in ((2018, 79), (2019, 74), (2020, 63)))),
        h2("Anledning till avvikelserapportering"),
        grid([["Temaområde", "Inkomna rapporter 2020", "Inkomna rapporter 2021"], *([a, str(x), str(y)] for a, _, x, y in _T), ["Summa", "63", "67"]],
             "Anledning till avvikelserapportering", *(x for _, c, a, b in _T for x in (dev(a, 2020, None, f"theme:{c}"), dev(b, 2021, None, f"theme:{c}"))), dev(63, 2020),
             checks=[check("sum", 63, 63, holds=True), check("sum", 67, 67, holds=True)], widths=[250, 95, 95]),
        p("Två av tre avvikelser, 66 procent, rör alltså SIP. Knappt fem procent handlar om remisser, en tydlig minskning sedan 2020 (10 procent).",
          share(66, 2021, None, "theme:sip"), share(5, 2021, None, "theme:referrals", approx="under"), share(10, 2020, None, "theme:referrals"),
          checks=[check("percent", 66, 65.7, holds=True)]),
        h2("Rapportörer"),
        p("Drygt hälften av rapporterna, 35 stycken, kommer från socialtjänsten. BUP har skickat 21 och elevhälsan 11.",
          dev(35, 2021, "social_services", "reporter"), dev(21, 2021, "child_psychiatry", "reporter"), dev(11, 2021, "pupil_health", "reporter"),
          share(50, 2021, "social_services", "reporter", approx="over", tolerance=2.3, optional=True)),
    ],
)  # fmt: skip
