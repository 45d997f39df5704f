"""Signs that words stand in a chart rather than a table."""

from collections import Counter
from collections.abc import Sequence

from pipeline.geometry import BBox, area, contains, overlap_area
from pipeline.layout.cell_fills import cell_fills
from pipeline.layout.grids.rules import Rules
from pipeline.layout.grids.tokens import Token


def looks_drawn(box: BBox, rules: Rules) -> bool:
    """Whether strongly coloured bars of several lengths lie in a box: the bars of a chart.

    Stripes run along the whole table, the fills of cells repeat a column's edges, and those of a header touch in one
    colour.
    """
    width = box[2] - box[0]
    edges: Counter[tuple[int, int]] = Counter()
    cells = cell_fills(rules.fills, rules.colours)
    for i, (fill, colour) in enumerate(zip(rules.fills, rules.colours, strict=True)):
        if i in cells:
            continue
        long = fill[2] - fill[0] >= 0.8 * width
        if max(colour) - min(colour) > 0.25 and not long and overlap_area(fill, box) > 0:
            edges[round(fill[0] / 3), round(fill[2] / 3)] += 1
    singles = sum(1 for n in edges.values() if n == 1)
    return len(edges) >= 4 and singles >= 0.4 * len(edges)


def looks_filled(box: BBox, rules: Rules, tokens: Sequence[Token]) -> bool:
    """Whether the fills in a box are those of a table: stripes along it, or cells whose edges repeat both ways.

    Stripes lie under words; bars of nearly one length, with their labels and numbers beside them, do not.
    """
    fills = [f for f in rules.fills if overlap_area(f, box) > 0.5 * area(f)]
    if len(fills) < 3:
        return False
    if all(f[2] - f[0] >= 0.8 * (box[2] - box[0]) for f in fills):
        return any(contains(f, t.middle) for f in fills for t in tokens)
    across = Counter((round(f[0] / 3), round(f[2] / 3)) for f in fills)
    down = Counter((round(f[1] / 3), round(f[3] / 3)) for f in fills)
    repeated = sum(1 for n in (*across.values(), *down.values()) if n > 1)
    return len(fills) >= 4 and repeated >= 0.8 * (len(across) + len(down))
