"""Chunks of lines whose cells stand close: a narrow gap parts cells where other lines show a column's edge there.

Serves tables by programs with narrow cell margins (LibreOffice Writer leaves 0.2 cm between two columns), where the
longest text of a column nearly touches the next column.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.grids.tokens import Chunk, TextLine, Token

NARROW_GAP = 0.4
"""The narrowest gap between two cells of a line, in font sizes; a word space is 0.2–0.3."""
_SURE_GAP = 0.33
"""The same before a left edge that many lines show."""
_WIDER = 1.4
"""How much wider it is than the usual gap of its line: all gaps of a stretched line are wide."""
_SAME = 1.2
"""Points within which two edges are one."""
_SAME_IN_SCANS = 3.0
"""The same for words read from a picture."""
_REACH = 14.0
"""Font sizes up and down within which other lines show an edge."""
_MIN_SHOWN = 2
"""So many other lines must show the edge by a clear gap."""
_SURELY_SHOWN = 4

Edge = tuple[float, float]
"""x of an edge, and the baseline of its line."""


def part_at_edges(lines: Sequence[TextLine]) -> None:
    """Cut the chunks of lines at narrow gaps before a left edge, or before a value at a right edge, of other lines."""
    lefts: list[Edge] = []
    rights: list[Edge] = []
    for line in lines:
        for before, chunk in zip(line.chunks, line.chunks[1:], strict=False):
            if chunk.x0 - before.x1 > 0:
                lefts.append((chunk.x0, line.base))
                if chunk.is_value:
                    rights.append((chunk.x1, line.base))
    if len(lefts) < _MIN_SHOWN:
        return
    lefts.sort()
    rights.sort()
    for line in lines:
        parted = [part for chunk in line.chunks for part in _parted(chunk, line, lefts, rights)]
        if len(parted) > len(line.chunks):
            line.chunks = parted


def _parted(chunk: Chunk, line: TextLine, lefts: Sequence[Edge], rights: Sequence[Edge]) -> list[Chunk]:
    groups: list[list[Token]] = [[chunk.tokens[0]]]
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(chunk.tokens))
    usual = gaps[len(gaps) // 2] if len(gaps) > 2 else 0.0
    for i in range(1, len(chunk.tokens)):
        left, right = chunk.tokens[i - 1], chunk.tokens[i]
        gap, size = right.x0 - left.x1, min(left.size, right.size)
        if gap < max(_SURE_GAP * size, _WIDER * usual):
            parted = False
        elif gap < NARROW_GAP * size:
            parted = _shown(right.x0, line, lefts) >= _SURELY_SHOWN
        else:
            parted = _shown(right.x0, line, lefts) >= _MIN_SHOWN or (
                _shown(chunk.x1, line, rights) >= _MIN_SHOWN and Chunk(chunk.tokens[i:]).is_value
            )
        if parted:
            groups.append([right])
        else:
            groups[-1].append(right)
    return [Chunk(group) for group in groups]


def _shown(x: float, line: TextLine, edges: Sequence[Edge]) -> int:
    """How many other lines near by show an edge."""
    same = _SAME if line.tokens[0].word.confidence is None else _SAME_IN_SCANS
    near = edges[bisect_left(edges, (x - same, -1e9)) : bisect_right(edges, (x + same, 1e9))]
    reach = _REACH * line.size
    return len({base for _, base in near if 0 < abs(base - line.base) <= reach})
