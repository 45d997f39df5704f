"""Which columns a header stands over: headers of several columns are centred on them or set to one of their sides."""

import itertools
from collections.abc import Sequence

from pipeline.layout.grids.columns import Interval, Piece, PlacedLine
from pipeline.layout.grids.rows import OPEN_END

_MAX_HEADERS = 3
_WRAP = 1.4
"""Font sizes between the baselines of a head's lines."""
_FIT = 0.18
"""How far, in widths of the columns it covers, a header may stand off its place."""


def resolve_spans(lines: list[PlacedLine], columns: Sequence[Interval]) -> list[PlacedLine]:
    """Widen the pieces of leading lines that hold fewer pieces than the line below them.

    The columns beneath show what they stand over. The lines are changed in place and returned.
    """
    for upper, lower in itertools.pairwise(lines):
        if len(upper.pieces) >= max(len(line.pieces) for line in lines):
            break
        if not 1 <= len(upper.pieces) < len(lower.pieces) or any(
            p.chunk.is_value and not _year(p) for p in upper.pieces
        ):
            continue
        if upper.pieces[0].first == 0 and len(upper.pieces) == 1:
            continue
        if _wraps(upper, lower):
            continue
        spans = _best(upper.pieces, lower, columns)
        if spans:
            for piece, (first, last) in zip(upper.pieces, spans, strict=True):
                piece.first, piece.last = first, last
    return lines


def _wraps(upper: PlacedLine, lower: PlacedLine) -> bool:
    """Whether the pieces of a line are the first lines of heads that go on right below, each in its own column."""
    if lower.line.base - upper.line.base > _WRAP * lower.line.size:
        return False
    pairs = [(p, q) for p in upper.pieces for q in lower.pieces if q.first <= p.first <= p.last <= q.last]
    if len(pairs) < len(upper.pieces) or any(p.first != p.last for p in upper.pieces):
        return False
    flowing = sum(1 for p, q in pairs if q.chunk.text[:1].islower() or OPEN_END.search(p.chunk.text))
    return flowing > 0 or len(upper.pieces) > (len(lower.pieces) + 1) / 2


def _year(piece: Piece) -> bool:
    text = piece.chunk.text
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def _best(pieces: Sequence[Piece], lower: PlacedLine, columns: Sequence[Interval]) -> list[tuple[int, int]] | None:
    """Ranges of columns for the pieces such that they part the columns under them and fit best."""
    named = sorted(lower.columns)
    stub = bool(pieces[0].chunk.x1 < columns[min(1, len(columns) - 1)][0])  # a piece over the first column alone
    first = 0 if stub else min(c for c in named if c > 0) if len(named) > 1 else 0
    best: tuple[float, list[tuple[int, int]]] | None = None
    for spans in _partitions(first, named[-1], len(pieces), fixed_first=stub):
        for side in ("left", "middle", "right", "cell"):
            misfit = max(
                _misfit(p, s, columns, side) for p, s in zip(pieces[int(stub) :], spans[int(stub) :], strict=True)
            )
            if misfit <= _FIT and (best is None or misfit < best[0] - 1e-9):
                best = misfit, spans
    return best[1] if best and any(a != b for a, b in best[1]) else None


def _misfit(piece: Piece, span: tuple[int, int], columns: Sequence[Interval], side: str) -> float:
    x0, x1 = columns[span[0]][0], columns[span[1]][1]
    chunk = piece.chunk
    if side == "cell":  # the middle of the merged cell, where the text below stands at the left of its cells
        x1 = columns[span[1] + 1][0] if span[1] + 1 < len(columns) else x1 + _free(columns, span[1])
        side = "middle"
    off = {
        "left": chunk.x0 - x0,
        "middle": (chunk.x0 + chunk.x1 - x0 - x1) / 2,
        "right": chunk.x1 - x1,
    }[side]
    return abs(off) / max(1.0, x1 - x0) + (0.0 if span[1] > span[0] else 0.02)


def _free(columns: Sequence[Interval], last: int) -> float:
    """How much free space follows the text of the last column: as much as between it and the one before."""
    pitch = columns[last][0] - columns[last - 1][0] if last else 0.0
    return max(0.0, columns[last][0] + pitch - columns[last][1])


def _partitions(first: int, last: int, n: int, *, fixed_first: bool) -> list[list[tuple[int, int]]]:
    """The ways to cut the columns into ``n`` ranges in order; equal ranges alone where there are many."""
    if fixed_first:
        return (
            [[(first, first), *rest] for rest in _partitions(first + 1, last, n - 1, fixed_first=False)]
            if n > 1
            else []
        )
    total = last - first + 1
    if n < 1 or total < n:
        return []
    if total % n == 0 and (n > 3 or total > 8):
        k = total // n
        return [[(first + i * k, first + i * k + k - 1) for i in range(n)]]
    if n > 4 or total > 12:
        return []
    if n == 1:
        return [[(first, last)]]
    return [
        [(first, cut), *rest]
        for cut in range(first, last - n + 2)
        for rest in _partitions(cut + 1, last, n - 1, fixed_first=False)
    ]
