"""Simulated line breaks: words of running text broken where a typesetter may break them."""

import itertools
import random
from collections import Counter
from collections.abc import Iterator

import pyphen

from pipeline.cleaning.evidence import count_forms
from pipeline.cleaning.hyphens import Hyphen, decide
from pipeline.cleaning.tokens import split_core
from pipeline.document import Document, Word

Break = tuple[str, str, Hyphen, str]
"""Left with its hyphen, right, what is right, and the core whose occurrence is broken."""


CONJUNCTIONS = ("och", "eller", "samt", "respektive")


def breaks(lines: list[list[Word]], seed: int) -> Iterator[Break]:
    """One break per breakable word: at a hyphen inside it, behind a suspended stem, or between syllables.

    Words beside the true line breaks of the text are left out.
    """
    rng = random.Random(seed)
    syllables = pyphen.Pyphen(lang="sv")
    inner = [pair for line in lines for pair in itertools.pairwise(line[1:])]
    for word, following in inner:
        lead, core, trail = split_core(word.raw)
        pieces = core.split("-")
        if trail == "-" and following.raw in CONJUNCTIONS and core.isalpha():
            yield word.raw, following.raw, Hyphen.SPACE, core
        elif len(pieces) > 1 and all(p.isalnum() for p in pieces):
            at = rng.randrange(1, len(pieces))
            yield lead + "-".join(pieces[:at]) + "-", "-".join(pieces[at:]) + trail, Hyphen.KEEP, core
        elif core.isalpha() and core[1:].islower() and len(core) > 5:
            places = [p for p in syllables.positions(core) if 2 <= p <= len(core) - 2]
            if places:
                at = rng.choice(places)
                yield lead + core[:at] + "-", core[at:] + trail, Hyphen.JOIN, core


def score_breaks(document: Document, seed: int) -> tuple[Counter[Hyphen], Counter[Hyphen], list[str]]:
    """Right decisions and cases by class, and the wrong ones, each judged without the broken word's own occurrence."""
    lines = [line.words for page in document.pages for line in page.lines]
    for word in (w for line in lines for w in line):
        word.text = word.raw
    forms = count_forms(line[:-1] if line[-1].raw.endswith("-") else line for line in lines)
    right: Counter[Hyphen] = Counter()
    cases: Counter[Hyphen] = Counter()
    wrong = []
    for left, following, fate, core in breaks(lines, seed):
        forms[core.lower()] -= 1
        got = decide(left, following, lambda: forms)[0]
        forms[core.lower()] += 1
        cases[fate] += 1
        right[fate] += got is fate
        if got is not fate:
            wrong.append(f"{left} | {following}: {got.value}, should {fate.value}")
    return right, cases, wrong
