"""Grids from drawn rules: crossing rules → elementary cells → merged cells → a table, or nothing.

The way from edges over joints to cells is that of pdfplumber and tabula's lattice; missing outer borders, merged cells,
empty rows and the rejections are our own.
"""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from pipeline.layout.grids.dropped import close_sides, stripe_edges
from pipeline.layout.grids.rules import SNAP, Rule, positions
from pipeline.layout.grids.sketch import Box, Sketch
from pipeline.layout.grids.tokens import Token, text_lines

_COVER = 0.5
"""Share of a cell's side that must be drawn for the side to part two cells."""

_MIN_SIDE = 4.0


@dataclass(slots=True)
class Lattice:
    """Rules that hang together."""

    horizontal: list[Rule]
    vertical: list[Rule]


def lattices(horizontal: list[Rule], vertical: list[Rule]) -> list[Lattice]:
    """Sets of drawn rules that touch one another, top to bottom; only those with at least one crossing.

    Edges of shadings that run across a set's whole width are added to it.
    """
    edges = [r for r in horizontal if not r.drawn]
    horizontal = [r for r in horizontal if r.drawn]
    if not horizontal or not vertical:
        return []
    ys, hlo, hhi = (np.array([getattr(r, k) for r in horizontal]) for k in ("at", "lo", "hi"))
    xs, vlo, vhi = (np.array([getattr(r, k) for r in vertical]) for k in ("at", "lo", "hi"))
    touch = (
        (hlo[:, None] <= xs + SNAP)
        & (hhi[:, None] >= xs - SNAP)
        & (vlo <= ys[:, None] + SNAP)
        & (vhi >= ys[:, None] - SNAP)
    )
    parent = list(range(len(horizontal) + len(vertical)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in zip(*np.nonzero(touch), strict=True):
        a, b = find(int(i)), find(len(horizontal) + int(j))
        parent[max(a, b)] = min(a, b)
    groups: dict[int, Lattice] = {}
    for k in range(len(parent)):
        group = groups.setdefault(find(k), Lattice([], []))
        if k < len(horizontal):
            group.horizontal.append(horizontal[k])
        else:
            group.vertical.append(vertical[k - len(horizontal)])
    found = [g for g in groups.values() if g.horizontal and g.vertical]
    for group in found:
        group.horizontal += stripe_edges(edges, group.horizontal, outline(group))
    return sorted(found, key=lambda g: (g.horizontal[0].at, g.vertical[0].at))


def outline(lattice: Lattice) -> Box:
    """The box around all rules."""
    xs = [v for r in lattice.horizontal for v in (r.lo, r.hi)] + [r.at for r in lattice.vertical]
    ys = [v for r in lattice.vertical for v in (r.lo, r.hi)] + [r.at for r in lattice.horizontal]
    return min(xs), min(ys), max(xs), max(ys)


def sketch(lattice: Lattice, tokens: list[Token]) -> Sketch | None:
    """The cells that the rules draw, with their tokens; None where they draw fewer than two."""
    box = outline(lattice)
    inside = [t for t in tokens if _within(box, t)]
    if not inside:
        return None
    xs = _closed(positions(r.at for r in lattice.vertical), box[0], box[2])
    ys = _closed(positions(r.at for r in lattice.horizontal), box[1], box[3])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) == 2 and len(ys) == 2):
        return None
    ends = _inner_ends(lattice.vertical, xs, ys)
    ys = sorted({*ys, *(y for y, _ in ends)})
    right = _drawn(lattice.vertical, xs, ys)  # right[c][r]: the side at xs[c] beside row r
    close_sides(right, xs, ys, inside)
    below = _drawn(lattice.horizontal, ys, xs)
    for y, c in ends:
        below[ys.index(y)][c] = True
    owner = _merge(len(ys) - 1, len(xs) - 1, right, below)
    result = Sketch(xs, ys, owner, ruled=True)
    for token in (t for t in inside if t.turned):
        result.put(_step(ys, token.middle[1]), _step(xs, token.middle[0]), token)
    for line in text_lines(t for t in inside if not t.turned):
        _put_line(result, line.tokens)
    return result


def _step(at: list[float], value: float) -> int:
    """The step between positions in which a value lies."""
    return min(max(bisect_right(at, value) - 1, 0), len(at) - 2)


