"""Where words begin and end: at white space, and at gaps where a PDF has no space glyphs."""

from dataclasses import dataclass
from itertools import pairwise

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


@dataclass(slots=True)
class Token:
    """Runs of one word, in order; each covers characters of the page."""

    runs: list[Run]

    @property
    def start(self) -> int:
        """Index of its first character."""
        return self.runs[0].start

    @property
    def end(self) -> int:
        """Index behind its last character."""
        return self.runs[-1].end


def find_tokens(characters: Characters) -> list[Token]:
    """Split the characters of a page into words, in content order."""
    if not characters.runs:
        return []
    breaks = _breaks(characters)
    tokens: list[Token] = []
    for i, run in enumerate(characters.runs):
        starts_new = i == 0 or _separate(characters.runs[i - 1], run, breaks)
        for part in _cut(run, breaks):
            if starts_new:
                tokens.append(Token([part]))
            else:
                tokens[-1].runs.append(part)
            starts_new = True
    return tokens


def _separate(before: Run, run: Run, breaks: bytes) -> bool:
    """Whether a word ends between two runs. ``breaks`` is 0 at a run's start also where it joins over a space."""
    return bool(breaks[run.start]) or before.style.angle != run.style.angle


def _cut(run: Run, breaks: bytes) -> list[Run]:
    if breaks.find(1, run.start + 1, run.end) < 0:
        return [run]
    edges = [run.start, *(i for i in range(run.start + 1, run.end) if breaks[i]), run.end]
    return [Run(a, b, run.style, run.baseline) for a, b in pairwise(edges)]


def _breaks(characters: Characters) -> bytes:
    """For every character, 1 where a word begins with it, else 0."""
    runs = characters.runs
    lengths = np.array([r.end - r.start for r in runs])
    offsets = np.array([r.start for r in runs]) - np.cumsum(lengths) + lengths
    index = np.arange(lengths.sum()) + np.repeat(offsets, lengths)
    size = np.repeat([max(r.style.size, 0.1) for r in runs], lengths)
    baseline = np.repeat([r.baseline for r in runs], lengths)
    begin, finish = _along(characters, index, np.repeat([r.style.angle for r in runs], lengths))
    one_glyph = (begin[1:] == begin[:-1]) & (finish[1:] == finish[:-1])  # the letters of a ligature share its box
    gap = np.where(one_glyph, 0.0, (begin[1:] - finish[:-1]) / np.maximum(size[1:], size[:-1]))
    other_line = np.abs(np.diff(baseline)) > _OTHER_LINE * np.maximum(size[1:], size[:-1])
    spaced = np.diff(index) > 1
    wide = (gap > _GAP) | (gap < -_BACK) | other_line
    ends = np.where(spaced, ~_false_space(characters, index, gap, other_line), wide)
    _keep_tracked(ends, spaced, gap, other_line)
    breaks = np.zeros(len(characters.text) + 1, np.bool_)
    breaks[index[0]] = True
    breaks[index[1:]] = ends
    return breaks.tobytes()


def _along(
    characters: Characters, index: npt.NDArray[np.int64], angles: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    boxes = characters.boxes[index]
    begin, finish = boxes[:, 0].copy(), boxes[:, 2].copy()
    for angle in (90, 180, 270):
        turned = angles == angle
        if turned.any():
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
    edges = [0, *(np.flatnonzero(spaced | other_line) + 1), len(gap) + 1]
    for a, b in pairwise(edges):
        inner = slice(int(a), int(b) - 1)
        if int(b) - int(a) < 4 or not wide[inner].any():
            continue
        usual = float(np.median(gap[inner]))
        if usual > _GAP:
            ends[inner] = (gap[inner] > _TRACKED * usual) | (gap[inner] < -_BACK)
