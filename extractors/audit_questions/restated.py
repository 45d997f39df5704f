"""Answers that say a listed question over again as a statement: "Vi bedömer att nämnden inte har riktlinjer".

It serves letters and summaries that judge in running text, in any order, without naming the questions, and chapters
whose headings are the answers. A sentence answers the question most of whose content words it holds; words count by
their stem, so that "sker" finds "skett". Auditors judge where a sentence says so, under a heading of answers, and in
the paragraph right behind the list of questions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from extractors.audit_questions.model import Question, answer_to
from extractors.audit_questions.phrasing import questions_in
from extractors.audit_questions.verdict import opening, verdict
from extractors.audit_questions.vocabulary import words
from extractors.outline import Unit, UnitKind, sentences
from extractors.recommendations.leads import others_judge, plain

_LEAST = 0.7  # share of the question's content words that a sentence must hold
_WORDS = 2  # so many content words a question must have
_LETTERS = 3  # of a word that may carry meaning
_STEM = 5  # letters of a word that count
_TOLD = re.compile(r"^(?P<said>[^:?]{12,200}):\s*(?P<told>\S.*)$")  # "Rutinerna är kända: delvis"


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence that judges. ``section`` is that of the answers it stands in, -1 for other text."""

    text: str
    told: str
    section: int


def restated(units: list[Unit], asked: list[Question], open_questions: list[Question], group: int) -> list[Question]:
    """The open questions that statements answer, before the list or behind, each by the one that fits best.

    Where a section of answers holds a statement for each of the main questions ``asked`` and none out of its place, one
    that says less of its question over again answers it by its place.
    """
    if not open_questions:
        return []
    statements = list(_statements(units))
    stems = {id(q): _content(q.text) for q in [*asked, *open_questions]}
    best: dict[int, tuple[float, int]] = {}
    for at, statement in enumerate(statements):
        held = _content(statement.text)
        fits = {id(q): _fit(stems[id(q)], held) for q in open_questions}
        key = max(fits, key=lambda k: fits[k])
        if fits[key] >= _LEAST and (key not in best or (fits[key], -at) > best[key]):
            best[key] = (fits[key], -at)
    answers = {key: statements[-at] for key, (_, at) in best.items()}
    for question, statement in _in_place(statements, asked, stems):
        twin = next((q for q in open_questions if q.text == question.text), None)
        if twin is not None and statement not in answers.values():
            answers.setdefault(id(twin), statement)
    return [_answered(q, answers[id(q)], group) for q in open_questions if id(q) in answers]


def _in_place(
    statements: list[_Statement], asked: list[Question], stems: dict[int, frozenset[str]]
) -> Iterator[tuple[Question, _Statement]]:
    """The main questions with the statements of their places, from sections that hold one for each."""
    mains = [q for q in asked if q.level == 1]
    for section, group in groupby(statements, key=lambda s: s.section):
        told = list(group)
        if section < 0 or len(told) != len(mains) or len(mains) < _WORDS:
            continue
        shared = [[len(stems[id(q)] & _content(s.text)) for q in mains] for s in told]
        if all(row[i] and row[i] == max(row) for i, row in enumerate(shared)):
            yield from zip(mains, told, strict=True)


def _statements(units: list[Unit]) -> Iterator[_Statement]:
    """The sentences that judge."""
    judging = False  # what leads into the list below says that the auditors judge
    behind = False  # the paragraph right behind the questions
    for at, unit in enumerate(units):
        low = unit.text.lower()
        if questions_in(unit.text):
            behind = True
            continue
        section = _section(unit) if not behind or unit.kind is not UnitKind.PARAGRAPH else at
        behind = False
        if unit.kind is not UnitKind.ITEM:
            judging = bool(words().assess.search(low)) and not others_judge(low)
        if unit.kind is UnitKind.HEADING:
            if section >= 0 and (told := verdict(unit.text)):
                yield _Statement(unit.text, told, section)
        elif judging and unit.kind is UnitKind.ITEM and (told := verdict(unit.text)):
            yield _Statement(unit.text, told, section)
        else:
            yield from _judged(unit, section)


def _judged(unit: Unit, section: int) -> Iterator[_Statement]:
    """The sentences of a unit that judge; in a section of answers all do that are not in the mouth of others."""
    judged = False  # by the sentence before, which "Däremot är ..." goes on from
    for span in sentences(unit.span):
        text, low = span.quote, span.quote.lower()
        pair = _TOLD.match(text)
        assessed = words().assess.search(low) or section >= 0 or (judged and words().turns.match(low))
        judged = bool(assessed) and not others_judge(low)
        if pair and (told := opening(pair["told"])):
            yield _Statement(pair["said"], told, section)
        elif judged and (told := verdict(text)):
            yield _Statement(text, told, section)


def _section(unit: Unit) -> int:
    """The place of the heading of answers a unit stands under, however deep; -1 for none."""
    return next((h.index for h in unit.headings if words().answering.match(plain(h.text))), -1)


def _answered(question: Question, statement: _Statement, group: int) -> Question:
    told = statement.told
    if words().faults.match(question.text.lower()):
        # Asked for faults, "none" is a no.
        told = {"yes": "no", "no": "yes"}.get(told, told)
    return answer_to(question, statement.text, told, group)


def _content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: those of three letters and more that are no small words."""
    found = re.findall(r"[a-zåäöé]+(?:-[a-zåäöé]+)*", text.lower())
    return frozenset(w[:_STEM] for w in found if len(w) >= _LETTERS and not words().small.fullmatch(w))


def _fit(asked: frozenset[str], held: frozenset[str]) -> float:
    return len(asked & held) / len(asked) if len(asked) >= _WORDS else 0.0
