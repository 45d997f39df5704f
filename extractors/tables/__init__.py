"""Finds the tables of a document, turns them into typed cells, and does their sums again."""

from extractors.tables.checks import table_checks
from extractors.tables.find import find_tables
from extractors.tables.misread import misread_digits
from extractors.tables.model import Cell, Table
from extractors.tables.rows import table_id, table_rows

__all__ = ["Cell", "Table", "find_tables", "misread_digits", "table_checks", "table_id", "table_rows"]
