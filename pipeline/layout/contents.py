"""Tables of contents: lines that lead by dots or white space to a page number at the right."""

import itertools
import re

from pipeline.layout.lines import Fragment
from pipeline.layout.terms import terms

_LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}|(?:· ?){4,}")
_NUMBER = re.compile(r"(?:.*[.…_·\s])?(\d{1,4})\.?", re.S)
_LED_TO = re.compile(r"\s*(?:[sS]\.?\s?)?\d{1,4}\.?\s*")
MIN_LINES = 3
"""A table of contents under its own heading has at least so many lines; one without heading nearly twice as many."""


def contents_lines(rows: list[list[Fragment]], n_pages: int) -> list[int]:
    """Indices of the rows that belong to a table of contents. ``rows`` are the lines of a page, top down."""
    texts = [row[0].raw if len(row) == 1 else " ".join([f.raw for f in row]) for row in rows]
    numbers = [_page(text, row) for text, row in zip(texts, rows, strict=True)]
    heads = terms("contents")
    headed = next((i for i, t in enumerate(texts) if t.lower().strip(" .:") in heads), None)
    chosen: set[int] = {i for i, t in enumerate(texts) if numbers[i] is not None and _LEADER.search(t)}
    if len(chosen) < 2 and headed is None:
        chosen = set()
    spaced = [i for i, n in enumerate(numbers) if n is not None and (headed is None or i > headed)]
    for run in _rising(spaced, numbers, n_pages):
        wide = sum(1 for i in run if _spaced(rows[i]))
        if (headed is not None and len(run) >= MIN_LINES) or (len(run) >= 2 * MIN_LINES and wide >= 0.9 * len(run)):
            chosen.update(run)
    if len(chosen) < (1 if headed is not None else 2):
        return []
    _add_wrapped(chosen, rows, numbers)
    return sorted(chosen)


def _page(text: str, row: list[Fragment]) -> int | None:
    if not row[-1].words[-1].raw[-1:].isdigit():
        return None
    for leader in _LEADER.finditer(text):
        if not _LED_TO.fullmatch(text, leader.end()):  # a row of statistics: dots that lead to values
            return None
    match = _NUMBER.fullmatch(text)
    if not match or len(text) < len(match[1]) + 3 or not any(c.isalpha() for c in text):
        return None
    return int(match[1])


def _spaced(row: list[Fragment]) -> bool:
    return len(row) == 2 and row[1].raw.isdigit() and row[1].x0 - row[0].x1 > 2 * row[0].size


def _rising(indices: list[int], numbers: list[int | None], n_pages: int) -> list[list[int]]:
    """Runs of nearly consecutive rows whose page numbers do not fall."""
    runs: list[list[int]] = []
    for i in indices:
        number = numbers[i] or 0
        if number > n_pages + 30:
            continue
        if runs and i - runs[-1][-1] <= 3 and number >= (numbers[runs[-1][-1]] or 0):
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _add_wrapped(chosen: set[int], rows: list[list[Fragment]], numbers: list[int | None]) -> None:
    """Take in rows between two lines of contents: entries that run over two lines."""
    ordered = sorted(chosen)
    for a, b in itertools.pairwise(ordered):
        between = range(a + 1, b)
        if len(between) <= 3 and all(numbers[i] is None for i in between):
            close = rows[b][0].base - rows[a][0].base < 2.2 * (len(between) + 1) * rows[a][0].size
            if close:
                chosen.update(between)
    _add_carried(chosen, rows, numbers)


def _add_carried(chosen: set[int], rows: list[list[Fragment]], numbers: list[int | None]) -> None:
    """Take in the beginning of an entry at the top of a page, whose page number stands some rows below."""
    first = min(chosen)
    if first > 3 or any(numbers[i] is not None for i in range(first)):
        return
    for i in range(first - 1, -1, -1):
        row, below = rows[i][0], rows[i + 1][0]
        named = " ".join(f.raw for f in rows[i]).lower().strip(" .:") in terms("contents")
        if (
            named
            or abs(row.size - below.size) > 0.5
            or row.bold != below.bold
            or below.base - row.base > 1.6 * row.size
        ):
            return
        chosen.add(i)
