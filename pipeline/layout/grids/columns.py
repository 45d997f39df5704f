"""Columns of aligned text: white space that holds over the body rows, and which column a chunk stands in."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from pipeline.layout.grids.tokens import Chunk, TextLine, Token, is_year

_MIN_GAP = 0.6
"""Width of a column gap, in font sizes."""
_NARROW = 0.35
"""The same where the next column's cells begin at one edge, or its values end at one."""

_MAX_HEADER_LINES = 4

Interval = tuple[float, float]


@dataclass(slots=True)
class Piece:
    """What stands in one column (or, for a spanning header, several) on one line."""

    first: int
    last: int  # inclusive
    tokens: list[Token]

    _chunk: Chunk | None = None

    @property
    def chunk(self) -> Chunk:
        """The tokens as a chunk."""
        if self._chunk is None:
            self._chunk = Chunk(self.tokens)
        return self._chunk

    def take_in(self, tokens: list[Token], last: int) -> None:
        """Add tokens that reach to column ``last``."""
        self.tokens = self.tokens + tokens
        self.last = max(self.last, last)
        self._chunk = None


@dataclass(slots=True)
class PlacedLine:
    """A text line and its pieces, left to right."""

    line: TextLine
    pieces: list[Piece] = field(default_factory=list)

    @property
    def columns(self) -> set[int]:
        """The columns that hold anything."""
        found: set[int] = set()
        for piece in self.pieces:
            found.update(range(piece.first, piece.last + 1))
        return found

    def at(self, col: int) -> Piece | None:
        """The piece that covers a column."""
        for piece in self.pieces:
            if piece.first <= col <= piece.last:
                return piece
        return None


def find_columns(lines: Sequence[TextLine]) -> list[Interval]:
    """The x-ranges of the columns that lines of two or more chunks share.

    Leading lines whose chunks span several columns (headers) are left out of the projection if that shows more columns.
    """
    multi = [line for line in lines if len(line.chunks) > 1]
    if len(multi) < 2:
        return []
    best = _headed(multi) or _paired(multi, _best_projection(multi))
    # Stubs of two lines stand above and below the values beside them, never on their line.
    stubs = [x for x in lines if len(x.chunks) == 1 and best and x.x1 < best[0][0] - _MIN_GAP * x.size]
    if len(stubs) > 1:
        best = [(min(x.x0 for x in stubs), max(x.x1 for x in stubs)), *best]
    return best


def _best_projection(multi: Sequence[TextLine]) -> list[Interval]:
    best = _project(multi)
    for skip in range(1, min(_MAX_HEADER_LINES, len(multi) - 2) + 1):
        found = _project(multi[skip:])
        fewer = len(multi[skip - 1].chunks) < max(len(line.chunks) for line in multi[skip:])
        full = sum(1 for line in multi[skip:] if len(line.chunks) == len(found)) >= 0.6 * (len(multi) - skip)
        if len(found) > len(best) and (fewer or (full and len(multi) - skip > 1)):
            best = found
    return best


def _paired(multi: Sequence[TextLine], columns: list[Interval]) -> list[Interval]:
    """The columns without those that a head makes of its own, apart from what it heads, as "Nr" left of right-set "1".

    Heads and the columns of the other lines are paired in order where there are as many of both.
    """
    heads, body = multi[0].chunks, _project(multi[1:])
    if not 2 < len(body) == len(heads) < len(columns):
        return columns
    out = [(min(a, h.x0), max(b, h.x1)) for (a, b), h in zip(body, heads, strict=True)]
    return out if all(a[1] < b[0] for a, b in itertools.pairwise(out)) else columns


