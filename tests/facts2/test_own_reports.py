"""Observations and checks on reports of our own: what was read, what was not, and no false alarm."""

import pytest
from facts2_score import REPORTS, Score, load, score


@pytest.mark.parametrize("part", sorted(path.stem for path in REPORTS.glob("*.toml")))
def test_a_part(part):
    total = Score()
    for entry in load(part):
        total.add(score(entry))
    assert total.extra == []
    assert total.f1 >= 0.95, total.missing
    assert total.checks_missing == []
    assert total.false_alarms == []


@pytest.mark.parametrize("name", ["follow_up_traps_2014", "follow_up_2006_noise", "other_minutes"])
def test_numbers_that_no_indicator_claims(name):
    entry = next(e for part in ("first", "second", "third") for e in load(part) if e["name"] == name)
    assert score(entry).extra == []


def test_the_gold_can_fail():
    entry = dict(load("first")[0])
    entry["gold"] = entry["gold"].replace("58", "59")
    result = score(entry)
    assert result.missing
    assert result.extra
