"""Grids from aligned text, with horizontal rules and stripes as far as there are any."""

import itertools
from collections.abc import Sequence

from pipeline.geometry import BBox, union
from pipeline.grid import Grid, GridCell
from pipeline.layout.grids.accept import confidence
from pipeline.layout.grids.bars import find_bars
from pipeline.layout.grids.charts import looks_drawn
from pipeline.layout.grids.columns import Interval, PlacedLine, find_columns, place
from pipeline.layout.grids.edges import part_at_edges
from pipeline.layout.grids.gutters import split
from pipeline.layout.grids.headspans import resolve_spans
from pipeline.layout.grids.islands import islands
from pipeline.layout.grids.rows import OPEN_END, group_rows
from pipeline.layout.grids.rules import Rules
from pipeline.layout.grids.runs import Run, find_runs
from pipeline.layout.grids.stacked import stacked_tables
from pipeline.layout.grids.tokens import TextLine, Token, reading_order, text_lines

_ROW_BARS = 2
"""With more rules or stripe edges than these along it, the rows of a table are drawn, not only aligned."""


def aligned_grids(tokens: Sequence[Token], rules: Rules) -> list[Grid]:
    """The tables among words that no ruled grid holds."""
    found: list[Grid] = []
    apart, rest = islands(tokens, rules.horizontal)
    for region in [*apart, *split(text_lines(rest))]:
        if sum([len(line.chunks) > 1 for line in region]) < 2:  # no edge to part at, no run to find
            continue
        part_at_edges(region)
        for part in stacked_tables(region):
            grids = (_grid(run, rules) for run in find_runs(part, find_bars(rules.horizontal, part)))
            found += [grid for grid in grids if grid is not None]
    return found


def _grid(run: Run, rules: Rules) -> Grid | None:
    columns = find_columns(run.lines)
    if len(columns) < 2:
        return None
    lines = [place(line, columns) for line in run.lines]
    if _strays(lines):
        return _grid(Run(run.lines[:-1], [], run.bars), rules) if len(lines) > 2 else None
    lines += [place(line, columns) for line in _tail(run, lines, columns)]
    _spread_sections(lines, columns)
    lines = resolve_spans(_trim(lines), columns)
    if len(lines) < 2:
        return None
    box = union(line.line.box for line in lines)
    bars = _row_bars(rules, box, lines[0].line.size)
    rows = group_rows(lines, len(columns), bars)
    sure = confidence(rows, len(columns), len(bars))
    if sure == 0.0 or looks_drawn(box, rules):
        return None
    return _build(rows, columns, box, sure, ruled=len(bars) > _ROW_BARS)


def _spread_sections(lines: Sequence[PlacedLine], columns: Sequence[Interval]) -> None:
    """Let a line that stands alone in the middle of the table, or over several columns, head them all."""
    x0, x1 = columns[0][0], columns[-1][1]
    for line in lines[1:]:
        piece = line.pieces[0]
        if len(line.pieces) > 1 or len(columns) < 3 or piece.chunk.is_value:
            continue
        middle = abs(line.line.x0 + line.line.x1 - x0 - x1) / 2 <= 0.05 * (x1 - x0) and line.line.x0 > x0 + 3
        if (middle and piece.last > 0) or (piece.first == 0 and piece.last > 1):
            piece.first, piece.last = 0, len(columns) - 1


def _strays(lines: Sequence[PlacedLine]) -> bool:
    """Whether the last line makes a column of its own: a line of stretched prose after the table.

    The first column may be filled there alone, where values stand in the others: the stub of a single row.
    """
    others = {p.first for line in lines[:-1] for p in line.pieces if p.first == p.last}
    own = [p for p in lines[-1].pieces if p.first == p.last and p.first not in others]
    if len(own) == 1 and own[0].first == 0 and all(p.chunk.is_value for p in lines[-1].pieces[1:]):
        return False
    return bool(own)


def _row_bars(rules: Rules, box: BBox, size: float) -> list[float]:
    """Heights of the rules and stripe edges that run along most of the table, from just above to just below it."""
    width = box[2] - box[0]
    along: dict[float, float] = {}
    for rule in rules.horizontal:
        if box[1] - size <= rule.at <= box[3] + size:
            shared = min(rule.hi, box[2]) - max(rule.lo, box[0])
            key = next((y for y in along if abs(y - rule.at) <= 2), rule.at)
            along[key] = along.get(key, 0.0) + max(0.0, shared)
    return sorted(y for y, shared in along.items() if shared >= 0.6 * width)


def _tail(run: Run, lines: Sequence[PlacedLine], columns: Sequence[Interval]) -> list[TextLine]:
    """The single lines after a run that carry on its last row, or are further rows of a table with such rows."""
    singles = any(len(line.pieces) == 1 for line in lines[1:])
    steps = sorted(b.line.base - a.line.base for a, b in itertools.pairwise(lines))
    usual = steps[len(steps) // 2] if steps else 0.0
    last, kept = lines[-1].line, []
    for line in run.after:
        step = line.base - last.base
        text = line.chunks[0].text
        stub = abs(line.x0 - columns[0][0]) <= 3 and line.x1 < columns[1][0]
        row = singles and stub and step <= 1.1 * usual and abs(line.size - last.size) <= 0.5
        above = next((c.text for c in lines[-1].line.chunks if abs(c.x0 - line.x0) <= 3), "")
        goes_on = text[:1].islower() or OPEN_END.search(above) is not None or step < 0.85 * usual
        rest = (
            step <= 1.6 * line.size and goes_on and len(line.chunks) == 1 and step <= 1.1 * max(usual, 1.2 * line.size)
        )
        if not (row or rest):
            break
        kept.append(line)
        last = line
    return kept


def _trim(lines: list[PlacedLine]) -> list[PlacedLine]:
    """Without leading lines of a single piece that are no header of a later column."""
    while lines and len(lines[0].pieces) == 1 and (lines[0].pieces[0].first == 0):
        lines = lines[1:]
    return lines


def _build(
    rows: Sequence[Sequence[PlacedLine]], columns: Sequence[Interval], box: BBox, sure: float, *, ruled: bool
) -> Grid:
    edges = [box[0], *((a[1] + b[0]) / 2 for a, b in itertools.pairwise(columns)), box[2]]
    tops = [min(t.top for line in row for t in line.line.tokens) for row in rows]
    bottoms = [max(t.bottom for line in row for t in line.line.tokens) for row in rows]
    cells: list[GridCell] = []
    for r, row in enumerate(rows):
        top = tops[r] if r == 0 else (bottoms[r - 1] + tops[r]) / 2
        bottom = bottoms[r] if r == len(rows) - 1 else (bottoms[r] + tops[r + 1]) / 2
        for (first, last), tokens in sorted(_merged(row).items()):
            cell_box = (edges[first], top, edges[last + 1], bottom)
            cells.append(GridCell(r, first, cell_box, reading_order(tokens), 1, last - first + 1))
    return Grid(box, len(rows), len(columns), cells, ruled, confidence=round(sure, 3))


def _merged(row: Sequence[PlacedLine]) -> dict[tuple[int, int], list[Token]]:
    """Column ranges that do not overlap → tokens, over the lines of a row."""
    out: dict[tuple[int, int], list[Token]] = {}
    for line in row:
        for piece in line.pieces:
            first, last, tokens = piece.first, piece.last, list(piece.tokens)
            for key in [k for k in out if k[0] <= last and first <= k[1]]:
                first, last = min(first, key[0]), max(last, key[1])
                tokens = out.pop(key) + tokens
            out[first, last] = tokens
    return out
