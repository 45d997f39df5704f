"""Answers that say a listed question over again as a statement: "Vi bedömer att nämnden inte har riktlinjer".

It serves letters and summaries that judge in running text, in any order, without naming the questions. A sentence
answers the question most of whose content words it holds; words count by their stem, so that "sker" finds "skett".
"""

import re
from collections.abc import Iterator

from extractors.audit_questions.model import Question
from extractors.audit_questions.phrasing import questions_in
from extractors.audit_questions.verdict import opening, verdict
from extractors.audit_questions.vocabulary import words
from extractors.outline import Unit, UnitKind, sentences
from extractors.recommendations.leads import others_speak

_LEAST = 0.7  # share of the question's content words that a sentence must hold
_WORDS = 2  # so many content words a question must have
_LETTERS = 3  # of a word that may carry meaning
_STEM = 5  # letters of a word that count
_TOLD = re.compile(r"^(?P<said>[^:?]{12,200}):\s*(?P<told>\S.*)$")  # "Rutinerna är kända: delvis"


def restated(units: list[Unit], open_questions: list[Question], group: int) -> list[Question]:
    """The listed questions that statements answer, before the list or behind, each by the one that fits best."""
    if not open_questions:
        return []
    stems = {id(q): _content(q.text) for q in open_questions}
    best: dict[int, tuple[float, int, str, str]] = {}
    for at, (text, told) in enumerate(_statements(units)):
        held = _content(text)
        fits = {id(q): _fit(stems[id(q)], held) for q in open_questions}
        key = max(fits, key=lambda k: fits[k])
        if fits[key] >= _LEAST and (key not in best or (fits[key], -at) > best[key][:2]):
            best[key] = (fits[key], -at, text, told)
    return [_answered(q, *best[id(q)][2:], group) for q in open_questions if id(q) in best]


def _statements(units: list[Unit]) -> Iterator[tuple[str, str]]:
    """The sentences that judge, each with its verdict."""
    judging = False  # what leads into the list below says that the auditors judge
    for unit in units:
        if unit.kind is not UnitKind.ITEM:
            judging = bool(words().assess.search(unit.text.lower())) and not others_speak(unit.text.lower())
        if unit.kind is UnitKind.HEADING or questions_in(unit.text):
            continue
        if judging and unit.kind is UnitKind.ITEM and (told := verdict(unit.text)):
            yield unit.text, told
            continue
        judged = False  # by the sentence before, which "Däremot är ..." goes on from
        for span in sentences(unit.span):
            text, low = span.quote, span.quote.lower()
            pair = _TOLD.match(text)
            judged = bool(words().assess.search(low) or (judged and words().turns.match(low))) and not others_speak(low)
            if pair and (told := opening(pair["told"])):
                yield pair["said"], told
            elif judged and (told := verdict(text)):
                yield text, told


def _answered(question: Question, text: str, told: str, group: int) -> Question:
    found = Question(question.text, question.page, question.bbox, question.quote, question.start, group, question.level)
    found.answer, found.verdict = text, told
    return found


def _content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: those of three letters and more that are no small words."""
    found = re.findall(r"[a-zåäöé]+(?:-[a-zåäöé]+)*", text.lower())
    return frozenset(w[:_STEM] for w in found if len(w) >= _LETTERS and not words().small.fullmatch(w))


def _fit(asked: frozenset[str], held: frozenset[str]) -> float:
    return len(asked & held) / len(asked) if len(asked) >= _WORDS else 0.0
