"""Answers in the order of the questions, in a section that does not repeat them: "1. Ja. …", "2. Nej. …"."""

from itertools import groupby

from extractors.audit_questions.model import Question
from extractors.audit_questions.phrasing import questions_in
from extractors.audit_questions.verdict import opening, verdict
from extractors.audit_questions.vocabulary import words
from extractors.outline import Unit, UnitKind
from extractors.recommendations.leads import plain


def in_order(units: list[Unit], asked: list[Question], group: int) -> list[Question]:
    """The main questions with the verdicts listed under a heading of answers, where there is one for each."""
    mains = [q for q in asked if q.level == 1]
    for heading, section in groupby(units, key=lambda u: u.headings[-1].index if u.headings else -1):
        listed = [u for u in section if u.kind is UnitKind.ITEM]
        answers = [u for u in listed if opening(u.text) and not questions_in(u.text)]
        title = listed[0].heading if listed else None
        if heading < 0 or title is None or not words().answering.match(plain(title)):
            continue
        if len(answers) == len(listed) == len(mains) and mains and answers[0].span.start > mains[-1].start:
            return [_answered(q, u, group) for q, u in zip(mains, answers, strict=True)]
    return []


def _answered(question: Question, unit: Unit, group: int) -> Question:
    found = Question(question.text, question.page, question.bbox, question.quote, question.start, group, question.level)
    found.answer, found.verdict = unit.text, verdict(unit.text)
    return found
