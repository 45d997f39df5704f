"""Text in drawn boxes that stand beside other text: side bars, fact boxes, cells of a single ruled row."""

from dataclasses import dataclass

from pipeline.document import Page, Word
from pipeline.geometry import BBox, contains, overlap_area
from pipeline.layout.lines import Fragment, fragments

MIN_WIDTH = 30.0
MIN_HEIGHT = 10.0
"""Smaller boxes (points) are ticks, bullets and backgrounds of single words."""
MAX_SHARE = 0.5
"""A box that covers more of the page is its background or frame."""
MAX_FIELD = 2.6
"""A field to fill in is at most so many font sizes high."""


@dataclass(slots=True, eq=False)
class Boxed:
    """The text of a box, read as a unit."""

    bbox: BBox
    fragments: list[Fragment]


def find_boxes(page: Page, lines: list[Fragment]) -> list[Boxed]:
    """The boxes with text that have other text beside them; a box across its column is no boundary to the reader."""
    found: list[BBox] = []
    for shape in page.shapes:
        x0, top, x1, bottom = box = shape.bbox
        if shape.kind != "rect" or x1 - x0 < MIN_WIDTH or bottom - top < MIN_HEIGHT:
            continue
        if shape.stroke is None and (shape.fill is None or min(shape.fill) > 0.985):
            continue
        if (x1 - x0) * (bottom - top) > MAX_SHARE * page.width * page.height:
            continue
        if not any(_same(box, other) for other in found):
            found.append(box)
    found = [b for b in found if _has_neighbour(b, lines) and not _is_field(b, found, lines)]
    found = [b for b in found if not any(b is not o and _within(b, o) for o in found)]
    out: list[Boxed] = []
    for box in found:
        if any(f.group is not None and overlap_area(f.bbox, box) > 0 for f in lines):
            continue
        words = [w for f in lines for w in f.words if _holds(box, w)]
        if words:
            out.append(Boxed(box, fragments(words)))
    return out


def _holds(box: BBox, word: Word) -> bool:
    x0, top, x1, bottom = word.bbox
    return contains(box, ((x0 + x1) / 2, (top + bottom) / 2))


def _has_neighbour(box: BBox, lines: list[Fragment]) -> bool:
    """Whether text stands to the left or right of a box, at the height of the text in it."""
    inside = [
        f for f in lines if f.group is None and overlap_area(f.bbox, box) > 0.5 * (f.x1 - f.x0) * (f.bottom - f.top)
    ]
    if not inside:
        return False
    top, bottom = min(f.top for f in inside), max(f.bottom for f in inside)
    return any(
        f.group is None and (f.x0 >= box[2] - 1 or f.x1 <= box[0] + 1) and f.top < bottom - 2 and f.bottom > top + 2
        for f in lines
    ) or any(w for f in inside for w in f.words if not _holds(box, w))


def _is_field(box: BBox, boxes: list[BBox], lines: list[Fragment]) -> bool:
    """Whether a box is a field to fill in: one line, behind a label on the same line that stands in no box itself."""
    inside = [f for f in lines if f.group is None and overlap_area(f.bbox, box) > 0]
    held = [f for f in inside if all(_holds(box, w) for w in f.words)]
    if len(held) != 1 or len(inside) != 1 or box[3] - box[1] > MAX_FIELD * held[0].size:
        return False
    middle = (held[0].top + held[0].bottom) / 2
    labels = [f for f in lines if f.group is None and f.x1 <= box[0] + 1 and f.top < middle < f.bottom]
    return bool(labels) and not any(overlap_area(max(labels, key=lambda f: f.x1).bbox, b) > 0 for b in boxes)


def _same(a: BBox, b: BBox) -> bool:
    return all(abs(x - y) < 2 for x, y in zip(a, b, strict=True))


def _within(inner: BBox, outer: BBox) -> bool:
    return (
        inner[0] >= outer[0] - 1 and inner[1] >= outer[1] - 1 and inner[2] <= outer[2] + 1 and inner[3] <= outer[3] + 1
    )
