"""One Aho-Corasick automaton per stretch of time in which the places do not change: every spelling → its readings.

Method: A. V. Aho, M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM 18(6), 1975, in
the implementation of pyahocorasick. The automaton reads the text once, whatever the number of names.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

import ahocorasick  # type: ignore[import-not-found]  # a C module without type stubs

from gazetteer.names import joined, parts, spellings
from gazetteer.tables import Place, gazetteer

VALID, RECENT, QUARTER, PAST, FUTURE = range(5)
"""How a reading stands to the day, best first: a unit in force; a unit that ended within the time a report looks back
on, or another name of a unit in force; a quarter in force; a unit of the past; a unit that is not in force yet."""

LOOK_BACK = timedelta(days=730)
"""Reports describe the time before their date; a unit that ended within two years is still meant by its name."""

_EPOCHS = 40
"""Stretches of time that are kept once made: all since 1990 are 33, of about 3 MB each."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a spelling. ``origin`` is "name", "variant" (of joints or capitals) or "alias"."""

    place_id: str
    name: str
    kind: str
    rank: int
    origin: str
    needs_evidence: str = "no"


@dataclass(frozen=True, slots=True)
class Spelling:
    """What the automaton holds for one spelling. ``fused`` spellings join names that may also stand by themselves."""

    length: int
    readings: tuple[Reading, ...]
    fused: bool = False


def rank(place: Place, on: date) -> int:
    """How a period of a place stands to a day."""
    if place.valid_from and place.valid_from > on:
        return FUTURE
    ended = place.valid_to is not None and place.valid_to < on
    if place.kind == "locality":
        return PAST if ended else QUARTER
    if not ended:
        return VALID
    return RECENT if place.valid_to and on - place.valid_to <= LOOK_BACK else PAST


def epoch(on: date) -> date:
    """The first day of the stretch of time, without any change, that a day lies in."""
    days = gazetteer().days_of_change
    looked_back = tuple(sorted({*days, *(d + LOOK_BACK for d in days)}))
    i = bisect_right(looked_back, on)
    return looked_back[i - 1] if i else date(1900, 1, 1)


def _names(on: date) -> Iterator[tuple[str, Reading]]:
    """Every name and alias with its reading on a day; of a place's periods with one name, the nearest to the day."""
    best: dict[tuple[str, str], Reading] = {}
    for place in gazetteer().places:
        if place.kind == "region" and place.name.endswith(" kommun"):
            continue  # where a municipality is the region authority too, its name means the municipality
        reading = Reading(place.place_id, place.name, place.kind, rank(place, on), "name")
        key = (place.place_id, place.name)
        if key not in best or reading.rank < best[key].rank:
            best[key] = reading
    ranks: dict[str, int] = {}
    for (place_id, _), reading in best.items():
        ranks[place_id] = min(reading.rank, ranks.get(place_id, FUTURE))
    for (place_id, name), reading in best.items():
        # an earlier or later name of a unit that is in force: old names live on, and dates of reports are rough
        yield name, replace(reading, rank=RECENT) if reading.rank > RECENT and ranks[place_id] == VALID else reading
    for alias in gazetteer().aliases:
        target = gazetteer().place(alias.place_id, on)
        if target is None:
            continue
        place_rank = ranks[alias.place_id]
        stands = place_rank if alias.valid(on) else max(place_rank, PAST)
        yield alias.alias, Reading(alias.place_id, target.name, target.kind, stands, "alias", alias.needs_evidence)


def _spell(name: str, reading: Reading, independent: frozenset[str]) -> Iterator[tuple[str, Reading, bool]]:
    """The spellings of one name.

    A joined name whose parts are places by themselves on the day keeps to its hyphen unless it is in force; one that is
    not in force yet is no reading at all: there the parts are meant.
    """
    apart = joined(name) and all(p in independent for p in parts(name))
    if apart and reading.rank == FUTURE:
        return
    if joined(name) and len(parts(name)) == 2 and reading.kind == "district" and reading.rank <= RECENT:
        first, second = name.split("-")
        for joint in "-/":  # "Kista/Rinkeby" for Rinkeby-Kista
            yield f"{second[:1].upper()}{second[1:]}{joint}{first}", replace(reading, origin="variant"), True
    variant = replace(reading, origin="variant")
    other = reading if reading.origin == "alias" else variant
    variants = reading.kind not in {"county", "region"} and not (apart and reading.rank == PAST)
    for text, is_name in spellings(name, variants):
        fused = apart and "-" not in text
        yield text, reading if is_name else other, fused
        if reading.kind == "region" and text.startswith(("Landstinget ", "Region ")):
            yield text[0].lower() + text[1:], variant, fused


@lru_cache(maxsize=_EPOCHS)
def table(start: date) -> dict[str, Spelling]:
    """Spelling → readings for the stretch of time that begins on a day, best readings first."""
    names = list(_names(start))
    independent = frozenset(name for name, r in names if r.rank <= QUARTER)
    found: dict[str, dict[str, tuple[Reading, bool]]] = {}
    for name, reading in names:
        for text, spelled, fused in _spell(name, reading, independent):
            by_place = found.setdefault(text, {})
            old = by_place.get(spelled.place_id)
            if old is None or (spelled.rank, spelled.origin != "name") < (old[0].rank, old[0].origin != "name"):
                by_place[spelled.place_id] = (spelled, fused)
    out: dict[str, Spelling] = {}
    for text, by_place in found.items():
        readings = sorted(by_place.values(), key=lambda r: (r[0].rank, r[0].origin == "alias", r[0].place_id))
        out[text] = Spelling(len(text), tuple(r for r, _ in readings), readings[0][1])
    return out


@lru_cache(maxsize=_EPOCHS)
def _automaton(start: date) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for text, spelling in table(start).items():
        automaton.add_word(text, spelling)
    automaton.make_automaton()
    return automaton


def automaton(on: date) -> ahocorasick.Automaton:
    """The automaton for a day."""
    return _automaton(epoch(on))


def names_on(on: date) -> dict[str, Spelling]:
    """Spelling → readings for a day."""
    return table(epoch(on))
