"""What a document says about its own words: how often forms and pairs of them stand in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from pipeline.cleaning.tokens import ends_sentence, parts, shape, split_core
from pipeline.document import Block, Word

Run = list[Word]
"""The words of one block that stand in its text, in order."""


@dataclass(slots=True)
class Evidence:
    """Counts over a document. Keys are lower-cased cores, and their parts between dashes; ``titles`` is as written."""

    forms: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    total: int = 0

    def add(self, run: Run, without_ends: frozenset[int] = frozenset()) -> None:
        """Count the words of a run; ids in ``without_ends`` (broken words) only separate pairs."""
        previous = ""
        ended = True
        for word in run:
            seen = _look(word.text)
            if not seen.core or id(word) in without_ends:
                previous = ""
                continue
            self.total += 1
            self.forms[seen.core] += 1
            for piece in seen.pieces:
                self.forms[piece] += 1
            if previous and not ended:
                self.pairs[previous, seen.core] += 1
                for title in seen.titles:
                    self.titles[title] += 1
            previous, ended = seen.core, seen.ends


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


def count_forms(all_runs: Iterable[Run], without: frozenset[int]) -> Counter[str]:
    """The forms alone of :class:`Evidence`, counted faster."""
    tokens = Counter([word.text for run in all_runs for word in run if id(word) not in without])
    forms: Counter[str] = Counter()
    for token, n in tokens.items():
        seen = _look(token)
        for form in (seen.core, *seen.pieces):
            forms[form] += n
    return forms


def runs(blocks: Iterable[Block]) -> list[Run]:
    """The words of every block that stand in its text: no markers, no footnote marks, none removed."""
    return [
        [w for line in block.lines for w in line.words if w.text and not w.is_mark and not w.is_marker]
        for block in blocks
    ]


def gather(all_runs: Iterable[Run], without: frozenset[int] = frozenset()) -> Evidence:
    """The evidence of a whole document."""
    evidence = Evidence()
    for run in all_runs:
        evidence.add(run, without)
    return evidence
