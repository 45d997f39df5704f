"""Stated counts against the names listed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.checks.make import check_of
from extractors.context import Context
from extractors.observations.figures import Figure, find_figures
from extractors.observations.scene import PLACE_KINDS
from extractors.observations.sentences import Sentence
from extractors.observations.statuses.names import names_of
from extractors.records import Check
from gazetteer.link import PlaceMention

_NOUNS = {
    "municipality": re.compile(r"(?:läns)?kommuner(?:na)?\b(?!/)", re.IGNORECASE),
    "district": re.compile(
        r"stadsdelar(?:na)?\b(?!/)|stadsdels(?:områden|nämnder|förvaltningar)(?:na)?", re.IGNORECASE
    ),
    "any": re.compile(r"(?:stadsdelar/kommuner|kommuner/stadsdelar|områden|platser|orter)(?:na)?", re.IGNORECASE),
    "answer": re.compile(r"(?:enkät)?svar(?:en)?\b|(?:bus-?|samverkans)?grupper(?:na)?\b", re.IGNORECASE),
}
_OPEN = re.compile(
    r"bland annat|bl\.? ?a\.?|t\.? ?ex|till exempel|exempelvis|däribland|såsom|främst|framför allt", re.IGNORECASE
)
_JOIN = re.compile(
    r"\b(?:och|samt|kommuner|kommunerna|kommun|stadsdel|stadsdelar|stadsdelarna|stadsdelen|stad|i|från|inom|stockholms?)\b|[\s,./()–;:-]",
    re.IGNORECASE,
)

_THE = re.compile(r"\bde\s$", re.IGNORECASE)
_WHO = re.compile(r"\s+(?:kommuner\s|stadsdelar\s)?som\b", re.IGNORECASE)
_NAMELY = re.compile(r"[^.;:()\d]{0,80},?\s(?:nämligen|det vill säga|dvs\.?):?\s(?:i\s)?", re.IGNORECASE)
_ARE = re.compile(r"[^.;:()\d]{0,100}\s(?:är|var|heter|utgörs av|utgjordes av)\s", re.IGNORECASE)
_LAST = re.compile(r"(?:\s[\w-]+){1,5},\s")
_GOES_ON = re.compile(r"\s*,?\s*(?:och|samt|m\.?\s?fl|med flera|bland)\b", re.IGNORECASE)


def list_lengths(context: Context, sentence: Sentence) -> Iterator[Check]:
    """Lists with counts: "fem kommuner och tre stadsdelar; A, B …", "17 svar (A, B/C …)", "de tre stadsdelarna A/B/C".

    A list counts only where it holds nothing but names. Municipalities and districts are told apart by the gazetteer
    where the sentence counts both; names joined by a slash are one answer.
    """
    every = [_those(sentence.text, f) for f in find_figures(sentence.text, _NOUNS) if not f.rider]
    figures = [
        f for f in every if f.noun and f.number.unit == "count" and not f.in_range and f.number.approx == "exact"
    ]
    for first, last in _lists(sentence, figures):
        head = [f for f in figures if f.end <= first]
        names = _names(sentence, first, last)
        closest = [f for f in every if f.end <= first][-1:]
        if (
            not head
            or head[-1:] != closest
            or (head[-1].inherited and sentence.text[head[-1].end : first].strip() != ",")
            or len(names) < 2
            or _OPEN.search(sentence.text[head[-1].end : first])
        ):
            continue
        counted = _counted(sentence.text, head)
        for figure in counted:
            computed = _count(sentence, figure, names, first, last, alone=len(counted) == 1)
            yield check_of(
                context, sentence, "list_length", figure.number.value, computed, holds=computed == figure.number.value
            )


def _those(text: str, figure: Figure) -> Figure:
    """A figure that counts places without saying so: "De två som tackat nej"."""
    if figure.noun or not _THE.search(text[: figure.number.before]) or not _WHO.match(text, figure.number.end):
        return figure
    return replace(figure, noun="any", inherited=False)


def _counted(text: str, head: Sequence[Figure]) -> list[Figure]:
    """The figures a list belongs to: the last, and with it one of another kind joined by "och"."""
    last = head[-1]
    if len(head) > 1 and {head[-2].noun, last.noun} == {"municipality", "district"}:
        between = text[head[-2].end : last.number.before]
        return [head[-2], last] if re.fullmatch(r"\s*(?:,|och|samt|respektive)\s*", between) else [last]
    return [last]


def _count(
    sentence: Sentence, figure: Figure, names: Sequence[PlaceMention], first: int, last: int, *, alone: bool
) -> int:
    if figure.noun == "answer":
        inner = sentence.text[first:last]
        return len([p for p in re.split(r",|;|\soch\s|\ssamt\s", inner) if p.strip(" .")])
    if alone:
        return len({m.place_id for m in names})
    return len({m.place_id for m in names if m.kind == figure.noun})


def _lists(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    text = sentence.text
    for match in re.finditer(r"\(([^()]*)\)|[:;]\s*([^();:]*)", text):
        group = 1 if match[1] is not None else 2
        if _is_pure(sentence, *match.span(group)):
            yield match.span(group)
    for figure in figures:
        names = [m for m in sentence.mentions if m.start - sentence.start >= figure.end]
        if names and text[figure.end : names[0].start - sentence.start].strip() in {"", ",", "–", "-"}:
            end = figure.end
            for m in names:
                if _JOIN.sub("", text[end : m.start - sentence.start]):
                    break
                end = m.end - sentence.start
            yield figure.end, end
    yield from _named(sentence, figures)


def _named(sentence: Sentence, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Lists of names tied to a count by words: "nämligen", "De fyra som ... är", or behind a comma at the very end."""
    text = sentence.text
    for names in names_of(sentence):
        figure = next((f for f in reversed(figures) if f.end <= names.start), None)
        if figure is None or _GOES_ON.match(text, names.end) or not text[figure.end : names.start].strip(" ,–-"):
            continue
        between = text[figure.end : names.start]
        definite = _THE.search(text[: figure.number.before]) is not None
        at_end = not text[names.end :].strip(" .)")
        if (
            _NAMELY.fullmatch(between)
            or (definite and _ARE.fullmatch(between))
            or (at_end and _LAST.fullmatch(between))
        ):
            yield names.start, names.end


def _names(sentence: Sentence, first: int, last: int) -> list[PlaceMention]:
    return [
        m
        for m in sentence.mentions
        if m.kind in PLACE_KINDS and m.place_id and first <= m.start - sentence.start and m.end - sentence.start <= last
    ]


def _is_pure(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a stretch holds nothing but linked names."""
    rest, at = "", first
    for m in _names(sentence, first, last):
        rest += sentence.text[at : m.start - sentence.start]
        at = m.end - sentence.start
    return not _JOIN.sub("", rest + sentence.text[at:last])
