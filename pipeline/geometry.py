"""Boxes on a page, in PDF points with the origin at the top left of the page as shown."""

from collections.abc import Iterable
from typing import TypeAlias

BBox: TypeAlias = tuple[float, float, float, float]
"""x0, top, x1, bottom."""


def union(boxes: Iterable[BBox]) -> BBox:
    """The smallest box around all boxes. Raises ``ValueError`` where there is none."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def overlap_area(a: BBox, b: BBox) -> float:
    """The area, in square points, that two boxes share."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0


def area(box: BBox) -> float:
    """The area of a box in square points; never negative."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def centre(box: BBox) -> tuple[float, float]:
    """The middle point of a box: x, y."""
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def contains(outer: BBox, point: tuple[float, float], slack: float = 0.0) -> bool:
    """Whether a point lies in a box, give or take ``slack`` points."""
    x, y = point
    return outer[0] - slack <= x <= outer[2] + slack and outer[1] - slack <= y <= outer[3] + slack
