"""Words that count as known beside the dictionary: the gazetteer's names and the terms of the field.

Data: ``terms.csv`` here (columns ``term``, ``note``) and, where the gazetteer is installed, the columns ``name``,
``alias``, ``official_name`` and ``board_name`` of its CSV files.
"""

import csv
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from pipeline.cleaning.tokens import parts, split_core
from pipeline.lexicon import known

_MOST_TOKENS = 200_000
_NAME_COLUMNS = ("name", "alias", "official_name", "board_name")


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Every known word as written, and without its genitive s, and the parts of names joined by dashes."""
    words: set[str] = set()
    for text in [*_column(files("pipeline.cleaning").joinpath("terms.csv"), ("term",)), *_gazetteer_names()]:
        for token in text.split():
            core = split_core(token)[1]
            for part in (core, *parts(core)[::2]):
                if len(part) > 1 and not part.isdigit():
                    words.add(part)
    genitives = {w + "s" for w in words if w[:1].isupper() and not w.endswith(("s", "x", "z"))}
    return frozenset(words | genitives)


def in_vocabulary(word: str) -> bool:
    """Whether a word is one of the vocabulary's, as written or with a capital because it begins a sentence."""
    words = vocabulary()
    return word in words or (word[:1].isupper() and word.lower() in words)


def recognised(word: str) -> bool:
    """Whether the dictionary or the vocabulary knows a word."""
    return known(word) or in_vocabulary(word)


class _Ordinary(dict[str, bool]):
    """Token → whether it is letters with plain punctuation that dictionary or vocabulary know."""

    def __missing__(self, token: str) -> bool:
        if len(self) > _MOST_TOKENS:
            self.clear()
        lead, core, trail = split_core(token)
        verdict = len(core) > 1 and core.isalpha() and "$" not in lead + trail and recognised(core)
        self[token] = verdict
        return verdict


ORDINARY = _Ordinary()
"""Whether a token needs no mending by itself: what most words are, found by one look-up."""


def _gazetteer_names() -> list[str]:
    try:
        folder = files("gazetteer").joinpath("data")
    except ModuleNotFoundError:
        return []
    if not folder.is_dir():
        return []
    return [name for table in _tables(folder) for name in _column(table, _NAME_COLUMNS)]


def _tables(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            found += _tables(entry)
        elif entry.name.endswith(".csv"):
            found.append(entry)
    return found


def _column(table: Traversable, columns: tuple[str, ...]) -> list[str]:
    with table.open(encoding="utf-8") as file:
        return [row[c] for row in csv.DictReader(file) for c in columns if row.get(c)]
