"""A total against its parts, in one sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.checks.beside import named_whole
from extractors.checks.make import check_of
from extractors.context import Context
from extractors.observations.figures import Figure, find_figures
from extractors.observations.sentences import Sentence
from extractors.records import Check

_WHOLE = re.compile(r":\s|fördela\w*|uppdela\w*|\(\s*$", re.IGNORECASE)
_EACH = re.compile(r":\s|\bnämligen\s", re.IGNORECASE)  # what follows is all there is
_JOINED = re.compile(r"[^.;:()]*?(?:,|\soch|\ssamt)\s[^.;:()]*", re.IGNORECASE)
_RANKING = re.compile(r"\bföljt?[d]? av\b|\bdärefter\b", re.IGNORECASE)
_PARTS = re.compile(r"\bvarav\b|\bav vilka\b|\bdärav\b|\bav dem\b", re.IGNORECASE)


def sums(context: Context, sentence: Sentence) -> Iterator[Check]:
    """Parts of a total: "8 rapporter: A – B (3 st), C – D (5 st)"; "65 avvikelser, varav 41 från A och 24 från B".

    Behind a colon or "fördelade på" the parts are all there is. Behind "varav" they need not be: they count for the
    total where they add up to it, against it where they exceed it.
    """
    figures = [f for f in find_figures(sentence.text, {}) if not f.rider]
    if len(figures) < 3 or any(f.in_range for f in figures):
        return
    at = next((i for i in reversed(range(len(figures) - 2)) if not figures[i].bracketed), 0)
    at = at if all(f.bracketed for f in figures[at + 1 :]) else _before_marker(sentence.text, figures)
    if len(figures) - at < 3:
        return
    head, parts = figures[at], figures[at + 1 :]
    if any(f.number.unit != head.number.unit or f.number.approx != "exact" for f in (head, *parts)) or head.bracketed:
        return
    between = sentence.text[head.end : parts[0].number.before]
    computed = sum(f.number.value for f in parts)
    whole = _WHOLE.search(between) and all(f.bracketed for f in parts)
    each = _EACH.search(between) and all(f.noun == "" for f in parts) and _enumerated(sentence.text, parts)
    some = _PARTS.search(between) and all(f.noun == "" for f in parts)
    if _RANKING.search(between):  # "A leder med 28, följt av B (14)": the others are no parts
        return
    if whole or each or (some and computed >= head.number.value):
        holds = computed == head.number.value
        yield check_of(context, sentence, "sum", head.number.value, computed, holds=holds)


def _enumerated(text: str, parts: Sequence[Figure]) -> bool:
    """Whether commas and conjunctions alone join the parts up to the end: "tre från A till B och två från C till D"."""
    if any(not _JOINED.fullmatch(text[a.end : b.number.before]) for a, b in pairwise(parts)):
        return False
    return not re.search(r"[;:()]", text[parts[-1].end :])


def _before_marker(text: str, figures: Sequence[Figure]) -> int:
    """Which figure stands right before the colon or "nämligen" that two or more others follow; else the first."""
    marker = next((m for m in _EACH.finditer(text) if sum(f.number.before >= m.end() for f in figures) > 1), None)
    before = [i for i, f in enumerate(figures) if marker and f.end <= marker.start()]
    return before[-1] if before else 0


class SumsAcross:
    """Parts told in the sentences of a paragraph: "Av de 23 rapporterna gäller 14 A. Fem gäller B, tre C och en D.".

    Only ever confirms: the paragraph need not tell all parts.
    """

    def __init__(self) -> None:
        self._index = -1
        self._whole: tuple[float, str] | None = None
        self._parts: list[float] = []

    def read(self, context: Context, sentence: Sentence) -> Iterator[Check]:
        """The check that a sentence completes."""
        if sentence.index != self._index:
            self._index, self._whole = sentence.index, None
        figures = [f for f in find_figures(sentence.text, {}) if not f.rider]
        whole = named_whole(sentence.text, figures)
        if whole is not None:
            self._whole, self._parts, figures = (whole.number.value, sentence.span.quote), [], figures[1:]
        self._parts += [f.number.value for f in figures if f.number.unit == "count" and not f.in_range]
        if self._whole and len(self._parts) > 2 and sum(self._parts) == self._whole[0]:
            value, quote = self._whole
            other = quote if quote != sentence.span.quote else None
            yield check_of(context, sentence, "sum", value, value, holds=True, other=other)
            self._whole = None
