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
SAME_SIZE = 0.09
"""Relative difference of x-heights up to which lines count as one size."""
BOLD_STROKES = 1.28
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
    order = sorted(range(len(heights)), key=lambda i: (heights[i], i))
    sizes = [0.0] * len(heights)
    group: list[int] = []
    for at, i in enumerate(order):
        group.append(i)
        last = at + 1 == len(order)
        if last or heights[order[at + 1]] > heights[group[0]] * (1 + SAME_SIZE) + 0.5:
            rows = [reading.lines[j].row[0] for j in group for _ in reading.lines[j].words]
            for j in group:
                sizes[j] = float(np.median(rows)) / ROW_PER_SIZE if rows else 0.0
            group = []
    strokes = [_stroke(line, picture) / height for line, height in zip(reading.lines, heights, strict=True)]
    styles = [LineStyle(size, stroke) for size, stroke in zip(sizes, strokes, strict=True)]
    measured = [s.stroke for s, line in zip(styles, reading.lines, strict=True) for _ in line.words if s.stroke > 0]
    usual = float(np.median(measured)) if measured else 0.0
    return [replace(s, bold=usual > 0 and s.stroke > BOLD_STROKES * usual) for s in styles]


def x_height(line: TextLine) -> float:
    """Height of small letters in pixels."""
    height, ascenders, descenders = line.row
    return height - ascenders - abs(descenders)


def _stroke(line: TextLine, picture: Grey) -> float:
    """Mean width of the strokes of a line in pixels: twice the ink's area by the length of its edge."""
    x0, top, x1, bottom = (round(v) for v in line.bbox)
    part = picture[max(0, top) : bottom, max(0, x0) : x1]
    if part.size < 100:
        return 0.0
    paper, black = np.percentile(part, [90, 2])
    if paper - black < 30:
        return 0.0
    ink = np.clip((paper - part.astype(np.float32)) / (paper - black), 0, 1).astype(np.float32)
    edge = float(np.hypot(cv2.Sobel(ink, cv2.CV_32F, 1, 0), cv2.Sobel(ink, cv2.CV_32F, 0, 1)).sum()) / 8
    return 2 * float(ink.sum()) / edge if edge else 0.0
