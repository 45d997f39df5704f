"""What a number looks like in its sentence, as features of a linear model.

The words around it cut to their first letters (Swedish inflects at the end), what it counts and in what unit, which
actors, themes and places stand in its clause, which cues of the report families its clause and sentence hold, and what
the number before it was. Words of the clause weigh more than those of the sentence, those more than what stands before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extractors.observations.family import families
from extractors.observations.figures import Figure
from extractors.observations.vocabulary import find_actors, find_themes

Features = dict[str, float]

_STEM = 6  # letters of a word that count: "rapporterade" and "rapporter" are alike
_REACH = 8  # words on either side of a number
_CLOSE = 4  # those that weigh in full
_LOOK_BACK = 240  # characters of the text before the sentence
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[,.;:()%]")


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence and where it stands. ``places`` are the 0-based offsets of the places named in it.

    ``heading`` is the nearest heading, ``before`` the text before it in the same section.
    """

    text: str
    kind: str
    heading: str
    before: str
    document_type: str
    places: tuple[tuple[int, int], ...] = ()


@lru_cache(maxsize=4096)
def stems(text: str) -> tuple[str, ...]:
    """The words, numbers (as "#") and marks of a text, words cut and in small letters."""
    return tuple("#" if t[0].isdigit() else t.lower()[:_STEM] for t in _TOKEN.findall(text))


def features(setting: Setting, figures: Sequence[Figure], at: int, last: str) -> Features:
    """The features of the number ``figures[at]``; ``last`` is the label of the number before it, "" for none."""
    figure = figures[at]
    found = dict(_of_sentence(setting))
    found.update(_around(setting.text, figure))
    found.update(_of_clause(setting, figure))
    number = figure.number
    noun = figure.noun if figure.noun != "" else "bare"
    for name in (
        f"unit:{number.unit}",
        f"noun:{noun}",
        f"counts:{number.unit} {noun}",
        f"last:{last}",
        f"last noun:{last} {noun}",
        f"rider:{figure.rider}",
        f"bracketed:{figure.bracketed}",
        f"inherited:{figure.inherited}",
        f"place in line:{min(at, 3)}",
        f"one:{number.value == 1}",
    ):
        found[name] = 1.0
    return found


@lru_cache(maxsize=64)
def _of_sentence(setting: Setting) -> tuple[tuple[str, float], ...]:
    """What holds for every number of a sentence."""
    out = [(f"sentence:{s}", 0.6) for s in sorted(set(stems(setting.text)))]
    out += [(f"before:{s}", 0.35) for s in sorted(set(stems(setting.before[-_LOOK_BACK:])))]
    out += [(f"heading:{s}", 0.7) for s in sorted(set(stems(setting.heading)))]
    out += [(f"heading cue:{c}", 0.7) for c in _cues(setting.heading)]
    out += [(f"sentence cue:{c}", 0.7) for c in _cues(setting.text)]
    out += [(f"before cue:{c}", 0.35) for c in _cues(setting.before[-_LOOK_BACK:])]
    out += [(f"kind:{setting.kind}", 1.0), (f"type:{setting.document_type}", 1.0)]
    return tuple(out)


def _around(text: str, figure: Figure) -> Iterator[tuple[str, float]]:
    """The words on either side, nearest first, and the nearest pairs."""
    left = stems(text[: figure.number.before])[-_REACH:][::-1]
    right = stems(text[figure.number.end :])[:_REACH]
    for side, words in (("left", left), ("right", right)):
        for distance, word in reversed(list(enumerate(words))):
            yield f"{side}:{word}", 1.0 if distance < _CLOSE else 0.6
        if words:
            yield f"next {side}:{words[0]}", 1.0
        if len(words) > 1:
            yield f"next two {side}:{words[0]} {words[1]}", 1.0


def _of_clause(setting: Setting, figure: Figure) -> Iterator[tuple[str, float]]:
    first, last = figure.window
    clause = setting.text[first:last]
    words = stems(clause)
    at = figure.number.start - first
    for word in words:
        yield f"clause:{word}", 1.0
    for one, two in pairwise(words):
        yield f"clause:{one} {two}", 0.7
    for cue in _cues(clause):
        yield f"cue:{cue}", 1.0
    actors, themes = find_actors(clause), find_themes(clause)
    for term in actors:
        yield f"actor:{term.id}", 0.5
        yield f"actor {'left' if term.start < at else 'right'}", 1.0
    for term in themes:
        yield f"theme {'left' if term.start < at else 'right'}", 1.0
    named = sum(first <= a < last for a, _ in setting.places)
    yield f"actors:{min(2, len(actors))}", 1.0
    yield f"themes:{min(2, len(themes))}", 1.0
    yield f"places:{min(2, named)}", 1.0


@lru_cache(maxsize=1024)
def _cues(text: str) -> tuple[str, ...]:
    """What the vocabularies of the report families see in a text: subjects, categories of claims, roles."""
    marked = text
    for term in reversed(find_actors(text)):
        marked = f"{marked[: term.start]}‹A›{marked[term.end :]}"
    seen: dict[str, None] = {}
    for family in families():
        seen.update((f"subject {name}", None) for name, p in family.subjects.items() if p.search(text))
        seen.update((f"noun {name}", None) for name, p in family.nouns.items() if p.search(text))
        for claim in family.claims:
            seen.update((f"{claim.indicator} {c.id}", None) for c in claim.categories if c.shows(text))
        if family.breakdown:
            seen.update((f"role {c.id}", None) for c in family.breakdown.roles if c.shows(marked))
    return tuple(seen)
