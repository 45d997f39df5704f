"""The arithmetic of tables: columns against their totals, shares against counts; likely misread digits are proposed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.numbers.numerals import Numeral, parse_numeral
from extractors.records import Check
from extractors.tables.model import Cell, Table
from extractors.tables.totals import is_bare_total, is_total, total_role
from extractors.tables.units import header_unit
from pipeline.document import Document

_NOT_ADDITIVE = re.compile(
    r"medel|snitt|median|\bindex|betyg|kvot|\bper\s|andel|procent|%|‰|\brang|\bplats\b|\bår\b|\bnr\b|förändring|differens"
    r"|ranking|poäng",
    re.IGNORECASE,
)


_EVEN = 0.001
"""How much two sums of whole numbers may differ."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A stated total, the cells it should add up, and what they give."""

    total: Cell
    parts: list[Cell]
    stated: float
    computed: float

    @property
    def holds(self) -> bool:
        """Whether they agree; numbers with decimals may be off by rounding each part."""
        whole = self.stated == round(self.stated) and all(_value(c) == round(_value(c)) for c in self.parts)
        return abs(self.stated - self.computed) <= (0.001 if whole else 0.06 * len(self.parts))


def table_checks(document: Document, tables: Sequence[Table]) -> list[Check]:
    """Every total against its parts and every share against its count and whole, table by table."""
    return [check for table in tables for check in [*_sum_rows(document, table), *_shares(document, table)]]


def sums(table: Table) -> Iterator[Sum]:
    """The totals of the columns, then of the rows, that a table states for its counts.

    A failing sum over a column in which a cell could not be read says nothing and is left out.
    """
    columns = [col for col in range(table.n_header_cols, table.n_cols) if _additive(table, col)]
    found = [s for col in columns for s in _column_sums(table, col) if s.holds or not _unread(table, col)]
    yield from found or _unnamed_totals(table, columns)
    yield from _row_sums(table)


def _unread(table: Table, col: int) -> bool:
    """Whether a cell of a column holds letters where the others hold numbers: misread digits, or words."""
    cells = [c for c in table.cells if c.col == col and c.row >= table.n_header_rows and c.text]
    return any(_numeral(c) is None and c.text.strip().isalpha() for c in cells)


def _unnamed_totals(table: Table, columns: Sequence[int]) -> list[Sum]:
    """A last row that sums up three rows or more in two columns or more, whatever it is called."""
    found: list[Sum] = []
    for col in columns:
        cells = [table.at(r, col) for r in range(table.n_header_rows, table.n_rows)]
        counts = [c for c in cells if c is not None and c.col_span == 1 and c.col and _has_value(c)]
        rows, total = counts[:-1], counts[-1] if counts else None
        if total is None or total.row != table.n_rows - 1 or len(rows) < 3 or not _comparable(total, rows):
            return []
        found.append(Sum(total, rows, _value(total), round(sum(map(_value, rows)), 6)))
    return found if len(found) > 1 and all(s.holds and s.stated for s in found) else []


def _additive(table: Table, col: int) -> bool:
    head = " ".join(h.text for r in range(table.n_header_rows) if (h := table.at(r, col)) is not None)
    unit = header_unit([head])
    mixed = unit == "percent" and re.search(r"\bantal", head, re.IGNORECASE)
    return bool(mixed) or _pairs(table, col) or (unit != "percent" and not _NOT_ADDITIVE.search(head))


def _pairs(table: Table, col: int) -> bool:
    """Whether a column's cells are counts with their shares, whatever its header says: "41 (48 %)"."""
    read = [n for c in table.cells if c.col == col and c.row >= table.n_header_rows and (n := _numeral(c)) is not None]
    return len(read) > 2 and all(n.unit != "percent" and n.percent is not None for n in read)


def _column_sums(table: Table, col: int) -> Iterator[Sum]:
    """Totals against the rows above them: a subtotal adds the rows since the last one, a total everything.

    Subtotals that follow one another after all rows ("Summa kommunal", "Summa regional", "Summa totalt") cannot be told
    to rows; the total then must equal the rows, and the subtotals together must equal the total.
    """
    rows: list[Cell] = []
    pending: list[Cell] = []  # rows since the last subtotal
    parts: list[Cell] = []  # subtotals
    for r in range(table.n_header_rows, table.n_rows):
        cell = table.at(r, col)
        if cell is None or cell.row != r or cell.col_span > 1 or cell.col == 0:
            continue
        if _numeral(cell) is None:
            continue
        role = _row_role(table, r)
        if role == "total":
            yield from _total(cell, rows, parts)
            rows, pending, parts = [], [], []
        elif role == "part":
            parts.append(cell)
            if pending and abs(_value(cell) - sum(map(_value, pending))) < 0.5:
                yield Sum(cell, pending, _value(cell), sum(map(_value, pending)))
            pending = []
        elif role is None and _has_value(cell):
            rows.append(cell)
            pending.append(cell)


def _total(total: Cell, rows: list[Cell], parts: list[Cell]) -> Iterator[Sum]:
    """A total against the rows above it, or against the subtotals where only these add up to it."""
    stated = _value(total)
    by_rows = Sum(total, rows, stated, round(sum(map(_value, rows)), 6))
    by_parts = Sum(total, parts, stated, round(sum(map(_value, parts)), 6))
    if len(parts) > 1 and _comparable(total, parts) and by_parts.holds and not by_rows.holds:
        yield by_parts
    elif len(rows) > 1 and _comparable(total, rows):
        alone = None if by_rows.holds else _without_subtotals(rows, stated)
        yield by_rows if alone is None else Sum(total, alone, stated, round(sum(map(_value, alone)), 6))


