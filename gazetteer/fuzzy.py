"""Names that a scanner or OCR engine misread: capitalised words that neither a name nor the lexicon explains.

rapidfuzz finds the names that come near, the weighted distance of :mod:`gazetteer.misreading` decides. A misreading is
taken where look-alike shapes account for it or where the words around speak for a place; never where two names are
about equally near.
"""

import re
from datetime import date
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from gazetteer.lookup import FUTURE, epoch, table
from gazetteer.matches import Match
from gazetteer.misreading import CONFUSION, misreading
from gazetteer.names import plain
from gazetteer.surroundings import linked, look_around
from pipeline.lexicon import known

MIN_LETTERS = 6
"""Shorter names have too many neighbours."""

_CANDIDATE = re.compile(r"(?<![\w@.-])[A-ZÀ-ÖØ-Þ0-9][^\W_]{2,}(?:-[^\W_]+)*(?: [A-ZÅÄÖa-zåäö][^\W_]{2,})?(?![\w@-])")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BROKEN = re.compile(r"(?<!\w)([A-ZÅÄÖ][a-zåäö]+)-[ ]*\n[ ]*([a-zåäö]+)(?!\w)")


def find_misread(text: str, found: list[Match], on: date) -> list[Match]:
    """The matches with those of misread and broken names added, in order."""
    flat = plain(text)
    start = epoch(on)
    extra = [m for b in _BROKEN.finditer(text) if (m := _mended(b, start))]
    found = [m for m in found if not any(e.start < m.end and m.start < e.end for e in extra)]
    taken = sorted([*found, *extra], key=lambda m: m.start)
    at = 0
    for word in _CANDIDATE.finditer(flat):
        while at < len(taken) and taken[at].end <= word.start():
            at += 1
        inside = at < len(taken) and taken[at].start < word.end()
        if inside and not _holds_more(word, taken[at]):
            continue
        match = _read((word.start(), word.end(), word.group()), start)
        if match and inside and not (match.start <= taken[at].start and taken[at].end <= match.end):
            continue
        if match:
            extra.append(match)
    found = [m for m in found if not any(e.start <= m.start and m.end <= e.end for e in extra)]
    merged = sorted([*found, *extra], key=lambda m: m.start)
    return [m for i, m in enumerate(merged) if not m.origin or m.score > 0.8 or _supported(text, merged, i)]


def _holds_more(word: re.Match[str], found: Match) -> bool:
    """Whether a word holds a name and more, as a joined name does of which one part is misread."""
    return word.start() < found.start or (found.end < word.end() and word.group()[found.end - word.start()] == "-")


def _mended(broken: re.Match[str], start: date) -> Match | None:
    """A name that a hyphen breaks over a line end, put together."""
    word = broken.group(1) + broken.group(2)
    for stem, genitive in ((word, 0), (word.removesuffix("s"), 1)):
        spelling = table(start).get(stem)
        if spelling:
            return Match(broken.start(), broken.end() - genitive, broken.end(), spelling.readings)
    return None


def _read(candidate: tuple[int, int, str], start: date) -> Match | None:
    begin, end, word = candidate
    first = _FIRST.match(word)
    tries = [word] if " " not in word or not first else [word, first.group()]
    for attempt in tries:
        if len(attempt) < MIN_LETTERS:
            continue
        hit = nearest(attempt, start)
        if hit and hit[2] > 0:  # a name that stands there letter by letter was seen, and is no word of its own
            spelling, genitive, cost = hit
            stop = end if attempt == word else begin + len(attempt)
            readings = table(start)[spelling].readings
            score = 0.9 if cost <= CONFUSION else 0.85 if _alike(spelling, cost) else 0.7
            return Match(begin, stop - genitive, stop, readings, "fuzzy", score)
    return None


def _alike(spelling: str, cost: float) -> bool:
    """Whether look-alike shapes alone account for the cost."""
    return len(spelling) >= 10 and abs(cost / CONFUSION - round(cost / CONFUSION)) < 1e-6 and cost <= 2 * CONFUSION


@lru_cache(maxsize=16)
def _targets(start: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names as written and in capitals that a misreading may stand for."""
    good = sorted(
        text
        for text, s in table(start).items()
        if s.length >= MIN_LETTERS
        and s.readings[0].origin in {"name", "alias"}
        and s.readings[0].rank < FUTURE
        and s.readings[0].kind != "country"
    )
    return tuple(good), tuple(g.upper() for g in good)


@lru_cache(maxsize=100_000)
def nearest(word: str, start: date) -> tuple[str, int, float] | None:
    """The one spelling a word may be a misreading of: spelling, length of its genitive -s (0 or 1), cost.

    None where nothing is near enough, two names are about equally near, or the lexicon knows the word.
    """
    names, capitals = _targets(start)
    shout = word.isupper()
    pool = capitals if shout else names
    best: dict[str, tuple[float, int, str]] = {}
    stems = [(word, 0)] + ([(word[:-1], 1)] if word[-1] in "sS" and len(word) > MIN_LETTERS else [])
    for stem, genitive in stems:
        for _, _, index in process.extract(
            stem, pool, scorer=Levenshtein.distance, score_cutoff=3 if len(stem) > 8 else 2, limit=8
        ):
            limit = _limit(len(names[index]))
            cost = misreading(pool[index], stem, limit)
            place = table(start)[names[index]].readings[0].place_id
            if cost <= limit and (place not in best or cost < best[place][0]):
                best[place] = (cost, genitive, names[index])
    if not best:
        return None
    ranked = sorted(best.values())
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < CONFUSION:
        return None
    cost, genitive, spelling = ranked[0]
    if cost and "-" not in spelling and any(known(w) for w in (word, word.lower(), word.title())):
        return None
    return spelling, genitive, cost


def _limit(length: int) -> float:
    """The dearest misreading of a name of so many letters."""
    return CONFUSION if length < 7 else 1.0 if length < 10 else 1.6


def _supported(text: str, merged: list[Match], i: int) -> bool:
    """Whether the words around speak for a place where shapes alone do not explain the misreading."""
    match, around = merged[i], look_around(text, merged[i])
    if around.person or around.before[:1].isupper():
        return False
    heads = [f"{kind}_{side}" for kind in ("municipality", "district", "quarter") for side in ("before", "after")]
    if any(around.role(r) for r in [*heads, "organisation_before"]) or around.preposition(for_given_name=False):
        return True
    place_ids = {r.place_id for r in match.readings}
    if any(not m.origin and m.readings[0].place_id in place_ids for m in merged):
        return True
    left = i > 0 and not merged[i - 1].origin and linked(text, merged[i - 1], match)
    right = i + 1 < len(merged) and not merged[i + 1].origin and linked(text, match, merged[i + 1])
    return left or right
