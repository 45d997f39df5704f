"""The schema is one: Parquet types, dictionary and data package say the same as the record classes."""

import json
from datetime import date

import pyarrow as pa
import pytest
from pydantic import ValidationError

from extractors.records import TABLES, Check, Observation
from outputs.datapackage import datapackage
from outputs.dictionary import dictionary
from outputs.schema import PRIMARY_KEYS, arrow_schema, to_table


def observation(**more: object) -> Observation:
    values = {
        "document_id": "d" * 16,
        "page": 1,
        "bbox": [1.0, 2.0, 3.0, 4.0],
        "quote": "Det kom 31 svar.",
        "observation_id": "o",
        "indicator": "survey_responses",
        "year": 2014,
        "value": 31.0,
        "unit": "count",
        "source_kind": "prose",
    }
    return Observation(**{**values, **more})


def test_contract_types():
    schema = arrow_schema("observations")
    assert schema.field("year").type == pa.int16()
    assert schema.field("value").type == pa.float64()
    assert schema.field("bbox").type == pa.list_(pa.float64())
    assert schema.field("place_id").nullable
    assert not schema.field("quote").nullable
    assert arrow_schema("documents").field("published").type == pa.date32()
    assert arrow_schema("places").field("valid_from").type == pa.date32()


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table):
    for name, info in TABLES[table].model_fields.items():
        assert info.description, f"{table}.{name} has no description"
    assert set(PRIMARY_KEYS.get(table, ())) <= set(TABLES[table].model_fields)


@pytest.mark.parametrize("bad", [{"unit": "grams"}, {"year": 20140}, {"bbox": [1.0]}, {"quote": ""}, {"colour": "red"}])
def test_bad_rows_are_refused(bad):
    with pytest.raises(ValidationError):
        observation(**bad)


def test_rows_become_arrow():
    table = to_table("observations", [observation(), observation(place_id="SE-01")])
    assert table.column("place_id").to_pylist() == [None, "SE-01"]
    assert table.schema.equals(arrow_schema("observations"))
    with pytest.raises(TypeError, match="takes Check"):
        to_table("checks", [observation()])
    assert to_table("checks", []).num_rows == 0
    assert Check.model_fields["kind"].annotation


def test_data_package_names_every_column():
    package = json.loads(datapackage("1.2.3"))
    assert package["version"] == "1.2.3"
    resources = {r["name"]: r for r in package["resources"]}
    assert set(resources) == set(TABLES)
    for name, cls in TABLES.items():
        fields = {f["name"]: f for f in resources[name]["schema"]["fields"]}
        assert list(fields) == list(cls.model_fields)
        assert all(f["description"] and f["type"] for f in fields.values())
    kinds = {f["name"]: f for f in resources["recommendations"]["schema"]["fields"]}["kind"]
    assert "obligation" in kinds["constraints"]["enum"]


def test_dictionary_names_every_column():
    text = dictionary()
    for name, cls in TABLES.items():
        assert f"## {name}" in text
        for column in cls.model_fields:
            assert f"| `{column}` |" in text
    assert date.today().isoformat() not in text  # the same on every day
