"""Where the clause of a number begins and ends in a sentence of several numbers."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.observations.figures import Figure

SEPARATOR = re.compile(
    r"[,;]\s|\)\s?|\s[–-]\s|(?<!-)\s(?:och|samt|men|medan|respektive|varav|därav|följt av"
    r"|jämfört med|att jämföra med|mot)\s",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(r"[(,;]\s*(?:år\s)?(?:19|20)\d\d\s?:\s+(?=\d|$)", re.IGNORECASE)  # "31 (2016: 29, 2015: 30)"
_LAST_VERB = re.compile(r"\s\w+(?:de|r|te|s|it|at)\s+(?:i\s+|av\s+)?$")  # "20 avvikelser som gick till BUP rörde tolv"
_INVERTED = re.compile(r"\s(?:har|hade)\s(?:[\w-]+\s){1,4}\w+(?:it|at|tt)\s+$")  # "… hade skolan skrivit nio"
_FRONTED = re.compile(
    r"\b(?:av|i|bland|från|för|till|hos|med|på|under|efter|inom|utöver|jämte)\s+(?:(?:de|länets|årets|totalt)\s+)*$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\s(?:\w+(?:ar|er|ade|de|te)|har|hade|är|var|fick|ger|gav|ser|såg)\s")
_RELATIVE = re.compile(r"\s(?:som|där|vilka|vilket|varav)\s", re.IGNORECASE)
_ITS_YEAR = re.compile(
    r"(?:\s(?!och|samt|men|mot|medan)[\w-]+)?\s?\(?(?:(?:år|under|under år|för)\s)?(?:19|20)\d\d\b\)?"
    r"(?!\s(?:var|kom|inkom|fanns|blev)\b)",
    re.IGNORECASE,
)
_APPOSED_YEAR = re.compile(r",(\s(?:år\s)?(?:19|20)\d\d),(?=\s)")  # "förra året, 2014, kom": no border
_YEAR_WHEN = re.compile(r"(?:år\s)?(?:19|20)\d\d,?\s(?:då|när)\s")  # "färre än 2014, då vi fick 30": of what follows
_NEW_SUBJECT = re.compile(
    r"(?:[,;]|\s(?:och|samt))\s+(?:[A-ZÅÄÖ][\w/ -]{0,60}?\s(?:har|är|hade|saknar|delar|svarade)\b)"
    r"|[,;]\s+(?:men|medan|övriga|de övriga|resterande)\b|(?<=\w{3});\s+(?=[a-zåäö]+\s+[a-zåäö]+\s+(?:inte|ej)\b)"
)


def windows(text: str, figures: list["Figure"]) -> list["Figure"]:
    """Give every figure the stretch from one clause border to the next; a rider shares the clause of its head."""
    heads = [f for f in figures if not f.rider]
    borders = [0]
    for left, right in pairwise(heads):
        borders.append(_border(text, left, right, figures))
    borders.append(len(text))
    spans = {id(f): (borders[i], _trim(text, f, figures, borders[i + 1])) for i, f in enumerate(heads)}
    out: list[Figure] = []
    current = (0, len(text))
    for figure in figures:
        current = spans.get(id(figure), current)
        out.append(replace(figure, window=current))
    return out


def _border(text: str, left: "Figure", right: "Figure", figures: list["Figure"]) -> int:
    """Where the clause of one figure ends and that of the next begins."""
    begin = max(f.end for f in figures if f.number.start < right.number.start)
    begin = max(begin, left.end)
    labelled = _BY_YEAR.search(text, begin, right.number.before)
    if labelled:
        return labelled.start()
    own = _ITS_YEAR.match(text, begin, right.number.before)
    begin = own.end() if own else begin
    gap = _APPOSED_YEAR.sub(r" \1 ", text[begin : right.number.before])
    when = _YEAR_WHEN.search(gap)
    if when:
        return begin + when.start()
    colon = re.search(r":\s", gap)
    if colon:
        return begin + colon.end()
    cuts = [
        m.end() if m[0].startswith(")") else m.start()
        for m in SEPARATOR.finditer(gap)
        if not (right.bracketed and m[0].strip() in {"-", "–"})
    ]
    if cuts:
        return begin + (cuts[0] if left.bracketed and right.bracketed else cuts[-1])
    relative = _RELATIVE.search(gap)
    if relative and not gap[: relative.start()].strip() and (verb := _INVERTED.search(gap)):
        return begin + verb.start()
    if relative and not gap[: relative.start()].strip() and (verb := _LAST_VERB.search(gap)) and verb.start():
        return begin + verb.start()
    if relative:
        return begin + relative.start()
    if not right.bracketed and not _has_object(text, left, gap):
        return begin
    return begin + len(gap)


def _has_object(text: str, left: "Figure", gap: str) -> bool:
    """Whether a number counts the subject of a verb before the next number: "27 grupper anser att de senaste tre åren".

    In front of "Av 27 grupper har tre …" a preposition stands, and the verb begins what is said of the second number.
    """
    return bool(left.noun and _FINITE.search(gap)) and not _FRONTED.search(text[: left.number.before])


def _trim(text: str, head: "Figure", figures: list["Figure"], last: int) -> int:
    """Where another subject with a verb of its own begins behind a number, its clause is over."""
    begin = max(f.end for f in figures if f is head or (f.rider and head.number.start < f.number.start < last))
    match = _NEW_SUBJECT.search(text, begin, last)
    return match.start() if match else last
