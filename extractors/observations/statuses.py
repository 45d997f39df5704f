"""What a statement says of each place it names: "Enbart kommunen svarade i: A, B, C", "A har sagt nej"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractors.numbers import find_years
from extractors.observations.draft import Draft, evidence
from extractors.observations.family import Category, Family, Status
from extractors.observations.scene import Scene, places_in
from extractors.observations.sentences import Sentence
from gazetteer.link import PlaceMention
from pipeline.document import BlockKind, Span

_EXCEPT = re.compile(
    r"\b(?:utom|förutom|undantag\w*|exklusive|bortsett från|med (?:undantag|reservation) för)\b", re.IGNORECASE
)
_NEITHER = re.compile(r"\bvarken\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:alla|samtliga|övriga|hela)\b", re.IGNORECASE)
_LIST = re.compile(
    r"(?:\s*(?:i|av|från|för)?\s*(?:[A-ZÅÄÖ][\wåäöé/-]*(?:\s[A-ZÅÄÖ][\wåäöé-]*)*)\s*(?:,|och|eller|samt|respektive)?)+"
)
_BYGONE = re.compile(
    r",\s(?:som|där|vilken|vilka)\s(?:\w+\s)?(?:tidigare|förut|förr|dittills|länge)\s[^,]*,", re.IGNORECASE
)
# Where another statement begins for sure: what stands together must not reach over it.
_PART = re.compile(r"[;.]\s|\s(?:men|medan|varav)\s|,\s(?=(?:i|och|men|medan)\s)")
_AWAY = re.compile(r"\b(?:motsats|skillnad|utom|utöver|jämför\w*|till exempel)\b", re.IGNORECASE)
_JOINS = frozenset(
    {
        "och",
        "eller",
        "samt",
        "kommun",
        "kommuner",
        "kommunerna",
        "stadsdel",
        "stadsdelar",
        "stadsdelarna",
        "respektive",
        "både",
    }
)
_INVERTS = re.compile(r"(?:saknade|saknar|delar|delade)$", re.IGNORECASE)  # "förra året saknade A en grupp"
_SUBJECT_BEHIND = re.compile(  # "Egen grupp har däremot A, B och C"
    r"\s(?:har|hade)(?:\s(?:däremot|också|även|nu|numera|dock|sedan tidigare))?\s(?:[A-ZÅÄÖ][\w-]*|och|samt|[,/ ])*$"
)
_CAPITAL = re.compile(r"\b[A-ZÅÄÖ][a-zåäö]")
_LIKE = re.compile(r"\bliksom\b|\blikaså\b|\boch även\b", re.IGNORECASE)
_VERB = r"(?:har|hade|delar|saknar|håller|är|var|svarade|besvarade|planerar|räknar|avböjde|ingår|finns|samsas|står)"
# Borders between clauses. One behind a comma, "och" or "samt" counts only where something has been said before it.
_BREAK = re.compile(
    rf";\s+(?=[A-ZÅÄÖ])"
    rf"|[,;]\s+(?=(?:och|men|medan|varav|de|den|dessa|övriga|resterande|i)\b|[A-ZÅÄÖ][\w/ -]*?\s{_VERB}\b)"
    rf"|\s(?:men|medan|varav|liksom)\s|\s(?:och|samt)\s(?=(?:i\s|att\s)?[A-ZÅÄÖ][\w/ -]*?\s{_VERB}\b)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or a lead-in with the list items that follow it, as one."""

    sentence: Sentence
    span: Span
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    category: str


