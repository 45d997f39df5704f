"""The reports of our own making give their gold, and nothing else."""

import corpus
import pytest
import score

FLOORS = {"a": (0.97, 0.97, 0.97)} | dict.fromkeys("bcdefg", (0.90, 0.90, 0.95))
FLOORS |= {"h": (0.97, 0.97, 0.95), "i": (0.97, 0.0, 0.95), "j": (0.95, 0.0, 0.95), "l": (0.95, 0.95, 0.95)}
FLOORS |= {"m": (0.95, 0.95, 0.95), "n": (0.95, 0.95, 0.95), "o": (0.95, 0.0, 0.95), "p": (0.0, 0.95, 0.95)}
FLOORS |= {"q": (0.0, 0.95, 0.95), "r": (0.0, 0.95, 0.95), "s": (0.95, 0.0, 0.95)}
"""Half → least F1 of statements, of questions, and share of right document facts."""


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_half_reaches_its_floor(half):
    statements, questions, facts = score.Score(), score.Score(), score.Score()
    overlap: list[float] = []
    for name in corpus.names(half):
        result = corpus.run(name)
        rows, shares, _ = score.statements(name, result)
        statements.add(rows)
        overlap += shares
        questions.add(score.questions(name, result))
        facts.add(score.facts(name, result))
    least_statements, least_questions, least_facts = FLOORS[half]
    assert statements.f1 >= least_statements, statements.notes
    assert questions.f1 >= least_questions, questions.notes
    assert facts.f1 >= least_facts, facts.notes
    assert sum(overlap) >= 0.9 * len(overlap), statements.notes


@pytest.mark.parametrize("name", [n for half in "abcdefghijklmnopqrs" for n in corpus.names(half) if "_other_" in n])
def test_reports_of_no_family_give_nothing(name):
    result = corpus.run(name)
    assert result.context.facts.document_type == "other"
    assert not result.statements
    assert not result.questions


@pytest.mark.parametrize("name", corpus.names("a"))
def test_every_row_opens_its_evidence(name):
    result = corpus.run(name)
    text = " ".join(result.context.document.text.split())
    for row in [*result.statements, *result.questions]:
        assert row.quote in text
        page = result.context.document.page(row.page)
        x0, top, x1, bottom = row.bbox
        assert 0 <= x0 < x1 <= page.width
        assert 0 <= top < bottom <= page.height
    ids = [r.recommendation_id for r in result.statements] + [q.question_id for q in result.questions]
    assert len(set(ids)) == len(ids)
