"""What a document says about its own words: how often forms and pairs of them stand in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.cleaning.tokens import ends_sentence, parts, shape, split_core
from pipeline.document import Block, Word

Run = list[Word]
"""The words of one block that stand in its text, in order."""


@dataclass(slots=True)
class Evidence:
    """Counts over a document. Keys are lower-cased cores, and their parts between dashes; ``titles`` is as written."""

    forms: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)  # amid sentences
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    total: int = 0


class _Look(NamedTuple):
    """What one token adds to the counts: its lower-cased core, parts and suspended form, its capitalised parts."""

    core: str
    pieces: tuple[str, ...]
    titles: tuple[str, ...]
    ends: bool


@lru_cache(maxsize=100_000)
def _look(token: str) -> _Look:
    _, core, trail = split_core(token)
    pieces = [p for p in parts(core)[::2] if p]
    lower = [p.lower() for p in pieces] if len(pieces) > 1 else []
    if trail.startswith("-"):
        lower.append(core.lower() + "-")
    return _Look(core.lower(), tuple(lower), tuple(p for p in pieces if shape(p) == "title"), ends_sentence(token))


def count_forms(all_runs: Iterable[Run], without: frozenset[int] = frozenset()) -> Counter[str]:
    """The forms alone of :class:`Evidence`. Words whose ids are in ``without`` (fragments) do not count."""
    if without:
        tokens = Counter([word.text for run in all_runs for word in run if id(word) not in without])
    else:
        tokens = Counter([word.text for run in all_runs for word in run])
    forms: Counter[str] = Counter()
    for token, n in tokens.items():
        seen = _look(token)
        if seen.core:
            for form in (seen.core, *seen.pieces):
                forms[form] += n
    return forms


def runs(blocks: Iterable[Block]) -> list[Run]:
    """The words of every block that stand in its text: no markers, no footnote marks, none removed."""
    return [
        [w for line in block.lines for w in line.words if w.text and not w.is_mark and not w.is_marker]
        for block in blocks
    ]


def gather(all_runs: list[Run]) -> Evidence:
    """The evidence of a whole document. Equal tokens and pairs of them are looked at once."""
    evidence = Evidence(count_forms(all_runs))
    pairs = Counter([pair for run in all_runs for pair in pairwise([word.text for word in run])])
    for (token, following), n in pairs.items():
        before, seen = _look(token), _look(following)
        if before.core and seen.core and not before.ends:
            evidence.pairs[before.core, seen.core] += n
            for title in seen.titles:
                evidence.titles[title] += n
    evidence.total = sum(1 for run in all_runs for word in run if _look(word.text).core)
    return evidence
