"""Stated counts against the names listed."""

import re
from collections.abc import Iterator, Sequence

from extractors.checks.make import check_of
from extractors.context import Context
from extractors.observations.figures import Figure, find_figures
from extractors.observations.scene import PLACE_KINDS
from extractors.observations.sentences import Sentence
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


def list_lengths(context: Context, sentence: Sentence) -> Iterator[Check]:
    """Lists with counts: "fem kommuner och tre stadsdelar; A, B …", "17 svar (A, B/C …)", "de tre stadsdelarna A/B/C".

    A list counts only where it holds nothing but names. Municipalities and districts are told apart by the gazetteer
    where the sentence counts both; names joined by a slash are one answer.
    """
    every = [f for f in find_figures(sentence.text, _NOUNS) if not f.rider]
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
            or head[-1].inherited
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
