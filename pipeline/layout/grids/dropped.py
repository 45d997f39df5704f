"""Sides that a style leaves out: word processors rule the banded rows of a table, or its head, and shade the others."""

from collections.abc import Sequence

from pipeline.layout.grids.rules import Rule
from pipeline.layout.grids.tokens import CHUNK_GAP, TextLine, Token, text_lines

_WHOLE = 0.95
"""Share of a table's width along which the edge of a shading must run to part two rows."""


def stripe_edges(edges: Sequence[Rule], drawn: Sequence[Rule], box: tuple[float, float, float, float]) -> list[Rule]:
    """The edges of shadings that run across a ruled table, away from its drawn rules.

    ``edges`` and ``drawn`` are horizontal; ``box`` is the outline of the table's rules.
    """
    x0, y0, x1, y1 = box
    across = [
        e
        for e in edges
        if y0 + 4 < e.at < y1 - 4
        and min(e.hi, x1) - max(e.lo, x0) >= _WHOLE * (x1 - x0)
        and all(abs(e.at - r.at) > 4 for r in drawn)
    ]
    return across if len(across) > 1 else []


def close_sides(right: list[list[bool]], xs: Sequence[float], ys: Sequence[float], tokens: Sequence[Token]) -> None:
    """Close the sides of cells that are drawn in other rows, where text stands apart on both hands of them.

    ``right[c][r]`` says whether a side is drawn at ``xs[c]`` beside the row between ``ys[r]`` and ``ys[r + 1]``. A cell
    that covers several columns holds one text, which no wide gap cuts at the very side.
    """
    for r in range(len(ys) - 1):
        missing = [c for c in range(1, len(xs) - 1) if not right[c][r] and any(right[c])]
        if not missing:
            continue
        lines = text_lines(t for t in tokens if not t.turned and ys[r] < t.middle[1] < ys[r + 1])
        for c in missing:
            lo = max(xs[k] for k in range(c) if right[k][r])
            hi = min(xs[k] for k in range(c + 1, len(xs)) if right[k][r])
            right[c][r] = _parts(lines, xs[c], lo, hi)


def _parts(lines: Sequence[TextLine], x: float, lo: float, hi: float) -> bool:
    """Whether ``x`` lies in a wide gap of at least one line between ``lo`` and ``hi``, and within the text of none."""
    parted = False
    for line in lines:
        held = [t for t in line.tokens if lo < t.middle[0] < hi]
        if any(t.x0 < x - 1 and t.x1 > x + 1 for t in held):
            return False
        left = max((t.x1 for t in held if t.middle[0] < x), default=None)
        after = min((t.x0 for t in held if t.middle[0] > x), default=None)
        if left is not None and after is not None:
            if after - left <= CHUNK_GAP * line.size:
                return False
            parted = True
    return parted
