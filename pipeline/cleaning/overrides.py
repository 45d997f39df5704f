"""The archive's own corrections: a small CSV file kept beside the PDFs, applied first, and it wins.

Columns: ``document`` (the file's name, its path in the archive, its document id, or * for all), ``page`` (1-based, or
empty for all), ``raw`` (the words as read, single-spaced), ``corrected`` (what they should be; empty removes them),
``action`` (``fix``, or ``keep`` to leave the words as they are), ``note`` (free).
"""

import csv
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pipeline.document import Document, Edit, EditKind, Page, Word
from pipeline.exceptions import BusarkivError
from pipeline.problems import Problem, Severity, Stage

COLUMNS = ("document", "page", "raw", "corrected", "action", "note")

Row = tuple[str, ...]


class OverridesError(BusarkivError):
    """The corrections file cannot be used."""

    code = "bad_overrides"


def load_overrides(path: Path) -> tuple[Row, ...]:
    """The rows of a corrections file, in its order. Raises :class:`OverridesError` for a row that makes no sense."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in COLUMNS[:5] if c not in (reader.fieldnames or [])]
            if missing:
                raise OverridesError(f"{path.name}: no column {', '.join(missing)}.")
            return tuple(_checked(row, f"{path.name}, line {reader.line_num}") for row in reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise OverridesError(f"{path.name} is no UTF-8 CSV file ({error}).") from error


def _checked(row: dict[str, str | None], where: str) -> Row:
    cells = {c: " ".join((row.get(c) or "").split()) for c in COLUMNS}
    if not cells["document"] or not cells["raw"]:
        raise OverridesError(f"{where}: document and raw must not be empty.")
    if cells["page"] and (not cells["page"].isdigit() or int(cells["page"]) < 1):
        raise OverridesError(f"{where}: the page {cells['page']!r} is no number from 1.")
    if cells["action"] not in ("fix", "keep"):
        raise OverridesError(f"{where}: the action {cells['action']!r} is neither fix nor keep.")
    if cells["action"] == "fix" and cells["corrected"] == cells["raw"]:
        raise OverridesError(f"{where}: raw and corrected are the same; use keep to leave words alone.")
    return tuple(cells[c] for c in COLUMNS)


def apply_overrides(document: Document, rows: tuple[Row, ...]) -> frozenset[int]:
    """Apply the rows that concern a document; gives the ids of the words that nothing may change any more.

    A row that matches no words of a document it names is a problem; a row for all documents is not, as its words may
    stand elsewhere. Where two rows match the same words, the first one counts.
    """
    locked: set[int] = set()
    for row in rows:
        name, page_number, raw, corrected, action = row[:5]
        if name not in ("*", document.source, document.document_id, PurePosixPath(document.source).name):
            continue
        pages = [p for p in document.pages if not page_number or p.number == int(page_number)]
        found = [match for page in pages for match in _matches(page, raw.split())]
        for words in found:
            if locked.isdisjoint(id(w) for w in words):
                locked.update(id(w) for w in words)
                if action == "fix":
                    _fix(words, corrected)
        if not found and name != "*":
            document.problems.append(_unmatched(row))
    return frozenset(locked)


def matches_nowhere(rows: tuple[Row, ...], pages: Iterable[tuple[int, str]]) -> list[Row]:
    """The rows for all documents whose words stand on no page of an archive.

    ``pages`` are all its pages: 1-based number and raw text.
    """
    left = [row for row in rows if row[0] == "*"]
    for number, raw_text in pages if left else ():
        text = f" {' '.join(raw_text.split())} "
        left = [row for row in left if row[1] not in ("", str(number)) or f" {row[2]} " not in text]
    return left


def _matches(page: Page, wanted: list[str]) -> list[list[Word]]:
    words = page.words
    n = len(wanted)
    return [
        words[i : i + n]
        for i in range(len(words) - n + 1)
        if all(w.raw == r for w, r in zip(words[i:], wanted, strict=False))
    ]


def _fix(words: list[Word], corrected: str) -> None:
    words[0].text = corrected
    words[0].edit = Edit(EditKind.OCR, 1.0, n_words=len(words))
    for word in words[1:]:
        word.text, word.edit = "", None


def _unmatched(row: Row) -> Problem:
    where = f" on page {row[1]}" if row[1] else ""
    return Problem(
        Stage.CLEANING,
        Severity.WARNING,
        "override_unmatched",
        f"The corrections file's row for “{row[2]}” matches nothing{where} any more: "
        "check its spelling and page, or remove the row.",
        int(row[1]) if row[1] else None,
    )
