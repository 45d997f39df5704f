"""A table as its rows of cells, and a page as text and tables; programs set them, the truth is taken from here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cell:
    """A cell at its top left place. ``align`` is l, c or r, empty for the column's; ``indent`` counts steps."""

    text: str = ""
    cols: int = 1
    rows: int = 1
    align: str = ""
    bold: bool = False
    indent: int = 0


Row = list[Cell]


def row(*items: str | Cell, bold: bool = False, indent: int = 0) -> Row:
    """A row of texts; the first is indented."""
    return [c if isinstance(c, Cell) else Cell(c, bold=bold, indent=0 if i else indent) for i, c in enumerate(items)]


@dataclass
class Sheet:
    """A table. ``aligns`` has a letter and ``widths`` a relative width for each column; notes stand below it."""

    title: str
    head: list[Row]
    body: list[Row]
    aligns: str
    widths: Sequence[float]
    notes: list[str] = field(default_factory=list)

    def placed(self) -> Iterator[tuple[int, int, Cell]]:
        """Row, column and cell, merged cells at their first place."""
        taken: set[tuple[int, int]] = set()
        for r, line in enumerate([*self.head, *self.body]):
            c = 0
            for cell in line:
                while (r, c) in taken:
                    c += 1
                taken |= {(r + i, c + j) for i in range(cell.rows) for j in range(cell.cols)}
                yield r, c, cell
                c += cell.cols

    def truth(self) -> list[list[str]]:
        """The grid of texts."""
        grid = [[""] * len(self.aligns) for _ in range(len(self.head) + len(self.body))]
        for r, c, cell in self.placed():
            grid[r][c] = cell.text
        return grid

    def align(self, c: int, cell: Cell) -> str:
        """The alignment of a cell: l, c or r."""
        return cell.align or self.aligns[c]


@dataclass
class Page:
    """What stands on a page or more. ``layout`` is plain, columns, beside or landscape."""

    heading: str
    before: list[str]
    sheets: list[Sheet]
    after: list[str]
    layout: str = "plain"


@dataclass(frozen=True)
class Look:
    """How a table is set. ``rules``: none, head, book, rows, grid, stripes or verticals.

    ``leaders`` fills the first column with dots; ``size`` is the font size in points; ``pad`` the cells' padding.
    """

    rules: str
    bold_head: bool = True
    leaders: bool = False
    serif: bool = False
    size: float = 9.0
    pad: float = 2.0
