"""Tables → records."""

from extractors.ids import row_id
from extractors.numbers.numerals import parse_numeral
from extractors.records import TableCell, TableRow
from extractors.tables.model import Cell, Table
from extractors.tables.units import header_unit
from pipeline.document import Document


def table_id(document: Document, table: Table) -> str:
    """The id of a table: its document, where it begins, and what stands in its first cell."""
    first = table.cells[0].text if table.cells else ""
    place = (round(table.bbox[0]), round(table.bbox[1]))
    return row_id(document.document_id, "table", table.page, *place, first)


def table_rows(document: Document, tables: list[Table]) -> tuple[list[TableRow], list[TableCell]]:
    """The records of the tables and of their cells, in order. A cell without text gives no record."""
    rows: list[TableRow] = []
    cells: list[TableCell] = []
    for table in tables:
        identity = table_id(document, table)
        rows.append(
            TableRow(
                document_id=document.document_id,
                page=table.page,
                bbox=_rounded(table.bbox),
                table_id=identity,
                page_last=table.page_last,
                title=table.title,
                n_rows=table.n_rows,
                n_cols=table.n_cols,
                n_header_rows=table.n_header_rows,
                ruled=table.ruled,
                confidence=table.confidence,
            )
        )
        cells.extend(_cell(document, table, cell, identity) for cell in table.cells if cell.text)
    return rows, cells


def _cell(document: Document, table: Table, cell: Cell, identity: str) -> TableCell:
    headers = table.headers_of(cell)
    numeral = None if cell.is_header else parse_numeral(cell.text, share_in_brackets=any("%" in h for h in headers))
    value, percent, unit = (numeral.value, numeral.percent, numeral.unit) if numeral else (None, None, None)
    if value is not None and unit is None:
        unit = header_unit(headers)
        percent = value if unit == "percent" else None
    return TableCell(
        document_id=document.document_id,
        page=cell.page,
        bbox=_rounded(cell.bbox),
        table_id=identity,
        row=cell.row,
        col=cell.col,
        row_span=cell.row_span,
        col_span=cell.col_span,
        is_header=cell.is_header,
        header_path=" › ".join(headers) or None,
        text=cell.text,
        value=value,
        percent=percent,
        unit=unit,
        marks=cell.marks,
    )


def _rounded(box: tuple[float, float, float, float]) -> list[float]:
    return [round(v, 2) for v in box]
