"""What the front of a report says of it: type, place, year, date, publisher and period."""

import fronts
import pytest

FLOOR = 0.98
"""Least share of right facts over all front pages."""


@pytest.fixture(scope="module")
def told():
    """Front page → the facts that came out."""
    return [(front, fronts.run(front)) for front in fronts.fronts()]


def test_fronts_tell_their_facts(told):
    wrong = [line for front, facts in told for line in fronts.misses(front, facts)]
    n = sum(len(front.wanted) for front, _ in told)
    assert n > 200
    assert 1 - len(wrong) / n >= FLOOR, wrong


def test_no_front_is_of_a_wrong_family(told):
    """To miss a report costs its rows; to take a paper for a report of a family gives rows that are false."""
    wrong = [
        f"{front.name}: {facts.document_type}"
        for front, facts in told
        if facts.document_type not in ("other", front.wanted["type"])
    ]
    assert not wrong
