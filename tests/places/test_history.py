"""Any place in the units of any year, in Python and in SQL alike."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.mentions import place_change_rows, place_rows
from gazetteer.history import harmonise, sql_macros
from gazetteer.tables import gazetteer

duckdb = pytest.importorskip("duckdb", reason="the SQL macros are for DuckDB")


@pytest.mark.parametrize(
    ("place_id", "day", "year", "units", "relation"),
    [
        ("SE-0180-hagersten", date(2004, 7, 1), 2010, {"SE-0180-hagersten-liljeholmen"}, "part_of"),
        ("SE-0180-hagersten", date(2004, 7, 1), 2022, {"SE-0180-hagersten-alvsjo"}, "part_of"),
        ("SE-0180-jarva", date(2024, 7, 1), 2014, {"SE-0180-rinkeby-kista", "SE-0180-spanga-tensta"}, "made_of"),
        ("SE-0180-bromma", date(2014, 7, 1), 2024, {"SE-0180-bromma"}, "same"),
        ("SE-0180-hammarby", date(1998, 7, 1), 2004, {"SE-0180-katarina-sofia", "SE-0180-skarpnack"}, "not_decidable"),
        ("SE-0181", date(1998, 7, 1), 2014, {"SE-0140", "SE-0181"}, "made_of"),
        ("SE-0140", date(2014, 7, 1), 1998, {"SE-0181"}, "part_of"),
        ("SE-0331", date(2004, 7, 1), 2014, {"SE-0331"}, "same"),
        ("SE-01-region", date(2014, 7, 1), 2022, {"SE-01-region"}, "same"),
        ("SE-16", date(1996, 7, 1), 2014, {"SE-06", "SE-14"}, "not_decidable"),
        ("SE-0180-jarva", date(2014, 7, 1), 2024, set(), "none"),
    ],
)
def test_harmonise(place_id: str, day: date, year: int, units: set[str], relation: str) -> None:
    got = harmonise(place_id, day, year)
    assert set(got.units) == units
    assert got.relation == relation
    assert got.decidable == (relation not in {"not_decidable", "none"})


@given(st.sampled_from(sorted(gazetteer().periods)), st.dates(date(1990, 1, 1), date(2026, 1, 1)))
def test_a_place_is_itself_in_its_own_year(place_id: str, day: date) -> None:
    got = harmonise(place_id, date(day.year, 7, 1), day.year)
    valid = any(p.valid(date(day.year, 7, 1)) for p in gazetteer().periods[place_id])
    assert got.relation == ("same" if valid else "none")


@pytest.fixture(scope="module")
def database() -> "duckdb.DuckDBPyConnection":
    connection = duckdb.connect()
    connection.execute("CREATE TABLE places (place_id TEXT, valid_from DATE, valid_to DATE)")
    connection.execute("CREATE TABLE place_changes (from_id TEXT, to_id TEXT, date DATE)")
    places = [(r.place_id, r.valid_from, r.valid_to) for r in place_rows() if r.kind in {"district", "municipality"}]
    connection.executemany("INSERT INTO places VALUES (?, ?, ?)", places)
    connection.executemany(
        "INSERT INTO place_changes VALUES (?, ?, ?)", [(c.from_id, c.to_id, c.date) for c in place_change_rows()]
    )
    connection.execute(sql_macros())
    return connection


changed = sorted({c.from_id for c in gazetteer().changes if gazetteer().municipality_of(c.from_id)})


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(changed), st.integers(1996, 2025), st.integers(1996, 2025))
def test_sql_says_the_same(database, place_id: str, year: int, target: int) -> None:
    got = harmonise(place_id, date(year, 3, 1), target)
    rows = database.execute("SELECT * FROM harmonise(?, ?, ?)", [place_id, date(year, 3, 1), target]).fetchall()
    assert rows == [(unit, got.relation) for unit in got.units]


def test_sql_places_on_a_day(database) -> None:
    rows = database.execute("SELECT place_id FROM places_on(DATE '2014-07-01') WHERE length(place_id) = 7").fetchall()
    assert len(rows) == 290
