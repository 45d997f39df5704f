"""Finds the tables of a document: joins grids over pages, names headers and titles."""

from collections.abc import Sequence

from extractors.tables.captions import captions_of
from extractors.tables.headers import mark_headers
from extractors.tables.join import Part, carries_on, chains, columns_between, same_rows
from extractors.tables.marks import take_marks
from extractors.tables.model import Cell, Table
from extractors.tables.titles import title_of
from pipeline.document import Document, Word
from pipeline.grid import GridCell


def find_tables(document: Document) -> list[Table]:
    """All tables of a document in the order of its pages, from ``Page.grids``; page-spanning ones joined.

    A header that is repeated after a page break is dropped, a row that the break cuts is made whole; cells keep the
    page of their words. Words that the cleaner removed leave no cell.
    """
    tables = [t for t in (_table(chain) for chain in chains(document)) if t is not None]
    claimed = {id(w) for t in tables for c in t.cells for w in c.words}
    captions = captions_of(document, tables)
    for table in tables:
        mark_headers(table)
        table.title = captions.get(id(table)) or title_of(document, table, claimed)
    return tables


def _table(chain: Sequence[Part]) -> Table | None:
    first = chain[0]
    rows = _rows(first)
    n_header = _n_header(first, rows) if len(chain) > 1 else 0
    for part in chain[1:]:
        columns = columns_between(first, part)
        more = _rows(part, columns)
        n_repeated = 0
        while n_repeated < min(n_header, len(more)) and same_rows(rows[n_repeated], more[n_repeated]):
            n_repeated += 1
        more = more[n_repeated:]
        if more and carries_on(rows[-1], more[0]) and len(rows) > 1:
            rows[-1] = _whole(rows[-1], more.pop(0))
        rows.extend(more)
    cells = [_cell(c, r) for r, row in enumerate(rows) for c in row]
    cells = [c for c in cells if c.words]
    if not cells:
        return None
    for cell in cells:
        _note_marks(cell)
    return Table(
        page=first.page.number,
        page_last=chain[-1].page.number,
        bbox=first.grid.bbox,
        foot=chain[-1].grid.bbox,
        cells=cells,
        n_rows=len(rows),
        n_cols=first.grid.n_cols,
        ruled=first.grid.ruled,
        confidence=min(p.grid.confidence for p in chain),
    )


def _n_header(part: Part, rows: Sequence[Sequence[GridCell]]) -> int:
    """Header rows of the first part: no more than these can be repeated on the next page."""
    cells = [_cell(c, r) for r, row in enumerate(rows) for c in row]
    table = Table(part.page.number, part.page.number, part.grid.bbox, cells, len(rows), part.grid.n_cols)
    mark_headers(table)
    return max(1, table.n_header_rows)


def _rows(part: Part, columns: Sequence[int] | None = None) -> list[list[GridCell]]:
    """The cells of a part by row, left to right, in the columns of the whole table."""
    rows: list[list[GridCell]] = [[] for _ in range(part.grid.n_rows)]
    for cell in part.grid.cells:
        col, last = cell.col, cell.col + cell.col_span - 1
        if columns is not None:
            col, last = columns[col], columns[last]
        words = [w for w in cell.words if w.text or w.is_mark or not w.edit]
        if words:
            rows[cell.row].append(GridCell(cell.row, col, cell.bbox, words, cell.row_span, last - col + 1))
    return [sorted(row, key=lambda c: c.col) for row in rows]


def _whole(upper: list[GridCell], lower: Sequence[GridCell]) -> list[GridCell]:
    """A row cut by a page break, made whole."""
    cells = {c.col: c for c in upper}
    for cell in lower:
        cells[cell.col].words = cells[cell.col].words + cell.words
    return upper


def _cell(cell: GridCell, row: int) -> Cell:
    return Cell(row, cell.col, list(cell.words), cell.row_span, cell.col_span)


def _note_marks(cell: Cell) -> None:
    cell.marks = [_text_of(w) for w in cell.words if w.is_mark]
    cell.marks += take_marks(" ".join(w.text for w in cell.words if w.text and not w.is_mark))[1]


def _text_of(word: Word) -> str:
    return word.text or word.raw
