"""The data set's schema: one record class a table. Parquet types, dictionary and checks all come from here."""

from extractors.records.base import Record
from extractors.records.bookkeeping import Correction, ProblemRow, Run
from extractors.records.codebook import ActorRow, IndicatorRow, ThemeRow
from extractors.records.documents import DocumentRow, PageRow
from extractors.records.facts import AuditQuestion, Check, Observation, Quantity, Recommendation
from extractors.records.places import Mention, PlaceChangeRow, PlaceRow
from extractors.records.tables import TableCell, TableRow

TABLES: dict[str, type[Record]] = {
    "documents": DocumentRow,
    "pages": PageRow,
    "corrections": Correction,
    "places": PlaceRow,
    "place_changes": PlaceChangeRow,
    "mentions": Mention,
    "tables": TableRow,
    "table_cells": TableCell,
    "observations": Observation,
    "quantities": Quantity,
    "recommendations": Recommendation,
    "audit_questions": AuditQuestion,
    "checks": Check,
    "indicators": IndicatorRow,
    "actors": ActorRow,
    "themes": ThemeRow,
    "problems": ProblemRow,
    "runs": Run,
}
"""Table name → record class, in the order of the data dictionary."""

__all__ = [
    "TABLES",
    "ActorRow",
    "AuditQuestion",
    "Check",
    "Correction",
    "DocumentRow",
    "IndicatorRow",
    "Mention",
    "Observation",
    "PageRow",
    "PlaceChangeRow",
    "PlaceRow",
    "ProblemRow",
    "Quantity",
    "Recommendation",
    "Record",
    "Run",
    "TableCell",
    "TableRow",
    "ThemeRow",
]
