"""How much of a page's ink stands outside every word that was read: destroyed print leaves most of it there."""

from typing import cast

import cv2
import numpy as np

from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading

LARGE = 2.5, 6.0
"""Rows: a piece of ink higher or wider is a drawing, a photo or a ruling."""
LEAST_PIXELS = 3
USUAL_ROW = 12 / 72
"""Inches: the height of a row where nothing was read."""
AROUND = 0.2
"""Row heights around a word that count as its own."""


def unread_ink(picture: Grey, dpi: float, reading: Reading) -> tuple[float, float]:
    """The share of the small pieces of ink that no word covers, and their share of the page."""
    _, binary = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, labels, found, _ = cv2.connectedComponentsWithStats(cast(Grey, binary), connectivity=8)
    stats = np.asarray(found, np.int32)
    heights = [line.row[0] for line in reading.lines for _ in line.words]
    row = float(np.median(heights)) if heights else USUAL_ROW * dpi
    small = (stats[:, cv2.CC_STAT_HEIGHT] < LARGE[0] * row) & (stats[:, cv2.CC_STAT_WIDTH] < LARGE[1] * row)
    small &= stats[:, cv2.CC_STAT_AREA] >= LEAST_PIXELS
    small[0] = False  # the paper
    ink = small[labels]
    total = int(ink.sum())
    around = AROUND * row
    for x0, top, x1, bottom in (w.bbox for w in reading.words):
        rows = slice(max(0, int(top - around)), int(bottom + around) + 1)
        ink[rows, max(0, int(x0 - around)) : int(x1 + around) + 1] = False
    left = int(ink.sum())
    return left / max(1, total), left / picture.size
