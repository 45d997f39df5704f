"""Ruled grids whose rules part only groups of columns: the columns between two rules are told apart by their values."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.grids.columns import find_columns
from pipeline.layout.grids.edges import NARROW_GAP
from pipeline.layout.grids.sketch import Sketch
from pipeline.layout.grids.tokens import TextLine, Token, text_lines

_MIN_LINES = 3
_MULTI = 0.5
"""Share of the lines between two rules that must hold several values."""
_VALUES = 0.6
"""Share of the entries of a column that must be values, but for the first column."""

_ACROSS = 0.3
"""Share of a word's width on either side of a cut from which on it stands across: values stand right, heads may not."""


def is_open(drawn: Sketch) -> bool:
    """Whether rules part only the head: most lines of several values stand in cells that run over all columns."""
    n_cols = len(drawn.xs) - 1
    over = total = 0
    for row, place in ((v, p) for v, p in drawn.filled().items()):
        multi = [x for x in text_lines(t for t in drawn.tokens[row] if not t.turned) if len(x.chunks) > 2]
        several = sum(1 for line in multi if sum(1 for k in line.chunks if k.is_value) > 1)
        total += several
        over += several if place[3] == n_cols else 0
    return n_cols > 1 and over >= _MIN_LINES and over > 0.6 * total


def add_columns(drawn: Sketch) -> None:
    """Cut the columns of a lattice in which most lines hold several values that stand under one another."""
    for c in reversed(range(len(drawn.xs) - 1)):
        cuts = _cuts(drawn, c)
        if cuts:
            _cut(drawn, c, cuts)


def _cuts(drawn: Sketch, c: int) -> list[float]:
    """The x at which a column is to be cut."""
    tokens: list[Token] = []
    beside = _outside(drawn, c)
    for value in dict.fromkeys(row[c] for row in drawn.owner):
        if value not in beside:
            tokens += [t for t in drawn.tokens.get(value, []) if not t.turned]
    lines = text_lines(tokens)
    multi = [line for line in lines if len(line.chunks) > 1]
    if len(multi) < max(_MIN_LINES, _MULTI * len(lines)):
        return []
    columns = find_columns(lines)
    if len(columns) < 2:
        return []
    for x0, x1 in columns[1:]:
        inside = [k for line in multi for k in line.chunks if k.x0 < x1 and k.x1 > x0]
        if sum(1 for k in inside if k.is_value) < _VALUES * len(inside):
            return []
    return [(a[1] + b[0]) / 2 for a, b in pairwise(columns)]


def _outside(drawn: Sketch, c: int) -> set[int]:
    """The cells that lie in other columns than ``c``, wholly or in part."""
    return {v for row in drawn.owner for k, v in enumerate(row) if k != c}


def _cut(drawn: Sketch, c: int, cuts: Sequence[float]) -> None:
    """Cut column ``c``; a cell in which a chunk runs over a cut, or one chunk stands, covers what it stands over."""
    fresh = max(v for row in drawn.owner for v in row) + 1
    bounds = [drawn.xs[c], *cuts, drawn.xs[c + 1]]
    made: dict[int, list[int]] = {}
    beside = _outside(drawn, c)
    for value in dict.fromkeys(row[c] for row in drawn.owner):
        tokens = drawn.tokens.get(value, [])
        groups = [list(range(len(cuts) + 1))] if value in beside else _groups(text_lines(tokens), cuts)
        if len(groups) == 1:
            made[value] = [value] * (len(cuts) + 1)
            continue
        drawn.tokens.pop(value, None)
        made[value] = []
        for group in groups:
            made[value] += [fresh] * len(group)
            lo, hi = bounds[group[0]], bounds[group[-1] + 1]
            held = [t for t in tokens if lo <= t.middle[0] < hi or (group[0] == 0 and t.middle[0] < lo)]
            held += [t for t in tokens if group[-1] == len(cuts) and t.middle[0] >= hi]
            drawn.tokens[fresh] = held
            fresh += 1
    for row in drawn.owner:
        row[c : c + 1] = made[row[c]]
    drawn.xs[c + 1 : c + 1] = cuts


def _groups(lines: Sequence[TextLine], cuts: Sequence[float]) -> list[list[int]]:
    """The new columns in groups that belong together, because text runs from one into the next."""
    joined = [any(_runs_over(line, x) for line in lines) for x in cuts]
    groups = [[0]]
    for i, together in enumerate(joined, start=1):
        if together:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _runs_over(line: TextLine, x: float) -> bool:
    """Whether a word lies across ``x``, or two words about it stand no further apart than words do."""
    slack = 0.4 * line.size
    for left, right in pairwise(line.tokens):
        if left.middle[0] < x < right.middle[0] and left.x1 <= x + slack and right.x0 >= x - slack:
            return right.x0 - left.x1 < NARROW_GAP * left.size
    return any(min(x - t.x0, t.x1 - x) > max(slack, _ACROSS * (t.x1 - t.x0)) for t in line.tokens)
