"""A total against its parts, in one sentence."""

import re
from collections.abc import Iterator

from extractors.checks.make import check_of
from extractors.context import Context
from extractors.observations.figures import find_figures
from extractors.observations.sentences import Sentence
from extractors.records import Check

_WHOLE = re.compile(r":\s|fördela\w*|uppdela\w*|\(\s*$", re.IGNORECASE)
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
    at = at if all(f.bracketed for f in figures[at + 1 :]) else 0
    head, parts = figures[at], figures[at + 1 :]
    if any(f.number.unit != head.number.unit or f.number.approx != "exact" for f in (head, *parts)) or head.bracketed:
        return
    between = sentence.text[head.end : parts[0].number.before]
    computed = sum(f.number.value for f in parts)
    whole = _WHOLE.search(between) and all(f.bracketed for f in parts)
    some = _PARTS.search(between) and all(f.noun == "" for f in parts)
    if _RANKING.search(between):  # "A leder med 28, följt av B (14)": the others are no parts
        return
    if whole or (some and computed >= head.number.value):
        holds = computed == head.number.value
        yield check_of(context, sentence, "sum", head.number.value, computed, holds=holds)
