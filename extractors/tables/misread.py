"""Proposes digits that may have been misread where one change would make a total right. Nothing is changed."""

from collections.abc import Iterator, Sequence

from extractors.tables.checks import Sum, sums
from extractors.tables.model import Cell, Table
from pipeline.problems import Problem, Severity, Stage

_CONFUSED = {
    "0": "68", "1": "74", "2": "7", "3": "85", "4": "19", "5": "36", "6": "580", "7": "12", "8": "3069", "9": "48",
}  # fmt: skip
"""Digits that OCR takes for one another."""


def misread_digits(tables: Sequence[Table]) -> list[Problem]:
    """A warning for each total that does not hold but would with one look-alike digit changed in one cell.

    Only totals of which exactly one such change exists are reported.
    """
    found: list[Problem] = []
    for table in tables:
        for total in sums(table):
            if total.holds:
                continue
            ways = list(_ways(total))
            if len(ways) == 1:
                cell, digits = ways[0]
                message = (
                    f"The table {table.title!r} adds up to {total.computed:g} but states {total.stated:g}; it would "
                    f'hold if "{cell.text}" ({table.row_label(cell.row)}) read {digits}. Compare it with the page.'
                )
                found.append(Problem(Stage.TABLES, Severity.WARNING, "low_quality", message, cell.page))
    return found


def _ways(total: Sum) -> Iterator[tuple[Cell, int]]:
    off = total.stated - total.computed
    for cell, sign in [*((c, 1) for c in total.parts), (total.total, -1)]:
        numeral = cell.numeral
        if numeral is None or numeral.value is None or numeral.value != round(numeral.value) or numeral.value < 0:
            continue
        digits = str(int(numeral.value))
        for i, digit in enumerate(digits):
            for other in _CONFUSED[digit]:
                changed = int(digits[:i] + other + digits[i + 1 :])
                if changed - numeral.value == sign * off and str(changed) == digits[:i] + other + digits[i + 1 :]:
                    yield cell, changed
