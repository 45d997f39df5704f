"""Gives the numbers that no rule claims to an indicator, where they look like such numbers in known sentences.

Serves reports whose wording the rules do not foresee. It says only what kind of number it is; year, place and actors
are read from the clause as for the rules, and where the clause does not name what the kind needs, nothing is said. A
fact that a rule has told stands: what contradicts it is not taken.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.likeness import load
from extractors.observations.draft import Draft, evidence
from extractors.observations.family import Family
from extractors.observations.figures import Figure, find_figures
from extractors.observations.labels import named_unit
from extractors.observations.likeness.features import Setting, features
from extractors.observations.likeness.guards import (
    ROLES,
    counted_nouns,
    counts,
    is_of_else,
    is_spoken_of,
    may_be_read,
)
from extractors.observations.place_totals import named_in
from extractors.observations.scene import Scene, governed_place, is_comparison, opening_year, own_year, starts_from
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import PRINCIPALS, find_actors, find_themes
from pipeline.document import BlockKind

WEIGHTS = Path(__file__).parent / "weights.csv"
"""Made by ``benchmarks/likeness/numbers.py``; the label "" stands for a number that no indicator claims."""

LEAST = 0.7
"""How probable a label must be, 0-1."""

# "fem kommuner och tre stadsdelar": what is counted in one breath is of one kind, or none of it is told.
_JOINED = re.compile(r"\s*(?:,|och|samt)\s*", re.IGNORECASE)
_OF_ACTORS = frozenset({"present", "absent"})


@dataclass(frozen=True, slots=True)
class _Kind:
    """A label of the model: an indicator and a category, both "" for none."""

    indicator: str = ""
    category: str = ""

    @staticmethod
    def of(label: str) -> "_Kind":
        return _Kind(*label.split("|")) if label else _Kind()


def by_likeness(
    text: Sequence[Sentence], known: Sequence[Family], scene: Scene, told: Sequence[Draft]
) -> Iterator[Draft]:
    """Facts from the numbers of running text that ``told`` does not rest on, those that contradict it left out.

    Of two that contradict each other the more probable one is kept, of two alike the first.
    """
    taken = {d.what: d.value for d in told}
    at_number = {d.at_number: d for d in told if d.at_number >= 0}
    reader = _Reader(known, scene, at_number)
    found = [pair for sentence in text for pair in reader.read(sentence)]
    for _, draft in sorted(found, key=lambda pair: -pair[0]):
        if taken.setdefault(draft.what, draft.value) == draft.value:
            yield draft


class _Reader:
    """Reads the sentences of a document; ``told`` are the facts of the rules by the offset of their number."""

    def __init__(self, known: Sequence[Family], scene: Scene, told: Mapping[int, Draft]) -> None:
        self.known = known
        self.scene = scene
        self.told = told
        self.nouns = nouns(known)
        self.counted = counted_nouns(known)

    def read(self, sentence: Sentence) -> list[tuple[float, Draft]]:
        """The facts of a sentence and how probable each is, 0-1."""
        if sentence.kind is BlockKind.CAPTION:
            return []
        figures = _carried(find_figures(sentence.text, self.nouns))
        if not any(self._rule(sentence, f) is None and may_be_read(f, self.scene, sentence) for f in figures):
            return []
        setting = setting_of(sentence, self.scene.document_type)
        out: list[tuple[float, Draft]] = []
        last, is_told = "", True
        for at, figure in enumerate(figures):
            rule = self._rule(sentence, figure)
            if rule:
                last, is_told = label_of(rule.indicator, rule.category), True
                continue
            chances = load(WEIGHTS).probabilities(features(setting, figures, at, last))
            before, last = last, max(sorted(chances), key=chances.__getitem__)
            found: list[Draft] = []
            if chances[last] >= LEAST and (is_told or not _is_joined(sentence, figures, at)):
                found = self._drafts(sentence, figures, at, _Kind.of(last), _Kind.of(before if is_told else ""))
            is_told = bool(found)
            out += [(chances[last], d) for d in found]
        return out

    def _rule(self, sentence: Sentence, figure: Figure) -> Draft | None:
        return self.told.get(sentence.start + figure.number.start)

    def _drafts(
        self, sentence: Sentence, figures: Sequence[Figure], at: int, kind: _Kind, before: _Kind
    ) -> list[Draft]:
        """The facts of a number of a kind, none where the kind cannot be or its year is not the text's to tell."""
        figure, scene = figures[at], self.scene
        if not kind.indicator or not counts(figure, kind.indicator, self.counted, before.indicator):
            return []
        if not may_be_read(figure, scene, sentence) or not is_spoken_of(sentence, kind.indicator, self.known):
            return []
        if is_of_else(sentence, figure, kind.indicator, kind.category, self.known):
            return []
        following = figures[at + 1] if at + 1 < len(figures) else None
        begins = starts_from(sentence, figure, following)
        ends = at > 0 and starts_from(sentence, figures[at - 1], figure)
        year = own_year(sentence, figure, scene, begins=begins, ends=ends)
        if year is None and (begins or is_comparison(sentence, figure)):
            return []
        year = year or opening_year(sentence, figures[0].number.start, scene) or scene.year
        return list(_of_kind(sentence, figure, kind, year, scene, self.counted)) if year else []


