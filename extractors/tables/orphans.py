"""Rows that a page break leaves alone at the head of the next page: too few there to be seen as a table."""

from collections.abc import Sequence

from pipeline.document import Page, Word
from pipeline.geometry import union
from pipeline.grid import Grid, GridCell
from pipeline.layout.grids.tokens import Chunk, TextLine, text_lines
from pipeline.layout.grids.turn import Turn

_SAME = 4.0
"""Points within which two edges are one."""
_UPRIGHT = Turn(0, 0.0, 0.0)
_MOST = 3
"""More rows than these are found as a table of their own."""


def orphan_rows(grid: Grid, page: Page, taken: set[int]) -> Grid | None:
    """The first lines of a page that are rows of a table that ended at the foot of the page before; None where not.

    Each line must hold a label in the first column and a value in every other column that holds values, every piece at
    an edge of its column's cells. ``taken`` are ids of words that are furniture or stand in tables.
    """
    tokens = _UPRIGHT.tokens([w for w in page.words if id(w) not in taken and w.text and not w.angle])
    values = _value_columns(grid)
    rows: list[list[GridCell]] = []
    for line in text_lines(tokens) if values else []:
        cells = _row(line, len(rows), grid, values)
        if cells is None:
            break
        rows.append(cells)
    if not 0 < len(rows) <= _MOST:
        return None
    cells = [c for row in rows for c in row]
    return Grid(union(c.bbox for c in cells), len(rows), grid.n_cols, cells, grid.ruled, confidence=grid.confidence)


def _row(line: TextLine, number: int, grid: Grid, values: set[int]) -> list[GridCell] | None:
    cells: dict[int, GridCell] = {}
    for chunk in line.chunks:
        col = next((c for c in range(grid.n_cols) if c not in cells and _fits(chunk, _column(grid, c))), None)
        if col is None or (col in values) != chunk.is_value:
            return None
        box = (chunk.x0, line.top, chunk.x1, line.bottom)
        cells[col] = GridCell(number, col, box, [t.word for t in chunk.tokens])
    return list(cells.values()) if cells.keys() >= {0, *values} else None


def _value_columns(grid: Grid) -> set[int]:
    """The columns whose last two cells are values."""
    return {col for col in range(1, grid.n_cols) if all(_chunk(c.words).is_value for c in _column(grid, col)[-2:])} - {
        col for col in range(grid.n_cols) if len(_column(grid, col)) < 2
    }


def _column(grid: Grid, col: int) -> list[GridCell]:
    return [c for c in grid.cells if c.col == col and c.col_span == 1 and c.words]


def _chunk(words: Sequence[Word]) -> Chunk:
    return Chunk(_UPRIGHT.tokens(words))


def _fits(chunk: Chunk, column: Sequence[GridCell]) -> bool:
    """Whether a chunk stands at the left edge, the right edge or the middle of the words of a column's cells."""
    for cell in column:
        x0, x1 = min(w.bbox[0] for w in cell.words), max(w.bbox[2] for w in cell.words)
        if min(abs(chunk.x0 - x0), abs(chunk.x1 - x1), abs(chunk.x0 + chunk.x1 - x0 - x1) / 2) <= _SAME:
            return True
    return False
