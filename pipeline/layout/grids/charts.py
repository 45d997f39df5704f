"""Signs that words stand in a chart rather than a table."""

from pipeline.geometry import BBox, overlap_area
from pipeline.layout.grids.rules import Rules


def looks_drawn(box: BBox, rules: Rules) -> bool:
    """Whether strongly coloured bars of several lengths lie in a box: the bars of a chart. Stripes and coloured cells
    of a table run along the whole table or repeat a column's width.
    """
    width = box[2] - box[0]
    lengths: set[int] = set()
    for fill, colour in zip(rules.fills, rules.colours, strict=True):
        saturated = max(colour) - min(colour) > 0.25
        long = fill[2] - fill[0] >= 0.8 * width
        if saturated and not long and overlap_area(fill, box) > 0:
            lengths.add(round((fill[2] - fill[0]) / 3))
    return len(lengths) >= 4
