"""Ink that looks like text and was not read: whole blocks that Tesseract's page segmentation drops at times."""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import BBox
from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading

MISSED_MATTERS = 0.015
"""Share of the letter-like ink outside every word from which on a second look is worth its time."""
MARGIN = 20
"""Pixels of paper around a region's picture."""
LEAST_LETTERS = 4
"""Letter-like blobs that make a region worth reading."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A region that was not read: its box in pixels, and its picture without the ink that was read."""

    bbox: BBox
    picture: Grey
    n_rows: float  # its height in rows of the page's usual height


def missed_regions(picture: Grey, dpi: float, reading: Reading) -> list[Missed]:
    """Text-like ink that no word covers, region by region; empty where next to nothing was missed."""
    _, binary = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, labels, found, centres = cv2.connectedComponentsWithStats(cast(Grey, binary), connectivity=8)
    stats, middles = np.asarray(found, np.int32), np.asarray(centres, np.float64)
    row = _letter_height(reading, dpi)
    letters = _letters(stats, row)
    if letters.sum() < LEAST_LETTERS:
        return []
    covered = _covered(middles, reading)
    ink = stats[:, cv2.CC_STAT_AREA]
    if ink[letters & ~covered].sum() < MISSED_MATTERS * ink[letters].sum():
        return []
    covered[0] = False  # the paper
    boxes = _regions(picture.shape, stats[letters & ~covered], dpi)
    return [_without_read_ink(picture, cast("NDArray[np.int32]", labels), covered, box, row) for box in boxes]


def _without_read_ink(
    picture: Grey, labels: NDArray[np.int32], covered: NDArray[np.bool_], box: BBox, row: float
) -> Missed:
    """A region on white paper: halves of the lines above and below would be read as noise."""
    x0, top, x1, bottom = (round(v) for v in box)
    part, own = picture[top:bottom, x0:x1].copy(), labels[top:bottom, x0:x1]
    read = cv2.dilate(covered[own].astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    paper = int(np.median(picture))
    part[read & ~((own > 0) & ~covered[own])] = paper
    rows = np.flatnonzero(((own > 0) & ~covered[own]).any(axis=1))
    height = int(rows[-1] - rows[0]) if rows.size else 0
    return Missed(box, cast(Grey, np.pad(part, MARGIN, constant_values=paper)), height / max(1.0, row))


def _letter_height(reading: Reading, dpi: float) -> float:
    heights = [line.row[0] for line in reading.lines for _ in line.words]
    return float(np.median(heights)) if heights else 12 * dpi / 72


def _letters(stats: NDArray[np.int32], row: float) -> NDArray[np.bool_]:
    height, width = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letters: NDArray[np.bool_] = (height > 0.3 * row) & (height < 2.5 * row) & (width < 25 * row)
    letters &= (width > 0.1 * row) | (height > 0.5 * row)
    letters[0] = False  # the paper
    return letters


def _covered(middles: NDArray[np.float64], reading: Reading) -> NDArray[np.bool_]:
    covered = np.zeros(len(middles), bool)
    x, y = middles[:, 0], middles[:, 1]
    for line in reading.lines:
        across, down = 0.25 * line.row[0], 0.08 * line.row[0]  # a line's box may reach to the foot of the line above
        for x0, top, x1, bottom in (w.bbox for w in line.words):
            covered |= (x >= x0 - across) & (x <= x1 + across) & (y >= top - down) & (y <= bottom + down)
    return covered


def _regions(shape: tuple[int, ...], letters: NDArray[np.int32], dpi: float) -> list[BBox]:
    """Letters within a third of an inch of each other form a region."""
    canvas = np.zeros(shape, np.uint8)
    for x, y, w, h, _ in letters:
        canvas[y : y + h, x : x + w] = 255
    reach = max(3, round(dpi / 6))
    joined = cv2.dilate(canvas, np.ones((reach, 2 * reach), np.uint8))
    n, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    least = 4 * reach
    counts = np.bincount([labels[y + h // 2, x + w // 2] for x, y, w, h, _ in letters] or [0], minlength=n)
    return [
        (float(x), float(y), float(x + w), float(y + h))
        for i, (x, y, w, h, _) in enumerate(stats)
        if i and (counts[i] >= LEAST_LETTERS or w - 2 * reach > least)
    ]
