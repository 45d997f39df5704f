"""The title of a table without a caption: the bold line right above it, or the heading it stands under."""

import re
from collections.abc import Sequence

from extractors.tables.model import Table
from pipeline.document import BlockKind, Document, Line, Word

_FAR = 3.5
"""Font sizes between a title's baseline and the table."""

_NEAR = 1.8
"""The same for a plain line, which may as well be the end of the text before."""

_SOURCE = re.compile(r"(käll(a|or)|anm(ärkning)?|not)\b\s?[.:]", re.IGNORECASE)
"""Where the numbers are from, and notes on them: what such a line says is no title."""

_FURNITURE = frozenset(
    {BlockKind.HEADER, BlockKind.FOOTER, BlockKind.PAGE_NUMBER, BlockKind.CONTENTS, BlockKind.FIGURE}
)
_LINES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION})


def title_of(document: Document, table: Table, claimed: set[int]) -> str | None:
    """The title of a table without a caption, None where nothing names it. ``claimed`` are ids of words in tables.

    In this order: bold or larger lines right above, all of a piece; a first row that spans the table; a line of its own
    right above that is no sentence; such a line at the end of the column or page before; the last heading before it.
    """
    page = document.page(table.page)
    furniture = {id(w) for b in document.blocks if b.kind in _FURNITURE for w in b.words}
    lines = [
        line
        for line in page.lines
        if line.words
        and not any(id(w) in claimed or id(w) in furniture for w in line.words)
        and not _SOURCE.match(_text([line]))
    ]
    above = sorted((x for x in lines if _beside(x, table) and x.bbox[3] <= table.bbox[1] + 4), key=lambda x: -x.bbox[3])
    return (
        _stacked(above, table, _usual_size(document))
        or _first_row(table)
        or _lone_line(document, table)
        or _before_break(document, table)
        or _heading(document, table)
    )


def _beside(line: Line, table: Table) -> bool:
    x0, _, x1, _ = line.bbox
    return x1 > table.bbox[0] - 5 and x0 < table.bbox[2] + 5


def _text(lines: Sequence[Line]) -> str:
    words = [w for line in lines for w in line.words if w.text and not w.is_mark]
    return " ".join(w.text for w in words)


def _size(line: Line) -> float:
    return max(w.size for w in line.words)


def _usual_size(document: Document) -> float:
    sizes: dict[float, int] = {}
    for page in document.pages:
        for w in page.words:
            sizes[round(w.size, 1)] = sizes.get(round(w.size, 1), 0) + len(w.raw)
    return max(sizes, key=lambda s: (sizes[s], -s)) if sizes else 0.0


def _stacked(above: Sequence[Line], table: Table, usual: float) -> str | None:
    """Bold or larger lines that follow on one another down to the table."""
    taken: list[Line] = []
    edge = table.bbox[1]
    for line in above:
        size = _size(line)
        stands_out = all(w.bold for w in line.words) or size > 1.08 * usual
        if not stands_out or edge - line.bbox[3] > _FAR * size or len(taken) == 3:
            break
        if taken and (abs(size - _size(taken[0])) > 0.6 or _is_bold(line) != _is_bold(taken[0])):
            break
        if taken and _NUMBERED.match(_text([taken[-1]])):
            break
        taken.append(line)
        edge = line.bbox[1]
    return _text(list(reversed(taken))) or None


_NUMBERED = re.compile(r"\d+(\.\d+)*\.?\s")


def _is_bold(line: Line) -> bool:
    return all(w.bold for w in line.words)


def _first_row(table: Table) -> str | None:
    row = [c for c in table.cells if c.row == 0]
    return row[0].text if len(row) == 1 and row[0].col_span >= table.n_cols > 1 else None


def _lone_line(document: Document, table: Table) -> str | None:
    """A block of one plain line right above the table that is neither a sentence nor a lead to the table."""
    for block in document.blocks:
        if block.page != table.page or block.kind is not BlockKind.PARAGRAPH or len(block.lines) != 1:
            continue
        text, gap = block.text, table.bbox[1] - block.lines[0].bbox[3]
        if not -4 < gap < _NEAR * block.size or not _beside(block.lines[0], table):
            continue
        if (
            text[:1].isupper()
            and not _SOURCE.match(text)
            and text[-1:] not in ".:;,?!"
            and 2 <= len(text.split()) <= 14
        ):
            return text
    return None


def _before_break(document: Document, table: Table) -> str | None:
    """The line of its own that ends the column or page before a table at the head of a column or page."""
    inside = {id(w) for c in table.cells for w in c.words}
    before = None
    for block in document.blocks:
        if any(id(w) in inside for w in block.words):
            break
        if block.kind not in _FURNITURE and block.text:
            before = block
    if before is None or before.kind not in _LINES or not before.lines or before.page < table.page - 1:
        return None
    if before.page == table.page and before.lines[-1].bbox[1] < table.bbox[3]:
        return None
    text = before.text
    short = len(before.lines) <= 2 and 2 <= len(text.split()) <= 20
    return text if short and text[:1].isupper() and text[-1:] not in ".:;,!" and not _SOURCE.match(text) else None


def _heading(document: Document, table: Table) -> str | None:
    """The text of the last heading that begins above the table."""
    found: str | None = None
    words: list[Word] = [w for c in table.cells for w in c.words]
    inside = {id(w) for w in words}
    for block in document.blocks:
        if any(id(w) in inside for w in block.words):
            break
        if block.page > table.page or (block.page == table.page and block.lines[0].bbox[1] > table.bbox[1]):
            continue
        if block.kind is BlockKind.HEADING and block.text and not _SOURCE.match(block.text):
            found = f"{block.marker} {block.text}".strip() if block.marker else block.text
    return found
