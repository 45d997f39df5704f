"""Joins the parts of a table that runs over page breaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.tables.orphans import orphan_rows
from pipeline.document import BlockKind, Document, Page, Word
from pipeline.grid import Grid, GridCell

_ALIKE = 0.45
"""Share of the wider of two columns that both cover, where one carries on the other."""

_FURNITURE = frozenset({BlockKind.HEADER, BlockKind.FOOTER, BlockKind.PAGE_NUMBER, BlockKind.FOOTNOTE})
_BESIDE = 12.0
"""Points to the left and right of a table within which text belongs to its column."""
_MARGIN = 0.09
"""Share of the page's height at either end where a line that repeats or holds a number counts as furniture."""


@dataclass(slots=True)
class Part:
    """A grid and its page."""

    page: Page
    grid: Grid


def chains(document: Document) -> list[list[Part]]:
    """The grids of a document in order; those that carry on one another over a page break in one list."""
    furniture = {id(w) for b in document.blocks if b.kind in _FURNITURE for w in b.words}
    out: list[list[Part]] = []
    for page in document.pages:
        for grid in page.grids:
            part = Part(page, grid)
            before = next((c for c in reversed(out) if _goes_on(c, part, furniture)), None)
            if before is None:
                out.append([part])
            else:
                before.append(part)
        for chain in out:
            orphan = _orphan(chain[-1], page, furniture)
            if orphan is not None:
                chain.append(orphan)
    return out


def _orphan(last: Part, page: Page, furniture: set[int]) -> Part | None:
    """The rows of a chain that the break before a page left alone at its head."""
    if last.page.number != page.number - 1:
        return None
    inside = {id(w) for grid in page.grids for cell in grid.cells for w in cell.words}
    grid = orphan_rows(last.grid, page, furniture | inside)
    part = Part(page, grid) if grid is not None else None
    return part if part is not None and not _text_between(last, part, furniture) else None


def _goes_on(chain: Sequence[Part], part: Part, furniture: set[int]) -> bool:
    """Whether a part carries on a chain: from the foot of its column to the head of the next column or page."""
    last = chain[-1]
    ahead = part.page.number - last.page.number
    if ahead not in (0, 1) or (ahead == 0 and last.grid.bbox[2] > part.grid.bbox[0]):
        return False
    if ahead and any(w.bbox[2] < part.grid.bbox[0] - _BESIDE and id(w) not in furniture for w in part.page.words):
        return False  # a later column of the page
    if columns_match(last, part) is None and _repeated(chain[0], part) is None:
        return False
    return not _text_between(last, part, furniture)


def _repeated(first: Part, part: Part) -> list[int] | None:
    """The columns of a part that begins with the same row as the first part of a chain, however wide they are."""
    a, b = ([c for c in p.grid.cells if c.row == 0] for p in (first, part))
    alike = len(a) > 1 and [c.col for c in a] == [c.col for c in b] and same_rows(a, b)
    return list(range(part.grid.n_cols)) if alike and first.grid.n_cols == part.grid.n_cols else None


def columns_between(first: Part, part: Part) -> list[int]:
    """For every column of a part that carries on a table the column it stands for."""
    return columns_match(first, part) or _repeated(first, part) or list(range(part.grid.n_cols))


def column_edges(grid: Grid) -> list[tuple[float, float]]:
    """The x-range of every column, relative to the left edge of the grid; from cells that cover one column alone."""
    edges: list[tuple[float, float]] = []
    for col in range(grid.n_cols):
        own = [c.bbox for c in grid.cells if c.col == col and c.col_span == 1]
        if not own:
            own = [c.bbox for c in grid.cells if c.col <= col < c.col + c.col_span]
        edges.append((min(b[0] for b in own), max(b[2] for b in own)) if own else (0.0, 0.0))
    return edges


def columns_match(first: Part, second: Part) -> list[int] | None:
    """For every column of ``second`` the column of ``first`` it carries on; None where they differ.

    A part may lack columns that are empty on its page. Pages whose margins alternate are allowed a common shift.
    """
    if second.grid.n_cols > first.grid.n_cols:
        return None
    if first.grid.ruled != second.grid.ruled and second.grid.n_cols != first.grid.n_cols:
        return None
    a, b = column_edges(first.grid), column_edges(second.grid)
    shift = b[0][0] - a[0][0] if abs(b[0][0] - a[0][0]) > 3 else 0.0
    found: list[int] = []
    for x0, x1 in b:
        shares = [(min(x1 - shift, q) - max(x0 - shift, p), i) for i, (p, q) in enumerate(a)]
        shared, i = max(shares, key=lambda s: (s[0], -s[1]))
        narrow, wide = sorted((x1 - x0, a[i][1] - a[i][0]))
        same = first.grid.n_cols == second.grid.n_cols
        if shared < 0.5 * narrow or i in found or (same and shared < _ALIKE * wide):
            return None
        found.append(i)
    return found if found == sorted(found) else None


def _text_between(first: Part, second: Part, furniture: set[int]) -> bool:
    """Whether running text stands below the first part or above the second."""
    low = first.grid.bbox[3]
    high = second.grid.bbox[1]
    below = [w for w in first.page.words if w.bbox[1] >= low - 2 and _over(w, first.grid)]
    above = [w for w in second.page.words if w.bbox[3] <= high + 2 and _over(w, second.grid)]
    return _has_text(below, furniture, first.page, first.grid) or _has_text(above, furniture, second.page, second.grid)


def _over(word: Word, grid: Grid) -> bool:
    """Whether a word stands in the column of a grid."""
    return word.bbox[2] > grid.bbox[0] - _BESIDE and word.bbox[0] < grid.bbox[2] + _BESIDE


def _has_text(words: Sequence[Word], furniture: set[int], page: Page, grid: Grid) -> bool:
    inside = {id(w) for c in grid.cells for w in c.words}
    for word in words:
        if id(word) in furniture or id(word) in inside or not word.text:
            continue
        middle = (word.bbox[1] + word.bbox[3]) / 2
        if _MARGIN * page.height < middle < (1 - _MARGIN) * page.height:
            return True
    return False


def same_rows(first: Sequence[GridCell], second: Sequence[GridCell]) -> bool:
    """Whether two rows say the same: a header repeated on the next page."""
    return bool(first) and [_plain(c.words) for c in first] == [_plain(c.words) for c in second]


def _plain(words: Sequence[Word]) -> str:
    return re.sub(r"\W+", "", "".join(w.text or w.raw for w in words)).lower()


def carries_on(last: Sequence[GridCell], first: Sequence[GridCell]) -> bool:
    """Whether the first row after a page break is the rest of the row before it.

    Then every cell begins in the middle of a sentence, or the first cell is empty and the text above it is unfinished.
    """
    if not last or not first:
        return False
    before = {c.col: c for c in last}
    for cell in first:
        text = " ".join(w.text or w.raw for w in cell.words)
        other = before.get(cell.col)
        if other is None or not text:
            return False
        end = " ".join(w.text or w.raw for w in other.words)[-1:]
        if not text[0].islower() and not (end not in ".?!:" and not text[0].isdigit() and first[0].col > 0):
            return False
    return True
