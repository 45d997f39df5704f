"""Which table in which look by which program, and the pages that hold none."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from benchmarks.tables.reports.sheet import Look, Page, Sheet
from benchmarks.tables.reports.statistics import NUMBERS
from benchmarks.tables.reports.texts import WORDS
from benchmarks.tables.reports.words import AREAS, TOPICS, prose

KINDS = {**NUMBERS, **WORDS}
_RULES = ["none", "book", "head", "rows", "grid", "stripes", "verticals"]
_PROGRAMS = ["weasyprint", "typst", "docx", "xlsx", "tabs", "htm", "pptx"]
_NOT = {
    "tabs": {"long", "wide", "measures", "two tables", "columns", "beside"},
    "pptx": {"long", "wide", "measures", "areas", "stub_years", "budget", "columns", "beside"},
    "xlsx": {"columns", "beside", "estimates"},
    "htm": {"columns", "beside"},
    "docx": {"beside"},
}
_NARROW = ["tiny", "ticks", "estimates", "questions", "species"]


@dataclass(frozen=True)
class Case:
    """A page, how its tables look, and the program that sets it."""

    name: str
    program: str
    page: Page
    look: Look


def cases(seed: int) -> Iterator[Case]:
    """Every kind of table by four programs each; two columns and tables side by side; pages without tables."""
    turn = seed
    for kind, make in KINDS.items():
        programs = [p for p in _PROGRAMS if kind not in _NOT.get(p, ())]
        for k in range(4):
            program = programs[(turn + k * max(1, len(programs) // 4)) % len(programs)]
            name = f"{kind}-{program}-{k}"
            rng = random.Random(f"{seed}{name}")
            language = ("en", "sv", "de")[(turn + k) % 3] if kind != "species" else "en"
            rules = "none" if program == "htm" else _RULES[(turn + 3 * k) % (4 if program == "tabs" else 7)]
            layout = "landscape" if kind == "wide" else "plain"
            yield _case(name, program, rules, rng, language, [make(rng, language)], layout)
            turn += 1
    for k, layout in enumerate(["columns", "beside", "two tables"] * 3):
        programs = [p for p in _PROGRAMS if layout not in _NOT.get(p, ()) and p != "pptx"]
        program = programs[(seed + k) % len(programs)]
        name = f"{layout.replace(' ', '_')}-{program}-{k}"
        rng = random.Random(f"{seed}{name}")
        sheets = [KINDS[_NARROW[(k + i) % len(_NARROW)]](rng, "en") for i in range(1 if layout == "columns" else 2)]
        yield _case(
            name, program, _RULES[(2 * k + seed) % 7], rng, "en", sheets, "plain" if layout == "two tables" else layout
        )
    yield from _without(seed)


def _case(
    name: str, program: str, rules: str, rng: random.Random, language: str, sheets: list[Sheet], layout: str
) -> Case:
    long = layout == "columns"
    before = [prose(rng, language, 4 if long else rng.randint(2, 4)) for _ in range(4 if long else rng.randint(1, 2))]
    after = [prose(rng, language, 3) for _ in range(5 if long else 1)]
    look = Look(
        rules,
        bold_head=rng.random() < 0.6,
        leaders=program in ("tabs", "typst") and rng.random() < 0.5 and sheets[0].aligns.count("l") == 1,
        serif=rng.random() < 0.5, size=rng.choice([7.5, 8.5, 9.5]), pad=rng.choice([1.0, 2.0, 3.0]),
    )  # fmt: skip
    return Case(name, program, Page("Report " + str(rng.randint(1, 99)), before, sheets, after, layout), look)


def _without(seed: int) -> Iterator[Case]:
    rng = random.Random(f"{seed}none")
    dots = [f"{t} {'.' * (90 - len(t))} {n}" for t, n in zip(TOPICS["en"], range(3, 40, 3), strict=False)]
    address = [f"{a}: {prose(rng, 'en', 1)}" for a in AREAS["en"][:12]]
    pages = {
        "contents": dots,
        "glossary": address,
        "prose": [prose(rng, "en", 6) for _ in range(7)],
        "references": [f"[{k}] {escape(prose(rng, 'en', 2))}" for k in range(1, 16)],
        "answers": [f"{k}. {prose(rng, 'sv', 1)}" for k in range(1, 20)],
    }
    for k, (name, texts) in enumerate(sorted(pages.items())):
        for program in ("docx", "typst", "tabs"):
            layout = "columns" if k % 2 and program != "tabs" else "plain"
            yield Case(f"none_{name}-{program}", program, Page("Report", texts, [], [], layout), Look("none"))
