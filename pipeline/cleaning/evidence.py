"""What a document says about its own words: how often forms and pairs of them stand in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

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
        for word in run:
            lead, core, trail = split_core(word.text)
            del lead
            if not core or id(word) in without_ends:
                previous = ""
                continue
            self.total += 1
            lower = core.lower()
            self.forms[lower] += 1
            if trail.startswith("-"):
                self.forms[lower + "-"] += 1
            pieces = parts(core)[::2]
            if len(pieces) > 1:
                self.forms.update(p.lower() for p in pieces if p)
            if previous and not ends_sentence(previous):
                self.pairs[split_core(previous)[1].lower(), lower] += 1
                self.titles.update(p for p in pieces if shape(p) == "title")
            previous = word.text


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
