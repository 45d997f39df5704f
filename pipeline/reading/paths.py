"""The geometry of one drawn path: its subpaths as lines, rectangles and curves."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import compress, pairwise, repeat

import pypdfium2.raw as pdfium_c

from pipeline.geometry import BBox
from pipeline.reading import native
from pipeline.reading.frame import Matrix
from pipeline.reading.native import Buffer, Handle, Pointer

_STRAIGHT = 0.3
"""Points by which a side may lean and still count as level or upright."""

Point = tuple[float, float]

LONGEST = 400
"""A path with more segments than this is a picture rather than a drawing."""

_xs = Buffer(ctypes.c_float, LONGEST)
_ys = Buffer(ctypes.c_float, LONGEST)


@dataclass(slots=True)
class Subpath:
    """One stroke of the pen: its points as shown, whether it bends, and whether it returns to its beginning."""

    points: list[Point] = field(default_factory=list)
    curved: bool = False
    closed: bool = False

    @property
    def bbox(self) -> BBox:
        """The box around the points; control points of curves count."""
        xs, ys = zip(*self.points, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def is_rectangle(self) -> bool:
        """Four level or upright sides."""
        points = self.points
        if self.curved or len(points) not in (4, 5) or (len(points) == 5 and not _close(points[0], points[4])):
            return False
        if len(points) == 4 and not self.closed:
            return False
        corners = points[:4]
        return all(_level_or_upright(a, b) for a, b in zip(corners, corners[1:] + corners[:1], strict=True))

    def sides(self) -> list[BBox]:
        """The straight sides, as boxes without width or height where they are level or upright."""
        points = self.points + (self.points[:1] if self.closed else [])
        return [
            (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
            for a, b in pairwise(points)
            if not _close(a, b)
        ]


def read_subpaths(path: Pointer, to_shown: Matrix) -> list[Subpath]:
    """The subpaths of a path with at most ``LONGEST`` segments; empty for a longer one.

    ``to_shown`` leads from the path's own space to the page as shown.
    """
    n = native.path_count_segments(path)
    if not 0 < n <= LONGEST:
        return []
    a, b, c, d, e, f = to_shown
    xs, ys, segments = points_of(map(native.path_get_segment, repeat(path), range(n)))
    points = [(a * x + c * y + e, b * x + d * y + f) for x, y in zip(xs, ys, strict=True)]
    kinds = list(map(native.segment_type, segments))
    closes = list(map(native.segment_closes, segments))
    starts = [i for i, kind in enumerate(kinds) if kind == pdfium_c.FPDF_SEGMENT_MOVETO or i == 0]
    return [
        Subpath(points[i:j], pdfium_c.FPDF_SEGMENT_BEZIERTO in kinds[i:j], any(closes[i:j]))
        for i, j in zip(starts, [*starts[1:], len(segments)], strict=True)
        if j > i + 1
    ]


def points_of(handles: Iterable[Handle | None]) -> tuple[list[float], list[float], list[Pointer]]:
    """The x and y of at most ``LONGEST`` segments, in their own space, and those segments that have a point."""
    segments = [native.pointer(handle) for handle in handles if handle]
    known = list(map(native.segment_point, segments, _xs.at, _ys.at))
    xs, ys = _xs.values[: len(segments)], _ys.values[: len(segments)]
    if all(known):
        return xs, ys, segments
    return list(compress(xs, known)), list(compress(ys, known)), list(compress(segments, known))


def _close(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= _STRAIGHT and abs(a[1] - b[1]) <= _STRAIGHT


def _level_or_upright(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) <= _STRAIGHT or abs(a[1] - b[1]) <= _STRAIGHT
