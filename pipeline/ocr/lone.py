"""Ink that stands alone and was not read: list signs, page numbers, single digits in the cells of tables.

Tesseract drops a sign by itself easily: its line finder wants neighbours.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import BBox, union
from pipeline.ocr import engine
from pipeline.ocr.cleaning import Cleaned
from pipeline.ocr.glyphs import bullet, pieces, shape_in
from pipeline.ocr.noise import SIGN_CONFIDENCE
from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading, TextLine, TextWord
from pipeline.ocr.words import x_height

TOO_MANY = 80
"""Lone pieces from which on they are dirt, a pattern or a photo."""
CLEAR = 0.35
"""Row heights of white paper on both sides of ink that stands alone."""
BULLET_REACH = 4.0
"""Row heights from a list sign to its text, at most."""
SURE = 0.7
"""Least confidence of a sign read alone."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a line of text says of the ink beside it, in pixels."""

    line: TextLine
    base: float
    small: float
    height: float


def add_lone_signs(reading: Reading, cleaned: Cleaned, model: str) -> None:
    """Read the lone ink of a page and add it: list signs to their lines, other signs as lines of their own."""
    rows = [_row(line) for line in reading.lines if line.words]
    if not rows:
        return
    usual = float(np.median([row.height for row in rows]))
    found = list(_lone(cleaned.picture, reading, usual))
    if len(found) > TOO_MANY:
        return
    for box in found:
        row = _beside(box, rows)
        sign = _list_sign(box, row, cleaned.picture)
        if row and sign:
            row.line.words.insert(0, TextWord(sign, box, SIGN_CONFIDENCE))
        elif word := _read_alone(box, cleaned, model, row.height if row else usual):
            near = row or min(rows, key=lambda r: (abs(r.height - (box[3] - box[1]) * 1.4), r.base))
            base = box[3] if row is None else row.base
            reading.lines.append(TextLine(box, ((box[0], base), (box[2], base)), near.line.row, [word]))


def _row(line: TextLine) -> _Row:
    base = (line.baseline[0][1] + line.baseline[1][1]) / 2
    return _Row(line, base, max(1.0, x_height(line)), max(1.0, line.row[0]))


def _lone(picture: Grey, reading: Reading, row: float) -> Iterator[BBox]:
    """Boxes of ink the size of one or two signs that no word covers, with white paper around."""
    stats, _ = pieces(picture)
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    ink = stats[(width > 0.12 * row) & (height > 0.06 * row)]
    words = np.array([w.bbox for w in reading.words] or [(0, 0, 0, 0)], np.float64)
    boxes = np.stack([ink[:, 0], ink[:, 1], ink[:, 0] + ink[:, 2], ink[:, 1] + ink[:, 3]], axis=1).astype(np.float64)
    small = (ink[:, 2] < 1.3 * row) & (ink[:, 3] < 1.3 * row) & ((ink[:, 2] > 0.25 * row) | (ink[:, 3] > 0.3 * row))
    free = [b for b in boxes[small] if not _touches(b, words, 0.12 * row, 0.0)]
    for box in _clusters(free, 0.25 * row):
        wide = box[2] - box[0] > 1.6 * row
        others = boxes[~_inside(boxes, box)]
        if not wide and not _touches(np.array(box), others, CLEAR * row, 0.0):
            yield box


def _touches(box: NDArray[np.float64], others: NDArray[np.float64], across: float, down: float) -> bool:
    """Whether any other box comes nearer than so many pixels."""
    near = (others[:, 0] < box[2] + across) & (others[:, 2] > box[0] - across)
    near &= (others[:, 1] < box[3] + down) & (others[:, 3] > box[1] - down)
    return bool(near.any())


def _inside(boxes: NDArray[np.float64], box: BBox) -> NDArray[np.bool_]:
    inside: NDArray[np.bool_] = (boxes[:, 0] >= box[0]) & (boxes[:, 2] <= box[2])
    return inside & (boxes[:, 1] >= box[1]) & (boxes[:, 3] <= box[3])


def _clusters(boxes: list[NDArray[np.float64]], reach: float) -> list[BBox]:
    """Boxes side by side that belong to one short word, joined."""
    joined: list[BBox] = []
    for x0, top, x1, bottom in sorted((tuple(float(v) for v in b) for b in boxes), key=lambda b: (b[0], b[1])):
        home = next(
            (i for i, b in enumerate(joined) if x0 - b[2] < reach and top < b[3] and bottom > b[1]),
            None,
        )
        if home is None:
            joined.append((x0, top, x1, bottom))
        else:
            joined[home] = union((joined[home], (x0, top, x1, bottom)))
    return sorted(joined, key=lambda b: (b[1], b[0]))


def _beside(box: BBox, rows: list[_Row]) -> _Row | None:
    """The row of text on whose height the ink stands, the nearest to its right first."""
    middle = (box[1] + box[3]) / 2
    level = [r for r in rows if r.base - 1.1 * r.height < middle < r.base + 0.3 * r.height]

    def distance(row: _Row) -> tuple[float, float]:
        gap = row.line.words[0].bbox[0] - box[2]
        return (gap if gap >= 0 else 1e6 - gap), row.base

    return min(level, key=distance, default=None)


def _list_sign(box: BBox, row: _Row | None, picture: Grey) -> str | None:
    """The list sign in front of a row of text."""
    if row is None or not 0.15 * row.height < row.line.words[0].bbox[0] - box[2] < BULLET_REACH * row.height:
        return None
    return bullet(shape_in(box, picture), row.small, row.base)


def _read_alone(box: BBox, cleaned: Cleaned, model: str, row: float) -> TextWord | None:
    """A digit, or a short word with one, by itself."""
    slack = round(0.3 * row)
    x0, top, x1, bottom = (round(v) for v in box)
    part = cleaned.picture[max(0, top - slack) : bottom + slack, max(0, x0 - slack) : x1 + slack]
    if part.size == 0 or bottom - top < 0.35 * row:
        return None
    paper = int(np.median(cleaned.picture))
    padded = np.pad(np.ascontiguousarray(part), 20, constant_values=paper)
    found = engine.read(padded, cleaned.dpi, model, engine.Extent.BLOCK).words
    if len(found) != 1 or found[0].confidence < SURE:
        return None
    text = found[0].text
    return TextWord(text, box, found[0].confidence) if text == "I" or text.rstrip("%).").isdigit() else None
