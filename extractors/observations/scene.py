"""What a clause says beside its number: when and where it holds."""

import re
from dataclasses import dataclass

from extractors.context import Context
from extractors.numbers import find_years
from extractors.observations.figures import Figure
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import find_actors
from gazetteer.link import PlaceMention

_COMPARED = re.compile(
    r"jämför\w*|\bmot\b|ökat? från|minska\w* från|från \S+ till|motsvarande (?:siffra|andel|antal)", re.IGNORECASE
)
_IN = re.compile(r"\b(?:i|inom|från|för|bland|hos|av)\s+(?:[a-zåäö]+\s+){0,2}$", re.IGNORECASE)
_OWNS = re.compile(r",?\s+vars\s[^,.;:()\d]{0,50}$")  # "Solna, vars skolor skrev två"
_LIKE = re.compile(r"\b(?:lika (?:många|få)|samma antal)\s+som\s+(?:år\s+|under\s+)?$", re.IGNORECASE)
_TOWARDS = re.compile(r"\bmot\s+$", re.IGNORECASE)
_OUTSIDE = re.compile(r"\butanför\s+$", re.IGNORECASE)  # "kommuner utanför Stockholm" speaks of the others
_FROM = re.compile(r"\bfrån\s+$", re.IGNORECASE)
_TO = re.compile(r"[^.;:,()]{0,40}\s+till\s+", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:sedan|jämför\w* med|än)\s+(?:år\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_BETWEEN_YEARS = re.compile(
    r"\b(?:mellan|från)\s(?:åren\s|år\s)?((?:19|20)\d\d)\s(?:och|till)\s(?:år\s)?((?:19|20)\d\d)\b", re.IGNORECASE
)
_IN_A_YEAR = re.compile(r"\bpå (?:ett|det senaste) år", re.IGNORECASE)
_CHANGED_SINCE = re.compile(
    r"\b(?:öka|minska|ökning|minskning|fler|färre|högre|lägre|upp|ned|ner|mot)\w*\s[^.;()]{0,40}?"
    r"((?:19|20)\d\d)\s*\(\s*$|\(\s*(?:år\s)?(?P<own>(?:19|20)\d\d)\s?[:,]?\s*$",
    re.IGNORECASE,
)
_PART_OF_YEAR = re.compile(
    r"\b(?:på|under) (?:våren|hösten|sommaren|vintern)\b"
    r"|\b(?:första|andra) (?:halv\w*|hälften)|halvår\w*|(?:vår|höst)termin\w*|kvartal\w*|tertial\w*"
    r"|\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov)\w*\.?\s?[–-]\s?(?:feb|mar|apr|maj|jun|jul|aug|sep|okt|nov)\w*"
    r"|^(?:våren|hösten|vår|höst|v|h|vt|ht)[ .-]?(?:(?:19|20)?\d\d)?$",
    re.IGNORECASE,
)
PLACE_KINDS = frozenset({"municipality", "district"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The document's own year and place, for whatever names no other."""

    year: int | None
    place_id: str | None
    is_short: bool = False  # the report describes less than a year
    document_type: str = ""

    def is_part_of_year(self, text: str) -> bool:
        """Whether a clause or header limits a number to a part of the year that the report describes."""
        return not self.is_short and bool(_PART_OF_YEAR.search(text))

    @staticmethod
    def of(context: Context) -> "Scene":
        """From the document's facts: the year described, else that of the period's end or the publication."""
        facts = context.facts
        year = facts.report_year
        if year is None and facts.period_end:
            year = facts.period_end.year
        if year is None and facts.published:
            year = facts.published.year
        start, end = facts.period_start, facts.period_end
        return Scene(year, facts.place_id, bool(start and end and (end - start).days < 300), facts.document_type)


def clause_year(sentence: Sentence, figure: Figure, scene: Scene) -> int | None:
    """The year that the clause of a number names for it: the nearest; None for none."""
    first, last = figure.window
    years = [y for y in find_years(sentence.text, scene.year) if y.dates_value and first <= y.start < last]
    years = [y for y in years if not _LIKE.search(sentence.text[: y.start])]
    since = _CHANGED_SINCE.search(sentence.text[: figure.number.before])
    bracket = int(since["own"] or since[1]) if since else None
    if bracket and (scene.year is None or bracket <= scene.year):
        return bracket
    if not years:
        return None
    return min(years, key=lambda y: (_distance(y.start, y.end, figure), y.start)).year


def opening_year(sentence: Sentence, before: int, scene: Scene) -> int | None:
    """The year a sentence sets for all that follows: the first one that stands in front of its first number."""
    years = [y for y in find_years(sentence.text, scene.year) if y.dates_value and y.end <= before]
    return years[0].year if years and not _COMPARED.search(sentence.text[: years[0].start]) else None


def is_comparison(sentence: Sentence, figure: Figure) -> bool:
    """Whether the number is what another one is compared with."""
    before = sentence.text[figure.window[0] : figure.number.start]
    for term in reversed(find_actors(before)):  # "mot BUP ställdes": whom it went to, unlike "mot BUP:s 14"
        if not term.surface.endswith("s") and not before[term.end :].startswith((":s", "s")):
            before = f"{_TOWARDS.sub('', before[: term.start])}{before[term.start :]}"
    return bool(_COMPARED.search(before))


def starts_from(sentence: Sentence, figure: Figure, following: Figure | None) -> bool:
    """Whether a number is where a change began: 41 in "från 41 till 58"."""
    if following is None or not _FROM.search(sentence.text[: figure.number.before]):
        return False
    return bool(_TO.fullmatch(sentence.text[figure.end : following.number.before]))


def years_of_change(sentence: Sentence) -> tuple[int, int] | None:
    """The two years a change lies between: "steg från 51 till 63 mellan 2019 och 2020"."""
    match = _BETWEEN_YEARS.search(sentence.text)
    return (int(match[1]), int(match[2])) if match else None


def year_of_change(sentence: Sentence, figure: Figure, scene: Scene) -> int | None:
    """The year a change began, named by the clause ("från 41 år 2012") or the sentence; None where neither says it."""
    between = years_of_change(sentence)
    own = between[0] if between else clause_year(sentence, figure, scene)
    if own is not None or scene.year is None:
        return own
    if since := _SINCE.search(sentence.text):
        return int(since[1])
    shifted = [y.year for y in find_years(sentence.text, scene.year) if y.year == scene.year - 1]
    return scene.year - 1 if shifted or _IN_A_YEAR.search(sentence.text) else None


def own_year(sentence: Sentence, figure: Figure, scene: Scene, *, begins: bool, ends: bool) -> int | None:
    """The year that is a number's own. ``begins`` and ``ends`` say that a change starts from it or leads to it."""
    if begins:
        return year_of_change(sentence, figure, scene)
    between = years_of_change(sentence) if ends else None
    return between[1] if between else clause_year(sentence, figure, scene)


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
        and not _OUTSIDE.search(sentence.text[: m.start - base])
    ]


def governed_place(sentence: Sentence, figure: Figure) -> str | None:
    """The one place a number is tied to by a preposition in its clause ("i Stockholms stad finns åtta").

    Or as an owner: "Solna, vars skolor skrev två".
    """
    inside = places_in(sentence, *figure.window)
    found = {m.place_id for m in inside if _IN.search(sentence.text[: m.start - sentence.start])}
    if len(found) == 1:
        return next(iter(found))
    return place_before(sentence, figure, _OWNS)


def place_before(sentence: Sentence, figure: Figure, link: re.Pattern[str]) -> str | None:
    """The place that stands in front of a number with nothing but ``link`` between them."""
    for m in sentence.mentions:
        between = sentence.text[m.end - sentence.start : figure.number.before]
        if (
            m.place_id
            and m.kind in PLACE_KINDS
            and m.end - sentence.start < figure.number.start
            and link.fullmatch(between)
        ):
            return m.place_id
    return None
