"""Lists of places as one word each, so that their commas and conjunctions do not look like those of the statement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.observations.scene import places_in
from extractors.observations.sentences import Sentence
from extractors.observations.statuses.words import words
from gazetteer.link import PlaceMention

_OWN_CLAUSE = re.compile(r"^,\s*(?:och|samt|men|medan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Names:
    """One place or a list of them; ``start`` and ``end`` are offsets in the sentence, with "stadsdelarna" before it."""

    start: int
    end: int
    mentions: tuple[PlaceMention, ...]


def names_of(sentence: Sentence) -> list[Names]:
    """The lists of places in a sentence, in order: "A, B och C" is one, so are "A/B" and "kommunerna A och B"."""
    text, out = sentence.text, list[Names]()
    run: list[PlaceMention] = []
    for mention in places_in(sentence, 0, len(text)):
        if run and not _joined(text, run[-1].end - sentence.start, mention, sentence.start):
            out.append(_names(text, run, sentence.start))
            run = []
        run.append(mention)
    return [*out, _names(text, run, sentence.start)] if run else out


def masked(text: str, names: Sequence[Names]) -> str:
    """The text, as long as before, with each list as one word with a capital letter."""
    for one in names:
        text = f"{text[: one.start]}A{'a' * (one.end - one.start - 1)}{text[one.end :]}"
    return text


def _joined(text: str, end: int, following: PlaceMention, base: int) -> bool:
    """Whether nothing but commas and conjunctions stands between two names.

    Behind a comma with "och" a name that a verb follows begins a clause: "... i A, och B har en egen".
    """
    between = text[end : following.start - base]
    if not words().joint.match(between):
        kind = words().kind_behind.match(between)
        if not kind or not words().joint.match(between[kind.end() :]):
            return False
    return not (_OWN_CLAUSE.match(between) and words().begins.match(text[following.start - base :]))


def _names(text: str, run: Sequence[PlaceMention], base: int) -> Names:
    start, end = run[0].start - base, run[-1].end - base
    before = words().kind_before.search(text[:start])
    behind = words().kind_behind.match(text[end:])
    return Names(before.start() if before else start, end + behind.end() if behind else end, tuple(run))
