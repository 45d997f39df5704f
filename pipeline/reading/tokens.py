"""Where words begin and end: at white space, and at gaps where a PDF has no space glyphs."""

from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from pipeline.reading.characters import Characters, Run, along

_GAP = 0.17
"""A gap wider than this share of the font size ends a word. Half of what a space takes in most text faces (0.25 em),
and more than kerning or rounding ever leave."""
_TRACKED = 1.6
"""In letter-spaced text a gap ends a word only if it is so many times the usual gap between its letters."""
_JOIN = 0.06
"""A space that PDFium put in by itself, over a gap smaller than this share of the font size, is none."""
_CLOSING = ".,;:!?)]”"
"""Signs that belong to the word before even where PDFium sees a new line, as it does behind a superscript."""
_BACK = 0.6
_OTHER_LINE = 0.65


Token: TypeAlias = list[Run]
"""The runs of one word, in order; each covers characters of the page."""


def find_tokens(characters: Characters) -> list[Token]:
    """Split the characters of a page into words, in content order."""
    runs = characters.runs
    if not runs:
        return []
    starts = np.array([r.start for r in runs])
    breaks = _breaks(characters, starts)
    inner = breaks.copy()
    inner[starts] = False
    if inner.any():  # a word ends inside a run
        runs = [part for run in runs for part in _cut(run, inner)]
        starts = np.array([r.start for r in runs])
    tokens: list[Token] = []
    angle: int | None = None
    for run, begin in zip(runs, breaks[starts].tolist(), strict=True):
        if begin or run.style.angle != angle:
            tokens.append([run])
            angle = run.style.angle
        else:
            tokens[-1].append(run)
    return tokens


def _cut(run: Run, inner: npt.NDArray[np.bool_]) -> list[Run]:
    cuts = np.flatnonzero(inner[run.start : run.end])
    if not len(cuts):
        return [run]
    edges = [run.start, *(cuts + run.start).tolist(), run.end]
    return [Run(a, b, run.style, run.baseline) for a, b in pairwise(edges)]


def _breaks(characters: Characters, starts: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """For every character, whether a word begins with it. ``starts`` are the first characters of the runs."""
    runs = characters.runs
    lengths = np.array([r.end for r in runs]) - starts
    index = np.arange(lengths.sum()) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
    size = np.repeat(np.maximum([r.style.size for r in runs], 0.1), lengths)
    baseline = np.repeat([r.baseline for r in runs], lengths)
    begin, finish = _along(characters, index, [r.style.angle for r in runs], lengths)
    one_glyph = (begin[1:] == begin[:-1]) & (finish[1:] == finish[:-1])  # the letters of a ligature share its box
    larger = np.maximum(size[1:], size[:-1])
    gap = np.where(one_glyph, 0.0, (begin[1:] - finish[:-1]) / larger)
    other_line = np.abs(np.diff(baseline)) > _OTHER_LINE * larger
    spaced = np.diff(index) > 1
    wide = (gap > _GAP) | (gap < -_BACK) | other_line
    ends = np.where(spaced, ~_false_space(characters, index, gap, other_line), wide)
    _keep_tracked(ends, spaced, gap, other_line)
    breaks = np.zeros(len(characters.text) + 1, np.bool_)
    breaks[index[0]] = True
    breaks[index[1:]] = ends
    return breaks


def _along(
    characters: Characters, index: npt.NDArray[np.int64], angles: list[int], lengths: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    boxes = characters.boxes[index]
    begin, finish = boxes[:, 0].copy(), boxes[:, 2].copy()
    for angle in (90, 180, 270):
        if angle in angles:
            turned = np.repeat([a == angle for a in angles], lengths)
            begin[turned], finish[turned] = along(boxes[turned], angle)
    return begin, finish


def _false_space(
    characters: Characters,
    index: npt.NDArray[np.int64],
    gap: npt.NDArray[np.float64],
    other_line: npt.NDArray[np.bool_],
) -> npt.NDArray[np.bool_]:
    """White space without a glyph (PDFium gives it an empty box) between letters that stand together on one line."""
    result: npt.NDArray[np.bool_] = (np.diff(index) > 1) & (np.diff(index) <= 3) & (np.abs(gap) < _JOIN) & ~other_line
    for i in np.flatnonzero(result):
        before, after = int(index[i]), int(index[i + 1])
        between = characters.boxes[before + 1 : after]
        empty = (between[:, 0] == between[:, 2]).all() and (between[:, 1] == between[:, 3]).all()
        one_space = characters.text[before + 1 : after] == " "
        result[i] = bool(empty) and (one_space or characters.text[after] in _CLOSING)
    return result


def _keep_tracked(
    ends: npt.NDArray[np.bool_],
    spaced: npt.NDArray[np.bool_],
    gap: npt.NDArray[np.float64],
    other_line: npt.NDArray[np.bool_],
) -> None:
    """Take back the ends inside letter-spaced words: where most gaps between neighbours are wide, wide is usual."""
    wide = ends & ~spaced
    if not wide.any():
        return
    edges = np.array([0, *(np.flatnonzero(spaced | other_line) + 1), len(gap) + 1])
    before = np.concatenate(([0], np.cumsum(wide)))  # the wide gaps in front of each
    first, last = edges[:-1], edges[1:] - 1
    asked = (last - first >= 3) & (before[last] > before[first])
    for a, b in zip(first[asked].tolist(), last[asked].tolist(), strict=True):
        inner = slice(a, b)
        usual = float(np.median(gap[inner]))
        if usual > _GAP:
            ends[inner] = (gap[inner] > _TRACKED * usual) | (gap[inner] < -_BACK)
