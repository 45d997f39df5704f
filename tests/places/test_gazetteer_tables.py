"""The gazetteer's tables agree with each other on every day."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.mentions import place_change_rows, place_rows
from gazetteer.tables import gazetteer

days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(days)
def test_no_place_is_twice_in_force(day: date) -> None:
    counts = Counter(p.place_id for p in gazetteer().on(day))
    assert [i for i, n in counts.items() if n > 1] == []


@given(days)
def test_every_parent_is_in_force(day: date) -> None:
    valid = {p.place_id for p in gazetteer().on(day)}
    orphans = [p.place_id for p in gazetteer().on(day) if p.parent_id and p.parent_id not in valid]
    assert orphans == []


@given(days)
def test_names_of_municipalities_are_unique(day: date) -> None:
    names = Counter(p.name for p in gazetteer().on(day) if p.kind == "municipality")
    assert max(names.values()) == 1


@pytest.mark.parametrize(
    ("year", "municipalities", "counties", "stockholm_districts"),
    [
        (1990, 284, 24, 0),
        (1998, 288, 21, 24),
        (2000, 289, 21, 18),
        (2014, 290, 21, 14),
        (2021, 290, 21, 13),
        (2024, 290, 21, 11),
    ],
)
def test_counts(year: int, municipalities: int, counties: int, stockholm_districts: int) -> None:
    valid = gazetteer().on(date(year, 7, 1))
    assert sum(p.kind == "municipality" for p in valid) == municipalities
    assert sum(p.kind == "county" for p in valid) == counties
    assert sum(p.kind == "district" and p.parent_id == "SE-0180" for p in valid) == stockholm_districts


def test_every_county_has_one_region_authority_since_1999() -> None:
    valid = gazetteer().on(date(2005, 1, 1))
    regions = {p.parent_id for p in valid if p.kind == "region"}
    assert regions == {p.place_id for p in valid if p.kind == "county"}


def test_changes_join_known_places_on_their_days() -> None:
    for change in gazetteer().changes:
        eve = date.fromordinal(change.date.toordinal() - 1)
        before = [p for p in gazetteer().periods[change.from_id] if p.valid(eve)]
        after = [p for p in gazetteer().periods[change.to_id] if p.valid(change.date)]
        assert before, change
        assert after, change


def test_a_district_that_ends_has_a_successor_or_its_city_gave_up_districts() -> None:
    left = {c.from_id for c in gazetteer().changes}
    for place in gazetteer().places:
        if place.kind == "district" and place.valid_to and not place.place_id.startswith("SE-1280"):
            assert place.place_id in left, place


def test_aliases_point_to_places() -> None:
    assert [a.alias for a in gazetteer().aliases if a.place_id not in gazetteer().periods] == []


def test_ids_follow_the_contract() -> None:
    for place in gazetteer().places:
        parts = place.place_id.split("-")
        if place.kind == "municipality":
            assert len(parts) == 2
            assert len(parts[1]) == 4
        elif place.kind in {"county", "region"}:
            assert place.place_id == f"SE-{place.code}" + ("-region" if place.kind == "region" else "")
        elif place.kind == "locality":
            assert parts[2] == "loc"


def test_rows_keep_the_schema_and_its_order() -> None:
    rows = place_rows()
    assert len(rows) == len(gazetteer().places)
    assert [r.place_id for r in rows] == sorted(r.place_id for r in rows)
    assert len(place_change_rows()) == len(gazetteer().changes)
    unverified = [r for r in rows if not r.verified]
    assert {r.kind for r in unverified} <= {"district", "locality", "municipality"}
