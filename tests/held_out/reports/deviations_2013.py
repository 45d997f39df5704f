"""Deviations of four years by theme.

Traps: no rules at all; newest year first; a sum that does not add up in one column; a dash for none; theme names that run
over two lines; a second, ruled table of reporters with count and share under merged year heads.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, check, dev, grid, h1, h2, p, says, share, t

_YEARS = (2013, 2012, 2011, 2010)
_THEMES = [("Samordnad individuell plan (SIP)", "sip", (19, 14, 9, 4)),
           ("Bristande samarbete kring barn och unga med komplex problematik", "complex_cases", (8, 6, 7, 5)),
           ("Remisshantering", "referrals", (11, 9, 6, 3)),
           ("Oklara gränser för uppdrag och ansvar", "unclear_responsibility", (4, 5, 2, 2)),
           ("Övrigt", "other", (3, 1, 2, 1))]  # fmt: skip
_SUMS = (45, 35, 27, 15)
_REP = [
    ("Socialtjänst", "social_services", 20, 57, 24, 53),
    ("BUP", "child_psychiatry", 9, 26, 15, 33),
    ("Skola", "school", 6, 17, 6, 13),
]

REPORT = Report(
    file="BUS_avvikelser_2010-2013.pdf",
    document=about("deviation_report", "Stockholms län", 2013, "2014-02-28", "ho_dev_2013"),
    font="sans",
    size=10,
    footer="BUSSAM",
    number="{n}",
    number_at="head",
    blocks=[
        h1("Avvikelser inom BUS 2013"),
        p("2014-02-28"),
        p("Det här är den fjärde årliga redovisningen. Antalet avvikelserapporter fortsätter att öka i hela {Stockholms län}."),
        h2("Vad gäller avvikelserna?"),
        grid(
            [["Orsak", *map(str, _YEARS)], *([a, *map(str, n)] for a, _, n in _THEMES), ["Totalt", *map(str, _SUMS)]],
            "Vad gäller avvikelserna?",
            *(dev(n, y, None, f"theme:{c}") for _, c, values in _THEMES for y, n in zip(_YEARS, values, strict=True)),
            *(dev(n, y) for y, n in zip(_YEARS, _SUMS, strict=True)),
            checks=[check("sum", 45, 45, holds=True), check("sum", 35, 35, holds=True), check("sum", 27, 26, holds=False), check("sum", 15, 15, holds=True)],
            look="plain", widths=[230, 50, 50, 50, 50],
        ),
        h2("Vem rapporterar?"),
        t("caption", "Tabell 2. Rapporterande verksamhet, antal och andel"),
        grid(
            [["Verksamhet", "2012", "", "2013", ""], ["", "Antal", "Andel", "Antal", "Andel"],
             *([a, str(b), f"{c} %", str(d), f"{e} %"] for a, _, b, c, d, e in _REP), ["Summa", "35", "100 %", "45", "100 %"]],
            "Tabell 2. Rapporterande verksamhet, antal och andel",
            *(x for _, a, b, c, d, e in _REP for x in (dev(b, 2012, a, "reporter"), share(c, 2012, a, "reporter"), dev(d, 2013, a, "reporter"), share(e, 2013, a, "reporter"))),
            checks=[check("sum", 35, 35, holds=True), check("sum", 45, 45, holds=True)],
            head_rows=2, spans=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)], widths=[150, 55, 55, 55, 55],
        ),
        says("BUSSAM tar under 2014 fram en rutin för remisser mellan skola och BUP.", "commitment", ["BUSSAM"], "referrals"),
    ],
)  # fmt: skip
