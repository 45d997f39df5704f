"""Fragments side by side → lines of a column, read across."""

from dataclasses import dataclass

from pipeline.geometry import BBox
from pipeline.layout.lines import Fragment, joined
from pipeline.layout.lists import could_be_marker

SAME_LINE_GAP = 2.6
"""Fragments closer than this, in font sizes, are one line; a wider gap splits it."""


@dataclass(slots=True, eq=False)
class Figure:
    """A chart or drawing and the text in it."""

    bbox: BBox
    fragments: list[Fragment]


def rows_of(fragments: list[Fragment]) -> list[list[Fragment]]:
    """Fragments that stand at the same height, left to right; the rows top down."""
    rows: list[list[Fragment]] = []
    for f in sorted(fragments, key=lambda f: (f.base, f.x0)):
        if rows and f.group is None and rows[-1][0].group is None and _level(rows[-1][-1], f):
            rows[-1].append(f)
        else:
            rows.append([f])
    for row in rows:
        row.sort(key=lambda f: f.x0)
    return rows


def _level(a: Fragment, b: Fragment) -> bool:
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return overlap > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def across(fragments: list[Fragment], whole: set[int] | None = None) -> list[Fragment]:
    """The lines of a column, top down: fragments side by side become one line unless a wide gap parts them.

    A bullet or number belongs to the text behind it, however far, and so does what follows a colon. ``whole`` are the
    ids of fragments (of tables of contents) whose lines are never split.
    """
    lines: list[Fragment] = []
    for row in rows_of(fragments):
        parts = [row[0]]
        for f in row[1:]:
            before = parts[-1]
            near = f.x0 - before.x1 < SAME_LINE_GAP * max(f.size, before.size)
            tied = len(parts) == 1 and len(before.words) == 1 and could_be_marker(before.words[0].raw)
            keyed = before.words[-1].raw.endswith(":")
            if near or tied or keyed or (whole and id(f) in whole and id(before) in whole):
                parts.append(f)
            else:
                lines.append(joined(parts))
                parts = [f]
        lines.append(joined(parts) if parts[0].group is None else parts[0])
    return lines
