"""Finds the tables of a document and turns them into typed cells."""

from extractors.tables.find import find_tables
from extractors.tables.model import Cell, Table
from extractors.tables.rows import table_rows

__all__ = ["Cell", "Table", "find_tables", "table_rows"]
