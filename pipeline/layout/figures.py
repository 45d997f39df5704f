"""Charts and drawings: clusters of drawn shapes that are no table rulings, with the labels that belong to them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter

from pipeline.document import Page, Shape, TextSource, Word
from pipeline.geometry import BBox, overlap_area, union
from pipeline.layout.cell_fills import cell_fills
from pipeline.layout.lines import Fragment, fragments

NEAR = 14.0
"""Shapes within this many points of one another belong to the same drawing."""
LABEL_GAP = 16.0
"""Short labels within this many points of a drawing belong to it."""
MIN_SIDE = 24.0
"""A drawing is at least this wide and high, in points."""


_AROUND = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


@dataclass(slots=True)
class _Cluster:
    shapes: list[Shape] = field(default_factory=list)

    @property
    def bbox(self) -> BBox:
        return union(s.bbox for s in self.shapes)


def find_figures(page: Page, lines: list[Fragment] | None = None) -> list[BBox]:
    """The boxes of charts, drawings and pictures on a page, with their labels, top down.

    A cluster of shapes is a drawing if it holds several curves or slanted lines, or filled bars of unlike sizes that
    are no shading of table cells. The picture of a scanned page is none. ``lines`` are the fragments of the page, where
    they are known.
    """
    if not page.shapes and not page.pictures:
        return []
    held = _Middles(page.words)
    ink = _ink(page)
    found = [c.bbox for c in _clusters(ink) if _is_drawing(c, held)]
    found += _bar_charts(page, ink, held)
    found += _pictures(page)
    if not found:
        return []
    lines = fragments(w for w in page.words if w.angle == 0) if lines is None else lines
    found = _merged([b for b in found if b[2] - b[0] >= MIN_SIDE and b[3] - b[1] >= MIN_SIDE])
    labels = _labels(lines)
    return sorted((_with_labels(b, labels) for b in found), key=lambda b: (b[1], b[0]))


def _pictures(page: Page) -> list[BBox]:
    if page.text_source is not TextSource.TEXT_LAYER:
        return []
    whole = page.width * page.height
    boxes = [p.bbox for p in page.pictures]
    return [b for b in boxes if (b[2] - b[0]) * (b[3] - b[1]) < 0.5 * whole and min(b[2] - b[0], b[3] - b[1]) >= 40]


def _ink(page: Page) -> list[Shape]:
    """Shapes that may be part of a drawing: neither hairlines along the axes, page backgrounds nor fills of cells."""
    out = []
    boxes = [s for s in page.shapes if s.kind == "rect" and s.fill is not None]
    cells = {id(boxes[i]) for i in cell_fills([s.bbox for s in boxes], [s.fill for s in boxes])}
    for shape in page.shapes:
        if id(shape) in cells:
            continue
        x0, top, x1, bottom = shape.bbox
        width, height = x1 - x0, bottom - top
        if width * height > 0.4 * page.width * page.height or width > 1.5 * page.width:
            continue
        if shape.kind == "rect" and (shape.fill is None or min(shape.fill) > 0.97):
            continue
        if min(width, height) < 2.5:
            continue
        out.append(shape)
    return out


def _clusters(shapes: list[Shape]) -> list[_Cluster]:
    """Shapes that lie near one another, found on a raster as wide as ``NEAR``."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, shape in enumerate(shapes):
        x0, top, x1, bottom = (int(v // NEAR) for v in shape.bbox)
        for x in range(x0, x1 + 1):
            for y in range(top, bottom + 1):
                cells[x, y].append(i)
    left = set(cells)
    out: list[_Cluster] = []
    for start in cells:
        if start not in left:
            continue
        members: set[int] = set()
        stack = [start]
        left.discard(start)
        while stack:
            x, y = stack.pop()
            members.update(cells[x, y])
            for dx, dy in _AROUND:
                near = x + dx, y + dy
                if near in left:
                    left.discard(near)
                    stack.append(near)
        out.append(_Cluster([shapes[i] for i in sorted(members)]))
    return out


def _is_drawing(cluster: _Cluster, words: "_Middles") -> bool:
    curves = [s for s in cluster.shapes if s.kind != "rect"]
    if len(curves) >= 3:
        return True
    bars = [s for s in cluster.shapes if s.kind == "rect" and not _holds_text(s, words)]
    if len(bars) < 2 or len(bars) < 0.6 * len(cluster.shapes):
        return False
    return _unlike([s.bbox for s in bars])


def _bar_charts(page: Page, ink: list[Shape], words: "_Middles") -> list[BBox]:
    """Rows or stacks of bars that stand on a common line with a common thickness, however far apart."""
    bars = [s.bbox for s in ink if s.kind == "rect" and not _holds_text(s, words)]
    axes = [s.bbox for s in page.shapes if s.kind == "line"]
    groups: dict[tuple[str, int, int], list[BBox]] = defaultdict(list)
    for b in bars:
        width, height = b[2] - b[0], b[3] - b[1]
        groups["bottom", round(b[3] / 2), round(width / 2)].append(b)
        groups["left", round(b[0] / 2), round(height / 2)].append(b)
    out: list[BBox] = []
    for (side, _, _), group in groups.items():
        if len(group) < 2 or (side == "left" and _far_apart(group)):
            continue
        box = union(group)
        lengths = [b[3] - b[1] if side == "bottom" else b[2] - b[0] for b in group]
        touching = [a for a in axes if _touches(a, box)]
        if max(lengths) - min(lengths) > 3 or touching:
            out.append(union([box, *(a for a in touching if a[2] - a[0] < 0.7 * page.width)]))
    return out


def _far_apart(stack: list[BBox]) -> bool:
    """Whether bars above one another are too far apart for one chart: then they belong to two charts of the page."""
    rows = sorted((b[1], b[3]) for b in stack)
    return any(below[0] - above[1] > 3 * (above[1] - above[0]) for above, below in pairwise(rows))


def _touches(line: BBox, box: BBox) -> bool:
    return overlap_area((line[0] - 2, line[1] - 2, line[2] + 2, line[3] + 2), box) > 0


class _Middles:
    """The words of a page by the height of their middles; sorted only if somebody asks."""

    def __init__(self, words: list[Word]) -> None:
        self._words = words
        self._sorted: list[tuple[float, float, Word]] | None = None

    def inside(self, box: BBox) -> list[Word]:
        """The words whose middles lie in a box."""
        if self._sorted is None:
            middles = [((w.bbox[1] + w.bbox[3]) / 2, (w.bbox[0] + w.bbox[2]) / 2, w) for w in self._words]
            self._sorted = sorted(middles, key=itemgetter(0))
        x0, top, x1, bottom = box
        first = bisect_left(self._sorted, top, key=itemgetter(0))
        last = bisect_right(self._sorted, bottom, lo=first, key=itemgetter(0))
        return [word for _, x, word in self._sorted[first:last] if x0 <= x <= x1]


def _holds_text(shape: Shape, words: _Middles) -> bool:
    """Whether a filled box is a background of text, more than a value written on a bar."""
    inside = words.inside(shape.bbox)
    return len(inside) > 2 or any(sum(c.isalpha() for c in w.raw) > 3 for w in inside)


def _unlike(bars: list[BBox]) -> bool:
    """Bars of a chart share one side's length and differ in the other, or stand in two or more lengths."""
    widths = sorted(b[2] - b[0] for b in bars)
    heights = sorted(b[3] - b[1] for b in bars)
    return widths[-1] - widths[0] > 3 or heights[-1] - heights[0] > 3


def _merged(boxes: list[BBox]) -> list[BBox]:
    out: list[BBox] = []
    for box in sorted(boxes):
        i = 0
        while i < len(out):
            if overlap_area(out[i], (box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4)) > 0:
                box = union([out.pop(i), box])
                i = 0
            else:
                i += 1
        out.append(box)
    return out


@dataclass(frozen=True, slots=True)
class _Label:
    """A number that may be written beside a drawing; ``named`` tells that words stand on its line too."""

    bbox: BBox
    named: bool


def _labels(lines: list[Fragment]) -> list[_Label]:
    named = sorted(f.base for f in lines if any(c.isalpha() for w in f.words for c in w.raw))
    found = [(f, w) for f in lines for w in f.words if len(f.words) <= 4 and _is_value(w.raw)]
    return [_Label(w.bbox, bisect_left(named, f.base - 2) < bisect_right(named, f.base + 2)) for f, w in found]


def _with_labels(drawn: BBox, labels: list[_Label]) -> BBox:
    """Grow a drawing's box over the axis labels and numbers that stand close to it.

    Above and below it a line that holds words too is none of its axes but text or a table's row.
    """
    labels = [x for x in labels if not x.named or (x.bbox[1] < drawn[3] and drawn[1] < x.bbox[3])]
    box = drawn
    for _ in range(3):
        x0, top, x1, bottom = box[0] - LABEL_GAP, box[1] - LABEL_GAP, box[2] + LABEL_GAP, box[3] + LABEL_GAP
        near = [x.bbox for x in labels if x.bbox[0] < x1 and x.bbox[2] > x0 and x.bbox[1] < bottom and x.bbox[3] > top]
        grown = union([box, *near])
        if grown == box:
            break
        box = grown
    return box


def _is_value(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return digits > 0 and digits >= 0.5 * len(text.strip("%(),.-−–")) and len(text) <= 8
