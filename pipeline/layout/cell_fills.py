"""Backgrounds of table cells, each filled by itself: they are neither bars nor parts of a drawing."""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.geometry import BBox

_JOINT = 1.5
"""Cells that stand side by side leave at most so many points between their fills."""
_SAME = 3.0
"""Points within which two edges are one."""
_AGREEING = 0.6
"""Share of the rows of one width whose cells must end at the same places."""


def cell_fills(boxes: Sequence[BBox], colours: Sequence[object]) -> set[int]:
    """Indices of the filled boxes that are the cells of a table's rows.

    In a row they have one top, one bottom and one colour, and touch side by side; rows of one width end their cells at
    the same places. Stacked bars touch in unlike colours or at unlike places, columns of a chart in unlike heights. A
    row without another of its width needs three cells.
    """
    levels: dict[tuple[int, int, object], list[int]] = defaultdict(list)
    for i, (box, colour) in enumerate(zip(boxes, colours, strict=True)):
        levels[round(box[1]), round(box[3]), colour].append(i)
    chains = [chain for level in levels.values() for chain in _chains(level, boxes) if len(chain) > 1]
    out: set[int] = set()
    for chain in chains:
        left, right = boxes[chain[0]][0], boxes[chain[-1]][2]
        alike = [
            c
            for c in chains
            if c is not chain and abs(boxes[c[0]][0] - left) < _SAME and abs(boxes[c[-1]][2] - right) < _SAME
        ]
        agreeing = sum(1 for c in alike if _agree(chain, c, boxes))
        if (not alike and len(chain) > 2) or (alike and agreeing >= _AGREEING * len(alike)):
            out.update(chain)
    return out


def _agree(a: list[int], b: list[int], boxes: Sequence[BBox]) -> bool:
    """Whether the inner edges of the row with fewer cells are edges of the other."""
    few, many = sorted(([boxes[i][2] for i in chain[:-1]] for chain in (a, b)), key=len)
    return all(any(abs(x - y) < _SAME for y in many) for x in few)


def _chains(level: list[int], boxes: Sequence[BBox]) -> list[list[int]]:
    """Boxes of one level that touch side by side, left to right."""
    out: list[list[int]] = []
    for i in sorted(level, key=lambda k: (boxes[k][0], boxes[k][2])):
        if out and abs(boxes[i][0] - boxes[out[-1][-1]][2]) <= _JOINT:
            out[-1].append(i)
        else:
            out.append([i])
    return out
