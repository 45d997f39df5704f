"""Whether aligned text is a table: evidence for and against, from geometry and the look of the cells.

Turned down are two columns of prose, lists, tables of contents, letterheads and lists of labels, signature blocks and
the words of charts. Sure signs are columns of values, bars between the rows, and a bold header over plain rows.
"""

import itertools
import re
from collections.abc import Sequence

from pipeline.layout.grids.columns import PlacedLine
from pipeline.layout.grids.rows import header_lines, value_columns
from pipeline.layout.grids.tokens import Chunk

Row = Sequence[PlacedLine]

_INTEGER = re.compile(r"\d{1,3}")
_PAGES = re.compile(r"sid(a|an|or|nr)?\.?|s\.", re.IGNORECASE)


def confidence(rows: Sequence[Row], n_cols: int, n_bars: int) -> float:
    """0 for no table, else how sure: 0.5 to 1. ``n_bars`` counts the rules and stripe edges that part or frame rows."""
    lines = [line for row in rows for line in row]
    values = value_columns(lines, n_cols)
    header = header_lines(lines, values)
    bold_header = 0 < header < len(lines) and all(p.chunk.bold for line in lines[:header] for p in line.pieces)
    body = [row for row in rows if row[0] not in lines[:header]] or list(rows)
    filled = [len({c for line in row for c in line.columns}) for row in body]
    shared = sum(1 for n in filled if n > 1) / len(filled)
    straight = _straight(lines[header:], n_cols)
    if len(rows) < 2 or n_cols < 2 or shared < (0.25 if bold_header else 0.4):
        return 0.0
    if _is_contents(lines, n_cols) or _is_labels(body) or _is_scales(body):
        return 0.0
    if n_bars < 3 and (_is_notes(rows, n_cols) or (not values and _flows_through(body, n_cols))):
        return 0.0
    certain = 0.5 if _begin_under_heads(rows, n_cols, header) or _is_full(rows, n_cols, straight) else 0.0
    if _is_prose(lines, n_cols, values, n_bars) and not (bold_header and _begin_together(body)):
        return certain
    score = 0.3 * min(len(values), 2) + (0.35 if bold_header else 0.1 if header else 0.0)
    score += 0.15 * min(n_bars, 4) + (0.1 if n_cols > 2 else 0.0) + 0.05 * min(len(rows) - 2, 3)
    score += 0.3 * (straight - 0.75)
    if len(rows) < 3 and n_bars < 2:
        score -= 0.3
    if not values and not bold_header and n_bars < 2:
        return certain
    return min(1.0, score + 0.2) if straight >= 0.6 and score >= 0.4 else certain


def _straight(lines: Sequence[PlacedLine], n_cols: int) -> float:
    """Share of pieces that stand at their column's left edge, right edge or middle, the best of the three."""
    held = total = 0
    for col in range(n_cols):
        pieces = [p.chunk for line in lines if (p := line.at(col)) is not None and p.first == p.last]
        if not pieces:
            continue
        total += len(pieces)
        best = 0
        for place in (_left, _right, _middle, _comma):
            at = [place(c) for c in pieces]
            best = max(best, *[sum([abs(v - u) <= 2.5 for v in at]) for u in set(at)])
            if best == len(pieces):
                break
        held += best
    return held / total if total else 0.0


def _left(chunk: Chunk) -> float:
    return chunk.x0


def _right(chunk: Chunk) -> float:
    return chunk.x1


def _middle(chunk: Chunk) -> float:
    return (chunk.x0 + chunk.x1) / 2


def _comma(chunk: Chunk) -> float:
    """About where the decimal comma or the end of the whole number stands."""
    text, x0, x1 = chunk.text, chunk.x0, chunk.x1
    match = re.match(r"[−–-]?[\d ]+", text)
    return float(x0 + (x1 - x0) * (match.end() if match else len(text)) / max(1, len(text)))


def _is_contents(lines: Sequence[PlacedLine], n_cols: int) -> bool:
    """A table of contents: the last column holds page numbers that only grow, under no header but "Sida"."""
    last = [p.chunk.text for line in lines if (p := line.at(n_cols - 1)) is not None]
    headers = [t for t in last[:1] if not _INTEGER.fullmatch(t)]
    numbers = last[len(headers) :]
    if len(numbers) < 3 or any(not _INTEGER.fullmatch(t) for t in numbers):
        return False
    if headers and not _PAGES.fullmatch(headers[0]):
        return False
    beside = [p.chunk for line in lines if n_cols > 2 and (p := line.at(n_cols - 2)) is not None]
    if len(beside) >= 3 and sum(1 for c in beside if c.is_value) > 0.5 * len(beside):
        return False  # values, not titles, lead to the last column
    pages = [int(t) for t in numbers]
    return pages == sorted(pages) and len(set(pages)) > 0.5 * len(pages) and (n_cols < 4 or bool(headers))


