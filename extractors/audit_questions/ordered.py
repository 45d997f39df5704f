"""Answers in the order of the questions, in a section that does not repeat them: "1. Ja. …", "2. Nej. …"."""

from itertools import groupby

from extractors.audit_questions.model import Question, answer_to
from extractors.audit_questions.phrasing import questions_in
from extractors.audit_questions.verdict import opening, verdict
from extractors.audit_questions.vocabulary import words
from extractors.outline import Unit, UnitKind, sentences
from extractors.recommendations.leads import plain


def in_order(units: list[Unit], asked: list[Question], group: int) -> list[Question]:
    """The questions with the verdicts listed under a heading of answers, where there is one for each.

    The list answers the main questions, or these and their sub-questions. Its answers begin with their verdicts, or
    bear the marks of the questions: "1.", "a)", "b)", "2.".
    """
    for _, section in groupby(units, key=lambda u: u.headings[-1].index if u.headings else -1):
        told = [u for u in section if u.kind is not UnitKind.HEADING]
        title = told[0].heading if told else None
        if title is None or not words().answering.match(plain(title)):
            continue
        listed = [u for u in told if u.kind is UnitKind.ITEM]
        for answers in (_marked(listed), _marked(told), _opened(told)):
            for questions in ([q for q in asked if q.level == 1], asked):
                if _fits(questions, answers) and told[0].span.start > questions[-1].start:
                    return [
                        answer_to(q, text, verdict(text), group)
                        for q, (_, text) in zip(questions, answers, strict=True)
                    ]
    return []


def _marked(units: list[Unit]) -> list[tuple[str, str]]:
    """The units with their marks."""
    return [(u.marker, u.text) for u in units]


def _opened(units: list[Unit]) -> list[tuple[str, str]]:
    """Running text cut before each sentence that begins with a verdict: "Ja, ... Nej, ..."."""
    answers: list[str] = []
    for span in (s for unit in units for s in sentences(unit.span)):
        if opening(span.quote):
            answers.append(span.quote)
        elif answers:
            answers[-1] += f" {span.quote}"
        else:
            return []
    return [("", text) for text in answers]


def _fits(questions: list[Question], answers: list[tuple[str, str]]) -> bool:
    """Whether each answer is that to the question of its place."""
    if not questions or len(questions) != len(answers) or any(questions_in(text) for _, text in answers):
        return False
    if all(opening(text) for _, text in answers):
        return True
    marks = [_mark(mark) for mark, _ in answers]
    return all(marks) and marks == [_mark(q.number) for q in questions] and all(verdict(text) for _, text in answers)


def _mark(text: str) -> str:
    return text.strip("(). ").lower()
