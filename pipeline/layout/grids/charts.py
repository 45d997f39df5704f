"""Signs that words stand in a chart rather than a table."""

from pipeline.geometry import BBox, overlap_area
from pipeline.layout.grids.rules import Rules


def looks_drawn(box: BBox, rules: Rules, *, any_colour: bool = False) -> bool:
    """Whether coloured bars of several lengths lie in a box: the bars of a chart.

    Stripes run along the whole table, and the fills of cells repeat a column's edges. Grey fills count only with
    ``any_colour``.
    """
    width = box[2] - box[0]
    edges: dict[tuple[int, int], int] = {}
    for fill, colour in zip(rules.fills, rules.colours, strict=True):
        saturated = any_colour or max(colour) - min(colour) > 0.25
        long = fill[2] - fill[0] >= 0.8 * width
        if saturated and not long and overlap_area(fill, box) > 0:
            key = round(fill[0] / 3), round(fill[2] / 3)
            edges[key] = edges.get(key, 0) + 1
    singles = sum(1 for n in edges.values() if n == 1)
    return len(edges) >= 4 and singles >= 0.4 * len(edges)
