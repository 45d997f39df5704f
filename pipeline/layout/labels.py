"""The text that belongs to a chart: category names beside its bars, legends above and below it."""

from pipeline.geometry import BBox
from pipeline.layout.lines import Fragment

SIDE_GAP = 45.0
"""A category name ends at most so many points from the drawing."""
LEGEND_GAP = 34.0
"""A legend stands at most so many points above or below the drawing."""
MIN_RUNNING = 4
"""So many close lines are running text."""
MAX_SHARE = 0.5
"""A label is narrower than this share of the page."""


def chart_labels(box: BBox, lines: list[Fragment], page_width: float) -> list[Fragment]:
    """The fragments around a chart that are its labels.

    Beside it: short lines whose pitch is not that of running text. Above and below: rows of several short fragments
    side by side, or lone numbers; a single line of words there is a caption or text.
    """
    out = [f for f in lines if _is_beside(f, box, page_width) and not _is_running(f, lines)]
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


def _is_running(line: Fragment, lines: list[Fragment]) -> bool:
    """Whether a line belongs to text that runs past the drawing: four lines or more as close as text is set.

    Names of bars stand further apart, though each may be wrapped over two or three lines.
    """
    column = sorted(f.base for f in lines if f.group is None and abs(f.x0 - line.x0) < 3)
    at = column.index(line.base)
    first = last = at
    while first > 0 and column[first] - column[first - 1] < 1.6 * line.size:
        first -= 1
    while last + 1 < len(column) and column[last + 1] - column[last] < 1.6 * line.size:
        last += 1
    return last - first >= MIN_RUNNING - 1
