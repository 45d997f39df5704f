"""Statements whose own numbers contradict each other, and near misses that give no alarm."""

import tomllib
from pathlib import Path

import pytest
from facts2_reports import report

from extractors.checks import checks
from extractors.observations import observations

_FILES = sorted((Path(__file__).parent / "checks").glob("*.toml"))
_CASES = [case for path in _FILES for case in tomllib.loads(path.read_text("utf-8"))["case"]]


def _checked(case):
    context = report(f"# Redovisning av samverkan enligt BUS\n# Läget\n{case['text']}\n", case["type"], 2014, "SE-01")
    return checks(context, observations(context))


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["text"][:50])
def test_an_alarm_is_given_where_the_numbers_contradict_each_other_and_only_there(case):
    found = _checked(case)
    assert [f"{c.kind} {c.stated:g}" for c in found if not c.holds] == case.get("fails", [])
    assert {f"{c.kind} {c.stated:g}" for c in found if c.holds} >= set(case.get("holds", []))


def test_a_check_that_rests_on_two_passages_quotes_both():
    for case in _CASES:
        if case["text"].startswith(("Vi skickade", "Under 2014")):
            (check,) = _checked(case)
            assert check.other_quote
            assert check.other_quote != check.quote
