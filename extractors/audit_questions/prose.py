"""Questions in lists, headings and running text, with the answers that follow them there."""

import re
from collections.abc import Iterator

from extractors.audit_questions.merge import same
from extractors.audit_questions.model import Question
from extractors.audit_questions.phrasing import Phrase, questions_in
from extractors.audit_questions.verdict import is_bare, opening, strip_label, verdict
from extractors.audit_questions.vocabulary import words
from extractors.outline import Unit, UnitKind, sentences
from extractors.recommendations.leads import others_judge, plain

_PROSE = 40  # units under a question in which its answer is looked for

_GOAL = 3  # words of a goal

_NUMBERED = re.compile(
    r"^(?:svar (?:på )?)?(?:revisions|gransknings|del)?fråga(?:n)?\s+(?:nr\.?\s*)?(\d{1,2})\s*[:.)–-]*\s*(?![^?]*\?)",
    re.IGNORECASE,
)
"""An answer that names its question by number alone: "Revisionsfråga 2: Delvis."."""


def from_list(units: list[Unit]) -> list[Question]:
    """The audit's list of questions: under a heading or behind a sentence that names them."""
    found: list[Question] = []
    listing = False
    for unit in units:
        low = unit.text.lower()
        if unit.kind is UnitKind.HEADING:
            listing = False
            continue
        if unit.kind is UnitKind.PARAGRAPH and words().nouns.search(low) and not questions_in(unit.text):
            listing = not words().foreign.search(low) and (low.rstrip().endswith((":", ".")) or len(low.split()) < 16)
            continue
        section = _asks(unit)
        led = [p for p in questions_in(unit.text) if words().leads.search(unit.text[: p.start].lower())]
        if led and (
            words().earlier.search(low) or words().foreign.search(low) or others_judge(unit.text[: led[0].start])
        ):
            continue
        if not listing and not section and not led:
            continue
        strict = unit.kind is not UnitKind.ITEM or not (listing or section)
        phrases = questions_in(unit.text, must_ask=strict)
        if not phrases:
            listing = listing and unit.kind is UnitKind.ITEM
            continue
        if any(opening(unit.text[p.end :]) for p in phrases if unit.text[p.end :].strip()):
            continue
        parent = next((q for q in reversed(found) if q.level == 1), None)
        for i, phrase in enumerate(phrases):
            question = _question(unit, phrase, 0)
            if _is_sub(unit, phrase, is_first=i == 0):
                question.level, question.parent = 2, parent
            else:
                parent = question
            found.append(question)
    return found


def _is_sub(unit: Unit, phrase: Phrase, *, is_first: bool) -> bool:
    """Whether a question belongs to the one before it: by its depth, a lesser bullet, a letter or "2.1"."""
    mark = (unit.marker if is_first else "").strip("().") or phrase.number
    if mark.isdigit():
        return False
    return unit.level > 1 or (not is_first and phrase.lesser) or mark[-1:].isalpha() or "." in mark


def answered(units: list[Unit], known: list[Question], group: int) -> list[Question]:
    """Questions that an answer follows: behind a heading, a label ("Svar:"), on the spot or in the prose below."""
    found: list[Question] = []
    mains = [q for q in known if q.level == 1]
    for i, unit in enumerate(units):
        if (numbered := _NUMBERED.match(unit.text)) and (at := int(numbered.group(1))) <= len(mains):
            answer = unit.text[numbered.end() :].strip() or _announced(units, i, alone=True)
            if not answer and unit.kind is UnitKind.HEADING:
                answer = _judged(units, i, again=True)
            if answer and (verdict if unit.kind is UnitKind.HEADING else opening)(answer):
                span = unit.span
                asked = mains[at - 1]
                row = Question(asked.text, asked.page, asked.bbox, asked.quote, span.start, group, answer=answer)
                row.verdict = verdict(answer)
                found.append(row)
                continue
        for n, phrase in enumerate(phrases := questions_in(unit.text) or _goal(unit)):
            behind = unit.text[phrase.end : phrases[n + 1].start if n + 1 < len(phrases) else None].strip(" –-:")
            again = _asked_before(unit, phrase, known)
            answer = behind if opening(behind) or (again and behind) else _in_front(unit, phrase)
            if not answer and not behind and n == len(phrases) - 1:
                alone = n == 0 and not (i and questions_in(units[i - 1].text))  # else one of a list
                answer = _announced(units, i, alone=alone) or (_judged(units, i, again) if alone or again else None)
            if answer:
                question = _question(unit, phrase, group)
                question.answer, question.verdict = answer, verdict(answer)
                if question.verdict:
                    found.append(question)
    return _once(found)


