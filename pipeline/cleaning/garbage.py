"""Drops what OCR made of logos in running heads: odd-shaped non-words beside real words at the edge of a scan."""

from itertools import pairwise

from pipeline.cleaning.evidence import Evidence
from pipeline.cleaning.tokens import shape, split_core
from pipeline.cleaning.vocabulary import in_vocabulary, recognised
from pipeline.document import Edit, EditKind, Line, Page

_EDGE = 0.12  # share of the page height that running heads and feet keep to
_LONGEST = 5
_SCORE = 0.8


def drop_logos(page: Page, evidence: Evidence, least: float) -> None:
    """Empty the words of a head or foot line that can only be logo noise.

    Needs an unmistakable piece (capitals and small letters mixed, consonants alone) in a line without digits that has
    two known words; then unknown capitals and lone letters in that line go too.
    ``least`` is the least score (0–1) of a change.
    """
    for line in page.lines if least <= _SCORE else ():
        middle = (line.bbox[1] + line.bbox[3]) / 2 / max(page.height, 1.0)
        if not (middle < _EDGE or middle > 1 - _EDGE) or any(c.isdigit() for w in line.words for c in w.text):
            continue
        _drop(line, evidence)


def _drop(line: Line, evidence: Evidence) -> None:
    cores = [split_core(w.text)[1] for w in line.words]
    good = sum(1 for c in cores if len(c) > _LONGEST - 2 and recognised(c))
    if good < 2 or not any(_impossible(c) for c in cores):
        return
    for word, core in zip(line.words, cores, strict=True):
        rare = evidence.forms[core.lower()] <= 1 and not in_vocabulary(core)
        lone = len(core) == 1 and core.isupper()
        capitals = shape(core) == "upper" and len(core) <= _LONGEST and rare
        if word.edit is None and (lone or capitals or _impossible(core)):
            word.text, word.edit = "", Edit(EditKind.OCR, _SCORE)


def _impossible(core: str) -> bool:
    """Whether capitals and small letters mix as in no word or abbreviation: "JJlL", "rAi"."""
    if len(core) < 3 or len(core) > _LONGEST or shape(core) != "mixed" or in_vocabulary(core) or recognised(core):
        return False
    flips = sum(a.isupper() != b.isupper() for a, b in pairwise(core))
    return flips >= 2
