"""The Frictionless Data Package descriptor, generated from the schema."""

import json
from typing import Any

from pydantic.fields import FieldInfo

from extractors.records import TABLES
from outputs.schema import FOREIGN_KEYS, PRIMARY_KEYS, describe_table, is_nullable, type_name, vocabulary

_TYPES = {
    "string": "string",
    "int16": "integer",
    "int32": "integer",
    "int64": "integer",
    "float64": "number",
    "bool": "boolean",
    "date32": "date",
}


def datapackage(version: str) -> str:
    """The descriptor as JSON, with every table, column, type, description and constraint."""
    package = {
        "profile": "data-package",
        "name": "busarkiv",
        "title": "Longitudinal data set of Swedish reports on cooperation around children in need of special support",
        "version": version,
        "resources": [_resource(name) for name in TABLES],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(name: str) -> dict[str, Any]:
    columns = TABLES[name].model_fields
    keys = [
        {"fields": column, "reference": {"resource": table, "fields": target}}
        for column, (table, target) in FOREIGN_KEYS.get(name, {}).items()
    ]
    if "document_id" in columns and name not in {"documents", "problems"}:
        keys.insert(0, {"fields": "document_id", "reference": {"resource": "documents", "fields": "document_id"}})
    schema: dict[str, Any] = {"fields": [_field(column, info) for column, info in columns.items()]}
    if name in PRIMARY_KEYS:
        schema["primaryKey"] = list(PRIMARY_KEYS[name])
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": name,
        "path": f"{name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": describe_table(name),
        "schema": schema,
    }


def _field(column: str, info: FieldInfo) -> dict[str, Any]:
    kind = type_name(info)
    field: dict[str, Any] = {"name": column, "description": info.description or ""}
    field["type"] = "array" if kind.startswith("list") else "datetime" if kind.startswith("time") else _TYPES[kind]
    constraints: dict[str, Any] = {}
    if not is_nullable(info):
        constraints["required"] = True
    if words := vocabulary(info):
        constraints["enum"] = words
    for part in info.metadata:
        for attribute, name in (("ge", "minimum"), ("le", "maximum"), ("min_length", "minLength")):
            bound = getattr(part, attribute, None)
            if bound is not None and name not in constraints:
                constraints[name] = bound
    if constraints:
        field["constraints"] = constraints
    return field
