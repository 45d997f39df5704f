"""Recognised lines → words of a page: boxes in points, sizes and weight that agree along a line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.document import Word
from pipeline.geometry import BBox
from pipeline.ocr.cleaning import mapped
from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading, TextLine

ROW_PER_SIZE = 0.94
"""Height of a row from descender to ascender per font size; 0.93–0.95 in Times, Arial, Arial Narrow and Verdana."""
ASCENT, DESCENT = 0.88, 0.22
"""Where boxes begin above and end below the baseline, per font size."""
SAME_SIZE = 0.05
"""Relative difference up to which two measured sizes are one."""
SAME_LARGE_SIZE, LARGE = 0.13, 1.35
"""The same for titles, whose few words are measured badly: sizes from so many times the usual one."""
BOLD_STROKES = 1.17
"""Stroke width per x-height of bold letters, in terms of the page's usual one."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Font size in pixels, and stroke width per x-height (0 where unknown)."""

    size: float
    stroke: float
    bold: bool = False


def page_lines(
    reading: Reading, picture: Grey, matrix: NDArray[np.float64], scale: float, number: int
) -> list[list[Word]]:
    """The words of every line of a reading, in points.

    ``matrix`` leads from the pixels of the reading to those of the rendered page, ``scale`` is points per such pixel.
    Words of one line share their top and bottom.
    """
    lines: list[list[Word]] = []
    for line, style in zip(reading.lines, line_styles(reading, picture), strict=True):
        size = style.size * scale * float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
        boxes = (mapped(box, matrix) for box in level_boxes(line, style.size))
        lines.append(
            [
                Word(
                    word.text,
                    (scale * x0, scale * top, scale * x1, scale * bottom),
                    number,
                    size=round(2 * size) / 2,
                    bold=style.bold,
                    confidence=round(word.confidence, 3),
                )
                for (x0, top, x1, bottom), word in zip(boxes, line.words, strict=True)
            ]
        )
    return lines


def level_boxes(line: TextLine, size: float) -> Iterable[BBox]:
    """Boxes of the words of a line with one top and bottom, laid on the baseline at the middle of the line."""
    (_, y0), (_, y1) = line.baseline
    base = (y0 + y1) / 2
    return [(w.bbox[0], base - ASCENT * size, w.bbox[2], base + DESCENT * size) for w in line.words]


def line_styles(reading: Reading, picture: Grey) -> list[LineStyle]:
    """Size and weight of every line; lines whose x-heights are close have exactly one size."""
    heights = [max(1.0, x_height(line)) for line in reading.lines]
    sizes = _sizes(reading, heights)
    strokes = [_stroke(line, picture) / height for line, height in zip(reading.lines, heights, strict=True)]
    styles = [LineStyle(size, stroke) for size, stroke in zip(sizes, strokes, strict=True)]
    measured = [s.stroke for s, line in zip(styles, reading.lines, strict=True) for _ in line.words if s.stroke > 0]
    usual = float(np.median(measured)) if measured else 0.0
    return [replace(s, bold=usual > 0 and s.stroke > BOLD_STROKES * usual) for s in styles]


def _sizes(reading: Reading, heights: list[float]) -> list[float]:
    """Font sizes in pixels: the usual row height of all lines with the same x-height, then of all close to it."""
    rows: dict[int, list[float]] = {}
    for line, height in zip(reading.lines, heights, strict=True):
        rows.setdefault(round(height), []).extend([line.row[0]] * len(line.words))
    usual = {height: float(np.median(found)) / ROW_PER_SIZE for height, found in rows.items() if found}
    merged: dict[int, float] = {}
    order = sorted(usual, key=lambda h: (-len(rows[h]), h))  # the most frequent size draws the others to it
    for height in order:
        large = usual[height] > LARGE * usual[order[0]]
        reach = SAME_LARGE_SIZE if large else SAME_SIZE
        near = [size for size in merged.values() if abs(size / usual[height] - 1) <= reach]
        near = [size for size in near if not large or size > LARGE * usual[order[0]]]
        merged[height] = near[0] if near else usual[height]
    return [merged.get(round(height), 0.0) for height in heights]


def x_height(line: TextLine) -> float:
    """Height of small letters in pixels."""
    height, ascenders, descenders = line.row
    return height - ascenders - abs(descenders)


def _stroke(line: TextLine, picture: Grey) -> float:
    """Mean width of the strokes of a line in pixels: twice the area of the ink by the length of its outlines."""
    x0, x1 = round(min(w.bbox[0] for w in line.words)), round(max(w.bbox[2] for w in line.words))
    top, bottom = round(line.bbox[1]), round(line.bbox[3])
    part = picture[max(0, top) : bottom, max(0, x0) : x1]
    if part.size < 100:
        return 0.0
    large = cv2.resize(part, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    _, ink = cv2.threshold(large, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    outlines, _ = cv2.findContours(ink, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    length = sum(cv2.arcLength(outline, True) for outline in outlines)
    return 2 * cv2.countNonZero(ink) / length / 3 if length else 0.0
