"""Splits the lines of a page into text columns, so that tables inside one column are seen alone.

Serves reports set in two or three columns of prose. A gutter parts prose from prose; the white space inside a table
does not, since the rows of a table begin at one height on both sides.
"""

import itertools
from collections.abc import Sequence

from pipeline.layout.grids.tokens import TextLine, text_lines

_MIN_LINES = 6
_FLOWING = 0.2
"""At least this share of the lines of prose begin in mid-sentence; the rows of a table begin with capitals."""


def split(lines: list[TextLine], depth: int = 0) -> list[list[TextLine]]:
    """The lines of each text column; lines that run across keep to themselves, in order from the top."""
    gutter = _gutter(lines) if depth < 3 else None
    if gutter is None:
        return [lines]
    regions: list[list[TextLine]] = []
    run: list[TextLine] = []
    across: list[TextLine] = []
    for line in [*lines, None]:
        if line is not None and not any(t.x0 < gutter < t.x1 for t in line.tokens) and not _crosses(line, gutter):
            run.append(line)
            continue
        sides = _sides(run, gutter)
        if sides:
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
    return regions


def _crosses(line: TextLine, x: float) -> bool:
    return any(c.x0 < x < c.x1 for c in line.chunks)


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """The x that lies in a wide gap on most lines, away from the margins; None where fewer than six have one."""
    if len(lines) < _MIN_LINES:
        return None
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    gaps = [
        (a.x1, b.x0)
        for line in lines
        for a, b in zip(line.chunks, line.chunks[1:], strict=False)
        if b.x0 > x0 + 0.25 * (x1 - x0) and a.x1 < x1 - 0.25 * (x1 - x0)
    ]
    best, most = None, _MIN_LINES - 1
    for x in sorted({round((a + b) / 2) for a, b in gaps}):
        n = sum(1 for a, b in gaps if a < x < b)
        if n > most:
            best, most = float(x), n
    return best


def _sides(run: Sequence[TextLine], gutter: float) -> list[list[TextLine]] | None:
    """Both sides of a run of lines, if both are prose and their paragraphs do not begin together like table rows."""
    if len(run) < _MIN_LINES:
        return None
    left = text_lines(t for line in run for t in line.tokens if t.x1 <= gutter)
    right = text_lines(t for line in run for t in line.tokens if t.x0 >= gutter)
    if not (_is_prose(left) and _is_prose(right)) or _begin_together(left, right):
        return None
    return [left, right]


def _is_prose(lines: Sequence[TextLine]) -> bool:
    if len(lines) < 4:
        return False
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = sum(1 for line in lines if line.x1 - line.x0 >= 0.7 * width and len(line.tokens) >= 3)
    flowing = sum(1 for line in lines if line.tokens[0].word.raw[:1].islower())
    if flowing < _FLOWING * len(lines):
        return False
    return full >= 0.45 * len(lines) and sum(len(line.tokens) for line in lines) >= 3.5 * len(lines)


def _begin_together(left: Sequence[TextLine], right: Sequence[TextLine]) -> bool:
    """Whether paragraphs begin at one height on both sides, where both sides hold text."""
    top = max(left[0].base, right[0].base) + 2
    bottom = min(left[-1].base, right[-1].base) + 2
    starts = [[y for y in _starts(side) if top < y < bottom] for side in (left, right)]
    if min(len(starts[0]), len(starts[1])) < 2:
        return False
    shared = sum(1 for y in starts[0] if any(abs(y - z) <= 2 for z in starts[1]))
    return shared >= 0.7 * max(len(starts[0]), len(starts[1]))


def _starts(lines: Sequence[TextLine]) -> list[float]:
    """Baselines of the lines that follow a gap, the first line left out."""
    pitches = [b.base - a.base for a, b in itertools.pairwise(lines)]
    if not pitches:
        return []
    usual = sorted(pitches)[len(pitches) // 4]
    return [b.base for p, b in zip(pitches, lines[1:], strict=False) if p > 1.08 * usual]
