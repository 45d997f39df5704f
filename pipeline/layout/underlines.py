"""Underlined lines: typewriter habits that word processors keep, mostly for headings of the body's size."""

from collections.abc import Sequence

from pipeline.document import Shape
from pipeline.layout.lines import Fragment

_THIN = 2.0
"""An underline is no higher than this, in points."""
_COVERED = 0.85
"""Share of a line's width that is underlined."""
_OVER = 3.0
"""Points by which an underline may run past its line; what runs further is a rule."""


def mark_underlined(lines: Sequence[Fragment], shapes: Sequence[Shape]) -> None:
    """Set ``underlined`` on the lines that thin rules run under from end to end, no further."""
    rules = [s.bbox for s in shapes if s.kind != "curve" and s.bbox[3] - s.bbox[1] < _THIN < s.bbox[2] - s.bbox[0]]
    if not rules:
        return
    for line in lines:
        if line.group is not None or not line.words:
            continue
        height = line.bottom - line.top
        near = [r for r in rules if line.top + 0.6 * height < r[1] < line.bottom + 0.1 * height]
        near = [r for r in near if r[2] > line.x0 and r[0] < line.x1]
        if any(r[0] < line.x0 - _OVER or r[2] > line.x1 + _OVER for r in near):
            continue
        covered = sum(r[2] - r[0] for r in near)
        line.underlined = covered >= _COVERED * (line.x1 - line.x0)
