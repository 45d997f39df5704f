"""Header rows and columns of a table, from type, content and the words that headers use.

``header_words.csv`` (word, of) lists words that head columns in reports and plans; "of" says what of, for the reader.
"""

import csv
import re
from functools import lru_cache
from pathlib import Path

from extractors.tables.model import Cell, Table

_MAX = 4
_YEAR = re.compile(r"(år )?(19|20)\d\d([-–/](19|20)?\d\d)?\*?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    with (Path(__file__).parent / "header_words.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["word"] for row in csv.DictReader(file))


def mark_headers(table: Table) -> None:
    """Set ``n_header_rows``, ``n_header_cols`` and the headers' ``is_header``.

    Rows count as headers as long as they are set in bold above plain rows, or hold no values above columns of values,
    or name their columns with words that headers use. Leading columns without values beside columns of values name the
    rows.
    """
    rows = [[c for c in table.cells if c.row == r] for r in range(table.n_rows)]
    values = _value_columns(table)
    table.n_header_rows = _count(rows, values, table.n_cols)
    table.n_header_cols = _leading(table, values)
    for cell in table.cells:
        cell.is_header = cell.row < table.n_header_rows or (
            cell.col < table.n_header_cols and cell.col_span <= table.n_header_cols
        )


def _value_columns(table: Table) -> set[int]:
    """Columns in which most cells, the first rows apart, are numerals or missing signs."""
    out: set[int] = set()
    for col in range(table.n_cols):
        cells = [c for c in table.cells if c.col == col and c.row > 0 and c.col_span == 1 and c.text]
        values = sum(1 for c in cells if c.numeral is not None)
        if values and values >= 0.6 * len(cells):
            out.add(col)
    return out


def _count(rows: list[list[Cell]], values: set[int], n_cols: int) -> int:
    spans = {r + k for r, row in enumerate(rows) for c in row for k in range(c.row_span) if k and r < _MAX}
    n = 0
    while n < min(_MAX, len(rows) - 1):
        if not (_is_header(rows, n, values, n_cols) or (n and n in spans and _no_values(rows[n], values))):
            break
        n += 1
    return n


def _is_header(rows: list[list[Cell]], n: int, values: set[int], n_cols: int) -> bool:
    row = [c for c in rows[n] if c.text]
    if not row:
        return False
    body = [c for r in rows[n + 1 :] for c in r if c.text]
    bold = all(_bold(c) for c in row)
    plain_below = sum(1 for c in body if not _bold(c)) >= 0.5 * len(body)
    alone = len(row) == 1 and n_cols > 1
    if alone:
        spans_all = row[0].col_span >= n_cols
        return n == 0 and (spans_all or row[0].col > 0) and len(rows) > 2 and not row[0].numeral
    if n and not any(c.col_span > 1 for c in rows[n - 1]) and not _years(row) and not _title_row(rows[n - 1], n_cols):
        # A second header row stands under a spanning or title cell, holds years, or is bold like the first.
        return (
            bold
            and plain_below
            and _no_values(row, values)
            and all(_bold(c) for c in rows[n - 1])
            and len(row) > 1
            and not values & {c.col for c in row if c.numeral}
        )
    if bold and plain_below and _no_values(row, values):
        return True
    if values:
        heads = [c for c in row if c.col in values or any(k in values for k in range(c.col, c.col + c.col_span))]
        return bool(heads) and _no_values(row, values)
    first = [re.sub(r"\W+$", "", w.lower()) for c in row for w in c.text.split()[:2]]
    named = sum(1 for c in row if any(w in _words() or w.rstrip("s") in _words() for w in _heads(c)))
    short = all(len(c.text.split()) <= 6 and not c.text.endswith(".") for c in row)
    return bool(first) and short and named >= max(1, 0.5 * len(row)) and len(row) > 1 and n == 0


def _heads(cell: Cell) -> list[str]:
    return [re.sub(r"\W+", "", w.lower()) for w in cell.text.split()]


def _title_row(row: list[Cell], n_cols: int) -> bool:
    return len(row) == 1 and row[0].col_span >= n_cols


def _years(row: list[Cell]) -> bool:
    return sum(1 for c in row if _YEAR.fullmatch(c.text)) >= max(1, len(row) - 1)


def _no_values(row: list[Cell], values: set[int]) -> bool:
    """Whether the value columns hold no numbers here, years apart."""
    return not any(c.numeral is not None and not _YEAR.fullmatch(c.text) for c in row if c.col in values or not values)


def _bold(cell: Cell) -> bool:
    return all(w.bold for w in cell.words)


def _leading(table: Table, values: set[int]) -> int:
    n = 0
    while n < table.n_cols and n not in values and values and n < 3:
        n += 1
    return n if n < table.n_cols else 0
