"""The geometry of a table on one page: cells that hold words."""

from dataclasses import dataclass

from pipeline.document import Word
from pipeline.geometry import BBox


@dataclass(slots=True, eq=False)
class GridCell:
    """One cell; merged cells stand at their top left position. ``row`` and ``col`` are 0-based."""

    row: int
    col: int
    bbox: BBox
    words: list[Word]
    row_span: int = 1
    col_span: int = 1


@dataclass(slots=True, eq=False)
class Grid:
    """A table-like region of one page. ``cells`` are in reading order: by row, then column."""

    bbox: BBox
    n_rows: int
    n_cols: int
    cells: list[GridCell]
    ruled: bool  # drawn lines make the cells; otherwise alignment does
    confidence: float = 1.0
