"""Builds the units of a document from its blocks and tables."""

import re
from dataclasses import replace

from extractors.context import Context
from extractors.outline.model import Heading, Unit, UnitKind
from extractors.outline.pieces import pieces
from extractors.tables.model import Table
from pipeline.document import Block, BlockKind, Document, Span

_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\S")
_APPENDIX = re.compile(r"^(bilaga|appendix)\b", re.IGNORECASE)


def outline(context: Context) -> list[Unit]:
    """The running text in order. Tables of several rows and columns are left out; the text of others is a box."""
    return list(_Builder(context).build())


class _Builder:
    def __init__(self, context: Context) -> None:
        self.document = context.document
        self.in_table, self.in_box = _claims(context.tables)
        self.edges = _right_edges(context.document)
        self.ranks = _size_ranks(context.document)
        self.depths = _depths(context.document)
        self.path: list[Heading] = []
        self.units: list[Unit] = []

    def build(self) -> list[Unit]:
        for block in self.document.body:
            if block.kind in (BlockKind.FOOTNOTE, BlockKind.CAPTION):
                continue
            for span, boxed in self._runs(block):
                if block.kind is BlockKind.HEADING and not boxed:
                    self._add_heading(block, span)
                else:
                    self._add_text(block, span, boxed)
        return _joined(self.units)

    def _runs(self, block: Block) -> list[tuple[Span, bool]]:
        """The stretches of a block that no table of several rows claims, and whether they stand in a box."""
        runs: list[tuple[int, int, bool]] = []
        open_ = False
        for word in block.words:
            if word.start < 0 or not word.text:
                continue
            if id(word) in self.in_table:
                open_ = False
                continue
            boxed = id(word) in self.in_box
            if open_ and runs[-1][2] == boxed:
                runs[-1] = (runs[-1][0], word.end, boxed)
            else:
                runs.append((word.start, word.end, boxed))
            open_ = True
        return [(Span(self.document, start, end), boxed) for start, end, boxed in runs]

    def _add_heading(self, block: Block, span: Span) -> None:
        rank = self._rank(block, span.quote)
        while self.path and self.path[-1].rank >= rank:
            self.path.pop()
        self.units.append(Unit(UnitKind.HEADING, block, span, tuple(self.path), marker=block.marker))
        self.path.append(Heading(span.quote, rank, len(self.units) - 1))

    def _add_text(self, block: Block, span: Span, boxed: bool) -> None:
        kind = UnitKind.BOX if boxed or block.kind is BlockKind.TABLE else UnitKind.PARAGRAPH
        if block.kind is BlockKind.LIST_ITEM:
            kind = UnitKind.ITEM
        # In a box, lines end where the box's longest does.
        edge = max(line.bbox[2] for line in block.lines) if boxed or kind is UnitKind.BOX else self.edges[block.page]
        for i, part in enumerate(pieces(block, span, edge)):
            rest = kind is UnitKind.ITEM and i > 0
            self.units.append(
                Unit(
                    UnitKind.PARAGRAPH if rest else kind,
                    block,
                    part,
                    tuple(self.path),
                    max(1, block.level) if kind is UnitKind.ITEM and not rest else 0,
                    block.marker if i == 0 else "",
                    i > 0,
                )
            )

    def _rank(self, block: Block, text: str) -> float:
        if _APPENDIX.match(text):
            return 0.5
        if depth := _depth(block, text):
            return float(depth)
        if block.level > 0 and self.depths:
            known = self.depths.get(block.level)
            return known if known is not None else _between(block.level, self.depths)
        if block.level > 0:
            return float(block.level)
        return self.ranks.get(round(block.size), 9) + 0.5


def _depth(block: Block, text: str) -> int:
    """How deep the number in front of a heading goes: 2 for "3.1"; 0 for no number."""
    number = _NUMBER.match(f"{block.marker} {text}".strip())
    return number.group(1).count(".") + 1 if number else 0


def _depths(document: Document) -> dict[int, float]:
    """Level of the layout → depth of the numbers that most headings of that level bear."""
    seen: dict[int, list[int]] = {}
    for block in document.body:
        if block.kind is BlockKind.HEADING and block.level > 0 and (depth := _depth(block, block.text)):
            seen.setdefault(block.level, []).append(depth)
    return {level: float(max(set(d), key=lambda x: (d.count(x), -x))) for level, d in seen.items()}


def _between(level: int, depths: dict[int, float]) -> float:
    """The depth of a level that no numbered heading has: just below the next level above, just above the others."""
    above = [depths[known] for known in depths if known < level]
    below = [depths[known] for known in depths if known > level]
    return max(above) + 0.5 if above else min(below) - 0.5


def _joined(units: list[Unit]) -> list[Unit]:
    """Units with what was cut from them: a paragraph that begins in lower case goes on with the unit before."""
    out: list[Unit] = []
    for unit in units:
        if not any(c.isalpha() for c in unit.text):
            continue
        last = out[-1] if out else None
        if (
            last is not None
            and unit.kind is UnitKind.PARAGRAPH
            and last.kind in (UnitKind.ITEM, UnitKind.PARAGRAPH)
            and unit.text[:1].islower()
            and not last.text.endswith((".", ":", "?", "!", ";"))
        ):
            out[-1] = replace(last, span=Span(last.span.document, last.span.start, unit.span.end))
        else:
            out.append(unit)
    return out


def _claims(tables: list[Table]) -> tuple[set[int], set[int]]:
    """Ids of the words in tables proper, and of those in tables of one row or column."""
    in_table: set[int] = set()
    in_box: set[int] = set()
    for table in tables:
        target = in_box if table.n_rows < 2 or table.n_cols < 2 else in_table
        target.update(id(w) for cell in table.cells for w in cell.words)
    return in_table, in_box


def _right_edges(document: Document) -> dict[int, float]:
    """How far to the right the body's lines reach on each page, in points."""
    edges: dict[int, float] = {}
    for block in document.body:
        for line in block.lines:
            edges[line.page] = max(edges.get(line.page, 0.0), line.bbox[2])
    return edges


def _size_ranks(document: Document) -> dict[int, int]:
    """Font size of a heading, rounded, → 1 for the largest."""
    sizes = {round(b.size) for b in document.body if b.kind is BlockKind.HEADING}
    return {size: i + 1 for i, size in enumerate(sorted(sizes, reverse=True))}
