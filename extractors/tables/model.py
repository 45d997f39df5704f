"""A table on its pages: cells of words, with spans and headers."""

from dataclasses import dataclass, field

from pipeline.document import Word
from pipeline.geometry import BBox, union


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
        """The cleaned words, single-spaced."""
        return " ".join(w.text for w in self.words if w.text and not w.is_mark)

    @property
    def page(self) -> int:
        """1-based page on which the cell begins."""
        return self.words[0].page

    @property
    def bbox(self) -> BBox:
        """The box around the cell's words on its first page."""
        return union(w.bbox for w in self.words if w.page == self.page)


@dataclass(slots=True, eq=False)
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

    def at(self, row: int, col: int) -> Cell | None:
        """The cell that covers a position, if it holds words."""
        for cell in self.cells:
            if cell.row <= row < cell.row + cell.row_span and cell.col <= col < cell.col + cell.col_span:
                return cell
        return None

    def headers_of(self, cell: Cell) -> list[str]:
        """The texts of the header cells above a cell, outermost first."""
        path: list[str] = []
        for row in range(self.n_header_rows):
            header = self.at(row, cell.col)
            if header is not None and header is not cell and header.text not in path:
                path.append(header.text)
        return path
