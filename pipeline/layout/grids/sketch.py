"""A grid in the making: elementary rows and columns, who owns which, and the tokens in them."""

from collections import defaultdict
from typing import TypeAlias

from pipeline.geometry import union
from pipeline.grid import Grid, GridCell
from pipeline.layout.grids.tokens import Token, reading_order

Box: TypeAlias = tuple[float, float, float, float]
Place: TypeAlias = tuple[int, int, int, int]
"""row, column, rows covered, columns covered."""


class Sketch:
    """Elementary cells between ``xs`` and ``ys``; ``owner[r][c]`` numbers the (merged) cell that covers them."""

    def __init__(self, xs: list[float], ys: list[float], owner: list[list[int]], *, ruled: bool) -> None:
        self.xs = xs
        self.ys = ys
        self.owner = owner
        self.ruled = ruled
        self.tokens: dict[int, list[Token]] = defaultdict(list)

    def put(self, row: int, col: int, token: Token) -> None:
        """Put a token into the cell that covers an elementary position."""
        self.tokens[self.owner[row][col]].append(token)

    @property
    def n_cells(self) -> int:
        """Cells, empty ones too."""
        return len({v for row in self.owner for v in row})

    def filled(self) -> dict[int, Place]:
        """The cells that hold tokens, with their places."""
        out: dict[int, Place] = {}
        for r, row in enumerate(self.owner):
            for c, value in enumerate(row):
                if not self.tokens.get(value):
                    continue
                r0, c0, rows, cols = out.get(value, (r, c, 1, 1))
                out[value] = (r0, c0, max(rows, r - r0 + 1), max(cols, c - c0 + 1))
        return out

    def grid(self, confidence: float = 1.0) -> Grid | None:
        """The grid without empty rows and columns; None where fewer than two of either hold words.

        A row or column counts as empty where no filled cell begins or ends in it that does not also lie elsewhere.
        """
        places = self.filled()
        if not places:
            return None
        rows = _kept([(r, n) for r, _, n, _ in places.values()])
        cols = _kept([(c, n) for _, c, _, n in places.values()])
        if len(rows) < 2 or len(cols) < 2:
            return None
        cells: list[GridCell] = []
        for value, (r, c, n_rows, n_cols) in places.items():
            r_at = [i for i, k in enumerate(rows) if r <= k < r + n_rows]
            c_at = [i for i, k in enumerate(cols) if c <= k < c + n_cols]
            box = (self.xs[c], self.ys[r], self.xs[c + n_cols], self.ys[r + n_rows])
            words = reading_order(self.tokens[value])
            cells.append(GridCell(r_at[0], c_at[0], box, words, len(r_at), len(c_at)))
        cells.sort(key=lambda cell: (cell.row, cell.col))
        return Grid(union(c.bbox for c in cells), len(rows), len(cols), cells, self.ruled, confidence)


def _kept(spans: list[tuple[int, int]]) -> list[int]:
    """The elementary rows (or columns) that are needed to tell the filled cells apart.

    ``spans`` are first position and length of the cells. A position is dropped where every cell on it also lies on the
    kept position before or after it: empty ones, and those that only lengthen a merged cell.
    """
    last = max(start + n for start, n in spans)
    covering = [frozenset(i for i, (start, n) in enumerate(spans) if start <= k < start + n) for k in range(last)]
    kept = [k for k in range(last) if covering[k]]
    i = 0
    while i < len(kept):
        here = covering[kept[i]]
        beside = [covering[kept[j]] for j in (i - 1, i + 1) if 0 <= j < len(kept)]
        if any(here <= other for other in beside):
            del kept[i]
            i = max(0, i - 1)
        else:
            i += 1
    return kept
