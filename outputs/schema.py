"""Parquet types and key columns, derived from the record classes: the one source of the schema."""

import types
import typing
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, Union

import pyarrow as pa
from pydantic.fields import FieldInfo

from extractors.records import TABLES, Record

PRIMARY_KEYS: dict[str, tuple[str, ...]] = {
    "documents": ("document_id",),
    "pages": ("document_id", "page"),
    "corrections": ("document_id", "page", "char_start"),
    "mentions": ("document_id", "page", "char_start"),
    "tables": ("table_id",),
    "table_cells": ("table_id", "row", "col"),
    "observations": ("observation_id",),
    "recommendations": ("recommendation_id",),
    "audit_questions": ("question_id",),
    "indicators": ("indicator",),
    "actors": ("actor",),
    "themes": ("theme",),
    "runs": ("run_id",),
}
"""The columns that identify a row, where some do."""

FOREIGN_KEYS: dict[str, dict[str, tuple[str, str]]] = {
    "table_cells": {"table_id": ("tables", "table_id")},
    "observations": {"indicator": ("indicators", "indicator")},
    "recommendations": {"theme": ("themes", "theme")},
}
"""Columns that point to another table; ``document_id`` always points to ``documents``."""

_SCALARS: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
    datetime: pa.timestamp("us", tz="UTC"),
}


_HINTS = {"int16": pa.int16(), "int32": pa.int32()}


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Parquet schema of a table. Raises ``KeyError`` for an unknown table."""
    fields = []
    for name, info in TABLES[table].model_fields.items():
        nullable = _is_optional(info.annotation)
        fields.append(pa.field(name, _arrow_type(info), nullable=nullable, metadata={"description": _describe(info)}))
    return pa.schema(fields, metadata={"description": describe_table(table)})


def describe_table(table: str) -> str:
    """What a table holds, in one sentence."""
    return " ".join((TABLES[table].__doc__ or "").split())


def vocabulary(info: FieldInfo) -> list[str]:
    """The closed list of values of a column; empty where any value may stand."""
    inner = _unwrap(info.annotation)
    return [str(v) for v in typing.get_args(inner)] if typing.get_origin(inner) is Literal else []


def to_table(table: str, rows: typing.Sequence[Record]) -> pa.Table:
    """Records as an Arrow table. Raises ``TypeError`` for a record of another table."""
    cls = TABLES[table]
    for row in rows:
        if not isinstance(row, cls):
            raise TypeError(f"{table} takes {cls.__name__}, not {type(row).__name__}")
    return table_of(table, [row.model_dump() for row in rows])


def table_of(table: str, rows: typing.Sequence[dict[str, Any]]) -> pa.Table:
    """Rows given as dictionaries as an Arrow table with the table's schema."""
    return pa.Table.from_pylist(list(rows), schema=arrow_schema(table))


def is_nullable(info: FieldInfo) -> bool:
    """Whether a column may be null."""
    return _is_optional(info.annotation)


def type_name(info: FieldInfo) -> str:
    """The Parquet type of a column, as a word."""
    return str(_arrow_type(info)).replace("double", "float64").replace("[day]", "")


def _describe(info: FieldInfo) -> str:
    return info.description or ""


def _arrow_type(info: FieldInfo) -> pa.DataType:
    hint = _arrow_hint(info)
    if hint:
        return _HINTS[hint]
    inner = _unwrap(info.annotation)
    if typing.get_origin(inner) is Literal:
        return pa.string()
    if typing.get_origin(inner) is list:
        return pa.list_(_SCALARS[typing.get_args(inner)[0]])
    return _SCALARS[inner]


def _arrow_hint(info: FieldInfo) -> str | None:
    """The narrower type that ``Year`` and ``Small`` carry in their metadata, also inside ``X | None``."""
    extras: list[Any] = [info.json_schema_extra]
    for part in (info.annotation, *typing.get_args(info.annotation)):
        extras += [getattr(m, "json_schema_extra", None) for m in getattr(part, "__metadata__", ())]
    return next((str(e["arrow"]) for e in extras if isinstance(e, dict) and "arrow" in e), None)


def _is_optional(annotation: object) -> bool:
    return typing.get_origin(annotation) in {Union, types.UnionType} and type(None) in typing.get_args(annotation)


def _unwrap(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """The type inside ``Annotated`` and ``X | None``."""
    if _is_optional(annotation):
        annotation = next(a for a in typing.get_args(annotation) if a is not type(None))
    return typing.get_args(annotation)[0] if hasattr(annotation, "__metadata__") else annotation
