"""Lines and bars drawn in a picture, as shapes for the table finder: long straight strokes that are no letters."""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.document import Shape
from pipeline.geometry import BBox, area, overlap_area
from pipeline.ocr.cleaning import Cleaned, mapped
from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading

PIECE, WHOLE = 0.22, 0.45
"""Inches: the shortest piece of a broken ruling, and the shortest ruling."""
GAP = 0.3
"""Inches between pieces that are still one ruling; fax machines and copiers break thin lines."""
THICK = 0.06
"""Inches: the thickest ruling; a thicker one is a bar."""
SOLID = 0.55
"""Share of a ruling that must be ink."""
BAR = 0.08
"""Inches: the smallest side of a filled bar."""


@dataclass(slots=True)
class _Stroke:
    """A straight piece along one axis, in pixels: where it lies across, where it begins and ends, its thickness."""

    across: float
    begin: float
    end: float
    thick: float
    inked: float


def drawn_shapes(cleaned: Cleaned, reading: Reading, matrix: NDArray[np.float64], scale: float) -> list[Shape]:
    """Rulings ("line") and filled bars ("rect") of a picture, in points. ``matrix`` and ``scale`` as for words."""
    _, binary = cv2.threshold(cleaned.picture, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    ink = cast(Grey, binary)
    words = [w.bbox for w in reading.words]
    shapes: list[Shape] = []
    bars = _bars(cleaned.picture, ink, words, cleaned.dpi)
    for box, level in bars:
        shapes.append(Shape(_points(box, matrix, scale), "rect", fill=(level, level, level)))
    for flat in (True, False):
        strokes = _strokes(ink if flat else cast(Grey, np.ascontiguousarray(ink.T)), cleaned.dpi)
        for stroke in strokes:
            box = _box(stroke, flat)
            if _is_lettering(box, words) or any(overlap_area(box, b) > 0.5 * area(box) for b, _ in bars):
                continue
            x0, top, x1, bottom = _points(box, matrix, scale)
            thick = stroke.thick * scale
            shapes.append(Shape((x0, top, x1, bottom), "line", stroke=(0.0, 0.0, 0.0), line_width=round(thick, 2)))
    return shapes


def _strokes(ink: Grey, dpi: float) -> list[_Stroke]:
    """Horizontal strokes of a binary picture; those in one row with small gaps are joined."""
    length = max(8, round(PIECE * dpi))
    thicker = cv2.dilate(ink, np.ones((3, 1), np.uint8))  # a line a little askew steps from row to row
    kept = cv2.morphologyEx(thicker, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    n, _, stats, middles = cv2.connectedComponentsWithStats(cast(Grey, kept), connectivity=8)
    pieces: list[_Stroke] = []
    for i in range(1, n):
        x, _, width, height, size = (int(v) for v in stats[i])
        thick = max(1.0, size / width - 2)
        if thick <= THICK * dpi and height <= 2 * THICK * dpi + 0.02 * width:
            pieces.append(_Stroke(float(middles[i][1]), x, x + width, thick, width))
    return [s for s in _joined(pieces, dpi) if s.end - s.begin >= WHOLE * dpi and s.inked >= SOLID * (s.end - s.begin)]


def _joined(pieces: list[_Stroke], dpi: float) -> list[_Stroke]:
    joined: list[_Stroke] = []
    for piece in sorted(pieces, key=lambda s: (s.begin, s.across)):
        home = next(
            (
                s
                for s in reversed(joined)
                if abs(s.across - piece.across) <= 0.02 * dpi and -0.05 * dpi <= piece.begin - s.end <= GAP * dpi
            ),
            None,
        )
        if home is None:
            joined.append(piece)
            continue
        weight = home.inked + piece.inked
        home.across = (home.across * home.inked + piece.across * piece.inked) / weight
        home.thick = (home.thick * home.inked + piece.thick * piece.inked) / weight
        home.end, home.inked = max(home.end, piece.end), weight
    return joined


def _bars(picture: Grey, ink: Grey, words: list[BBox], dpi: float) -> list[tuple[BBox, float]]:
    """Filled areas larger than letters in both directions, with their grey level 0–1."""
    side = max(5, round(BAR * dpi))
    solid = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    n, _, stats, _ = cv2.connectedComponentsWithStats(cast(Grey, solid), connectivity=8)
    bars: list[tuple[BBox, float]] = []
    for i in range(1, n):
        x, y, width, height, size = (int(v) for v in stats[i])
        box = (float(x), float(y), float(x + width), float(y + height))
        if size >= 0.85 * width * height and not _is_lettering(box, words):
            level = float(np.median(picture[y : y + height, x : x + width])) / 255
            bars.append((box, round(level, 2)))
    return bars


def _is_lettering(box: BBox, words: list[BBox]) -> bool:
    """Whether most of a stroke lies inside words: a letter's stem, the bar of a heading's capital."""
    return sum(overlap_area(box, w) for w in words) > 0.5 * area(box)


def _box(stroke: _Stroke, flat: bool) -> BBox:
    low, high = stroke.across - stroke.thick / 2, stroke.across + stroke.thick / 2
    return (stroke.begin, low, stroke.end, high) if flat else (low, stroke.begin, high, stroke.end)


def _points(box: BBox, matrix: NDArray[np.float64], scale: float) -> BBox:
    x0, top, x1, bottom = mapped(box, matrix)
    return scale * x0, scale * top, scale * x1, scale * bottom
