"""What a sample report is written with: blocks of text, each with the facts that gold expects of it.

In texts, ``{Nacka:0182}`` prints "Nacka" and tells gold that the place SE-0182 is named there; ``{Nacka:?0182}`` makes
that mention optional. ``^1^`` prints a raised footnote mark, which is no part of the text.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from examples.make.marks import strip

Fact = dict[str, Any]


@dataclass
class Block:
    """A piece of a report. ``facts`` maps a gold table to rows without their page."""

    facts: dict[str, list[Fact]] = field(default_factory=dict, kw_only=True)


@dataclass
class Text(Block):
    """A heading, paragraph, list item, caption or signature line, by its style."""

    style: str
    text: str
    bullet: str = ""


@dataclass
class Grid(Block):
    """A table. ``look`` is how it is drawn; ``claimed`` False keeps its cells out of gold."""

    rows: list[list[str]]
    title: str
    look: Literal["ruled", "rules", "plain", "striped"] = "ruled"
    widths: list[float] | None = None
    claimed: bool = True
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Merged cells: first row and column, last row and column. The text stands in the first cell, "" in the rest."""
    head_rows: int = 1


@dataclass
class Box(Block):
    """A framed or shaded box with blocks of text in it, on one page."""

    parts: list[Text]
    look: Literal["framed", "shaded"] = "framed"


@dataclass
class Sidebar(Block):
    """Running text to the left and a shaded box of side remarks to the right, on one page."""

    left: list[Text]
    right: list[Text]


@dataclass
class Chart(Block):
    """A drawn chart; what it shows is no gold by itself."""

    labels: list[str]
    values: list[float]
    kind: Literal["bars", "pie"] = "bars"


@dataclass
class Fill(Block):
    """Empty room down to ``reserve`` points above the foot of the page."""

    reserve: float


@dataclass
class PageBreak(Block):
    """The next block begins a page."""


@dataclass
class Report:
    """A report: file name, what gold says of the document, its look and its blocks."""

    file: str
    document: Fact
    blocks: list[Block]
    font: Literal["serif", "sans", "carlito", "condensed"] = "serif"
    size: float = 11
    columns: int = 1
    header: str = ""
    footer: str = ""
    scan: Literal["", "layer", "picture"] = ""
    page_format: Literal["A4", "letter"] = "A4"
    number: str = "{n}"
    """The page number as printed, with ``{n}``; "" prints none."""
    number_at: Literal["foot", "head", "middle"] = "foot"
    hyphens: bool = False
    """Whether words are broken at line ends."""


def h1(text: str) -> Text:
    """A chapter heading, or the title."""
    return Text("h1", text)


def h2(text: str) -> Text:
    """A section heading."""
    return Text("h2", text)


def p(text: str, *observations: Fact, **facts: list[Fact]) -> Text:
    """A paragraph, with the observations it states and facts of other tables."""
    return Text("p", text, facts={"observations": list(observations), **facts})


def item(text: str, *observations: Fact, bullet: str = "•", **facts: list[Fact]) -> Text:
    """A list item."""
    return Text("item", text, bullet, facts={"observations": list(observations), **facts})


def advice(
    text: str, kind: str, addressees: list[str] | None = None, theme: str | None = None, bullet: str = "•"
) -> Text:
    """A list item that is a recommendation, proposal, commitment, goal or obligation."""
    return item(text, bullet=bullet, recommendations=[said(strip(text), kind, addressees, theme)])


def said(text: str, kind: str, addressees: list[str] | None = None, theme: str | None = None) -> Fact:
    """Gold for a recommendation and its kin."""
    return {"kind": kind, "text": text, "addressees": addressees or [], "theme": theme}


def obs(indicator: str, value: float, year: int, place: str = "SE-01", unit: str = "count", **more: str | None) -> Fact:
    """Gold for an observation; ``more`` holds actor, counterpart, category, unit_name, approx."""
    empty = {"actor": None, "counterpart": None, "category": None, "unit_name": None, "approx": "exact"}
    return {"indicator": indicator, "year": year, "place_id": place, "value": value, "unit": unit, **empty, **more}


def status(indicator: str, category: str, year: int, *places: str) -> list[Fact]:
    """Gold for one status of several places."""
    return [obs(indicator, 1, year, place, "status", category=category) for place in places]


def check(kind: str, stated: float, computed: float, *, holds: bool) -> Fact:
    """Gold for a check."""
    return {"kind": kind, "stated": stated, "computed": computed, "holds": holds}


def question(text: str, verdict: str) -> Fact:
    """Gold for an audit question."""
    return {"question": text, "verdict": verdict, "parent": None}
