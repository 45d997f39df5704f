"""Reads what is said of places: "Enbart kommunen svarade i: A, B, C", "A har sagt nej", "- A: inget svar"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.numbers import find_years
from extractors.observations.draft import Draft, evidence
from extractors.observations.family import Family, Status, first
from extractors.observations.scene import Scene
from extractors.observations.sentences import Sentence
from extractors.observations.statuses.clauses import Clause, Hit, clauses, hits
from extractors.observations.statuses.links import excepted, goes_on, is_bare, said_of
from extractors.observations.statuses.names import Names, masked, names_of
from extractors.observations.statuses.words import words
from gazetteer.link import PlaceMention
from pipeline.document import BlockKind, Span

_SEVERAL = 2
_NEITHER = re.compile(r"\bvarken\b", re.IGNORECASE)
_MARKED = re.compile(r"[(:;]")
_LABEL = re.compile(r"\W*(A+a+)\s*(?:[:–]|-\s)\s*(?=\w)")
_COMPARED = re.compile(r"jämför\w*|\bmot\b|\bän\b|\bsedan\b|\bsen\b|\bfrån och med\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """A list of places with its category, the clause it stands in and the passage that is its evidence."""

    names: Names
    category: str
    year: int | None
    span: Span
    kind: str


class StatusReader:
    """Reads the statements of one report, sentence by sentence in its order."""

    def __init__(self, family: Family, scene: Scene) -> None:
        self.family, self.scene = family, scene
        self._last: dict[str, str] = {}  # indicator → what the sentence before said last

    def read(self, sentence: Sentence, items: list[Sentence]) -> Iterator[Draft]:
        """The statuses a sentence gives. ``items`` are the list items it leads into; they belong to its last words."""
        if sentence.kind is BlockKind.HEADING and not items:
            self._last = {}
            return
        names = names_of(sentence)
        text = masked(sentence.text, names)
        for rule in self.family.statuses:
            last = self._last.pop(rule.indicator, None)
            if self._is_about(rule, sentence) and not words().not_said.search(text):
                yield from self._drafts(rule, self._of_rule(rule, sentence, text, names, items, last))

    def _is_about(self, rule: Status, sentence: Sentence) -> bool:
        if rule.unless and rule.unless.search(sentence.text):
            return False
        if rule.topic and not rule.topic.search(f"{sentence.heading} {sentence.text} {sentence.before}"):
            return False
        near = f"{sentence.text} {sentence.heading} {sentence.before[-300:]}"
        return not rule.context or bool(rule.context.search(near))

    def _of_rule(
        self,
        rule: Status,
        sentence: Sentence,
        text: str,
        names: Sequence[Names],
        items: Sequence[Sentence],
        last: str | None,
    ) -> Iterator[_Said]:
        kind = "list" if _MARKED.search(text) else "prose"
        parts = clauses(rule, text, names)
        told = [h for c in parts for h in c.hits]
        if told:
            self._last[rule.indicator] = told[-1].category
        for one, category, clause in self._assigned(rule, sentence, text, parts, last):
            yield _Said(one, category, self._year(text, clause), sentence.span, kind)
        for item in items if told else []:
            yield from self._of_item(rule, item, told[-1], self._year(text, parts[-1]))

    def _of_item(self, rule: Status, item: Sentence, hit: Hit, year: int | None) -> Iterator[_Said]:
        """The places of a list item under a statement, unless it says of them what it has to say itself."""
        names = names_of(item)
        text = masked(item.text, names)
        if not self._labelled(rule, item, text, names) and not hits(rule, text, 0, len(text)):
            yield from (_Said(one, hit.category, year, item.span, "list") for one in names)

    def _assigned(
        self, rule: Status, sentence: Sentence, text: str, parts: Sequence[Clause], last: str | None
    ) -> Iterator[tuple[Names, str, Clause]]:
        names = [n for c in parts for n in c.names]
        label = self._labelled(rule, sentence, text, names)
        if label and parts:
            yield names[0], label, parts[0]
            return
        if rule.lacking and rule.has and rule.has.search(text):
            denied = _denied(text, parts)
            if denied:
                yield from ((one, rule.lacking, clause) for one, clause in denied)
                return
        if last is None and not sentence.before and len(parts) == 1 and is_bare(parts[0], text):
            last = next((h.category for h in hits(rule, sentence.heading, 0, len(sentence.heading))), None)
            yield from ((one, last, parts[0]) for one in names if last)
            return
        points = words().points_back.match(text)
        current = last if points else None
        for clause in parts:
            left_out = excepted(clause, text)
            bare = is_bare(clause, text) or goes_on(clause, text)
            for one in clause.names:
                hit = said_of(one, clause, text)
                category = hit.category if hit else None
                if not clause.hits and (bare or (points and one.start == points.end())):
                    category = current
                if category and one not in left_out and not _with_each_other(rule, category, one, text):
                    yield one, category, clause
            current = clause.hits[-1].category if clause.hits else current

    def _labelled(self, rule: Status, sentence: Sentence, text: str, names: Sequence[Names]) -> str | None:
        """The status of a place that is the label of a line: "- Salem: inget svar", as in the cell of a table."""
        match = _LABEL.match(text)
        if not match or len(names) != 1 or len(text) > 120:
            return None
        around = f"{sentence.heading} {sentence.before[-300:]}"
        for table in self.family.status_tables:
            if table.indicator == rule.indicator and table.header.search(around):
                return first(table.categories, text[match.end() :].strip())
        return None

    def _year(self, text: str, clause: Clause) -> int | None:
        """The year a clause is about: its own or the one the sentence opens with, but none it only compares with."""
        for year in find_years(text, self.scene.year):
            at_opening = year.start < 25
            if not year.dates_value or not (at_opening or clause.start <= year.start < clause.end):
                continue
            if not _COMPARED.search(text[max(clause.start, 0) if not at_opening else 0 : year.start]):
                return year.year
        return self.scene.year

    def _drafts(self, rule: Status, said: Iterator[_Said]) -> Iterator[Draft]:
        """One draft a place; where a statement names a place and a part of it ("Inom A ... i B"), it is on the part."""
        given: set[str] = set()
        every = list(said)
        ids = [m.place_id or "" for s in every for m in s.names.mentions]
        for one in every:
            for mention in one.names.mentions:
                place = mention.place_id or ""
                whole = any(other.startswith(f"{place}-") for other in ids)
                if place and place not in given and not whole and one.year is not None:
                    given.add(place)
                    yield _draft(rule, one, mention, one.year)


def _draft(rule: Status, said: _Said, mention: PlaceMention, year: int) -> Draft:
    return Draft(
        indicator=rule.indicator,
        place_id=mention.place_id,
        year=year,
        value=1.0,
        unit="status",
        evidence=evidence(said.span, said.kind),
        category=said.category,
        at_number=mention.start,
    )


def _with_each_other(rule: Status, category: str, names: Names, text: str) -> bool:
    """Whether several places may have done together what is said of them: "A och B svarade gemensamt"."""
    if rule.joint is None or category != "both" or len(names.mentions) < _SEVERAL:
        return False
    return rule.joint.search(text) is None


def _denied(text: str, parts: Sequence[Clause]) -> list[tuple[Names, Clause]]:
    """The places that a statement on all excepts, or that "varken" denies it: "samtliga utom A och B har svarat"."""
    neither = _NEITHER.search(text)
    out: list[tuple[Names, Clause]] = []
    for clause in parts:
        if words().all.search(text[clause.start : clause.end]):
            out += [(n, clause) for n in excepted(clause, text)]
        elif neither:
            out += [(n, clause) for n in clause.names if 0 <= n.start - neither.end() <= 25]
    return out