def setting_of(sentence: Sentence, document_type: str) -> Setting:
    """The sentence as the model sees it."""
    places = tuple((m.start - sentence.start, m.end - sentence.start) for m in sentence.mentions)
    heading = sentence.heading.split("\n")[-1].strip()
    return Setting(sentence.text, sentence.kind.value, heading, sentence.before, document_type, places)


def nouns(known: Sequence[Family]) -> dict[str, re.Pattern[str]]:
    """What the families count, the later family's word for it where two share a name."""
    return {name: pattern for family in known for name, pattern in family.nouns.items()}


def label_of(indicator: str, category: str | None) -> str:
    """The model's label for a fact: all themes are one."""
    kind = (category or "").split(":")[0]
    return f"{indicator}|{kind}"


def _carried(figures: Sequence[Figure]) -> list[Figure]:
    """A bare number counts what the number before it counts, also where that is unknown: "åtta anställda, BUP tre"."""
    out: list[Figure] = []
    for figure in figures:
        unknown = bool(out) and out[-1].noun is None and figure.noun == "" and not figure.rider
        out.append(replace(figure, noun=None) if unknown else figure)
    return out


def _is_joined(sentence: Sentence, figures: Sequence[Figure], at: int) -> bool:
    return at > 0 and bool(_JOINED.fullmatch(sentence.text[figures[at - 1].end : figures[at].number.before]))


def _of_kind(
    sentence: Sentence, figure: Figure, kind: _Kind, year: int, scene: Scene, known: Container[str]
) -> Iterator[Draft]:
    """The facts of a number of a known kind: none where its clause does not name the actor or theme it needs."""
    clause, number = figure.clause(sentence.text), figure.number
    if number.unit == "percent" and f"{kind.indicator}_share" in known:
        return
    base = Draft(
        indicator=kind.indicator,
        place_id=governed_place(sentence, figure) or scene.place_id,
        year=year,
        value=number.value,
        unit=number.unit,
        evidence=evidence(sentence.span, "heading" if sentence.kind is BlockKind.HEADING else "prose"),
        category=kind.category or None,
        approx=number.approx,
        whole=number.whole,
        at_number=sentence.start + number.start,
        is_likeness=True,
    )
    actors = [a for a in dict.fromkeys(t.id for t in find_actors(clause)) if a not in PRINCIPALS]
    if kind.category == "theme":
        theme = _theme(clause, number.end - figure.window[0])
        if theme and not actors:
            yield replace(base, category=f"theme:{theme}")
    elif kind.category in ROLES:
        if len(actors) == 1:
            yield replace(base, actor=actors[0], unit_name=named_unit(clause))
    elif kind.category in _OF_ACTORS:
        for actor in actors:
            yield replace(base, actor=actor)
    elif kind.indicator.endswith("_internal"):
        if len(actors) in (0, 2):
            one, other = actors or (None, None)
            yield replace(base, actor=one, counterpart=other)
    elif governed_place(sentence, figure) or not named_in(sentence, *figure.window):
        yield base


def _theme(clause: str, behind: int) -> str | None:
    """The theme named first behind the number, else the last one before it; at one place the longest name counts."""
    terms = find_themes(clause)
    chosen = next((t for t in terms if t.start >= behind), terms[-1] if terms else None)
    return max((t for t in terms if chosen and t.start == chosen.start), key=lambda t: t.end).id if chosen else None
