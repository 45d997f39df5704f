"""An item of an enumeration by actor, clinic or place: "Farsta (5 st)", "BUP Globen (6 st)", "socialtjänsten (32)"."""

import re
from dataclasses import dataclass

from extractors.observations.family import Breakdown, first
from extractors.observations.figures import Figure
from extractors.observations.labels import item_label, unit_of
from extractors.observations.reading import Reading, marked
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import find_actors, read_label

EACH = re.compile(r"\bvardera\b|\bvar\b(?=\s*[).,]|$)", re.IGNORECASE)
_BEHIND_PREPOSITION = re.compile(r"^.*\b(?:på|från|av|till|hos|för)\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What is known before the item: the reading before it in the sentence, and of whom the text around speaks.

    The roles are those of the item's own clause, of the section's heading and of the passage so far.
    """

    last: Reading | None
    subject: Reading
    own_role: str | None
    section_role: str | None
    passage_role: str | None


def read_item(sentence: Sentence, figure: Figure, told: Told, rule: Breakdown) -> Reading | None:
    """The reading of the item's number; None where its label or role is not known."""
    last, subject = told.last, told.subject
    before = sentence.text[: figure.number.start]
    led = first(rule.roles, marked(before))
    role = told.own_role or (last.role if last else None) or (subject.role if subject.total else None)
    role = role or led or told.section_role or told.passage_role
    label = item_label(sentence.text, figure)
    named = read_label(label) or read_label(_BEHIND_PREPOSITION.sub("", label)) or read_label(_last_actor(label))
    if role is None or (named is None and (last is None or not last.role) and not subject.total and not led):
        return None
    if rule.about_cues and rule.about_cues.search(before):
        return None
    if named:
        return Reading(named.actor, named.counterpart, named.unit_name, role=role)
    inside = [t.id for t in find_actors(before)]
    actor = (last.actor if last else None) or (inside[0] if len(set(inside)) == 1 else None) or subject.actor
    if not actor:
        return _from_place(sentence, figure, label, role) if not inside else None
    if EACH.search(figure.clause(sentence.text)):
        return Reading(actor, role=role, unit_name="*each*")
    place, unit = unit_of(sentence, figure, label)
    if not place and not unit:
        return None
    return Reading(actor, unit_name=unit, role=role, place_id=place)


def _from_place(sentence: Sentence, figure: Figure, label: str, role: str) -> Reading | None:
    """An item of an enumeration of places, of whose services none is named: "flest kom från Farsta (9)"."""
    place, _ = unit_of(sentence, figure, label)
    return Reading(total=True, place_id=place) if place and role == "reporter" else None


def _last_actor(label: str) -> str:
    """The actor a label ends with: "Därefter kommer socialtjänsten"."""
    found = find_actors(label)
    return label[found[-1].start :] if found and found[-1].end == len(label) else ""
