"""Tables that stand right below one another: a new one begins where a title, or white space, leads to a new header row.

Serves reports that set table under table with no text between but a heading, in one width and often with one drawing.
"""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.grids.tokens import Chunk, TextLine, is_year

_LARGER = 1.08
"""How much larger than the rows a title is set that stands out by its size."""
_WIDER = 1.3
"""How many usual steps between rows lie above a title that stands out by nothing else."""
_APART = 1.6
"""The same where no title stands between two tables."""
_TITLE_LINES = 3


def stacked_tables(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of each table, top to bottom; the titles between two tables are left out of both."""
    parts: list[list[TextLine]] = []
    begin = i = 0
    while i < len(lines):
        head = _next_head(lines, begin, i)
        if head is None:
            i += 1
            continue
        parts.append(list(lines[begin:i]))
        begin = i = head
        i += 1
    parts.append(list(lines[begin:]))
    return parts


def _next_head(lines: Sequence[TextLine], begin: int, i: int) -> int | None:
    """The index of the header row that a table begins with whose title, or else header, is line ``i``; None for none.

    The header row must look like that of the table before, which has rows of its own above line ``i``.
    """
    rows = [line for line in lines[begin:i] if len(line.chunks) > 1]
    if len(rows) < 3:
        return None
    head = i
    while head < min(i + _TITLE_LINES, len(lines) - 1) and _may_be_title(lines[head], rows):
        head += 1
    if head + 1 >= len(lines) or not _is_head(lines, head) or _is_bold(lines[head]) != _is_bold(rows[0]):
        return None
    if not _is_head(rows, 0):
        return None
    step, usual = lines[i].base - lines[i - 1].base, _usual_step(rows)
    if head == i:
        return head if step >= _APART * usual else None
    titles = lines[i:head]
    out = all(_is_bold(t) for t in titles) and not _is_bold(rows[-1])
    larger = all(t.size > _LARGER * rows[-1].size for t in titles)
    return head if out or larger or step >= _WIDER * usual else None


def _may_be_title(line: TextLine, rows: Sequence[TextLine]) -> bool:
    """Whether a line is one piece of words that begins where the rows do."""
    left = min(row.x0 for row in rows)
    words = len(line.chunks) == 1 and not line.chunks[0].is_value
    return words and abs(line.x0 - left) <= 2 * line.size


def _is_head(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a line heads columns: bold over a plain row, or without values over values."""
    line, below = lines[at], next((x for x in lines[at + 1 : at + 4] if len(x.chunks) > 1), None)
    if below is None or len(line.chunks) < 2 or any(_is_number(c) for c in line.chunks):
        return False
    return (_is_bold(line) and not _is_bold(below)) or any(_is_number(c) for c in below.chunks[1:])


def _is_number(chunk: Chunk) -> bool:
    return chunk.is_value and not is_year(chunk.text)


def _is_bold(line: TextLine) -> bool:
    return all(chunk.bold for chunk in line.chunks)


def _usual_step(rows: Sequence[TextLine]) -> float:
    """The median step between the rows of a table."""
    steps = sorted(b.base - a.base for a, b in pairwise(rows))
    return steps[len(steps) // 2]
