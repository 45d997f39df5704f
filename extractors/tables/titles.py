"""The title of a table: its caption, the bold line right above it, or the heading it stands under."""

import re
from collections.abc import Sequence

from extractors.tables.model import Table
from pipeline.document import BlockKind, Document, Line, Word

_CAPTION = re.compile(r"(tabell|tab\.|table|bilaga)\s?\d*\s?[.:–-]?\s?", re.IGNORECASE)
_FAR = 3.5
"""Font sizes between a title's baseline and the table."""

_FURNITURE = frozenset(
    {BlockKind.HEADER, BlockKind.FOOTER, BlockKind.PAGE_NUMBER, BlockKind.CONTENTS, BlockKind.FIGURE}
)


def title_of(document: Document, table: Table, claimed: set[int]) -> str | None:
    """The title of a table, None where nothing names it. ``claimed`` are ids of words that stand in tables.

    In this order: a caption ("Tabell 3 ...") right above or below; bold or larger lines right above, all of a piece; a
    first row that spans the table; the last heading before it.
    """
    page = document.page(table.page)
    furniture = {id(w) for b in document.blocks if b.kind in _FURNITURE for w in b.words}
    lines = [
        line
        for line in page.lines
        if line.words and not any(id(w) in claimed or id(w) in furniture for w in line.words)
    ]
    above = sorted((x for x in lines if _beside(x, table) and x.bbox[3] <= table.bbox[1] + 4), key=lambda x: -x.bbox[3])
    below = sorted((x for x in lines if _beside(x, table) and x.bbox[1] >= table.bbox[3] - 4), key=lambda x: x.bbox[1])
    return (
        _caption(above, below, table)
        or _stacked(above, table, _usual_size(document))
        or _first_row(table)
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


def _caption(above: Sequence[Line], below: Sequence[Line], table: Table) -> str | None:
    for k, line in enumerate(above[:3]):
        if table.bbox[1] - line.bbox[3] > _FAR * _size(line) * (k + 1):
            break
        if _CAPTION.match(_text([line])) and re.search(r"\d", _text([line])[:14]):
            return _text(list(reversed(above[: k + 1])))
    for line in below[:1]:
        near = line.bbox[1] - table.bbox[3] <= 1.6 * _size(line)
        if near and re.match(r"tab(ell|\.)\s?\d", _text([line]), re.IGNORECASE):
            return _text([line])
    return None


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
        if block.kind is BlockKind.HEADING and block.text:
            found = f"{block.marker} {block.text}".strip() if block.marker else block.text
    return found
