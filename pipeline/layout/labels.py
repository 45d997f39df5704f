"""The text that belongs to a chart: category names beside its bars, legends above and below it."""

from itertools import pairwise

from pipeline.geometry import BBox
from pipeline.layout.lines import Fragment

SIDE_GAP = 45.0
"""A category name ends at most so many points from the drawing."""
LEGEND_GAP = 34.0
"""A legend stands at most so many points above or below the drawing."""
MAX_SHARE = 0.5
"""A label is narrower than this share of the page."""


def chart_labels(box: BBox, lines: list[Fragment], page_width: float) -> list[Fragment]:
    """The fragments around a chart that are its labels.

    Beside it: short lines whose pitch is not that of running text. Above and below: rows of several short fragments
    side by side, or lone numbers; a single line of words there is a caption or text.
    """
    beside = [f for f in lines if _is_beside(f, box, page_width)]
    middle = (box[0] + box[2]) / 2
    sides = [f for f in beside if f.x1 < middle], [f for f in beside if f.x1 >= middle]
    out = [f for side in sides if not _is_running(side) for f in side]
    near = [
        f
        for f in lines
        if f.group is None
        and f.x0 > box[0] - SIDE_GAP
        and f.x1 < box[2] + SIDE_GAP
        and (0 < f.bottom - box[3] < LEGEND_GAP or 0 < box[1] - f.top < LEGEND_GAP)
    ]
    for f in near:
        row = [g for g in near if abs(g.base - f.base) < 4]
        if all(len(g.words) <= 4 for g in row) and (len(row) > 1 or f.raw.strip("%").isdigit()):
            out.append(f)
    return out


def _is_beside(f: Fragment, box: BBox, page_width: float) -> bool:
    if f.group is not None or f.x1 - f.x0 > MAX_SHARE * page_width:
        return False
    middle = (f.top + f.bottom) / 2
    if not box[1] - 3 < middle < box[3] + 3:
        return False
    return -3 < box[0] - f.x1 < SIDE_GAP or -3 < f.x0 - box[2] < SIDE_GAP


def _is_running(lines: list[Fragment]) -> bool:
    """Whether lines beside a drawing are text that runs past it: most follow the line above as closely as text does.

    Names of bars stand further apart, though each may be wrapped over two lines.
    """
    if len(lines) < 3:
        return False
    ordered = sorted(lines, key=lambda f: f.base)
    close = sum(b.base - a.base < 1.6 * b.size for a, b in pairwise(ordered))
    words = sum(len(f.words) for f in ordered) / len(ordered)
    return close > 0.6 * (len(ordered) - 1) and words > 2.5
