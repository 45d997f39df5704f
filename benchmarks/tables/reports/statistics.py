"""Tables of numbers: stubs in steps, headers of several lines and levels, sections, notes, wide and long ones."""

import random

from benchmarks.tables.reports.sheet import Cell, Row, Sheet, row
from benchmarks.tables.reports.words import AREAS, TOPICS, number, pick, share

_T = {
    "en": ["Total", "Men", "Women", "Change, percent", "Area", "Number of units", "Percent distribution", "All ages"],
    "sv": [
        "Totalt",
        "Män",
        "Kvinnor",
        "Förändring, procent",
        "Område",
        "Antal enheter",
        "Procentuell fördelning",
        "Alla åldrar",
    ],
    "de": [
        "Insgesamt",
        "Männer",
        "Frauen",
        "Veränderung in Prozent",
        "Gebiet",
        "Zahl der Einheiten",
        "Verteilung in Prozent",
        "Alle Altersgruppen",
    ],
}


def stub_years(rng: random.Random, language: str) -> Sheet:
    """Stubs in steps over years, with a section row across the table."""
    total, *_, units, percent, _ = _T[language]
    n, first = rng.randint(5, 8), rng.randint(1995, 2012)
    body: list[Row] = [row(total, *(number(rng, language, 90000) for _ in range(n)), bold=True)]
    for topic in pick(rng, TOPICS, language, 4):
        body.append(row(topic, *(number(rng, language, 40000) for _ in range(n)), indent=1))
        body += [row(sub, *(number(rng, language, 9000) for _ in range(n)), indent=2) for sub in _T[language][1:3]]
    body.append([Cell(percent, cols=n + 1, align="c")])
    body += [
        row(topic, *(share(rng, language) for _ in range(n)), indent=1) for topic in pick(rng, TOPICS, language, 4)
    ]
    head = [row(units, *(str(first + k) for k in range(n)))]
    return Sheet(units, head, body, "l" + "r" * n, [4.2] + [1] * n, ["1 Provisional figures."])


def areas(rng: random.Random, language: str) -> Sheet:
    """Many areas under headers of several lines, with a row of units."""
    heads = {
        "en": [
            "Population 1 January (thousands)",
            "Live births per 1,000 inhabitants",
            "Unemployed persons aged 16-64",
            "Average income before tax",
            "Dwellings completed during the year",
        ],
        "sv": [
            "Folkmängd 1 januari (tusental)",
            "Levande födda per 1 000 invånare",
            "Arbetslösa i åldern 16–64 år",
            "Medelinkomst före skatt",
            "Färdigställda bostäder under året",
        ],
        "de": [
            "Bevölkerung am 1. Januar (Tausend)",
            "Lebendgeborene je 1 000 Einwohner",
            "Arbeitslose im Alter von 16-64",
            "Mittleres Einkommen vor Steuern",
            "Fertiggestellte Wohnungen im Jahr",
        ],
    }[language]
    names = pick(rng, AREAS, language, rng.randint(9, 18))
    body = [
        row(
            a,
            number(rng, language, 900),
            share(rng, language),
            number(rng, language, 9000),
            number(rng, language, 400000),
            number(rng, language, 700),
        )
        for a in names
    ]
    body.append(row(_T[language][0], *(number(rng, language, 90000) for _ in range(5)), bold=True))
    return Sheet(_T[language][4], [row(_T[language][4], *heads)], body, "lrrrrr", [2.4] + [1.5] * 5)


def two_levels(rng: random.Random, language: str) -> Sheet:
    """Years over men and women, the header of the stubs beside both rows."""
    _, men, women, change, area, *_ = _T[language]
    first = rng.randint(2001, 2015)
    years = [str(first), str(first + 5)]
    head = [
        [Cell(area, rows=2), *(Cell(y, cols=3, align="c") for y in years), Cell(change, rows=2, align="r")],
        row(*[_T[language][0], men, women] * 2),
    ]
    body = [
        row(a, *(number(rng, language, 80000) for _ in range(6)), share(rng, language))
        for a in pick(rng, AREAS, language, 8)
    ]
    return Sheet(area, head, body, "l" + "r" * 7, [2.2] + [1.1] * 6 + [1.5])


