"""Cuts a sentence into clauses with one statement each, and finds which category the words of a clause show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.observations.family import Category, Status
from extractors.observations.statuses.names import Names
from extractors.observations.statuses.words import words

_HARD = re.compile(
    r"[;.]\s|\s(?:men|medan|varav)\s|,?\sliksom\s|,?\s(?:och\s)?(?:likaså|det(?:samma)?\s(?:har|gör|gäller)\s(?:även|också|för))\s|,\s(?=(?:övriga|resterande|dessa)\b)",
    re.IGNORECASE,
)
_SOFT = re.compile(r"[,;]\s(?:och\s|samt\s)?|\s(?:och|samt)\s", re.IGNORECASE)
_BRACKET = re.compile(r"\([^)]*\)?")
_BYGONE = re.compile(
    r",\s(?:som|där|vilken|vilka)\s(?:\w+\s)?(?:tidigare|förut|förr|dittills|länge)\s[^,]*,", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that show a category; offsets in the sentence."""

    start: int
    end: int
    category: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the sentence with what is said in it and the lists of places it names."""

    start: int
    end: int
    hits: tuple[Hit, ...]
    names: tuple[Names, ...]


def clauses(rule: Status, text: str, names: Sequence[Names]) -> list[Clause]:
    """The clauses of a sentence whose lists of places are one word each.

    "men", "medan", "varav" and a semicolon cut always; a comma, "och" and "samt" where something has been said before
    and a verb of its own follows. What a place was before ("A, som tidigare saknade grupp, har ...") is not looked at,
    nor are brackets cut.
    """
    text = _BYGONE.sub(lambda m: " " * len(m[0]), text)
    out: list[Clause] = []
    for first, last in _cut(text, 0, len(text), _HARD):
        said = hits(rule, text, first, last)
        for start, end in _soft(text, first, last, said):
            inside = tuple(n for n in names if start <= n.start < end)
            out.append(Clause(start, end, tuple(hits(rule, text, start, end)), inside))
    return out


def hits(rule: Status, text: str, first: int, last: int) -> list[Hit]:
    """Where the words of the categories stand in a clause, in order; of two that overlap the first in the file."""
    found: list[Hit] = []
    for category in rule.categories:
        for start, end in _spans(category, text, first, last):
            if not any(h.start < end and start < h.end for h in found):
                found.append(Hit(start, end, category.id))
    return sorted(found, key=lambda h: h.start)


def _spans(category: Category, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where a clause shows a category: each of its cues, or the stretch that its slots cover."""
    part = text[first:last]
    if category.unless and category.unless.search(part):
        return
    yield from ((first + m.start(), first + m.end()) for m in category.cues.finditer(part))
    slots = [m for m in (p.search(part) for p in category.slots) if m]
    if category.slots and len(slots) == len(category.slots):
        yield first + min(m.start() for m in slots), first + max(m.end() for m in slots)


def _cut(text: str, first: int, last: int, border: re.Pattern[str]) -> list[tuple[int, int]]:
    brackets = [m.span() for m in _BRACKET.finditer(text)]
    cuts = [
        m.start() + 1 for m in border.finditer(text, first, last) if not any(a < m.start() < b for a, b in brackets)
    ]
    return [(a, b) for a, b in zip([first, *cuts], [*cuts, last], strict=True) if a < b]


def _soft(text: str, first: int, last: int, said: Sequence[Hit]) -> list[tuple[int, int]]:
    """The parts of a stretch at commas and conjunctions behind which a clause with its own verb begins."""
    brackets = [m.span() for m in _BRACKET.finditer(text)]
    starts = [first]
    for border in _SOFT.finditer(text, first, last):
        if any(a < border.start() < b for a, b in brackets):
            continue
        told = any(starts[-1] <= h.start and h.end <= border.start() for h in said)
        if told and words().begins.match(text[border.end() : last]):
            starts.append(border.start() + 1)
    return list(zip(starts, [*starts[1:], last], strict=True))
