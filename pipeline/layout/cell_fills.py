"""Backgrounds of table cells, each filled by itself: they are neither bars nor parts of a drawing."""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.document import Shape

_JOINT = 1.5
"""Cells that stand side by side leave at most so many points between their fills."""


def cell_fills(shapes: Sequence[Shape]) -> set[int]:
    """``id`` of the boxes that fill the cells of a table's rows.

    In a row they have one top, one bottom and one colour, and touch side by side. Stacked bars touch in unlike colours,
    columns of a chart in unlike heights. A row of two counts only where another row is as wide.
    """
    levels: dict[tuple[int, int, object], list[Shape]] = defaultdict(list)
    for shape in shapes:
        if shape.kind == "rect" and shape.fill is not None:
            levels[round(shape.bbox[1]), round(shape.bbox[3]), shape.fill].append(shape)
    chains = [chain for level in levels.values() for chain in _chains(level) if len(chain) > 1]
    extents = [(chain[0].bbox[0], chain[-1].bbox[2]) for chain in chains]
    out: set[int] = set()
    for chain, (x0, x1) in zip(chains, extents, strict=True):
        alike = sum(1 for a, b in extents if abs(a - x0) < 3 and abs(b - x1) < 3)
        if len(chain) > 2 or alike > 1:
            out.update(id(s) for s in chain)
    return out


def _chains(level: list[Shape]) -> list[list[Shape]]:
    """Boxes of one level that touch side by side, left to right."""
    out: list[list[Shape]] = []
    for shape in sorted(level, key=lambda s: (s.bbox[0], s.bbox[2])):
        if out and abs(shape.bbox[0] - out[-1][-1].bbox[2]) <= _JOINT:
            out[-1].append(shape)
        else:
            out.append([shape])
    return out
