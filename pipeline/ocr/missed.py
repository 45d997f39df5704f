"""Ink that looks like text and was not read: whole blocks that Tesseract's page segmentation drops at times."""

from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import BBox
from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading

MISSED_MATTERS = 0.015
"""Share of the letter-like ink outside every word from which on a second look is worth its time."""
LEAST_LETTERS = 4
"""Letter-like blobs that make a region worth reading."""


def missed_regions(picture: Grey, dpi: float, reading: Reading) -> list[BBox]:
    """Boxes, in pixels, around text-like ink that no word covers; empty where next to nothing was missed."""
    _, binary = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, _, found, centres = cv2.connectedComponentsWithStats(cast(Grey, binary), connectivity=8)
    stats, middles = np.asarray(found, np.int32), np.asarray(centres, np.float64)
    letters = _letters(stats, _letter_height(reading, dpi))
    if letters.sum() < LEAST_LETTERS:
        return []
    covered = _covered(middles, reading)
    ink = stats[:, cv2.CC_STAT_AREA]
    if ink[letters & ~covered].sum() < MISSED_MATTERS * ink[letters].sum():
        return []
    return _regions(picture.shape, stats[letters & ~covered], dpi)


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
        slack = 0.25 * line.row[0]
        for x0, top, x1, bottom in (w.bbox for w in line.words):
            covered |= (x >= x0 - slack) & (x <= x1 + slack) & (y >= top - slack) & (y <= bottom + slack)
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
