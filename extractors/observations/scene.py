"""What a clause says beside its number: when and where it holds."""

import re
from dataclasses import dataclass

from extractors.context import Context
from extractors.numbers import find_years
from extractors.observations.figures import Figure
from extractors.observations.sentences import Sentence
from gazetteer.link import PlaceMention

_COMPARED = re.compile(
    r"jämför\w*|\bmot\b|ökat? från|minska\w* från|från \S+ till|motsvarande (?:siffra|andel|antal)", re.IGNORECASE
)
_IN = re.compile(r"\b(?:i|inom|från|för|bland|hos|av)\s+(?:[a-zåäö]+\s+){0,2}$", re.IGNORECASE)
PLACE_KINDS = frozenset({"municipality", "district"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The document's own year and place, for whatever names no other."""

    year: int | None
    place_id: str | None

    @staticmethod
    def of(context: Context) -> "Scene":
        """From the document's facts: the year described, else that of the period's end or the publication."""
        facts = context.facts
        year = facts.report_year
        if year is None and facts.period_end:
            year = facts.period_end.year
        if year is None and facts.published:
            year = facts.published.year
        return Scene(year, facts.place_id)


def clause_year(sentence: Sentence, figure: Figure, scene: Scene) -> int | None:
    """The year that the clause of a number names for it: the nearest; None for none."""
    first, last = figure.window
    years = [y for y in find_years(sentence.text, scene.year) if y.dates_value and first <= y.start < last]
    if not years:
        return None
    return min(years, key=lambda y: (_distance(y.start, y.end, figure), y.start)).year


def opening_year(sentence: Sentence, before: int, scene: Scene) -> int | None:
    """The year a sentence sets for all that follows: the first one that stands in front of its first number."""
    years = [y for y in find_years(sentence.text, scene.year) if y.dates_value and y.end <= before]
    return years[0].year if years and not _COMPARED.search(sentence.text[: years[0].start]) else None


def is_comparison(sentence: Sentence, figure: Figure) -> bool:
    """Whether the number is what another one is compared with."""
    return bool(_COMPARED.search(sentence.text[figure.window[0] : figure.number.start]))


def _distance(start: int, end: int, figure: Figure) -> int:
    return max(figure.number.start - end, start - figure.number.end, 0)


def places_in(sentence: Sentence, first: int, last: int) -> list[PlaceMention]:
    """The municipalities and districts named in a part of a sentence, those in names of organisations left out."""
    base = sentence.start
    return [
        m
        for m in sentence.mentions
        if first <= m.start - base
        and m.end - base <= last
        and m.place_id
        and m.kind in PLACE_KINDS
        and m.context == "place"
    ]


def governed_place(sentence: Sentence, figure: Figure) -> str | None:
    """The one place a number is tied to by a preposition in its clause ("i Stockholms stad finns åtta")."""
    found = {
        m.place_id for m in places_in(sentence, *figure.window) if _IN.search(sentence.text[: m.start - sentence.start])
    }
    return next(iter(found)) if len(found) == 1 else None
