"""The outermost rows of a table that fills its page: they repeat at top and foot, but are no running heads."""

from itertools import pairwise

from pipeline.layout.grouping import rows_of
from pipeline.layout.lines import Fragment

_ROWS = 3
"""So many further rows must stand under the edge row, in its rhythm and its columns."""
_RHYTHM = 1.3
"""How much wider the space to the next row may be than the widest between those."""


def table_edges(fragments: list[Fragment]) -> set[int]:
    """``id`` of the fragments of the outermost rows of a page that are rows of a table.

    A running head of two parts may stand over a table's columns too, but not in the rhythm of its rows.
    """
    rows = rows_of([f for f in fragments if f.group is None and f.words])
    return _from_edge(rows) | _from_edge(rows[::-1])


def _from_edge(rows: list[list[Fragment]]) -> set[int]:
    found: set[int] = set()
    for i in range(min(_ROWS, len(rows) - _ROWS)):
        here = rows[i : i + _ROWS + 1]
        steps = [abs(b[0].base - a[0].base) for a, b in pairwise(here)]
        if len(here[0]) > 1 and steps[0] <= _RHYTHM * max(steps[1:]) <= _RHYTHM**2 * min(steps[1:]):
            if all(_shared(here[0], row) > 1 for row in here[1:]):
                found.update(id(f) for f in here[0])
        elif not found and i:
            break
    return found


def _shared(head: list[Fragment], row: list[Fragment]) -> int:
    """How many fragments of a row stand under one of another row, each under its own."""
    return sum(1 for f in row if sum(1 for h in head if h.x0 < f.x1 and f.x0 < h.x1) == 1)
