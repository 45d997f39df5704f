"""The measures of ``busarkiv evaluate`` on rows whose score is known by hand."""

import pytest

from outputs.evaluation import rows as compare
from outputs.evaluation.measures import Tally, folded


def test_tally():
    tally = Tally(right=6, wrong=2, missed=4)
    assert (tally.precision, tally.recall) == (0.75, 0.6)
    assert tally.f1 == pytest.approx(2 / 3)
    assert Tally().f1 == 1.0


def test_mentions_count_by_page_and_place():
    got = [{"page": 1, "place_id": p} for p in ("SE-0182", "SE-0182", "SE-0184", "SE-0136-loc-handen")]
    gold = [
        {"page": 1, "place_id": "SE-0182", "count": 1},
        {"page": 2, "place_id": "SE-0138", "count": 1},
        {"page": 1, "place_id": "SE-0184", "count": 1, "optional": True},
    ]
    assert compare.mentions(got, gold) == Tally(1, 1, 1)


def test_tables_compare_neighbours_over_blanks():
    gold = [{"page": 1, "cells": [["A", "B"], ["C", ""], ["E", "F"]]}]
    assert compare.tables([(1, gold[0]["cells"])], gold) == Tally(5, 0, 0)
    assert compare.tables([(1, [["A", "B"], ["C", "x"], ["E", "F"]])], gold) == Tally(4, 3, 1)
    assert compare.tables([(2, gold[0]["cells"])], gold) == Tally(0, 5, 5)
    assert compare.tables([(4, [["A", "B"]])], [{"page": 3, "page_last": 5, "cells": None}]) == Tally(0, 0, 0)


def test_recommendations_need_kind_and_text():
    gold = [
        {"kind": "goal", "text": "att barn ska få stöd."},
        {"kind": "goal", "text": "Något annat", "optional": True},
    ]
    assert compare.recommendations([{"kind": "goal", "text": "Barn ska få stöd"}], gold) == Tally(1, 0, 0)
    assert compare.recommendations([{"kind": "proposal", "text": "Barn ska få stöd"}], gold) == Tally(0, 1, 1)


def test_audit_questions_need_the_verdict():
    gold = [{"page": 1, "question": "Finns en rutin?", "verdict": "yes", "verdict_also": "partly"}]
    right = {"page": 1, "question": "Finns en rutin?", "verdict": "partly"}
    assert compare.audit_questions([right], gold) == Tally(1, 0, 0)
    assert compare.audit_questions([{**right, "verdict": "no"}], gold) == Tally(0, 1, 1)


def test_observations_use_what_gold_leaves_open():
    keys = dict.fromkeys(("actor", "counterpart", "category", "unit_name"))
    row = {"indicator": "i", "year": 2014, "unit": "count", "value": 3.0, "place_id": "SE-01", **keys}
    assert compare.observations([row], [row]) == Tally(1, 0, 0)
    assert compare.observations([{**row, "value": 4.0}], [row]) == Tally(0, 1, 1)
    assert compare.observations([{**row, "place_id": None}], [{**row, "place_any": True}]) == Tally(1, 0, 0)
    assert compare.observations([row], [{**row, "year": 2013, "alternatives": [{"year": 2014}]}]) == Tally(1, 0, 0)


def test_folding():
    assert folded("  ”Älvsjö”  – bra. ") == '"älvsjö" - bra'
