"""Shapes of ink that Tesseract's models do not know or let go: bullets, dashes, and the ink that no word covers."""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import BBox
from pipeline.ocr.picture import Grey

FULL = 0.82
"""Share of its convex hull that a filled shape covers: letters have bays and holes."""
LARGE = 4
"""Times by which a small glyph is enlarged before its outline is measured."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The largest piece of ink in a box: its own box in pixels, and how much of its convex hull is ink (0–1)."""

    bbox: BBox
    fullness: float

    @property
    def width(self) -> float:
        """Pixels."""
        return self.bbox[2] - self.bbox[0]

    @property
    def height(self) -> float:
        """Pixels."""
        return self.bbox[3] - self.bbox[1]


def shape_in(box: BBox, picture: Grey) -> Shape | None:
    """The largest piece of ink in a box; None without ink."""
    x0, top = max(0, int(box[0]) - 1), max(0, int(box[1]) - 1)
    part = picture[top : int(box[3]) + 2, x0 : int(box[2]) + 2]
    if part.size < 4 or int(part.max()) - int(part.min()) < 40:
        return None
    large = cv2.resize(part, None, fx=LARGE, fy=LARGE, interpolation=cv2.INTER_CUBIC)
    _, ink = cv2.threshold(large, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(ink, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    outline = max(outlines, key=cv2.contourArea)
    x, y, width, height = cv2.boundingRect(outline)
    hull = np.zeros(ink.shape, np.uint8)
    cv2.fillConvexPoly(hull, cv2.convexHull(outline), 1)
    within = hull > 0
    fullness = float((ink[within] > 0).mean()) if within.any() else 0.0
    left, upper = x0 + x / LARGE, top + y / LARGE
    return Shape((left, upper, left + width / LARGE, upper + height / LARGE), fullness)


def bullet(shape: Shape | None, small: float, base: float) -> str | None:
    """The list sign that a shape is, or None. ``small`` is the height of small letters, ``base`` the baseline's y."""
    if shape is None or shape.fullness < FULL:
        return None
    above = (base - (shape.bbox[1] + shape.bbox[3]) / 2) / small
    ratio = shape.width / max(1e-6, shape.height)
    if 0.2 < shape.height / small < 1.35 and 0.6 < ratio < 1.8 and above > 0.25:
        return "•"
    if ratio > 2.2 and shape.height < 0.4 * small and 0.25 < above < 0.9 and shape.width < 2.6 * small:
        return dash(shape.width, small)
    return None


def dash(width: float, small: float) -> str:
    """Which dash is so wide: a hyphen is two thirds of small letters' height, an en dash one, an em dash two."""
    return "-" if width < 0.85 * small else "–" if width < 1.6 * small else "—"


def pieces(picture: Grey) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """Every connected piece of ink: rows of x, y, width, height, area, and its centre; the paper is left out."""
    _, binary = cv2.threshold(picture, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    _, _, found, centres = cv2.connectedComponentsWithStats(cast(Grey, binary), connectivity=8)
    return np.asarray(found, np.int32)[1:], np.asarray(centres, np.float64)[1:]
