"""Resolves hyphens at line ends: joined, kept without a space, or a suspended compound that keeps its space.

Data: ``hyphen_words.csv`` with the columns ``word`` and ``role``: conjunctions that follow a suspended compound
("barn- och ungdomsvård"), prefixes that keep their hyphen.
"""

import csv
from collections import Counter
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from importlib.resources import files

from pipeline.cleaning.tokens import DASHES, HYPHENS, parts, split_core
from pipeline.cleaning.vocabulary import in_vocabulary
from pipeline.lexicon import frequency, known

_COMMON = 1e-7


class Hyphen(Enum):
    """What becomes of ``left-`` at a line end and ``right`` on the next line."""

    JOIN = "join"
    KEEP = "keep"
    SPACE = "space"


@lru_cache(maxsize=4)
def _words(role: str) -> frozenset[str]:
    with files("pipeline.cleaning").joinpath("hyphen_words.csv").open(encoding="utf-8") as file:
        return frozenset(row["word"] for row in csv.DictReader(file) if row["role"] == role)


def breaks_word(token: str) -> bool:
    """Whether a token at a line end may go on in the next line."""
    lead, core, trail = split_core(token)
    del lead
    return bool(core) and trail in tuple(DASHES)


def decide(left: str, right: str, forms: Callable[[], Counter[str]]) -> tuple[Hyphen, float]:
    """The fate of the line-end hyphen between two tokens, and how sure that is (0–1).

    ``left`` ends with the hyphen; ``forms`` gives how often lower-cased cores stand in the document
    away from line ends.
    """
    lead, stem, mark = split_core(left)
    del lead
    core = split_core(right)[1]
    if not core:
        return Hyphen.SPACE, 0.5
    last = parts(stem)[-1] if parts(stem)[-1] else stem
    first = parts(core)[0] or core
    joined = last + first
    if core.lower() in _words("conjunction") or core.lower().partition("/")[0] in _words("conjunction"):
        if frequency(joined) >= _COMMON and known(joined) and not _suspended(stem, forms()):
            return Hyphen.JOIN, 0.8
        return Hyphen.SPACE, 1.0
    if last[-1].isdigit() or first[0].isdigit():
        return Hyphen.KEEP, 1.0
    if mark not in HYPHENS:
        return Hyphen.KEEP, 1.0
    return _between_letters(last, first, forms)


def _suspended(stem: str, forms: Counter[str]) -> bool:
    """Whether a stem is seen suspended elsewhere in the document."""
    return forms[stem.lower() + "-"] > 0


def _between_letters(last: str, first: str, forms: Callable[[], Counter[str]]) -> tuple[Hyphen, float]:
    capitals = last.isupper() and len(last) > 1
    if first[0].isupper():
        if capitals and first.isupper() and not in_vocabulary(last):
            return Hyphen.JOIN, 0.9
        return Hyphen.KEEP, 1.0
    if capitals or len(last) == 1 or _acronym(last):
        return Hyphen.KEEP, 1.0
    joined, hyphenated = last + first, f"{last}-{first}"
    counts = forms()
    n_joined, n_hyphenated = counts[joined.lower()], counts[hyphenated.lower()]
    if n_joined != n_hyphenated:
        return (Hyphen.JOIN if n_joined > n_hyphenated else Hyphen.KEEP), 1.0
    if known(joined) or in_vocabulary(joined):
        return Hyphen.JOIN, 1.0
    if last.lower() in _words("prefix") or in_vocabulary(hyphenated):
        return Hyphen.KEEP, 0.8
    return Hyphen.JOIN, 0.8


def _acronym(word: str) -> bool:
    """Whether a word is written with capitals inside, like SoL or BUPs."""
    return sum(c.isupper() for c in word) > 1


def join(left: str, right: str, fate: Hyphen) -> str:
    """The token that two tokens make. ``fate`` must not be SPACE."""
    return (left[:-1] if fate is Hyphen.JOIN else left) + right