def _without_subtotals(rows: Sequence[Cell], stated: float) -> list[Cell] | None:
    """The rows without those that sum up others and do not say so ("Kommunal verksamhet"); None where none fit.

    Subtotals stand after the rows that each sums up, or all after all rows; both they and the rows give the total.
    """
    for cut in range(2, len(rows) - 1):
        if all(abs(sum(map(_value, part)) - stated) < _EVEN for part in (rows[:cut], rows[cut:])):
            return list(rows[:cut])
    single: list[Cell] = []
    pending: list[Cell] = []
    for cell in rows:
        if pending and abs(sum(map(_value, pending)) - _value(cell)) < _EVEN:
            single += pending
            pending = []
        else:
            pending.append(cell)
    fits = not pending and abs(sum(map(_value, single)) - stated) < _EVEN and 2 * len(single) > len(rows)
    return single if fits else None


def _comparable(total: Cell, parts: Sequence[Cell]) -> bool:
    """Whether all are counts of one kind: none is a share alone, none an average."""
    numerals = [_numeral(c) for c in [total, *parts]]
    return all(n is not None and n.unit != "percent" for n in numerals)


def _row_sums(table: Table) -> Iterator[Sum]:
    """A last column of totals against the columns before it, where at least two thirds of its rows agree."""
    heads = {
        c: [h.text for r in range(table.n_header_rows) if (h := table.at(r, c)) is not None]
        for c in range(table.n_cols)
    }
    found: list[Sum] = []
    for col in range(2, table.n_cols):
        if not heads[col] or not is_total(heads[col][-1]) or not _additive(table, col):
            continue
        others = [c for c in range(table.n_header_cols or 1, col) if _additive(table, c) and c != col]
        if len(others) < 2:
            continue
        for r in range(table.n_header_rows, table.n_rows):
            total = table.at(r, col)
            cells = [cell for c in others if (cell := table.at(r, c)) is not None and _has_value(cell)]
            if total is None or not _has_value(total) or len(cells) < 2 or not _comparable(total, cells):
                continue
            found.append(Sum(total, cells, _value(total), round(sum(map(_value, cells)), 6)))
    if found and sum(1 for s in found if s.holds) * 3 >= 2 * len(found):
        yield from found


def _row_role(table: Table, row: int) -> str | None:
    """The role of a row; "Summa kommunal verksamhet" is a subtotal where a bare total ("Summa totalt") follows it."""
    role = total_role(table.row_label(row))
    if role == "total" and not is_bare_total(table.row_label(row)):
        later = (table.row_label(r) for r in range(row + 1, table.n_rows))
        if any(map(is_total, later)):
            return "part"
    return role


def _numeral(cell: Cell) -> Numeral | None:
    return parse_numeral(cell.text)


def _has_value(cell: Cell) -> bool:
    numeral = _numeral(cell)
    return numeral is not None and numeral.value is not None


def _value(cell: Cell) -> float:
    numeral = _numeral(cell)
    return numeral.value if numeral is not None and numeral.value is not None else 0.0


def _sum_rows(document: Document, table: Table) -> Iterator[Check]:
    for found in sums(table):
        yield _check(document, table, found.total, "sum", found.stated, found.computed, found.holds)


def _shares(document: Document, table: Table) -> Iterator[Check]:
    """Cells like "41 (63%)" against the total of their column."""
    for col in range(table.n_cols):
        cells = [c for c in table.cells if c.col == col and c.row >= table.n_header_rows and not c.is_header]
        pairs = [(c, n) for c in cells if (n := _numeral(c)) is not None and n.value is not None]
        totals = [n for c, n in pairs if _row_role(table, c.row) == "total"]
        if len(totals) != 1 or not totals[0].value or totals[0].unit == "percent":
            continue
        whole = totals[0].value
        for cell, numeral in pairs:
            if numeral.percent is None or numeral.unit == "percent" or numeral.value is None:
                continue
            computed = round(100 * numeral.value / whole, 1)
            step = 0.5 if numeral.percent == round(numeral.percent) else 0.05
            holds = abs(computed - numeral.percent) <= step + 0.051
            yield _check(document, table, cell, "percent", numeral.percent, computed, holds)


def _check(
    document: Document, table: Table, cell: Cell, kind: str, stated: float, computed: float, holds: bool
) -> Check:
    label = table.row_label(cell.row)
    quote = f"{label} {cell.text}" if label != cell.text else cell.text
    words = [w for c in (table.at(cell.row, 0), cell) if c is not None for w in c.words if w.page == cell.page]
    xs0, tops, xs1, bottoms = zip(*(w.bbox for w in words), strict=True)
    return Check(
        document_id=document.document_id,
        page=cell.page,
        bbox=[round(v, 2) for v in (min(xs0), min(tops), max(xs1), max(bottoms))],
        quote=quote,
        kind="sum" if kind == "sum" else "percent",
        stated=stated,
        computed=computed,
        holds=holds,
    )
