"""The spellings that stand in a text as words of their own: leftmost, longest, without overlaps."""

import re
from dataclasses import dataclass
from datetime import date

from gazetteer.lookup import Reading, Spelling, automaton, names_on
from gazetteer.names import plain

_COMPOUND = re.compile(r"/([A-ZÅÄÖ][^\W\d_]+)(?![\w/-])")
_HEAD = 4  # letters of the noun that a compound ends in, at least
_LEAST_NAME = 4
_GLUE = "-./@\\_:"


@dataclass(slots=True)
class Match:
    """A spelling found. ``end`` lies behind a genitive -s; ``name_end`` before it."""

    start: int
    name_end: int
    end: int
    readings: tuple[Reading, ...]
    origin: str = ""  # "fuzzy" where the spelling is not in the tables
    score: float = 1.0


def find(text: str, on: date) -> list[Match]:
    """Every spelling that stands in the text as words, in order. Line ends count as spaces within a name."""
    flat = plain(text)
    by_start: dict[int, list[Match]] = {}
    for last, spelling in automaton(on).iter(flat):
        start = last + 1 - spelling.length
        match = _as_word(flat, text, start, last + 1, spelling)
        if match:
            by_start.setdefault(start, []).append(match)
    chosen: list[Match] = []
    free_from = 0
    for start in sorted(by_start):
        if start >= free_from:
            match = max(by_start[start], key=lambda m: m.name_end)
            chosen.append(match)
            free_from = match.end
    return [m for m in _without_compounds(flat, chosen) if not _shares_compound(flat, m.end, on)]


def _shares_compound(flat: str, end: int, on: date) -> bool:
    """Whether a slash joins the name to a compound of another: "Solna/Sundbybergmodellen"."""
    word = _COMPOUND.match(flat, end)
    if not word:
        return False
    names, rest = names_on(on), word[1]
    return rest not in names and any(rest[:k] in names for k in range(len(rest) - _HEAD, _LEAST_NAME - 1, -1))


def _as_word(flat: str, text: str, start: int, end: int, spelling: Spelling) -> Match | None:
    """The match if it begins and ends as a word, with a genitive -s taken in."""
    if start and (flat[start - 1].isalnum() or flat[start - 1] in "@_\\"):
        return None
    if spelling.fused and "\n" in text[start:end]:
        return None
    tail = end
    if end < len(flat) and flat[end] == "s" and flat[end - 1] not in "sxz":
        tail = end + 1
    elif flat.startswith((":s", "´s", "'s", "’s"), end):
        tail = end + 2
    elif end < len(flat) and flat[end] == "S" and flat[end - 1].isupper() and flat[end - 2].isupper():
        tail = end + 1
    for stop in (tail, end):
        if stop >= len(flat) or not (flat[stop].isalnum() or flat[stop] in "@_"):
            return Match(start, end, stop, spelling.readings)
    return None


def _without_compounds(flat: str, found: list[Match]) -> list[Match]:
    """Drop names glued by a hyphen, stop or slash to what is no place: "Tyresö-modellen", "nacka.se", "/Nacka/x"."""
    starts = {m.start for m in found}
    ends = {m.end for m in found}
    return [m for m in found if not _glued_before(flat, m.start, ends) and not _glued_after(flat, m.end, starts)]


def _glued_before(flat: str, start: int, ends: set[int]) -> bool:
    if start < 2 or flat[start - 1] not in _GLUE or start - 1 in ends:
        return False
    before = flat[start - 2]
    if flat[start - 1] == "-":
        word = _word_before(flat, start - 1)
        return before.isalnum() and not (word.isupper() and len(word) > 1)  # "BUP-Farsta" names an office
    if flat[start - 1] == "/":
        return before == "/" or "." in _word_before(flat, start - 1, "/.:-")
    return flat[start - 1] in "@\\_" or (flat[start - 1] == "." and before.islower() and _url(flat, start))


def _url(flat: str, start: int) -> bool:
    word = _word_before(flat, start, "/.:-@")
    return "www" in word or "://" in word or "@" in word


def _word_before(flat: str, end: int, also: str = "") -> str:
    begin = end
    while begin and (flat[begin - 1].isalnum() or flat[begin - 1] in also):
        begin -= 1
    return flat[begin:end]


def _glued_after(flat: str, end: int, starts: set[int]) -> bool:
    if end >= len(flat) or flat[end] not in "-./@_":
        return False
    after = flat[end + 1 : end + 2]
    if flat[end] == "-":
        if end + 1 in starts:
            return False
        if after == " ":  # an elliptic compound: "Nacka- och Värmdöpolisen"
            return flat.startswith((" och ", " eller ", " samt ", " respektive "), end + 1)
        return after.isalpha()
    if flat[end] == ".":
        return after.islower()
    return flat[end] in "@_" or (flat[end] == "/" and after.islower())
