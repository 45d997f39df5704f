"""Walks a document's lines and resolves the hyphens at their ends, over columns and pages."""

import re
from collections import Counter
from itertools import pairwise

from pipeline.cleaning.evidence import Run, count_forms, runs
from pipeline.cleaning.hyphens import Hyphen, breaks_word, decide, join
from pipeline.cleaning.tokens import split_core
from pipeline.document import Block, Document, Edit, EditKind, Word
from pipeline.lexicon import frequency

_ACRONYM = re.compile(r"^[A-ZÅÄÖ]{2,6}$")
_FUNCTION_WORD = 3e-4


class _Forms:
    """How often words stand away from line ends; counted when first asked for."""

    def __init__(self, all_runs: list[Run], ends: frozenset[int]) -> None:
        self._runs, self._ends = all_runs, ends
        self._counts: Counter[str] | None = None

    def __call__(self) -> Counter[str]:
        if self._counts is None:
            self._counts = count_forms(self._runs, self._ends)
        return self._counts


def resolve(document: Document, locked: frozenset[int]) -> None:
    """Join words broken over lines; the first carries the whole, the rest become empty."""
    all_runs = runs(document.blocks)
    ends = frozenset(w for block in document.blocks for w in _broken(block))
    forms = _Forms(all_runs, ends)
    for block, run in zip(document.blocks, all_runs, strict=True):
        _resolve_run(run, _line_ends(block), forms, locked)


def _line_ends(block: Block) -> set[int]:
    """The ids of the last words of every line but the block's last that are no footnote marks."""
    ends: set[int] = set()
    for line in block.lines[:-1]:
        words = [w for w in line.words if not w.is_mark and w.text]
        if words:
            ends.add(id(words[-1]))
    return ends


def _broken(block: Block) -> list[int]:
    """The ids of words beside a line-end hyphen: fragments that say nothing about the document's words."""
    found: list[int] = []
    for a, b in pairwise(block.lines):
        if a.words and b.words and breaks_word(a.words[-1].text):
            found += [id(a.words[-1]), id(b.words[0])]
    return found


def _resolve_run(run: Run, ends: set[int], forms: _Forms, locked: frozenset[int]) -> None:
    head: Word | None = None  # the word that the current one may still be joined to
    for word, following in pairwise(run):
        head = head if head is not None and not word.text else word
        if id(word) not in ends or id(word) in locked or id(following) in locked:
            continue
        if breaks_word(head.text):
            fate, score = decide(head.text, following.text, forms)
        elif _lost_hyphen(head.text, following.text, forms):
            head.text += "-"
            fate, score = Hyphen.KEEP, 0.8
        else:
            continue
        if fate is not Hyphen.SPACE:
            n_words = (head.edit.n_words if head.edit else 1) + 1
            head.text = join(head.text, following.text, fate)
            head.edit = Edit(EditKind.HYPHENATION, score, n_words)
            following.text, following.edit = "", None


def _lost_hyphen(left: str, right: str, forms: _Forms) -> bool:
    """Whether the hyphen after an acronym was lost: the very compound stands elsewhere, and never without it."""
    if not _ACRONYM.match(left) or not right[:1].islower():
        return False
    core = split_core(right)[1]
    compound = forms()[f"{left}-{core}".lower()]
    return compound >= 1 and frequency(core) < _FUNCTION_WORD
