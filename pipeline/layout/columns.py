"""Reading order: cuts a page into columns and hands out the fragments of each, top down.

A gutter is a white strip that no fragment crosses over several lines, with running text on both sides. Where the two
sides are short (names and numbers, keys and values) the strip belongs to a table or form, and the lines are read
across. Headings, figures and tables over both columns end a gutter, and the page is read stretch by stretch.
"""

from dataclasses import dataclass
from itertools import pairwise

from pipeline.layout.lines import Fragment

MIN_GUTTER = 7.0
"""The narrowest gutter, in points."""
MIN_LINES = 3
"""So many fragments must stand on each side of a gutter."""
_EDGE = 2.0
"""Points within which a stretched line reaches the edge of its column."""
_STRETCHED = 3.0
"""Word spaces of stretched lines stay below this many font sizes."""
MIN_WORDS = 2.5
"""Running text has at least this many words a fragment, on average."""


@dataclass(slots=True)
class Column:
    """Fragments of one column in reading order, and how wide text may run in it (points from the left)."""

    fragments: list[Fragment]
    left: float
    right: float
    whole: bool  # no gutter beside it


@dataclass(slots=True)
class _Gutter:
    first: int
    last: int
    x0: float
    x1: float
    score: float = 0.0


def columns(fragments: list[Fragment]) -> list[Column]:
    """The columns of a page in reading order."""
    order = sorted(fragments, key=lambda f: (f.base, f.x0))
    return _cut(order, True, 0)


def _cut(order: list[Fragment], whole: bool, depth: int) -> list[Column]:
    if not order:
        return []
    gutter = _best_gutter(order) if depth < 12 else None
    if gutter is None:
        return [Column(order, min(f.x0 for f in order), max(f.x1 for f in order), whole)]
    middle = (gutter.x0 + gutter.x1) / 2
    inside = order[gutter.first : gutter.last + 1]
    left = [f for f in inside if f.x1 <= middle]
    right = [f for f in inside if f.x1 > middle]
    above, below = order[: gutter.first], order[gutter.last + 1 :]
    return [
        *_cut(above, whole, depth + 1),
        *_cut(left, False, depth + 1),
        *_cut(right, False, depth + 1),
        *_cut(below, whole, depth + 1),
    ]


def _best_gutter(order: list[Fragment]) -> _Gutter | None:
    best: _Gutter | None = None
    tried: list[_Gutter] = []
    for i, x0, x1 in _seeds(order):
        if any(g.first <= i <= g.last and min(g.x1, x1) - max(g.x0, x0) >= MIN_GUTTER for g in tried):
            continue
        gutter = _grown(order, i, x0, x1)
        tried.append(gutter)
        gutter.score = _score(order, gutter)
        if gutter.score > 0 and (best is None or gutter.score > best.score):
            best = gutter
    return best


def _seeds(order: list[Fragment]) -> list[tuple[int, float, float]]:
    """White gaps between neighbours: index of the left fragment, where the gap begins and ends."""
    seeds: list[tuple[int, float, float]] = []
    for i, fragment in enumerate(order):
        nearest = 1e9
        base, x1, top, bottom = fragment.base, fragment.x1, fragment.top, fragment.bottom
        for step in (1, -1):
            j = i + step
            while 0 <= j < len(order) and -30 < (other := order[j]).base - base < 30:
                if other.x0 >= x1 and other.top < bottom and other.bottom > top:
                    nearest = min(nearest, other.x0)
                j += step
        if MIN_GUTTER <= nearest - x1 < 1e8:
            seeds.append((i, x1, nearest))
    return seeds


def _grown(order: list[Fragment], seed: int, x0: float, x1: float) -> _Gutter:
    """Follow a gap up and down until a fragment stands in it."""
    ends = []
    for step in (1, -1):
        i = seed
        while 0 <= i + step < len(order):
            f = order[i + step]
            if f.x1 <= x1 - MIN_GUTTER:
                x0 = max(x0, f.x1)
            elif f.x0 >= x0 + MIN_GUTTER:
                x1 = min(x1, f.x0)
            else:
                break
            i += step
        ends.append(i)
    return _Gutter(ends[1], ends[0], x0, x1)


def _score(order: list[Fragment], gutter: _Gutter) -> float:
    """How well a gutter divides running text: the lines on its thinner side; 0 where it does not.

    Trims the lines at its ends that stand apart from the columns.
    """
    middle = (gutter.x0 + gutter.x1) / 2
    _trim(order, gutter, middle)
    inside = order[gutter.first : gutter.last + 1]
    sides = [f for f in inside if f.x1 <= middle], [f for f in inside if f.x1 > middle]
    if not all(sides):  # something stands between the two fragments that the gap parts
        return 0.0
    for side in sides:
        words = sum(len(f.words) for f in side)
        groups = sum(1 for f in side if f.group is not None)
        pieces = _pieces(side)
        if not groups and (pieces < MIN_LINES or words < MIN_WORDS * pieces):
            return 0.0
    tops = [min(f.top for f in side) for side in sides]
    bottoms = [max(f.bottom for f in side) for side in sides]
    beside = min(bottoms) - max(tops)
    return beside if beside > 20 else 0.0


def _pieces(side: list[Fragment]) -> int:
    """The fragments of a column; those of a line that is stretched from edge to edge count as one."""
    left, right = min(f.x0 for f in side), max(f.x1 for f in side)
    levels: dict[int, list[Fragment]] = {}
    for f in side:
        levels.setdefault(round(f.base), []).append(f)
    n = 0
    for level in levels.values():
        full = abs(level[0].x0 - left) < _EDGE and abs(level[-1].x1 - right) < _EDGE
        near = all(b.x0 - a.x1 < _STRETCHED * max(a.size, 1.0) for a, b in pairwise(level))
        n += 1 if full and near else len(level)
    return n


def _trim(order: list[Fragment], gutter: _Gutter, middle: float) -> None:
    """Leave out one-sided lines at either end that a clear gap parts from the rest."""
    first, last = gutter.first, gutter.last
    inside = order[first : last + 1]
    for i in range(1, len(inside)):
        if (inside[i].x1 > middle) != (inside[0].x1 > middle):
            break
        if inside[i].top - inside[i - 1].bottom > 1.2 * max(8.0, inside[i].bottom - inside[i].top):
            gutter.first = first + i
    for i in range(len(inside) - 2, -1, -1):
        if (inside[i].x1 > middle) != (inside[-1].x1 > middle):
            break
        if len(inside) - 1 - i > 3:
            break
        if inside[i + 1].top - inside[i].bottom > 2.5 * max(8.0, inside[i].bottom - inside[i].top):
            gutter.last = first + i