def _once(found: list[Question]) -> list[Question]:
    """Each question with its fullest answer: what the summary answers is answered again in a chapter."""
    kept: list[Question] = []
    for question in found:
        twin = next((k for k in kept if same(k.text, question.text)), None)
        if twin is None:
            kept.append(question)
        elif len(question.answer or "") > len(twin.answer or ""):
            kept[kept.index(twin)] = question
    return kept


def _in_front(unit: Unit, phrase: Phrase) -> str | None:
    """A verdict that stands in front of its question: "DELVIS: Samordnas arbetet?"."""
    text = unit.text[: phrase.start].strip()
    return text.rstrip(" :–-") if text.endswith((":", "–", "-")) and is_bare(text.rstrip(" :–-")) else None


def _goal(unit: Unit) -> list[Phrase]:
    """The statement of a heading that is a control goal: what is asked is whether it holds."""
    match = words().goals.match(unit.text) if unit.kind is UnitKind.HEADING else None
    if match is None or len(unit.text[match.end() :].split()) < _GOAL:
        return []
    return [Phrase(match.end(), len(unit.text), unit.text[match.end() :])]


def _asked_before(unit: Unit, phrase: Phrase, known: list[Question]) -> bool:
    """Whether the list of questions asked this one already: here it is repeated in order to be answered."""
    at = unit.span.start + phrase.start
    return any(q.start < at and same(q.text, phrase.text) for q in known)


def _judged(units: list[Unit], at: int, again: bool) -> str | None:
    """The prose under a question from the sentence on in which auditors judge; all of it for a repeated question."""
    prose = list(_under(units, at))
    for i, unit in enumerate(prose):
        spans = sentences(unit.span)
        for n, span in enumerate(spans):
            low = span.quote.lower()
            if words().assess.search(low) and not others_judge(low) and verdict(span.quote):
                return " ".join([*(s.quote for s in spans[n:]), *(u.text for u in prose[i + 1 :])])
    text = " ".join(u.text for u in prose)
    return text or None if again else None


def _under(units: list[Unit], at: int) -> Iterator[Unit]:
    """The units between a question and the next question or the next heading that is none of its own."""
    question = units[at]
    for unit in units[at + 1 : at + 1 + _PROSE]:
        if unit.kind is UnitKind.HEADING:
            if question.kind is not UnitKind.HEADING or not _ranks_below(unit, question, at):
                return
            continue
        if questions_in(unit.text):
            return
        yield unit


def _announced(units: list[Unit], at: int, *, alone: bool) -> str | None:
    """The answer in the units behind a question: at once, or under a sub-heading that announces it.

    What a heading announces behind a list of questions (not ``alone``) answers all of them.
    """
    question = units[at]
    parts: list[str] = []
    labelled = False
    for unit in units[at + 1 :]:
        if unit.kind is UnitKind.HEADING:
            announces = bool(words().labels.match(plain(unit.text) + ":"))
            if parts or not ((announces and alone) or question.kind is UnitKind.HEADING):
                break
            if announces or _ranks_below(unit, question, at):
                labelled = announces
                continue
            break
        if questions_in(unit.text):
            break
        label = words().labels.match(unit.text.lower())
        if label and label.end() == len(unit.text):
            parts, labelled = [], True
            continue
        if label:
            parts, labelled = [], True
        elif not parts and not labelled and opening(unit.text) is None:
            if unit.kind is UnitKind.ITEM and question.kind is UnitKind.ITEM:
                break
            continue
        if labelled or parts or opening(unit.text):
            parts.append(unit.text)
        if question.kind is not UnitKind.HEADING and len(parts) >= 6:
            break
    return strip_label(" ".join(parts)) or None if parts else None


def _ranks_below(unit: Unit, question: Unit, at: int) -> bool:
    return any(h.index == at or h.text == question.text for h in unit.headings)


def _asks(unit: Unit) -> bool:
    """Whether the nearest heading is that of the questions."""
    return bool(unit.headings) and bool(words().headings.match(plain(unit.headings[-1].text)))


def _question(unit: Unit, phrase: Phrase, group: int) -> Question:
    span = unit.span.sub(phrase.start, phrase.end)
    return Question(
        phrase.text,
        span.page,
        span.bbox,
        span.quote,
        span.start,
        group,
        max(1, unit.level),
        number=phrase.number or unit.marker,
    )
