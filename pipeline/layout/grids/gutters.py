"""Splits the lines of a page into text columns, so that tables inside one column are seen alone.

Serves reports set in two or three columns of prose. A gutter parts prose from prose; the white space inside a table
does not, since the rows of a table begin at one height on both sides.
"""

import itertools
from collections.abc import Sequence

from pipeline.layout.grids.tokens import TextLine, text_lines

_MIN_LINES = 6
_TRIED = 4
"""So many places for a gutter are tried."""
_FLOWING = 0.2
"""At least this share of the lines of prose begin in mid-sentence; the rows of a table begin with capitals."""


def split(lines: list[TextLine], depth: int = 0) -> list[list[TextLine]]:
    """The lines of each text column; lines that run across keep to themselves, in order from the top."""
    for gutter in _gutters(lines)[:_TRIED] if depth < 3 else []:
        regions = _split_at(lines, gutter, depth)
        if regions:
            return regions
    return [lines]


def _split_at(lines: Sequence[TextLine], gutter: float, depth: int) -> list[list[TextLine]]:
    """The text columns on both sides of a gutter; empty where no stretch of lines is two columns of prose."""
    regions: list[list[TextLine]] = []
    run: list[TextLine] = []
    across: list[TextLine] = []
    found = False
    for line in [*lines, None]:
        if line is not None and not _crosses(line, gutter):
            run.append(line)
            continue
        sides = _sides(run, gutter)
        if sides:
            found = True
            if across:
                regions.append(across)
                across = []
            for side in sides:
                regions.extend(split(side, depth + 1))
        else:
            across.extend(run)
        run = []
        if line is not None:
            across.append(line)
    if across:
        regions.append(across)
    return regions if found else []


def _crosses(line: TextLine, x: float) -> bool:
    if not line.x0 < x < line.x1:
        return False
    return len(line.chunks) == 1 or any(c.x0 < x < c.x1 for c in line.chunks)


def _gutters(lines: Sequence[TextLine]) -> list[float]:
    """The x away from the margins that part six lines or more, those that part most first.

    Lines that stand on one side alone count too, where others stand on the other side at their height: text columns
    do not always share their baselines.
    """
    if len(lines) < _MIN_LINES:
        return []
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    gaps = [
        (a.x1, b.x0)
        for line in lines
        for a, b in itertools.pairwise(line.chunks)
        if b.x0 > x0 + 0.25 * (x1 - x0) and a.x1 < x1 - 0.25 * (x1 - x0)
    ]
    counted: dict[frozenset[int], tuple[int, float]] = {}
    for x in sorted({round((a + b) / 2) for a, b in gaps}):
        parted = frozenset(i for i, (a, b) in enumerate(gaps) if a < x < b)
        n = len(parted)
        if n > 1 and parted not in counted:
            n += _alone(lines, x)
            if n >= _MIN_LINES:
                counted[parted] = (-n, float(x))
    return [x for _, x in sorted(counted.values())]


def _alone(lines: Sequence[TextLine], x: float) -> int:
    """Lines that stand on one side of ``x`` while others stand on its other side at their height: pairs of them."""
    sides = [(line.base, line.x0 < x, line.x1 > x) for line in lines if not _crosses(line, x)]
    left, right = [y for y, is_left, _ in sides if is_left], [y for y, _, is_right in sides if is_right]
    if not left or not right:
        return 0
    top, bottom = max(left[0], right[0]), min(left[-1], right[-1])
    inside = [(is_left, is_right) for y, is_left, is_right in sides if top <= y <= bottom]
    return min(sum(1 for s in inside if s == (True, False)), sum(1 for s in inside if s == (False, True)))


def _sides(run: Sequence[TextLine], gutter: float) -> list[list[TextLine]] | None:
    """Both sides of a run of lines, if both are prose and their paragraphs do not begin together like table rows."""
    if len(run) < _MIN_LINES:
        return None
    left = text_lines(t for line in run for t in line.tokens if t.x1 <= gutter)
    right = text_lines(t for line in run for t in line.tokens if t.x0 >= gutter)
    if not (_is_prose(left) and _is_prose(right)) or _begin_together(left, right):
        return None
    if _heads_rows(left, right) or _heads_rows(right, left):
        return None
    return [left, right]


def _is_prose(lines: Sequence[TextLine]) -> bool:
    """Whether the lines without gaps are prose, and not fewer than four."""
    lines = [line for line in lines if len(line.chunks) < 3]
    if len(lines) < 4:
        return False
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = sum(1 for line in lines if line.x1 - line.x0 >= 0.7 * width and len(line.tokens) >= 3)
    flowing = sum(1 for line in lines if _flows(line))
    if flowing < _FLOWING * len(lines):
        return False
    return full >= 0.45 * len(lines) and sum(len(line.tokens) for line in lines) >= 3.5 * len(lines)


def _flows(line: TextLine) -> bool:
    """Whether a line begins in lower case, behind a bullet too."""
    words = [t.word.raw for t in line.tokens[:2]]
    return next((w for w in words if w[:1].isalnum()), "")[:1].islower()


def _begin_together(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Whether the white between paragraphs stands at one height on both sides, as between the rows of a table."""
    top = max(left[0].base, right[0].base) + 2
    bottom = min(left[-1].base, right[-1].base) + 2
    gaps = [[g for g in _gaps(side) if top < g[1] < bottom] for side in (left, right)]
    if min(len(gaps[0]), len(gaps[1])) < 2:
        return False
    shared = sum(1 for a in gaps[0] if any(min(a[1], b[1]) - max(a[0], b[0]) > 0 for b in gaps[1]))
    return shared >= 0.7 * max(len(gaps[0]), len(gaps[1]))


def _heads_rows(lines: Sequence[TextLine], others: Sequence[TextLine]) -> bool:
    """Whether beside the lines of several chunks the other side's lines begin sentences: cells of the same rows."""
    beside = [o for line in lines if len(line.chunks) > 1 for o in others if abs(o.base - line.base) <= 2]
    begin = sum(1 for o in beside if not o.tokens[0].word.raw[:1].islower())
    return len(beside) > 2 and begin >= 0.7 * len(beside)


def _gaps(lines: Sequence[TextLine]) -> list[tuple[float, float]]:
    """The white bands between paragraphs, from the foot of one to the first baseline of the next."""
    pitches = [b.base - a.base for a, b in itertools.pairwise(lines)]
    if not pitches:
        return []
    usual = sorted(pitches)[len(pitches) // 4]
    return [
        (a.bottom, b.base) for p, (a, b) in zip(pitches, itertools.pairwise(lines), strict=True) if p > 1.08 * usual
    ]
