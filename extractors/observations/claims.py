"""Claims: numbers of running text that a rule gives to an indicator."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from extractors.observations.draft import Draft, evidence
from extractors.observations.family import Claim, Family, first
from extractors.observations.figures import Figure, ends_phrase, find_figures
from extractors.observations.scene import (
    Scene,
    clause_year,
    governed_place,
    is_comparison,
    opening_year,
    own_year,
    places_in,
    starts_from,
)
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import PRINCIPALS, find_actors
from pipeline.document import BlockKind

_ANAPHORA = re.compile(r"(?:De|Dessa|Svaren)\s")  # speaks on of what the sentence before counted
_SAME = re.compile(
    r"\W*(?:motsvarande (?:siffra|antal|tal)\b|(?:i|vid) [^.,;]{0,40}\bvar (?:de|det|antalet|siffran)\b)", re.IGNORECASE
)
_OF = re.compile(r"(?:^|[,.;]\s)av\s((?:[\w-]+\s){0,2})(?:\d+\s[\w-]+\s(?:och|samt)\s)?$", re.IGNORECASE)
_NEAR = 10  # characters between a number and what is said of it: room for one short word
_OF_THEM = re.compile(r"\s*av (?:dem|dessa)\b", re.IGNORECASE)  # part of those just counted
_SHARED_OUT = re.compile(r"\bdel(?:ar|ade|at) (?:upp sig )?på\s+$", re.IGNORECASE)
_LEADS_ON = re.compile(r"^\W*(?:\S+\s+){0,2}$")


def _is_part(text: str, figure: Figure) -> bool:
    """Whether a number is a part of what it counts: "sju av svaren", "7 av 24 svar", "delar på två grupper"."""
    shared = _SHARED_OUT.search(text[: figure.number.before])
    return bool(figure.number.whole or shared) or re.match(r"\s*av\b", text[figure.number.end :]) is not None


def _is_whole(text: str, figure: Figure) -> bool:
    """Whether a number only opens a share: "Av 26 kommuner och 13 stadsdelar har 22 kommuner"."""
    match = _OF.search(text[: figure.number.before])
    words = match[1].split() if match else []
    has_verb = len(words) > 1 and words[-1] not in {"och", "samt"} and ends_phrase(words[-1])
    return match is not None and not has_verb


def _is_bare(text: str, figure: Figure, claim: Claim) -> bool:
    """Whether nothing stands beside a number but what is said of it: "15 är nöjda, åtta missnöjda"."""
    if figure.noun == "":
        return not figure.bracketed
    behind = text[figure.number.end : figure.window[1]]
    found = (c.cues.search(behind) for c in claim.categories)
    return figure.noun is None and any(m and m.start() <= _NEAR for m in found)


class ClaimReader:
    """Reads the sentences of one document in order; remembers what the sentence before counted."""

    def __init__(self, family: Family, scene: Scene) -> None:
        self.family, self.scene = family, scene
        self._before: tuple[int, str | None, Claim | None] = (-1, None, None)
        self._told: tuple[int, Claim, str | None] | None = None  # passage, rule and category of the last fact

    def read(self, sentence: Sentence) -> Iterator[Draft]:
        """The facts of a sentence."""
        carried = self._before[1] if self._before[0] == sentence.index else None
        claim_before = self._before[2] if carried else None
        asked = self.family.asked if self.family.asked and self.family.asked[1].search(sentence.text) else None
        carried = carried or (asked[0] if asked else None)
        figures = find_figures(sentence.text, self.family.nouns, carried)
        if (
            figures
            and figures[0].inherited
            and not asked
            and not (claim_before and claim_before.actor and self._actors(sentence, figures[0]))
            and not _LEADS_ON.match(sentence.text[: figures[0].number.before])
            and not (len(figures) == 1 and len(sentence.text.split()) <= 8)
        ):
            figures = find_figures(sentence.text, self.family.nouns)
        year = opening_year(sentence, figures[0].number.start, self.scene) if figures else None
        again = self._again(sentence, figures)
        if again:
            yield from again
            return
        last: tuple[Claim, str | None, Figure] | None = None
        counted: str | None = None
        changed = False
        for figure, following in zip_longest(figures, figures[1:]):
            counted = figure.noun or counted
            if figure.in_range or figure.number.is_fraction:
                continue
            if figure.rider:
                if last is not None and figure.number.unit in last[0].units:
                    yield from self._drafts(sentence, figure, last[0], last[1], year, last[2])
                continue
            found = self._claim(sentence, figure, figures, last)
            if found is None and figure.inherited and last is None and claim_before is not None:
                found = self._try(claim_before, sentence, figure, figures)
            if found is None and changed and last is not None:
                found = (last[0], last[1])
            if found is None:
                last = None
                continue
            ends, changed = changed, starts_from(sentence, figure, following)
            own = own_year(sentence, figure, self.scene, begins=changed, ends=ends)
            if own is None and (changed or is_comparison(sentence, figure)):
                last = (*found, figure) if changed else last
                continue
            last = (*found, figure)
            self._told = (sentence.index, *found)
            yield from self._drafts(sentence, figure, found[0], found[1], own or year, None)
        self._before = (sentence.index, counted or (asked[0] if asked else None), last[0] if last else None)

    def _again(self, sentence: Sentence, figures: list[Figure]) -> list[Draft]:
        """The fact just told in another year: "Motsvarande siffra i 2019 års uppföljning var 25"."""
        if self._told is None or self._told[0] != sentence.index or len(figures) != 1:
            return []
        figure, year = figures[0], clause_year(sentence, figures[0], self.scene)
        _, claim, category = self._told
        same = _SAME.match(sentence.text) or (
            len(sentence.text.split()) <= 10 and self._last_subject(sentence.text) is None
        )
        if (
            figure.noun
            or figure.number.unit not in claim.units
            or claim.actor
            or not same
            or year is None
            or year == self.scene.year
        ):
            return []
        return list(self._drafts(sentence, figure, claim, category, year, None))

    def _claim(
        self, sentence: Sentence, figure: Figure, figures: list[Figure], last: tuple[Claim, str | None, Figure] | None
    ) -> tuple[Claim, str | None] | None:
        """The rule that takes a number and the category it gives; an ellipsis first tries the rule before it."""
        if last is not None and figure.noun in last[0].nouns:
            clause = figure.clause(sentence.text)
            category = first(last[0].categories, clause, last[1])
            if category is not None and not (last[0].unless and last[0].unless.search(clause)):
                return last[0], category
            short = figure.inherited or len(clause.split()) <= 6
            if short and last[0].actor and self._actors(sentence, figure):
                return last[0], last[1]
            named = clause_year(sentence, figure, self.scene) or governed_place(sentence, figure)
            if not last[0].categories and named and not (last[0].unless and last[0].unless.search(clause)):
                return last[0], last[1]
            if figure.inherited and last[1] is not None and clause_year(sentence, figure, self.scene):
                return last[0], last[1]
        for claim in self.family.claims:
            found = self._try(claim, sentence, figure, figures)
            if found is not None:
                return found
        return None

    def _try(
        self, claim: Claim, sentence: Sentence, figure: Figure, figures: list[Figure]
    ) -> tuple[Claim, str | None] | None:
        clause = figure.clause(sentence.text)
        if figure.number.unit not in claim.units or (figure.number.is_share and figure.inherited):
            return None
        if figure.noun not in claim.nouns and not (claim.by_subject and _is_bare(sentence.text, figure, claim)):
            return None
        if figure is not figures[-1] and _is_whole(sentence.text, figure) and not (claim.whole and figure.noun):
            return None
        if claim.by_subject and self._spoken_of(sentence, figure) != claim.indicator:
            return None
        if claim.no_subject and self._last_subject(sentence.text):
            return None
        if claim.window and not claim.window.search(clause):
            return None
        if claim.unless and claim.unless.search(clause):
            return None
        goes_on = _ANAPHORA.match(sentence.text) or (figures[0].inherited and figures[0].noun == "answers")
        anaphora = sentence.before[-200:] if goes_on else ""
        if claim.sentence and not claim.sentence.search(f"{anaphora} {sentence.text}"):
            return None
        near = f"{sentence.text} {sentence.heading}"
        if claim.sentence_unless and claim.sentence_unless.search(sentence.text):
            return None
        if claim.context and not claim.context.search(f"{near} {sentence.before}"):
            return None
        if claim.topic and not claim.topic.search(f"{near} {sentence.before[-400:]}"):
            return None
        if claim.not_topic and claim.not_topic.search(near):
            return None
        if claim.actor and not self._actors(sentence, figure):
            return None
        category = first(claim.categories, clause)
        if category is None and claim.default is None:
            return None
        if (
            category
            and self._told
            and self._told[1:] == (claim, category)
            and _OF_THEM.match(sentence.text, figure.number.end)
        ):
            return None
        if category is None and (
            figure.number.is_article or (figure.inherited and not claim.categories and figures[0] is not figure)
        ):
            return None
        if claim.plain_only and category is None and places_in(sentence, *figure.window):
            return None
        if category is None and (figure.number.unit == "percent" or figure.number.approx == "under"):
            return None
        if category is None and not claim.partial and _is_part(sentence.text, figure):
            return None
        return claim, category

    def _spoken_of(self, sentence: Sentence, figure: Figure) -> str | None:
        """The subject last named in the clause of a number, else before it, else in the rest of its sentence."""
        first_at, last_at = figure.window
        text = sentence.text
        for stretch in (text[first_at:last_at], text[:first_at], text[last_at:], sentence.before):
            if found := self._last_subject(stretch):
                return found
        return next(filter(None, map(self._last_subject, reversed(sentence.heading.split("\n")))), None)

    def _last_subject(self, text: str) -> str | None:
        ends = ((m.end(), i) for i, p in enumerate(self.family.subjects.values()) for m in p.finditer(text))
        last = max(ends, default=None)
        return list(self.family.subjects)[last[1]] if last else None

    def _actors(self, sentence: Sentence, figure: Figure) -> list[str]:
        clause = figure.clause(sentence.text)
        return [a for a in dict.fromkeys(t.id for t in find_actors(clause)) if a not in PRINCIPALS]

    def _of_whom(self, sentence: Sentence, figure: Figure) -> list[str]:
        """The actors of a clause; where it names none, those of the clause before ("ingår i 17 men saknas i tio")."""
        figures = [f for f in find_figures(sentence.text, self.family.nouns) if f.number.start <= figure.number.start]
        return next((a for f in reversed(figures) if (a := self._actors(sentence, f))), [])

    def _drafts(
        self,
        sentence: Sentence,
        figure: Figure,
        claim: Claim,
        category: str | None,
        year: int | None,
        head: Figure | None,
    ) -> Iterator[Draft]:
        year = year or self.scene.year
        if year is None:
            return
        actors: list[str | None] = list(self._of_whom(sentence, head or figure)) if claim.actor else [None]
        # "13 stadsdelar i Stockholm": the city only says whose districts they are
        place = governed_place(sentence, head or figure) if claim.nouns != {"districts"} else None
        kind = "heading" if sentence.kind is BlockKind.HEADING else "prose"
        for actor in actors:
            yield Draft(
                indicator=claim.indicator,
                place_id=place or self.scene.place_id,
                year=year,
                value=figure.number.value,
                unit=figure.number.unit,
                evidence=evidence(sentence.span, kind),
                actor=actor,
                category=category or claim.default or None,
                approx=figure.number.approx,
                rides_on=head.number.value if head else None,
                whole=figure.number.whole,
                is_share_word=figure.number.is_share,
                at_number=sentence.start + figure.number.start,
            )
