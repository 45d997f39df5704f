"""Cuts a text into the questions it holds and takes their numbers off."""

import re
from dataclasses import dataclass

from extractors.audit_questions.vocabulary import words

_NUMBER = re.compile(
    r"^(?:(?:(?:revisions|gransknings|del|kontroll)?fråga|frågeställning|kontrollmål)\s*(?:nr\.?\s*)?)?(\d{1,2}(?:\.\d{1,2})*\s?[a-h]?|[a-h](?=[.)]))\s*[.):–-]*\s+(?=\S)|"
    r"^(?:(?:revisions|gransknings|del)?fråga|frågeställning)\s*[:–-]\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[oO•·▪►\-–—*]\s+)+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A question within a text: offsets, its number and whether a lesser bullet stood in front."""

    start: int
    end: int
    text: str
    number: str = ""
    lesser: bool = False


def questions_in(text: str, must_ask: bool = True) -> list[Phrase]:
    """The questions in a text, in order.

    Each ends at a question mark; with ``must_ask`` false, a text that holds none is one question if it begins as one.
    """
    found: list[Phrase] = []
    begin = 0
    for match in re.finditer(r"\?[”\"’)]?", text):
        found.append(_phrase(text, begin, match.end()))
        begin = match.end()
    if not found and not must_ask and words().openers.match(_clean(text)[0].lower()):
        found.append(_phrase(text, 0, len(text)))
    return [p for p in found if len(p.text.split()) >= 2]


def _phrase(text: str, begin: int, end: int) -> Phrase:
    raw = text[begin:end]
    lead = len(raw) - len(raw.lstrip())
    cut = raw.strip()
    # What stands in front of the question in the same run of text is no part of it.
    inner = max((m.end() for m in re.finditer(r"[.!:]\s+(?=[A-ZÅÄÖ])", cut)), default=0)
    if inner and not _NUMBER.match(cut):
        cut, lead = cut[inner:], lead + inner
    question, number, lesser = _clean(cut)
    skipped = lead + cut.index(question[:8]) if question[:8] in cut else lead
    return Phrase(begin + skipped, end, question, number, lesser)


def _clean(text: str) -> tuple[str, str, bool]:
    bullet = _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    match = _NUMBER.match(text)
    if not match:
        return text, "", bullet is not None
    return text[match.end() :], (match.group(1) or "").replace(" ", ""), bullet is not None
