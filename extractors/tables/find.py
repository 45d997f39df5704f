"""Finds tables on the pages of a document."""

from extractors.tables.model import Table
from pipeline.document import Document


def find_tables(document: Document) -> list[Table]:
    """All tables of a document in reading order, page-spanning ones joined."""
    return []