def _is_scales(rows: Sequence[Row]) -> bool:
    """The axes of charts side by side: every row says one value again and again, and the values step down."""
    texts = [[p.chunk.text for p in row[0].pieces if p.chunk.is_value] for row in rows]
    texts = [t for t in texts if t]
    if len(texts) < 2 or any(len(t) < 2 or len(set(t)) > 1 for t in texts):
        return False
    steps = [float(m[0]) for t in texts if (m := re.match(r"\d+", t[0]))]
    return bool(steps) and all(a > b for a, b in itertools.pairwise(steps))


def _is_labels(rows: Sequence[Row]) -> bool:
    """A letterhead or form: most rows begin with a label and a colon."""
    first = [p.chunk.text for row in rows if (p := row[0].at(0)) is not None]
    return bool(first) and sum(1 for t in first if t.endswith(":")) >= 0.5 * len(rows)


def _is_notes(rows: Sequence[Row], n_cols: int) -> bool:
    """Footnotes and numbered lists: numbers that count up, or marks, each before a text."""
    first = [p.chunk.text.strip("().") for row in rows if (p := row[0].at(0)) is not None]
    if n_cols != 2 or len(first) < len(rows):
        return False
    if all(re.fullmatch(r"[*†‡•–-]{1,3}|[a-h]", t) for t in first):
        return True
    rest = [p.chunk.tokens for row in rows if (p := row[0].at(1)) is not None]
    texts = sum(1 for tokens in rest if len(tokens) > 1)
    if all(len(t.strip("[]|")) <= 1 for t in first) and texts >= 0.7 * len(rows):
        return True  # bullets that a scan shows as "o", "0" or "1"
    if not all(_INTEGER.fullmatch(t) for t in first):
        return False
    numbers = [int(t) for t in first]
    return all(b == a + 1 for a, b in itertools.pairwise(numbers))


def _begin_under_heads(rows: Sequence[Row], n_cols: int, header: int) -> bool:
    """Wrapped texts under short heads, where every row begins in all columns at once and the columns end unlike.

    Columns of prose begin paragraphs together by chance only; a margin of headings beside text has no heads above.
    """
    if len(rows) < 4 or n_cols > 4 or header > 1:
        return False
    head, body = rows[0], rows[1:]
    if len(head) > 1 or len(head[0].pieces) < n_cols:
        return False
    texts = [p.chunk.text for p in head[0].pieces]
    if any(len(t.split()) > 3 or t[-1:] in ".:,;?" or not t[:1].isupper() for t in texts):
        return False
    if sum(1 for row in body if len(row[0].pieces) == n_cols) < 0.8 * len(body):
        return False
    wrapped = [row for row in body if len(row) > 1]
    unlike = sum(1 for row in wrapped if len(row[-1].pieces) < n_cols)
    begins = sum(1 for row in body for p in row[0].pieces if p.chunk.text[:1].isupper() or p.chunk.text[:1].isdigit())
    return bool(wrapped) and unlike >= 0.6 * len(wrapped) and begins >= 0.7 * n_cols * len(body)


def _is_full(rows: Sequence[Row], n_cols: int, straight: float) -> bool:
    """Short entries in three columns or more, nearly all filled and straight: no other layout has so many."""
    if n_cols < 3 or len(rows) < 5 or straight < 0.85:
        return False
    full = sum(1 for row in rows if len({c for line in row for c in line.columns}) == n_cols)
    pieces = [p.chunk for row in rows for p in row[0].pieces]
    short = sum(1 for chunk in pieces if len(chunk.tokens) <= 6 and not chunk.text[:1].islower())
    labels = sum(1 for chunk in pieces if chunk.text.endswith(":"))
    return full >= 0.8 * len(rows) and short >= 0.7 * len(pieces) and labels <= 0.2 * len(pieces)


def _flows_through(rows: Sequence[Row], n_cols: int) -> bool:
    """Whether sentences run on from row to row, as they do in two columns of text under headings of one height."""
    flowing = 0
    for upper, lower in itertools.pairwise(rows):
        for col in range(n_cols):
            above, below = upper[-1].at(col), lower[0].at(col)
            if above is None or below is None or len(above.tokens) < 4:
                continue
            flowing += below.chunk.text[:1].islower() and above.chunk.text[-1:] not in ".:;!?"
    return n_cols < 4 and 3 * flowing >= len(rows)


def _begin_together(rows: Sequence[Row]) -> bool:
    """Whether the cells of nearly every row begin on one line, and rows differ in length: prose does not."""
    together = sum(1 for row in rows if len(row[0].pieces) > 1 and row[0].pieces[0].first == 0)
    return len(rows) > 1 and together >= 0.8 * len(rows)


def _is_prose(lines: Sequence[PlacedLine], n_cols: int, values: set[int], n_bars: int) -> bool:
    """Columns of running text: long lines that fill their column, without values or bars to say otherwise."""
    if values or n_bars >= 3 or n_cols > 3:
        return False
    prose = 0
    for col in range(n_cols):
        pieces = [p.chunk for line in lines if (p := line.at(col)) is not None and p.first == p.last]
        width = max((c.x1 - c.x0 for c in pieces), default=0)
        full = sum(1 for c in pieces if c.x1 - c.x0 >= 0.75 * width and len(c.tokens) >= 3)
        prose += len(pieces) >= 4 and full >= 0.5 * len(pieces)
    return prose >= 2
