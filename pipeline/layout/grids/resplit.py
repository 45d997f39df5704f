"""Ruled grids whose rules part columns but not every row: the rows between two rules are told apart by their text."""

import itertools

from pipeline.grid import Grid
from pipeline.layout.grids.columns import Piece, PlacedLine
from pipeline.layout.grids.rows import by_rhythm, by_wrapping, rows_in_band, value_columns
from pipeline.layout.grids.sketch import Sketch
from pipeline.layout.grids.tokens import Token, text_lines


def resplit(drawn: Sketch) -> Grid | None:
    """The grid of a lattice, with bands that hold several rows of values cut into those rows."""
    n_cols = len(drawn.xs) - 1
    for r in reversed(range(len(drawn.ys) - 1)):
        row = drawn.owner[r]
        if any(drawn.owner[k][c] == row[c] for k in (r - 1, r + 1) if 0 <= k < len(drawn.owner) for c in range(n_cols)):
            continue
        cuts = _cuts(drawn, r)
        if cuts:
            _cut(drawn, r, cuts)
    return drawn.grid()


def _cuts(drawn: Sketch, r: int) -> list[float]:
    """Heights that part the rows within band ``r``.

    None unless a value column holds three values or more there, each beside a text that begins on its line. Without
    values, where one band holds the whole body, the rhythm of the lines decides.
    """
    owners = drawn.owner[r]
    tokens: list[Token] = [t for value in set(owners) for t in drawn.tokens.get(value, [])]
    lines = text_lines(t for t in tokens if not t.turned)
    if len(lines) < 2:
        return []
    placed: list[PlacedLine] = []
    where = {id(t): c for c, value in reversed(list(enumerate(owners))) for t in drawn.tokens.get(value, [])}
    for line in lines:
        pieces: dict[int, list[Token]] = {}
        for token in line.tokens:
            pieces.setdefault(where[id(token)], []).append(token)
        placed.append(PlacedLine(line, [Piece(c, c, t) for c, t in sorted(pieces.items())]))
    values = value_columns(placed, len(owners)) - {0}
    if len(lines) == 2:
        full = all(len(p.pieces) == len(set(owners)) for p in placed)
        both = all(piece.chunk.is_value for p in placed for piece in p.pieces[1:])
        return _between([[p] for p in placed]) if full and both and len(values) > 1 else []
    if not values and len(drawn.ys) <= 3 and len(set(owners)) > 1:
        rows = by_rhythm(placed, values)
        if rows is None and _line_by_line(placed, len(set(owners))):
            rows = by_wrapping(placed, values)
        return _between(rows or [])
    for c in values:
        with_value = [p for p in placed if (piece := p.at(c)) is not None and piece.chunk.is_value]
        if len(with_value) >= 3 and sum(1 for p in with_value if len(p.columns) > 1) >= 0.8 * len(with_value):
            return _between(rows_in_band(placed, values))
    return []


def _line_by_line(placed: list[PlacedLine], n_cells: int) -> bool:
    """Whether most lines begin a row: something that begins with a capital or digit stands in every column."""
    begins = [
        len(p.pieces) == n_cells and all(not piece.chunk.text[:1].islower() for piece in p.pieces) for p in placed
    ]
    return sum(begins) >= 0.6 * len(begins) and begins[0]


def _between(rows: list[list[PlacedLine]]) -> list[float]:
    """The heights half way between rows."""
    return [(max(x.line.bottom for x in a) + min(x.line.top for x in b)) / 2 for a, b in itertools.pairwise(rows)]


def _cut(drawn: Sketch, r: int, cuts: list[float]) -> None:
    owners = drawn.owner[r]
    held = {value: drawn.tokens.pop(value, []) for value in set(owners)}
    fresh = max(v for row in drawn.owner for v in row) + 1
    rows: list[list[int]] = []
    for _ in range(len(cuts) + 1):
        numbers = {value: fresh + i for i, value in enumerate(dict.fromkeys(owners))}
        fresh += len(numbers)
        rows.append([numbers[v] for v in owners])
    drawn.owner[r : r + 1] = rows
    drawn.ys[r + 1 : r + 1] = cuts
    for value, tokens in held.items():
        c = owners.index(value)
        for token in tokens:
            k = sum(1 for y in cuts if token.middle[1] > y)
            drawn.put(r + k, c, token)
