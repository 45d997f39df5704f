"""How good a reading is, told without the true text: confidence, and the words that the lexicon accepts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from pipeline import lexicon

_PARTS = re.compile(r"[-–—/:.’']+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ODD_CASE = re.compile(r"[a-zåäö][A-ZÅÄÖ]")


class Standing(Enum):
    """What the lexicon says of a token."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    NEUTRAL = "neutral"  # numbers, signs, acronyms, fragments: not for the lexicon to judge


def standing(token: str) -> Standing:
    """Judge one token. A token of several parts (by hyphen, slash) is known if every part of it is."""
    core = lexicon.core(token)
    if not any(c.isalpha() for c in core):
        return Standing.NEUTRAL
    if any(c.isdigit() for c in core):
        letters = _LETTERS.findall(core)
        return Standing.NEUTRAL if max(map(len, letters)) <= 2 else Standing.UNKNOWN
    if core.isupper() and 2 <= len(core) <= 6:
        return Standing.NEUTRAL
    if token.rstrip().endswith(("-", "\u00ad")) or token.startswith("-"):
        return Standing.NEUTRAL
    if lexicon.known(core):
        return Standing.KNOWN
    parts = [p for p in _PARTS.split(core) if p]
    if len(parts) > 1 and all(_part_known(p) for p in parts):
        return Standing.KNOWN
    return Standing.UNKNOWN


def _part_known(part: str) -> bool:
    acronym = part.isupper() and len(part) <= 6
    return part.isdigit() or acronym or lexicon.known(part) or (len(part) == 1 and part.isalpha())


@dataclass(frozen=True, slots=True)
class Quality:
    """The signs of a reading.

    ``checkable`` counts words of four letters and more that the lexicon can judge, ``rejects`` is the share of them it
    rejects, ``confidence`` the mean confidence weighed by length, ``worth`` the letters that are probably right.
    """

    n_words: int
    checkable: int
    rejects: float
    confidence: float
    worth: float


def quality(words: Iterable[tuple[str, float]]) -> Quality:
    """Judge a reading by its words and their confidences 0–1."""
    n_words = checkable = rejected = 0
    letters = sure = worth = 0.0
    for text, confidence in fragments_off(list(words)):
        size = max(1, len(lexicon.core(text)))
        n_words, letters, sure = n_words + 1, letters + size, sure + size * confidence
        judged = standing(text)
        worth += size * confidence * {Standing.KNOWN: 1.0, Standing.NEUTRAL: 0.6, Standing.UNKNOWN: 0.3}[judged]
        if size >= 4 and judged is not Standing.NEUTRAL:
            checkable += 1
            rejected += judged is Standing.UNKNOWN and not _name_like(text)
    return Quality(n_words, checkable, rejected / max(1, checkable), sure / max(1.0, letters), worth)


def _name_like(text: str) -> bool:
    """Whether an unknown word may well be a name: one capital, then small letters, and no more."""
    core = lexicon.core(text)
    return core[:1].isupper() and core[1:].islower() and len(core) >= 4


def fragments_off(words: Sequence[tuple[str, float]]) -> list[tuple[str, float]]:
    """The words without the halves of words divided at a line end."""
    out, divided = [], False
    for text, confidence in words:
        fragment = text.endswith(("-", "\u00ad")) and len(text) > 1
        if not fragment and not divided:
            out.append((text, confidence))
        divided = fragment
    return out