def three_levels(rng: random.Random, language: str) -> Sheet:
    """Three header rows: a span over all, spans over pairs, names."""
    total, men, women, _, area, units, *_ = _T[language]
    head = [
        [Cell(area, rows=3), Cell(units, cols=6, align="c")],
        [Cell(total, cols=2, align="c"), Cell("0-17", cols=2, align="c"), Cell("18-64", cols=2, align="c")],
        row(*[men, women] * 3),
    ]
    body = [row(a, *(number(rng, language, 60000) for _ in range(6))) for a in pick(rng, AREAS, language, 7)]
    return Sheet(units, head, body, "l" + "r" * 6, [2.4] + [1.2] * 6)


def budget(rng: random.Random, language: str) -> Sheet:
    """Codes, names that wrap and amounts, with subtotals and negative numbers in brackets."""
    head = {
        "en": row("Code", "Heading", "Budget", "Outturn", "Difference"),
        "sv": row("Konto", "Verksamhet", "Budget", "Utfall", "Avvikelse"),
        "de": row("Titel", "Bezeichnung", "Ansatz", "Ist", "Abweichung"),
    }[language]
    body: list[Row] = []
    for chapter in range(1, 4):
        for k, topic in enumerate(pick(rng, TOPICS, language, rng.randint(2, 4)), 1):
            gap = number(rng, language, 9000)
            gap = f"({gap})" if rng.random() < 0.4 and gap[0].isdigit() else gap
            body.append(
                row(f"{chapter:02d} {k:02d}", topic, number(rng, language, 900000), number(rng, language, 900000), gap)
            )
        body.append(
            row("", _T[language][0] + f" {chapter:02d}", *(number(rng, language, 9000000) for _ in range(3)), bold=True)
        )
    return Sheet(head[1].text, [head], body, "llrrr", [1, 4, 1.6, 1.6, 1.6])


def wide(rng: random.Random, language: str) -> Sheet:
    """Twelve months beside one another."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    names = pick(rng, AREAS, language, 12)
    body = [row(a, *(number(rng, language, 999) for _ in months), number(rng, language, 9999)) for a in names]
    head = [row(_T[language][4], *months, _T[language][0])]
    return Sheet(_T[language][5], head, body, "l" + "r" * 13, [2.6] + [1] * 12 + [1.2])


def long(rng: random.Random, language: str) -> Sheet:
    """More rows than a page holds, with section rows."""
    total, men, women, *_, area, _, _, _ = _T[language]
    body: list[Row] = []
    for section in ("A", "B", "C"):
        body.append(row(f"{area} {section}", "", "", "", bold=True))
        body += [
            row(f"{a} {k}", *(number(rng, language, 9000) for _ in range(3)), indent=1)
            for k in (1, 2)
            for a in pick(rng, AREAS, language, 14)
        ]
    return Sheet(area, [row(area, total, men, women)], body, "lrrr", [3, 1.2, 1.2, 1.2])


def tiny(rng: random.Random, language: str) -> Sheet:
    """A header and one or two rows."""
    n, first = rng.randint(3, 5), rng.randint(2000, 2015)
    names = _T[language][1:3][: rng.randint(1, 2)]
    body = [row(a, *(number(rng, language, 9000) for _ in range(n))) for a in names]
    return Sheet(_T[language][5], [row("", *(str(first + k) for k in range(n)))], body, "l" + "r" * n, [2] + [1] * n)


def estimates(rng: random.Random, language: str) -> Sheet:
    """Estimates with stars, their errors in brackets in a row of their own."""
    body: list[Row] = []
    for topic in pick(rng, TOPICS, language, 5):
        stars = [rng.choice(["", "*", "**"]) for _ in range(3)]
        body.append(row(topic, *(f"{rng.uniform(-2, 2):.3f}{s}" for s in stars)))
        body.append(row("", *(f"({rng.uniform(0, 1):.3f})" for _ in range(3))))
    body.append(row("N", *(str(rng.randint(900, 9000)) for _ in range(3))))
    return Sheet("Model", [row("", "(1)", "(2)", "(3)")], body, "lccc", [3, 1.2, 1.2, 1.2], ["* p<0.05, ** p<0.01"])


NUMBERS = {f.__name__: f for f in (stub_years, areas, two_levels, three_levels, budget, wide, long, tiny, estimates)}
