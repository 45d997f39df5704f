"""Tables → records."""

from extractors.records import TableCell, TableRow
from extractors.tables.model import Table
from pipeline.document import Document


def table_rows(document: Document, tables: list[Table]) -> tuple[list[TableRow], list[TableCell]]:
    """The records of the tables and of their cells, in order."""
    return [], []
