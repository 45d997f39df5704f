"""Single statements in unlike words, each indicator and category; the bars stand just below what was measured."""

import pytest
from facts2_paraphrases import cases, score_case
from facts2_score import Score

PARTS = ["agreements", "deviations_what", "deviations_who", "groups", "meetings", "sip", "survey"]


@pytest.mark.parametrize("name", PARTS)
def test_the_statements_tuned_on(name):
    total = Score()
    for case in cases("first", name):
        total.add(score_case(case))
    assert total.f1 >= 0.9, total.missing
    assert len(total.extra) <= 1, total.extra


def test_the_statements_written_before_their_rules():
    total = Score()
    for case in cases("second"):
        total.add(score_case(case))
    assert total.f1 >= 0.88, total.missing
    assert len(total.extra) <= 2, total.extra


@pytest.mark.parametrize("part", ["third", "fourth"])
def test_the_statements_for_classes_another_hand_showed(part):
    total = Score()
    for case in cases(part):
        total.add(score_case(case))
    assert (total.missing, total.extra) == ([], [])


@pytest.mark.parametrize(("part", "least"), [("fifth", 0.97), ("sixth", 0.93), ("seventh", 0.95)])
def test_the_statements_written_after_the_fourth_set(part, least):
    total = Score()
    for case in cases(part):
        total.add(score_case(case))
    assert total.f1 >= least, total.missing
    assert total.extra == []


@pytest.mark.parametrize(
    ("part", "least"),
    [("first", 15), ("second", 12), ("third", 5), ("fourth", 6), ("fifth", 4), ("sixth", 3), ("seventh", 4)],
)
def test_near_misses_give_no_fact(part, least):
    found = [(c["text"], score_case(c).extra) for c in cases(part) if not c["gold"].strip()]
    assert len(found) > least
    assert [f for f in found if f[1]] == []
