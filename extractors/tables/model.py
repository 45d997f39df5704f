"""A table on its pages: cells of words, with spans and headers."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from extractors.numbers.numerals import Numeral, parse_numeral
from extractors.tables.marks import take_marks
from pipeline.document import Word
from pipeline.geometry import BBox, union

_LEADERS = re.compile(r"(\s*\.){4,}$|\s*…{2,}$|(\s\.){3,}$")
_STROKES = re.compile(r"^[|¦]+|[|¦]+$")


@dataclass(slots=True, eq=False)
class Cell:
    """One cell. ``row`` and ``col`` are 0-based; a merged cell stands at its top left position."""

    row: int
    col: int
    words: list[Word]
    row_span: int = 1
    col_span: int = 1
    is_header: bool = False
    marks: list[str] = field(default_factory=list)  # footnote marks taken off

    @property
    def text(self) -> str:
        """The cleaned words, single-spaced, without footnote marks, leading dots, and rules read as strokes."""
        words = (_STROKES.sub("", w.text) for w in self.words if not w.is_mark)
        return take_marks(_LEADERS.sub("", " ".join(w for w in words if w)))[0]

    @property
    def numeral(self) -> Numeral | None:
        """What the text says as a number; None for words."""
        return parse_numeral(self.text)

    @property
    def page(self) -> int:
        """1-based page on which the cell begins."""
        return self.words[0].page

    @property
    def bbox(self) -> BBox:
        """The box around the cell's words on its first page."""
        return union(w.bbox for w in self.words if w.page == self.page)


@dataclass(eq=False)
class Table:
    """A table, joined over page breaks. ``cells`` holds the cells with words, by row, then column."""

    page: int
    page_last: int
    bbox: BBox  # on the first page
    cells: list[Cell]
    n_rows: int
    n_cols: int
    n_header_rows: int = 0
    title: str | None = None
    ruled: bool = False
    confidence: float = 1.0
    n_header_cols: int = 0  # leading columns that name the rows
    foot: BBox | None = None  # on the last page

    @cached_property
    def _places(self) -> dict[tuple[int, int], Cell]:
        places: dict[tuple[int, int], Cell] = {}
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.row_span):
                for col in range(cell.col, cell.col + cell.col_span):
                    places.setdefault((row, col), cell)
        return places

    def at(self, row: int, col: int) -> Cell | None:
        """The cell that covers a position, if it holds words."""
        return self._places.get((row, col))

    def headers_of(self, cell: Cell) -> list[str]:
        """The texts of the header cells above a cell, outermost first."""
        path: list[str] = []
        for row in range(min(self.n_header_rows, cell.row)):
            header = self.at(row, cell.col)
            if header is not None and header is not cell and header.text not in path:
                path.append(header.text)
        return path

    def row_label(self, row: int) -> str:
        """The text of the first cell of a row."""
        return next((c.text for c in (self.at(row, col) for col in range(self.n_cols)) if c is not None), "")