def _put_line(result: Sketch, tokens: list[Token]) -> None:
    """Put the words of a line into their cells; text that runs over a rule stays with the cell in which it begins."""
    last: Token | None = None
    last_col, runs_over = 0, False
    for token in tokens:
        r, c = _step(result.ys, token.middle[1]), _step(result.xs, token.middle[0])
        starts, ends = _step(result.xs, token.x0 + 1), _step(result.xs, token.x1 - 1)
        close = last is not None and -0.5 < token.x0 - last.x1 <= 0.35 * token.size
        crosses = result.owner[r][starts] != result.owner[r][ends]
        goes_on = close and (runs_over or (token.word.raw[:1].islower() and last_col < c))
        if crosses or goes_on:
            c, runs_over = (last_col if goes_on else starts), True
        else:
            runs_over = False
        result.put(r, c, token)
        last, last_col = token, c


def _within(box: Box, token: Token) -> bool:
    x, y = token.middle
    return box[0] - SNAP <= x <= box[2] + SNAP and box[1] <= y <= box[3]


def _closed(inner: list[float], lo: float, hi: float) -> list[float]:
    """The positions with the outer borders that were not drawn: where the crossing rules end."""
    if inner[0] - lo > 2 * _MIN_SIDE:
        inner = [lo, *inner]
    if hi - inner[-1] > 2 * _MIN_SIDE:
        inner = [*inner, hi]
    return inner


def _drawn(rules: list[Rule], at: list[float], across: list[float]) -> list[list[bool]]:
    """For every position and every step between the crossing positions: whether a rule is drawn along it.

    The outermost positions count as drawn all along.
    """
    covered = [[0.0] * (len(across) - 1) for _ in at]
    for rule in rules:
        k = min(range(len(at)), key=lambda i: abs(at[i] - rule.at))
        for s in range(len(across) - 1):
            shared = min(rule.hi, across[s + 1]) - max(rule.lo, across[s])
            if shared > 0:
                covered[k][s] += shared
    last = len(at) - 1
    return [
        [k in (0, last) or covered[k][s] >= _COVER * (across[s + 1] - across[s]) for s in range(len(across) - 1)]
        for k in range(len(at))
    ]


def _inner_ends(rules: list[Rule], xs: list[float], ys: list[float]) -> list[tuple[float, int]]:
    """Where vertical rules end between two horizontal ones, and the columns beside them.

    A header row over several columns ends there, though no horizontal rule says so.
    """
    found: list[tuple[float, int]] = []
    heights = positions(y for r in rules for y in (r.lo, r.hi))
    for rule in rules:
        k = min(range(len(xs)), key=lambda i: abs(xs[i] - rule.at))
        for end in (rule.lo, rule.hi):
            y = min(heights, key=lambda h: abs(h - end))
            if ys[0] < y < ys[-1] and min(abs(y - v) for v in ys) > 2 * _MIN_SIDE:
                found += [(y, c) for c in (k - 1, k) if 0 <= c < len(xs) - 1]
    return found


def _merge(n_rows: int, n_cols: int, right: list[list[bool]], below: list[list[bool]]) -> list[list[int]]:
    """Number the cells: elementary cells without a drawn side between them get one number, made rectangular."""
    parent = list(range(n_rows * n_cols))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def unite(a: int, b: int) -> None:
        a, b = find(a), find(b)
        parent[max(a, b)] = min(a, b)

    for r in range(n_rows):
        for c in range(n_cols):
            if c + 1 < n_cols and not right[c + 1][r]:
                unite(r * n_cols + c, r * n_cols + c + 1)
            if r + 1 < n_rows and not below[r + 1][c]:
                unite(r * n_cols + c, (r + 1) * n_cols + c)
    while True:
        extents: dict[int, tuple[int, int, int, int, int]] = {}
        for i in range(n_rows * n_cols):
            r, c = divmod(i, n_cols)
            r0, c0, r1, c1, n = extents.get(find(i), (r, c, r, c, 0))
            extents[find(i)] = (min(r0, r), min(c0, c), max(r1, r), max(c1, c), n + 1)
        ragged = [(i, e) for i, e in extents.items() if e[4] != (e[2] - e[0] + 1) * (e[3] - e[1] + 1)]
        if not ragged:
            return [[find(r * n_cols + c) for c in range(n_cols)] for r in range(n_rows)]
        for i, (r0, c0, r1, c1, _) in ragged:
            for r in range(r0, r1 + 1):
                for c in range(c0, c1 + 1):
                    unite(i, r * n_cols + c)
