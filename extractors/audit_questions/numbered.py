"""Answers in running text that name their questions by number: "Fråga 1 och 3 besvaras med ja, fråga 2 nekande"."""

import re

from extractors.audit_questions.model import Question, answer_to
from extractors.audit_questions.verdict import plain_word
from extractors.audit_questions.vocabulary import words
from extractors.outline import Unit, UnitKind, sentences
from extractors.recommendations.leads import others_judge


def by_number(units: list[Unit], asked: list[Question], group: int) -> list[Question]:
    """The main questions of the list that a sentence answers by their numbers; the first answer of each counts."""
    mains = [q for q in asked if q.level == 1]
    told: dict[int, Question] = {}
    for unit in units:
        if unit.kind is UnitKind.HEADING:
            continue
        for span in sentences(unit.span):
            for number, verdict in _told(span.quote.lower()):
                if 1 <= number <= len(mains) and number not in told:
                    told[number] = answer_to(mains[number - 1], span.quote, verdict, group)
    return [told[n] for n in sorted(told)]


def _told(low: str) -> list[tuple[int, str]]:
    """Numbers of questions with the verdict that stands behind them, before the next number."""
    found: list[tuple[int, str]] = []
    if not words().told.search(low) or others_judge(low):
        return found
    named = list(words().numbered.finditer(low))
    for i, match in enumerate(named):
        behind = low[match.end() : named[i + 1].start() if i + 1 < len(named) else None]
        if verdict := plain_word(behind):
            found += [(int(n), verdict) for n in re.findall(r"\d+", match[1])]
    return found
