"""Footnote marks: raised small digits and signs, taken out of the words they are glued to.

A mark is told by how it is set, not by what stands around it: smaller than its neighbour and on a raised baseline, or
one of Unicode's superscript digits. Lowered digits (CO₂), the powers of units (m²) and the digits of the few formulas
that authors raise by mistake (CO²) are text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.reading.characters import Run

_SIGNS = re.compile(r"\(?(?:\d{1,3}|[*†‡§#¹²³⁰⁴-⁹]{1,4})(?:[,–-](?:\d{1,3}|[*†‡§¹²³⁰⁴-⁹]))*\)?[,.]?")
_LETTER = re.compile(r"[a-zA-Z]\)?")
_SUPERSCRIPT = re.compile(r"(?P<word>.*[^\W\d_]{3,}[)\]”\"'.,;:!?]*)(?P<mark>[¹²³⁰⁴-⁹]+)(?P<after>[.,;:!?)\]”\"']*)")
_UNIT = re.compile(r"(?:.*[\d\s/])?[kcdmµ]?m|.*\b(?:CO|SO|NO|NH|CH|H|O|N)")
SMALLER = 0.87
"""A superscript is at most this share of the size of the word beside it."""
_RAISED, _TOO_HIGH = 0.12, 0.75


@dataclass(slots=True)
class Part:
    """A word or mark cut out of a token: which characters, which of its runs leads, and whether it is a mark."""

    indices: Sequence[int]
    run: Run
    is_mark: bool = False


_HAS_SUPERSCRIPT = re.compile("[¹²³⁰⁴-⁹]")


def has_superscript(text: str) -> bool:
    """Whether a word holds one of Unicode's superscript digits."""
    return bool(_HAS_SUPERSCRIPT.search(text))


def is_raised(small: Run, beside: Run) -> bool:
    """Whether a run is set as a superscript to another: smaller, and raised by 0.12–0.75 of the other's size."""
    raised = beside.baseline - small.baseline
    return (
        small.style.size <= SMALLER * beside.style.size
        and _RAISED * beside.style.size <= raised <= _TOO_HIGH * beside.style.size
    )


def reads_as_mark(text: str, beside: str) -> bool:
    """Whether a superscript with this text is a mark beside that word, and no power of a unit or part of a formula."""
    if text in ("2", "3", "4", "²", "³", "⁴") and _UNIT.fullmatch(beside):
        return False
    return bool(_SIGNS.fullmatch(text)) or (len(beside) > 2 and bool(_LETTER.fullmatch(text)))


def split_marks(text: str, runs: list[Run]) -> list[Part]:
    """Cut a token into its word and its marks; a mark follows its word, but for one that stands in front."""
    main = max(runs, key=lambda r: (r.style.size, r.end - r.start))
    main_text = "".join(text[r.start : r.end] for r in runs if r.style.size == main.style.size)
    word: list[int] = []
    marks: list[Part] = []
    front: list[Part] = []
    for run in runs:
        piece = text[run.start : run.end]
        indices = list(range(run.start, run.end))
        raised = run is not main and is_raised(run, main) and main_text not in ("/", "⁄")
        beside = "".join(text[i] for i in word) or main_text
        if not raised or not reads_as_mark(piece, beside):
            word.extend(indices)
            continue
        while piece and piece[-1] in ",." and len(piece) > 1:  # a raised full stop belongs to nobody
            piece = piece[:-1]
            indices.pop()
        (marks if word else front).append(Part(indices, run, is_mark=True))
    if not marks and not front:
        return _split_characters(text, word, main)
    return [*front, *([Part(word, main)] if word else []), *_joined(marks)]


def _joined(marks: list[Part]) -> list[Part]:
    """Marks set in several runs ("1" and "2" of 12) are one if their characters follow on each other."""
    out: list[Part] = []
    for mark in marks:
        if out and out[-1].indices[-1] + 1 == mark.indices[0]:
            out[-1].indices = [*out[-1].indices, *mark.indices]
        else:
            out.append(mark)
    return out


def _split_characters(text: str, indices: list[int], run: Run) -> list[Part]:
    """Cut off superscript digits that are characters of their own (U+00B9, U+2074 …)."""
    found = _SUPERSCRIPT.fullmatch("".join(text[i] for i in indices))
    if not found or len(found["word"]) + len(found["mark"]) + len(found["after"]) != len(indices):
        return [Part(indices, run)]
    a, b = found.span("mark")
    return [Part(indices[:a] + indices[b:], run), Part(indices[a:b], run, is_mark=True)]
