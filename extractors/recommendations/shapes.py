"""Whether a line without a bullet looks like an item of a list."""

import re

from extractors.recommendations.bodies import find_bodies
from extractors.recommendations.vocabulary import vocabulary

_NOUN_ENDINGS = ("orna", "arna", "erna", "anna", "inna")
_WORDS = re.compile(r"[\w-]+")
_MODAL = re.compile(r"\b(?:ska|skall|bör|behöver|måste)\b")


def looks_like_item(text: str, kind: str) -> bool:
    """Whether the text has the shape of a duty, a piece of advice or a goal standing alone on its line."""
    tokens = _WORDS.findall(text.lower())
    if not 2 <= len(tokens) <= 70 or text.rstrip().endswith((":", "?")):
        return False
    if kind == "goal":
        return bool(_MODAL.search(text.lower())) or starts_with_verb(tokens)
    if starts_with_verb(tokens):
        return True
    body = next(iter(find_bodies(text)), None)
    return kind == "recommendation" and body is not None and body.start == 0 and bool(_MODAL.search(text.lower()))


def has_modal(text: str) -> bool:
    """Whether a sentence says what shall or should be."""
    return bool(_MODAL.search(text.lower()))


def looks_like_aim(text: str) -> bool:
    """Whether a line has the shape of a goal put in the present tense: one sentence, about nobody's doings here."""
    low = text.lower()
    tokens = _WORDS.findall(low)
    if not 3 <= len(tokens) <= 30 or not low.endswith(".") or re.search(r"[.!?:]\s", low):
        return False
    return not vocabulary().no_aim.search(low)


def starts_with_verb(tokens: list[str]) -> bool:
    """Whether lower-case tokens begin with "att", an infinitive or a verb in the present tense."""
    words = vocabulary()
    first = tokens[0]
    if words.openers.match(" ".join(tokens[:2])):
        return True
    if len(tokens) > 1 and words.finite.fullmatch(tokens[1]):
        return False
    if first.endswith(_NOUN_ENDINGS) or len(first) < 4:
        return False
    return first.endswith(("a", "ar", "er", "år", "as"))