class StatusReader:
    """Reads what is said of places."""

    def __init__(self, family: Family, scene: Scene) -> None:
        self.family, self.scene = family, scene

    def read(self, sentence: Sentence, items: list[Sentence]) -> Iterator[Draft]:
        """The statuses a sentence gives. ``items`` are the list items it leads into; they belong to its last words."""
        if sentence.kind is BlockKind.HEADING and not items:
            return
        for rule in self.family.statuses:
            if rule.topic and not rule.topic.search(f"{sentence.heading} {sentence.text} {sentence.before}"):
                continue
            if rule.context and not rule.context.search(f"{sentence.text} {sentence.heading} {sentence.before[-300:]}"):
                continue
            yield from self._of_rule(rule, sentence, items)

    def _of_rule(self, rule: Status, sentence: Sentence, items: list[Sentence]) -> Iterator[Draft]:
        hits = _hits(rule, sentence.text)
        denied = _denied(rule, sentence)
        if not hits and not denied:
            return
        years = [y for y in find_years(sentence.text, self.scene.year) if y.dates_value]
        year = years[0].year if years else self.scene.year
        if year is None:
            return
        kind = "list" if re.search(r"[(:;]", sentence.text) else "prose"
        given: set[str] = set()
        for mention in denied:
            given.add(mention.place_id or "")
            yield self._draft(rule, sentence.span, mention, rule.lacking or "", year, kind)
        for mention, hit in _assign(sentence, hits):
            if mention.place_id and mention.place_id not in given:
                given.add(mention.place_id)
                yield self._draft(rule, sentence.span, mention, hit.category, year, kind)
        for item in items if hits else []:
            for mention in places_in(item, 0, len(item.text)):
                if mention.place_id and mention.place_id not in given:
                    given.add(mention.place_id)
                    yield self._draft(rule, item.span, mention, hits[-1].category, year, "list")

    def _draft(self, rule: Status, span: Span, mention: PlaceMention, category: str, year: int, kind: str) -> Draft:
        return Draft(
            indicator=rule.indicator,
            place_id=mention.place_id,
            year=year,
            value=1.0,
            unit="status",
            evidence=evidence(span, kind),
            category=category,
            at_number=mention.start,
        )


def _denied(rule: Status, sentence: Sentence) -> list[PlaceMention]:
    """The places that a statement on all excepts, or that "varken" denies it: "samtliga utom A och B har svarat"."""
    text = sentence.text
    if not rule.lacking or not rule.has or not rule.has.search(text):
        return []
    excepted = _EXCEPT.search(text) if _ALL.search(text) else None
    lead = _NEITHER.search(text) or excepted
    names = _LIST.match(text, lead.end()) if lead else None
    return places_in(sentence, names.start(), names.end()) if names else []


def _hits(rule: Status, text: str) -> list[_Hit]:
    """Where the words of the categories stand, in order; of two that overlap the category first in the file.

    What a place was before ("A, som tidigare saknade grupp, har …") is not looked at.
    """
    text = _BYGONE.sub(lambda m: " " * len(m[0]), text)
    found: list[_Hit] = []
    cuts = [0, *(m.end() for m in _PART.finditer(text)), len(text)]
    for category in rule.categories:
        for first, last in pairwise(cuts) if category.slots else [(0, len(text))]:
            for start, end in _spans(category, text, first, last):
                if not any(h.start < end and start < h.end for h in found):
                    found.append(_Hit(start, end, category.id))
    return sorted(found, key=lambda h: h.start)


