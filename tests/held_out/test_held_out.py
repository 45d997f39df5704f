"""Reports that the rules were not written on, against gold of what a careful reader finds in them.

The numbers below are what was measured, rounded down. They tell how well the program reads what it has not seen; raise
them when it reads better, and never change a report or its gold to reach them.
"""

import pytest

pytestmark = pytest.mark.xdist_group("held_out")


def test_every_report_gives_rows(held_out_scores):
    assert not held_out_scores.missing


@pytest.mark.parametrize(
    ("table", "f1"),
    [
        ("mentions", 0.98),
        ("tables", 0.99),
        ("observations", 0.78),
        ("recommendations", 0.95),
        ("audit_questions", 0.82),
        ("checks", 0.91),
        ("works", 1.0),
    ],
)
def test_rows_of_a_table(held_out_scores, table, f1):
    assert held_out_scores.tables[table].f1 >= f1


@pytest.mark.parametrize(
    ("fact", "share"),
    [("document_type", 0.96), ("place_id", 0.93), ("report_year", 0.96), ("published", 1.0), ("text_source", 1.0)],
)
def test_facts_of_the_documents(held_out_scores, fact, share):
    right, n = held_out_scores.facts[fact]
    assert right / n >= share
