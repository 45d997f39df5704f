"""How many reports came from a place, where running text tells it without naming a service.

Serves reports that go through municipalities or districts: "fem kommer från Nynäshamn, fyra från Haninge", "Solna
lämnade sju och Sundbyberg två", "så här: Skärholmen 6, Kista 5".
"""

import re

from extractors.observations.family import Breakdown, first
from extractors.observations.figures import Figure
from extractors.observations.labels import item_label, unit_of
from extractors.observations.reading import Reading, marked
from extractors.observations.scene import PLACE_KINDS, governed_place
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import find_actors, find_themes

_OWN = re.compile(r"\b(?:har|hade|fick|redovisar|redovisade)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SHARED_OUT = re.compile(r"\b(?:fördela\w*|per (?:kommun|stadsdel)\w*|så här|enligt följande)\b", re.IGNORECASE)


def from_place(sentence: Sentence, figure: Figure, last: Reading | None, rule: Breakdown) -> Reading | None:
    """The reading of a number that one municipality or district reported; None where the clause says otherwise."""
    clause = figure.clause(sentence.text)
    if figure.number.unit != "count" or figure.number.is_share or find_actors(clause) or find_themes(clause):
        return None
    if any(p and p.search(clause) for p in (rule.about_cues, rule.total_unless, rule.internal_cues)):
        return None
    place = _place(sentence, figure)
    role = first(rule.roles, marked(clause))
    if place is None or role == "receiver":
        return None
    before = sentence.text[figure.window[0] : figure.number.before]
    known = last is not None and last.total and last.place_id is not None
    shared = figure.bracketed and _SHARED_OUT.search(sentence.text[: figure.number.before])
    owns = figure.noun == rule.noun and not figure.inherited and _OWN.search(before)
    return Reading(total=True, place_id=place) if role == "reporter" or known or shared or owns else None


def _place(sentence: Sentence, figure: Figure) -> str | None:
    """The one place of the clause: its subject, behind a preposition, or the label of an item."""
    if figure.bracketed:
        return unit_of(sentence, figure, item_label(sentence.text, figure))[0]
    if governed := governed_place(sentence, figure):
        return governed
    found = named_in(sentence, *figure.window)
    if len(found) != 1 or found[0][0] not in PLACE_KINDS:
        return None
    return found[0][1]


def named_in(sentence: Sentence, first_at: int, last_at: int) -> list[tuple[str | None, str | None]]:
    """Kind and id of all that is named as a place below the county in a part of a sentence, certain or not."""
    inside = (
        m for m in sentence.mentions if first_at <= m.start - sentence.start and m.end - sentence.start <= last_at
    )
    return [
        (m.kind, m.place_id) for m in inside if m.context == "place" and m.kind not in ("county", "region", "country")
    ]
