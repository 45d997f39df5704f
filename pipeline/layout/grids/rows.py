"""Rows of aligned text: which lines make one row, by rules, by the rhythm of the lines, and by how cells wrap."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.grids.columns import PlacedLine
from pipeline.layout.grids.tokens import is_year

_JUMP = 1.18
"""How much wider the space between rows is than between the lines of a row, where the rhythm tells them apart."""
_EVEN_JUMP = 1.07
"""The same where the lines within rows stand evenly."""

OPEN_END = re.compile(
    r"(-|–|/|,|\b(och|eller|samt|av|för|i|på|till|med|om|inom|mellan|hos|kring|från"
    r"|and|or|of|the|for|per|to|in|with|by|from|not|und|der|die|von|für|mit))$",
    re.IGNORECASE,
)
"""The end of a line whose text goes on in the next."""


def value_columns(lines: Sequence[PlacedLine], n_cols: int) -> set[int]:
    """The columns in which at least half of two or more pieces are values."""
    found: set[int] = set()
    for col in range(n_cols):
        pieces = [p for line in lines if (p := line.at(col)) is not None and p.first == p.last]
        values = sum(1 for p in pieces if p.chunk.is_value)
        if values >= 2 and values >= 0.5 * len(pieces):
            found.add(col)
    return found


def group_rows(lines: Sequence[PlacedLine], n_cols: int, rules: Sequence[float]) -> list[list[PlacedLine]]:
    """Group lines, top to bottom, into rows. ``rules`` are the y of rules that part rows for certain."""
    values = value_columns(lines, n_cols)
    header = header_lines(lines, values)
    rows = _header_rows(lines[:header], rules)
    bands = _bands(lines[header:], rules)
    for band in bands:
        if _is_one_row(band, values, n_bands=len(bands)):
            rows.append(band)
        else:
            rows.extend(rows_in_band(band, values))
    return rows


def rows_in_band(band: Sequence[PlacedLine], values: set[int]) -> list[list[PlacedLine]]:
    """The rows of lines that no rule parts: by the rhythm of the lines where it tells, else by how cells wrap."""
    return by_rhythm(band, values) or by_wrapping(band, values)


def header_lines(lines: Sequence[PlacedLine], values: set[int]) -> int:
    """How many leading lines are headers: without values in the value columns, or all bold above lines that are not."""
    n = 0
    for line in lines[: min(8, len(lines) - 1)]:
        below = [p for c in values if (p := line.at(c)) is not None]
        if not values or any(p.chunk.is_value and not is_year(p.chunk.text) for p in below):
            break
        if not below and n and not any(p.first != p.last for p in line.pieces):
            wraps = lines[n - 1].line.base + 1.5 * line.line.size >= line.line.base
            if not wraps or not any(p.chunk.bold for p in line.pieces):
                break
        n += 1
    while n and not any(c in values for line in lines[:n] for c in line.columns):
        n -= 1
    if n or not lines:
        return n
    bold = 0
    while bold < len(lines) and all(p.chunk.bold for p in lines[bold].pieces):
        bold += 1
    return bold if 0 < bold <= 4 and bold < len(lines) else 0


def _header_rows(lines: Sequence[PlacedLine], rules: Sequence[float]) -> list[list[PlacedLine]]:
    """Header lines that wrap are one row; a line with a spanning piece, or beyond a rule, is a row of its own."""
    rows: list[list[PlacedLine]] = []
    for line in lines:
        spans = any(p.first != p.last for p in line.pieces)
        last = rows[-1][-1] if rows else None
        parted = last is None or any(last.line.base < y < line.line.base for y in rules)
        if last is None or parted or spans or any(p.first != p.last for p in last.pieces) or _years(line):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _years(line: PlacedLine) -> bool:
    return sum(1 for p in line.pieces if is_year(p.chunk.text)) >= 2


def _bands(lines: Sequence[PlacedLine], rules: Sequence[float]) -> list[list[PlacedLine]]:
    bands: list[list[PlacedLine]] = []
    for line in lines:
        if bands and not any(
            bands[-1][-1].line.base < y + 1 and y < line.line.base - 0.3 * line.line.size for y in rules
        ):
            bands[-1].append(line)
        else:
            bands.append([line])
    return bands


def _is_one_row(band: Sequence[PlacedLine], values: set[int], *, n_bands: int) -> bool:
    """Whether the lines between two rules are one row: no value column has two values there.

    Without value columns a band is a row if there are several bands: a rule then stands between any two rows.
    """
    if len(band) == 1:
        return True
    if values:
        if any(sum(1 for line in band if (p := line.at(c)) and p.chunk.is_value) > 1 for c in values):
            return False
        return n_bands > 1
    return n_bands > 2


def by_rhythm(band: Sequence[PlacedLine], values: set[int]) -> list[list[PlacedLine]] | None:
    """Part where the space between lines jumps; None where it does not, or where the parts make no rows.

    Parts are rows if none holds two values of a column and most hold one. Where nothing holds values, each part must
    begin in the first column: else the space is one between paragraphs. Of several jumps the widest that does counts.
    """
    steps = [b.line.base - a.line.base for a, b in pairwise(band)]
    ordered = sorted(steps)
    size = band[0].line.size
    jumps = sorted(((b / max(a, 0.1), (a + b) / 2) for a, b in pairwise(ordered)), reverse=True)
    if not jumps or ordered[0] > 1.6 * size:
        return None
    for ratio, limit in jumps:
        within = [step for step in ordered if step < limit]
        even = len(within) > 1 and within[-1] <= 1.02 * within[0]
        if ratio < (_EVEN_JUMP if even else _JUMP):
            continue
        groups = [[band[0]]]
        for step, line in zip(steps, band[1:], strict=True):
            if step > limit:
                groups.append([line])
            else:
                groups[-1].append(line)
        if limit <= 3.2 * size and _are_rows(groups, values):
            return groups
    return None


def _are_rows(groups: Sequence[Sequence[PlacedLine]], values: set[int]) -> bool:
    counts = [
        max((sum(1 for line in group if (p := line.at(c)) and p.chunk.is_value) for c in values), default=0)
        for group in groups
    ]
    if values:
        return max(counts) <= 1 and sum(counts) >= 0.6 * len(groups)
    return all(0 in group[0].columns for group in groups)


def by_wrapping(band: Sequence[PlacedLine], values: set[int]) -> list[list[PlacedLine]]:
    """One row a line, but lines that only carry on the text of a cell go with their row."""
    rows: list[list[PlacedLine]] = []
    for line in band:
        if rows and _carries_on(rows[-1], line, values):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _carries_on(row: Sequence[PlacedLine], line: PlacedLine, values: set[int]) -> bool:
    last = row[-1]
    if line.line.base - last.line.base > 1.6 * line.line.size:
        return False
    row_values = {c for member in row for c in member.columns & values}
    new_values = line.columns & values
    first = line.pieces[0]
    starts_low = first.chunk.text[:1].islower()
    above = last.at(first.first)
    if new_values & row_values:
        return False
    if new_values:  # values at the last line of their row
        return not row_values and starts_low and above is not None
    if line.columns == {0} or 0 in line.columns:
        open_end = above is not None and OPEN_END.search(above.chunk.text) is not None
        return above is not None and (starts_low or open_end) and (bool(row_values) or not values or not new_values)
    return 0 not in line.columns and len(line.columns) < max(2, len(set().union(*(m.columns for m in row))))