def _headed(multi: Sequence[TextLine]) -> list[Interval]:
    """The columns of values with their headers, where headers stand left and values right in a column.

    Then a header reaches nearer to the values of the column before it than to its own. Headers and columns are paired
    in order; empty where their numbers differ, or where a header does not stand between its column and the one before.
    """
    n_head = next((i for i, line in enumerate(multi) if _holds_values(line)), 0)
    body = multi[n_head:]
    if not 0 < n_head <= _MAX_HEADER_LINES or len(body) < 2 or sum(map(_holds_values, body)) < 0.7 * len(body):
        return []
    columns = _project(body)
    heads = multi[n_head - 1].chunks
    skipped = len(columns) - len(heads)
    if len(columns) < 3 or skipped not in (0, 1):
        return []
    out = columns[:skipped]
    for (x0, x1), head in zip(columns[skipped:], heads, strict=True):
        before = out[-1][1] if out else head.x0 - 1
        if head.x0 <= before or head.x0 > x1:
            return []
        out.append((min(x0, head.x0), max(x1, head.x1)))
    return out if all(a[1] < b[0] for a, b in itertools.pairwise(out)) else []


def _holds_values(line: TextLine) -> bool:
    values = sum(1 for chunk in line.chunks[1:] if chunk.is_value and not is_year(chunk.text))
    return values > 0 and values >= 0.5 * (len(line.chunks) - 1)


def _project(lines: Sequence[TextLine]) -> list[Interval]:
    x0 = min(line.x0 for line in lines)
    width = int(max(line.x1 for line in lines) - x0) + 2
    cover = np.zeros(width * 2 + 2, dtype=np.int32)  # in half points
    for line in lines:
        for chunk in line.chunks:
            cover[int((chunk.x0 - x0) * 2) : int((chunk.x1 - x0) * 2) + 1] += 1
    allowed = 0 if len(lines) < 8 else len(lines) // 10
    used = cover > allowed
    edges = np.flatnonzero(np.diff(np.concatenate(([False], used, [False])).astype(np.int8)))
    spans = [(x0 + a / 2, x0 + b / 2) for a, b in edges.reshape(-1, 2).tolist()]
    size = sorted(line.size for line in lines)[len(lines) // 2]
    starts = [chunk.x0 for line in lines for chunk in line.chunks[1:]]
    ends = [chunk.x1 for line in lines for chunk in line.chunks[1:] if chunk.is_value]
    merged: list[Interval] = []
    for a, b in spans:
        begin, end = sum([abs(x - a) <= 1.5 for x in starts]), sum([abs(x - b) <= 1.5 for x in ends])
        own = sum([a - 1.5 <= x <= b for x in starts])
        even = begin >= max(3, 0.8 * own) or max(begin, end) >= max(2, 0.5 * len(lines))
        gap = _NARROW if even else _MIN_GAP
        if merged and a - merged[-1][1] < gap * size:
            merged[-1] = (merged[-1][0], b)
        else:
            merged.append((a, b))
    return merged


def place(line: TextLine, columns: Sequence[Interval]) -> PlacedLine:
    """Put the chunks of a line into columns; a chunk is cut where a word space covers a whole column gap."""
    placed = PlacedLine(line)
    for chunk in line.chunks:
        for tokens in _cut(chunk, columns):
            first, last = _touched(tokens, columns)
            before = placed.pieces[-1] if placed.pieces else None
            if before is not None and before.last >= first:
                before.take_in(tokens, last)
            else:
                placed.pieces.append(Piece(first, last, tokens))
    return placed


def _touched(tokens: list[Token], columns: Sequence[Interval]) -> tuple[int, int]:
    x0, x1 = tokens[0].x0, max(t.x1 for t in tokens)
    slack = 0.3 * tokens[0].size
    hit = [i for i, (a, b) in enumerate(columns) if min(x1, b) - max(x0, a) > min(slack, 0.5 * (x1 - x0))]
    if hit:
        return hit[0], hit[-1]
    middle = (x0 + x1) / 2
    nearest = min(range(len(columns)), key=lambda i: max(columns[i][0] - middle, middle - columns[i][1]))
    return nearest, nearest


def _cut(chunk: Chunk, columns: Sequence[Interval]) -> list[list[Token]]:
    gaps = [(a[1], b[0]) for a, b in itertools.pairwise(columns)]
    out = [[chunk.tokens[0]]]
    for left, right in zip(chunk.tokens, chunk.tokens[1:], strict=False):
        wide = right.x0 - left.x1 >= 0.5 * left.size
        if wide and any(left.x1 <= a + 2 and b - 2 <= right.x0 for a, b in gaps):
            out.append([right])
        else:
            out[-1].append(right)
    return out
