"""One noun counted by actor and role, theme and place, in running text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from extractors.observations.draft import Draft, evidence
from extractors.observations.enumerated import EACH, Told, read_item
from extractors.observations.family import Breakdown, Family, first
from extractors.observations.figures import Figure, find_figures
from extractors.observations.labels import item_label, named_unit, same_principal
from extractors.observations.pairs import pair_of, pair_of_all
from extractors.observations.place_totals import from_place, named_in
from extractors.observations.reading import Reading, Section, marked
from extractors.observations.scene import (
    Scene,
    clause_year,
    governed_place,
    is_comparison,
    opening_year,
    own_year,
    place_before,
    places_in,
    starts_from,
    year_of_change,
)
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import PRINCIPALS, find_actors, find_themes, label_theme
from pipeline.document import BlockKind

_TOGETHER = re.compile(r"tillsammans|gemensamt|både", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:andel(?:en|arna)?|siffra(?:n)?|siffrorna|antal(?:et)?|motsvarande"
    r"|(?:var|blev|kom|inkom|uppgick) (?:de|det)\b|(?:de|det) (?:var|blev|uppgick))\b",
    re.IGNORECASE,
)
_BY_YEAR = re.compile(r"\b(?:19|20)\d\d\s*\(\s*$|\(\s*(?:år\s)?(?:19|20)\d\d\s?[:,]?\s*$")
_MORE = re.compile(r"^\s*(?:[\w-]+\s)?(?:fler|färre)\b|\b(?:av (?:dem|dessa)|varav|som ännu)\b", re.IGNORECASE)
# "Det är en minskning från 66 året innan."
_CHANGE_FROM = re.compile(
    r"\b(?:minskning|ökning|uppgång|nedgång)\w* (?:\w+ ){0,2}(?:från|jämfört med|mot)\s+$", re.IGNORECASE
)
_CHANGED = re.compile(r"\b(?:öka|minska|stig|sjunk|gått (?:upp|ned|ner))\w*", re.IGNORECASE)
_BETWEEN = re.compile(r"\bmellan (?:[\w-]+ ){0,3}‹A› (?:och|samt) (?:[\w-]+ ){0,3}‹A›")
_ANAPHORA = re.compile(r"(?:De[tn]|Detta|Denna|Dessa|Sådana|Temat|Området|Orsaken)\s")
_OF_WHICH = re.compile(r"\b(?:varav|därav|av dem|av vilka|av dessa)\s+$", re.IGNORECASE)
# Only some of them, but for "som inkom under året", which says of all how they were counted.
_WHICH = re.compile(
    r"\s+(?:som|där|vilka|vars|i vilka)\b"
    r"(?!\s(?:har\s)?(?:registrer|inkom|kom(?:mit)? in|rapporter|lämna|skicka|sänt|upprätta)\w*)",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:er|ert|era|deras|dess)\s+‹A›", re.IGNORECASE)  # that of a place named elsewhere
_UNKNOWN = re.compile(
    r"\b(?:från|till|av|hos) (?!dem\b|dessa\b|de\b|var)[a-zåäö]{3}"
)  # a party the codebook has no name for
_WITH = re.compile(r"\s+med\s+")  # "…, vars socialtjänst skrev sex, och Solna med två"
_AS_TO = re.compile(r"^\W*(?:när det gäller|vad gäller|vad avser|i fråga om)\s", re.IGNORECASE)  # names the subject


_WHOLE = re.compile(r"\b(?:av|bland)\s+(?:(?:de|årets|totalt|sammanlagt|samtliga)\s+)*$", re.IGNORECASE)


class BreakdownReader:
    """Reads the sentences of one document in order; remembers of whom the passage speaks."""

    def __init__(self, family: Family, rule: Breakdown, scene: Scene) -> None:
        self.family, self.rule, self.scene = family, rule, scene
        self._passage = -1
        self._spoken_of = Reading()
        self._heading = ""
        self._counting = False  # the section's last numbers were of this noun
        self._last: tuple[Reading, set[str]] | None = None  # the last fact and the units it was told in
        self._lead: Reading | None = None  # of whom a lead-in speaks, for the list below it
        self._section = Section(None, is_themes=False)
        self._themes: tuple[str, ...] = ()  # what the sentence before named in the same passage
        self._weak: list[Draft] = []
        self._known: list[Draft] = []

    def read(self, sentence: Sentence) -> Iterator[Draft]:
        """The facts of a sentence."""
        self._enter(sentence)
        text = sentence.text
        subject = self._subject(sentence)
        figures = find_figures(text, self.family.nouns)
        before, self._themes = self._themes, tuple(dict.fromkeys(t.id for t in find_themes(text)))
        if not figures or (self.rule.unless and self.rule.unless.search(text)):
            return
        if not self._themes and len(before) == 1 and _ANAPHORA.match(text):
            self._themes = before
        speaks = self._counting or self._section.speaks or self.family.nouns[self.rule.noun].search(text) is not None
        year = opening_year(sentence, figures[0].number.start, self.scene)
        last: Reading | None = None
        changed, begun = False, None  # begun: a number that only the total it led to explains
        for at, (figure, following) in enumerate(zip_longest(figures, figures[1:])):
            if at and figures[at - 1].noun is None and _OF_WHICH.search(text[: figure.number.before]):
                break  # parts of something else: "120 personer, varav 40 från BUP"
            if figure.rider:
                if last is not None and figure.noun in (self.rule.noun, "") and last.is_whole:
                    yield from self._drafts(sentence, figure, last, year)
                    self._told(last, figure)
                continue
            reading = self._reading(sentence, figure, last, subject, speaks=speaks)
            reading = last if reading is None and changed else reading
            if reading is None:
                begun = figure if starts_from(sentence, figure, following) and figure.noun == self.rule.noun else None
                continue
            if reading.crossed:
                last = reading
                continue
            if begun and reading.total and (since := year_of_change(sentence, begun, self.scene)):
                yield from self._sorted(reading, self._drafts(sentence, begun, reading, since))
            begun = None
            self._counting = True
            ends, changed = changed, starts_from(sentence, figure, following)
            own = own_year(sentence, figure, self.scene, begins=changed, ends=ends)
            if own is None and (changed or is_comparison(sentence, figure)):
                last = reading
                continue
            yield from self._sorted(reading, self._drafts(sentence, figure, reading, own or year))
            if reading.internal and not reading.actor and (pair := pair_of_all(sentence.text, figure)):
                yield from self._sorted(pair, self._drafts(sentence, figure, pair, own or year))
            last = reading
            self._told(reading, figure)
            if reading.actor and reading.role:
                self._spoken_of = replace(reading, unit_name=None, counterpart=None, place_id=None)
        if any(f.noun for f in figures):
            self._counting = any(f.noun == self.rule.noun for f in figures)

    def _enter(self, sentence: Sentence) -> None:
        """Forget what a new passage or section leaves behind, and learn what its heading and lead-in say."""
        if sentence.index != self._passage:
            self._passage, self._spoken_of, self._themes = sentence.index, Reading(), ()
        if sentence.kind is not BlockKind.LIST_ITEM:
            self._lead = self._led(sentence)
        if sentence.heading != self._heading:
            self._heading, self._counting, self._last = sentence.heading, False, None
            nearest = sentence.heading.split("\n")[-1]
            self._section = Section.of(nearest, self.rule, self.family.nouns[self.rule.noun])

    def weak(self) -> Iterator[Draft]:
        """At the end of the document: totals that nothing shows but that no number of the same noun and year is larger.

        Only where no total of that year was told, and in a report on what is counted.
        """
        if self.scene.document_type != "deviation_report":
            return
        for draft in self._weak:
            rivals = [d for d in self._known if d.year == draft.year and d.unit == "count"]
            told = any(not d.category and not d.actor and d.place_id == draft.place_id for d in rivals)
            if not told and all(d.value <= draft.value for d in (*rivals, *self._weak) if d.year == draft.year):
                yield draft

    def _sorted(self, reading: Reading, drafts: Iterator[Draft]) -> Iterator[Draft]:
        """Drafts that hold at once; weak ones are kept for the end."""
        for draft in drafts:
            (self._weak if reading.weak else self._known).append(draft)
            if not reading.weak:
                yield draft

    def _told(self, reading: Reading, figure: Figure) -> None:
        units = self._last[1] if self._last and self._last[0] == reading else set()
        self._last = (reading, units | {figure.number.unit})

    def _led(self, sentence: Sentence) -> Reading | None:
        """Of whom a lead-in speaks: "Socialtjänsten har rapporterat flest avvikelser i:"."""
        if not sentence.text.rstrip().endswith(":"):
            return None
        actors = {t.id for t in find_actors(sentence.text)}
        role = first(self.rule.roles, marked(sentence.text))
        return Reading(actor=actors.pop(), role=role, total=True) if len(actors) == 1 and role else None

    def _subject(self, sentence: Sentence) -> Reading:
        """Of whom a lead-in or the section's heading speaks ("BUP som mottagare"), else the passage so far."""
        if sentence.kind is BlockKind.LIST_ITEM and self._lead:
            return self._lead
        heading = sentence.heading.split("\n")[-1]
        actors = {t.id for t in find_actors(heading)}
        role = first(self.rule.roles, marked(heading))
        if len(actors) == 1 and role:
            return Reading(actor=actors.pop(), role=role, total=True)  # total: it rules the whole section
        return self._spoken_of

    def _reading(
        self, sentence: Sentence, figure: Figure, last: Reading | None, subject: Reading, *, speaks: bool
    ) -> Reading | None:
        """What the clause of a number says; None where it is no number of this noun or its words do not suffice."""
        if figure.in_range or (
            figure.number.is_share and not figure.noun and sentence.text[: figure.number.before].strip()
        ):
            return None
        counted = figure.noun == self.rule.noun
        if not counted and not (figure.noun == "" and (speaks or (subject.total and figure.bracketed))):
            return None
        clause = figure.clause(sentence.text)
        if self.rule.clause_unless and self.rule.clause_unless.search(clause) and not self._counted(sentence, figure):
            return None
        if self.rule.internal_cues and self.rule.internal and self.rule.internal_cues.search(clause):
            return Reading(internal=True)
        if last is not None and last.internal:
            return pair_of(item_label(sentence.text, figure)) or pair_of(clause)
        return (
            self._by_actor(sentence, figure, last, subject)
            or self._by_theme(sentence, figure, last, subject)
            or from_place(sentence, figure, last, self.rule)
            or self._again(sentence, figure, last)
            or self._next_place(sentence, figure, last)
            or self._total(sentence, figure, subject)
        )

    def _counted(self, sentence: Sentence, figure: Figure) -> bool:
        """Whether a number is the whole that the next one is a part of: "av 54 inkomna rapporter har 37 besvarats"."""
        return bool(_WHOLE.search(sentence.text[: figure.number.before])) and figure.noun == self.rule.noun

    def _by_actor(self, sentence: Sentence, figure: Figure, last: Reading | None, subject: Reading) -> Reading | None:
        clause = figure.clause(sentence.text)
        role = said = first(self.rule.roles, marked(clause))
        if figure.bracketed or EACH.search(clause):
            told = Told(last, subject, role, self._section.role, self._spoken_of.role)
            return read_item(sentence, figure, told, self.rule)
        about = self.rule.about_cues
        if about and about.search(_AS_TO.sub("", clause)):
            return None
        actors = list(dict.fromkeys(t.id for t in find_actors(clause)))
        place = governed_place(sentence, figure)
        if place and len(actors) > 1:  # "bland kommunerna märks Solna, vars socialtjänst skrev två"
            actors = [a for a in actors if a not in PRINCIPALS]
        if not place and _THEIRS.search(marked(clause)):
            return None
        if last is not None and last.place_id and not actors:
            place = place or place_before(sentence, figure, _WITH)
        spoken = actors == [subject.actor] or (not actors and place)
        same = self._last and figure.number.unit in self._last[1] and _SAME.search(clause)
        role = role or (last.role if last else None) or (subject.role if spoken else None)
        role = role or (self._last[0].role if self._last and same and actors else None)
        short = figure.noun == "" or figure.inherited
        role = role or (self._spoken_of.role if actors and short else None) or (self._section.role if actors else None)
        if last is not None and len(actors) == 1 and _is_cross(sentence.text, figure, last, said):
            return replace(last, crossed=True)
        if len(actors) == 2 and self.rule.internal and _BETWEEN.search(marked(clause)) and same_principal(*actors):
            return Reading(actors[0], actors[1], internal=True)
        if not role or len(actors) > 2:
            return None
        if len(actors) == 2:
            pair = _TOGETHER.search(clause)
            return Reading(actors[0], actors[1], role=role, place_id=place) if pair else None
        actor = actors[0] if actors else (last.actor if last and last.role else subject.actor if place else None)
        if not actor or (not actors and not place and not first(self.rule.roles, marked(clause))):
            return None
        if not actors and not place and _UNKNOWN.search(sentence.text, figure.end, figure.window[1]):
            return None
        return Reading(actor, role=role, place_id=place, unit_name=named_unit(clause) if actors else None)

    def _by_theme(self, sentence: Sentence, figure: Figure, last: Reading | None, subject: Reading) -> Reading | None:
        first_at, last_at = figure.window
        clause = figure.clause(sentence.text)
        if subject.total or find_actors(sentence.text[:last_at]):
            return None
        cues = self.rule.theme_cues
        shown = cues and (
            cues.search(clause)
            or (last is not None and last.theme)
            or (self._last is not None and self._last[0].theme and _CHANGED.search(clause))
            or (figure.bracketed and cues.search(sentence.text[:last_at]))
            or self._section.is_themes
        )
        if not shown:
            return None
        if figure.bracketed:
            theme = label_theme(item_label(sentence.text, figure))
            return Reading(theme=theme) if theme else None
        terms = find_themes(clause)
        behind = [t for t in terms if t.start >= figure.number.end - first_at]
        if find_actors(re.sub(r"\(.*?\)", "", clause)) and not terms:
            return None
        chosen = behind[:1] or terms[-1:]
        if not terms and len(self._themes) == 1 and _ANAPHORA.match(sentence.text):
            return Reading(theme=self._themes[0])
        if not chosen and clause_year(sentence, figure, self.scene) is None and last is None:
            theme = label_theme(sentence.heading.split("\n")[-1]) if sentence.heading else None
            return Reading(theme=theme) if theme and re.search(r"\b(?:detta|dessa|området|temat)\b", clause) else None
        best = (
            max((t for t in terms if t.start == chosen[0].start), key=lambda t: t.end, default=None) if chosen else None
        )
        return Reading(theme=best.id) if best else None

    def _again(self, sentence: Sentence, figure: Figure, last: Reading | None) -> Reading | None:
        """The same fact in another year: "att jämföra med 2019 (47%)"."""
        clause = figure.clause(sentence.text)
        before = sentence.text[: figure.number.before]
        told = _SAME.search(clause) or _BY_YEAR.search(before) or _CHANGE_FROM.search(before)
        if last is None and self._last and figure.number.unit in self._last[1] and told:
            last = self._last[0]
        if last is None or not last.is_whole or clause_year(sentence, figure, self.scene) is None:
            return None
        if find_actors(clause) or find_themes(clause):
            return None
        return last

    def _next_place(self, sentence: Sentence, figure: Figure, last: Reading | None) -> Reading | None:
        """The total of another place: "från Sala elva rapporter, från Sigtuna tre"."""
        place = governed_place(sentence, figure)
        if last is None or not last.total or not last.place_id or not place or place == last.place_id:
            return None
        clause = figure.clause(sentence.text)
        return None if find_actors(clause) or find_themes(clause) else replace(last, place_id=place)

    def _total(self, sentence: Sentence, figure: Figure, subject: Reading) -> Reading | None:
        clause = figure.clause(sentence.text)
        if figure.number.unit != "count" or figure.noun != self.rule.noun or figure.bracketed or subject.total:
            return None
        if figure.number.is_article or "‹A›" in _BETWEEN.sub("", marked(clause)) or self.scene.is_part_of_year(clause):
            return None
        behind = sentence.text[figure.end : figure.window[1]]
        about, cues = self.rule.about_cues, self.rule.total_cues
        if (about and about.search(behind)) or (self.rule.total_unless and self.rule.total_unless.search(clause)):
            return None
        if _MORE.search(sentence.text[figure.number.end : figure.window[1]]) or _WHICH.match(sentence.text, figure.end):
            return None
        weak = not (cues and cues.search(clause))
        if weak and (figure.is_part(sentence.text) or find_themes(clause)):
            return None
        places = named_in(sentence, *figure.window)
        place = governed_place(sentence, figure)
        return None if places and (weak or not place) else Reading(total=True, weak=weak, place_id=place)

    def _drafts(self, sentence: Sentence, figure: Figure, reading: Reading, year: int | None) -> Iterator[Draft]:
        year = year or self.scene.year
        if year is None:
            return
        percent = figure.number.unit == "percent"
        indicator = self.rule.internal if reading.internal else self.rule.indicator
        if percent:
            indicator = self.rule.share
            if reading.total or reading.internal or not indicator:
                return
        place, unit = reading.place_id, reading.unit_name
        if unit == "*each*":
            places: list[str | None] = [m.place_id for m in places_in(sentence, *figure.window)]
            unit = None
        else:
            places = [place or self.scene.place_id]
        kind = "heading" if sentence.kind is BlockKind.HEADING else "prose"
        for place_id in places:
            yield Draft(
                indicator=indicator,
                place_id=place_id,
                year=year,
                value=figure.number.value,
                unit=figure.number.unit,
                evidence=evidence(sentence.span, kind),
                actor=reading.actor,
                counterpart=reading.counterpart,
                unit_name=unit,
                category=f"theme:{reading.theme}" if reading.theme else (None if reading.internal else reading.role),
                approx=figure.number.approx,
                whole=figure.number.whole,
                is_share_word=figure.number.is_share,
                at_number=sentence.start + figure.number.start,
            )


def _is_cross(text: str, figure: Figure, last: Reading, role: str | None) -> bool:
    """Whether a number counts part of what an actor reported by who received it: "varav tio riktade mot skolan"."""
    if not last.actor or not last.role or role == last.role:
        return False
    return last.crossed or (role is not None and _OF_WHICH.search(text[: figure.number.before]) is not None)
