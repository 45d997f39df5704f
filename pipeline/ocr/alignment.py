"""Which words of a text layer and of our reading stand for the same print.

The boxes of a scanner's layer are right about the line but often not about the place in it, so words are matched line
by line and, within a line, by their text.
"""

from dataclasses import dataclass, field

import numpy as np
from rapidfuzz.distance import Levenshtein

from pipeline.document import Word
from pipeline.geometry import BBox
from pipeline.ocr.cleaning import Cleaned, mapped
from pipeline.ocr.reading import Reading
from pipeline.ocr.words import ASCENT, DESCENT

SLACK = 2.0
"""Row heights by which a layer's word may stand outside our line."""


@dataclass(slots=True)
class Pair:
    """Words of the layer and ours for the same print; one side may be empty."""

    theirs: list[Word] = field(default_factory=list)
    ours: list[Word] = field(default_factory=list)


def align(layer: list[Word], ours: list[list[Word]], reading: Reading, cleaned: Cleaned, scale: float) -> list[Pair]:
    """Pairs in reading order of our lines; the layer's words without a line of ours come last, as they were.

    ``ours`` holds the words of each line of ``reading``; ``scale`` is points per pixel of the rendered page.
    """
    home: list[list[tuple[float, int]]] = [[] for _ in ours]
    homeless: list[int] = []
    forward = np.linalg.inv(np.vstack([cleaned.back, [0, 0, 1]]))[:2]
    bands = [_band(reading, i) for i in range(len(ours))]
    for at, word in enumerate(layer):
        box = mapped(_scaled(word.bbox, 1 / scale), forward)
        shared = [(_shared(box, band), -i) for i, band in enumerate(bands)]
        best, index = max(shared, default=(0.0, 0))
        if best >= 0.4:
            home[-index].append((box[0], at))
        else:
            homeless.append(at)
    pairs: list[Pair] = []
    for line, placed in zip(ours, home, strict=True):
        pairs += _by_text([layer[at] for _, at in sorted(placed)], line)
    return [*pairs, *(Pair([layer[at]]) for at in homeless)]


def _band(reading: Reading, index: int) -> BBox:
    line = reading.lines[index]
    base, row = (line.baseline[0][1] + line.baseline[1][1]) / 2, line.row[0]
    return line.bbox[0] - SLACK * row, base - ASCENT * row, line.bbox[2] + SLACK * row, base + DESCENT * row


def _scaled(box: BBox, factor: float) -> BBox:
    return box[0] * factor, box[1] * factor, box[2] * factor, box[3] * factor


def _shared(box: BBox, band: BBox) -> float:
    """The share of the lower of two heights that both have; 0 where the word is left or right of the line."""
    if not band[0] <= (box[0] + box[2]) / 2 <= band[2]:
        return 0.0
    down = min(box[3], band[3]) - max(box[1], band[1])
    return max(0.0, down) / max(1e-6, min(box[3] - box[1], band[3] - band[1]))


def _by_text(theirs: list[Word], ours: list[Word]) -> list[Pair]:
    """Align two lines of words by the fewest word edits; neighbouring edits make one pair, or several of one word."""
    pairs: list[Pair] = []
    open_pair: Pair | None = None
    for step in Levenshtein.opcodes([w.raw for w in theirs], [w.raw for w in ours]):
        left, right = theirs[step.src_start : step.src_end], ours[step.dest_start : step.dest_end]
        if step.tag == "equal":
            pairs += _split(open_pair)
            open_pair = None
            pairs += [Pair([a], [b]) for a, b in zip(left, right, strict=True)]
        else:
            open_pair = open_pair or Pair()
            open_pair.theirs += left
            open_pair.ours += right
    return [*pairs, *_split(open_pair)]


def _split(pair: Pair | None) -> list[Pair]:
    if pair is None:
        return []
    if len(pair.theirs) == len(pair.ours):
        return [Pair([a], [b]) for a, b in zip(pair.theirs, pair.ours, strict=True)]
    return [pair]