def _spans(category: Category, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where a part of a text shows a category: each of its cues, or the stretch that its slots cover."""
    part = text[first:last]
    if category.unless and category.unless.search(part):
        return
    yield from ((first + m.start(), first + m.end()) for m in category.cues.finditer(part))
    slots = [m for m in (p.search(part) for p in category.slots) if m]
    if category.slots and len(slots) == len(category.slots):
        yield first + min(m.start() for m in slots), first + max(m.end() for m in slots)


def _assign(sentence: Sentence, hits: list[_Hit]) -> Iterator[tuple[PlaceMention, _Hit]]:
    """Places with what is said of them.

    A list in brackets or behind a colon or semicolon belongs to the words in front of it; otherwise the places of a
    clause are the subject of the words in that clause. "liksom B" goes with the clause before.
    """
    text = sentence.text
    mentions = places_in(sentence, 0, len(text))
    excepted = _EXCEPT.search(text)
    base = sentence.start
    listed: set[int] = set()
    for index, hit in enumerate(hits):
        upto = hits[index + 1].start if index + 1 < len(hits) else len(text)
        for first, last in _lists(text, hit.end, upto):
            for mention in mentions:
                if first <= mention.start - base < last and not _own_predicate(mention.start - base, last, hits):
                    listed.add(mention.start)
                    yield mention, hit
    if excepted or _NEITHER.search(text):
        return
    clauses = _clauses(text, hits)
    current: _Hit | None = None
    for first, last in clauses:
        inside = [h for h in hits if first <= h.start < last]
        if inside:
            current = inside[0]
        elif not _LIKE.search(text[max(0, first - 8) : first + 14]):
            current = None
        if current is None:
            continue
        for mention in mentions:
            at = mention.start - base
            if mention.start in listed or not first <= at < last:
                continue
            near = _is_subject(text, mention.end - base, current.start) if at < current.start else False
            if near or (not inside and at > current.end) or _follows(text, current, at):
                yield mention, current


def _is_subject(text: str, end: int, verb: int) -> bool:
    """Whether only other names, conjunctions and a few words stand between a name and what is said of it."""
    between = re.sub(r"^[^()]*\)(?=\s)", " ", text[end:verb]) if _opens(text, end) else text[end:verb]
    between = _BYGONE.sub(" ", between)
    if re.search(r"[():;]", between):
        return False
    words = re.findall(r"[a-zåäö][\wåäö-]*", re.sub(r"[A-ZÅÄÖ][\w-]*", "", between))
    return sum(1 for w in words if w not in _JOINS) <= 4


def _opens(text: str, at: int) -> bool:
    """Whether a name stands in a bracket behind what it explains: "Tre kommuner (A, B) har"."""
    return bool(re.search(r"(?:kommuner|stadsdelar)\w*\s\([^()]*$", text[:at]))


def _follows(text: str, hit: _Hit, at: int) -> bool:
    """Whether a place behind the words is what they speak of: "saknas i A och B", not "egen grupp i motsats till A"."""
    if _AWAY.search(text[hit.end : at]):
        return False
    if not text[hit.end : at].strip() and _INVERTS.search(text[hit.start : hit.end]):
        return True
    if not text[: hit.start].strip() and _SUBJECT_BEHIND.match(text[hit.end : at]):
        return True
    between = re.sub(r"(?:[A-ZÅÄÖ][\w-]*|\b(?:och|eller|samt|respektive)\b|[,/ ])+$", " ", text[hit.end : at])
    if not _CAPITAL.search(text[1 : hit.start]) and re.fullmatch(r"\s(?:[a-zåäö]+\s){0,2}\s*", between):
        return True  # what is said stands first and the verb behind it: "Fortfarande utan grupp är A"
    return bool(re.fullmatch(r"[^.;:()]{0,60}(?:\bi|\bfrån|\bför|\bav|\bhos|\bmed|\bsom)\s*", between))


def _lists(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The list of names behind a statement: in brackets, or behind a colon or semicolon up to the clause's end."""
    match = re.search(r"[(]([^)]*)(?:\)|$)", text[first:])
    marked = re.search(r"[:;]\s*\(?", text[first:last])
    if match and match.start() < last - first + 1:
        yield first + match.start(1), first + match.end(1)
    elif marked:
        yield first + marked.end(), last


def _own_predicate(at: int, last: int, hits: list[_Hit]) -> bool:
    """Whether a name in a list is the subject of a statement of its own that follows it."""
    return any(at < h.start <= last for h in hits)


def _clauses(text: str, hits: list[_Hit]) -> list[tuple[int, int]]:
    """The clauses of a sentence; brackets are not cut, nor is "A och B delar" before it has said anything."""
    cuts = [0]
    depth_spans = [m.span() for m in re.finditer(r"\([^)]*\)", text)]
    for match in _BREAK.finditer(text):
        joins = re.match(r"\s(?:och|samt)\s|,", match[0])
        if joins and not any(cuts[-1] <= h.start < match.start() for h in hits):
            continue
        if not any(a <= match.start() < b for a, b in depth_spans):
            cuts.append(match.start() + 1)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))
