"""The label of an item in an enumeration, and the place or unit it names."""

import re
from functools import lru_cache

from extractors.codebook import codebook
from extractors.observations.figures import Figure, ends_phrase
from extractors.observations.scene import places_in
from extractors.observations.sentences import Sentence
from extractors.observations.vocabulary import PRINCIPALS, find_actors

_LEAD = re.compile(
    r"^(?:[\s),;:.–-]|(?:och|samt|liksom|medan|därefter|därnäst|därpå|oftast|främst|vanligast|sedan|följt av|följd av|"
    r"tätt följt av|varav)\s)+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r".*(?:\b(?:från|av|till|hos|i|för|vid)\s+(?=[A-ZÅÄÖ\"”])|\b(?:är|var|blev)\s+|:\s+)", re.DOTALL
)
_OF_A_PLACE = re.compile(
    r"\b(?:stadsdel(?:en|sförvaltning|sområde|snämnd)?|kommuns?|stads?|och|st|stycken|s|kommunen|socialtjänsten?|i|från)\b|[\s,.()–-]",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:\s(?!BUS)[A-ZÅÄÖ][\wåäö-]+){1,3}(?=\s[a-zåäö(]|[,.;)]|\s\d|$)")
_UNIT_WORDS = 9


def item_label(text: str, figure: Figure) -> str:
    """The words in front of the number's bracket that it belongs to; behind the number where no bracket stands."""
    clause = text[figure.window[0] : figure.number.before]
    if not figure.bracketed and not re.search(r"\(\s*$", clause):
        clause = text[figure.end : figure.window[1]]
    clause = re.sub(r"\(\s*$", "", clause.rstrip()).rstrip()
    clause = _LEAD.sub("", clause)
    match = _PREPOSITION.match(clause)
    return _LEAD.sub("", clause[match.end() :] if match else clause).strip(" ,;")


def named_unit(clause: str) -> str | None:
    """The one clinic a clause names as an actor with a name of its own: "BUP Globen" in "BUP Globen tog emot åtta".

    Services of the municipality are told apart by place, not by name.
    """
    terms = find_actors(clause)
    ids = {t.id for t in terms}
    if len(ids) != 1 or _principals().get(terms[0].id) != "region" or ids & PRINCIPALS:
        return None
    names: dict[str, None] = {}
    for term in terms:
        name = _NAME.match(clause, term.end)
        if name or term.is_proper:
            names[f"{clause[term.start : term.end]}{name[0] if name else ''}"] = None
    return next(iter(names)) if len(names) == 1 else None


def same_principal(actor: str, other: str) -> bool:
    """Whether two services belong to the same of the two principals."""
    return _principals().get(actor) == _principals().get(other)


@lru_cache(maxsize=1)
def _principals() -> dict[str, str]:
    """Actor → the one of the two principals it belongs to."""
    return {row.actor: row.principal for row in codebook().actors}


def unit_of(sentence: Sentence, figure: Figure, label: str) -> tuple[str | None, str | None]:
    """The place a label is, or the name of the unit it is: one of the two, or neither.

    A label that is a municipality or district is that place; another one that begins with a capital letter names a unit
    (a clinic, an office, a quarter).
    """
    at = sentence.text.find(label, figure.window[0]) if label else -1
    if at < 0:
        return None, None
    mentions = places_in(sentence, at, at + len(label) + 1)
    if len(mentions) == 1:
        m = mentions[0]
        rest = label[: m.start - sentence.start - at] + label[m.end - sentence.start - at :]
        words = re.findall(r"\w+", _OF_A_PLACE.sub(" ", rest))
        if all(ends_phrase(w) or w.lower() in {"flest", "mest", "främst"} for w in words):
            return m.place_id, None
    if find_actors(label):
        return None, None
    name = label.split("(", maxsplit=1)[0].strip(' ,;”"')
    if name[:1].isupper() and len(name.split()) <= _UNIT_WORDS and not mentions and not re.search(r"[;:]", name):
        return None, name
    return None, None
