"""The archive's own words: names and terms that its good documents spell so and no dictionary knows.

They stand in a small CSV file kept beside the PDFs, so that a document's rows depend on that file and not on which
other files happen to be there. Columns: ``word``, ``documents`` (how many spell it so), ``times``.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pipeline.cleaning.evidence import Evidence
from pipeline.cleaning.overrides import OverridesError
from pipeline.cleaning.tokens import shape, split_core
from pipeline.cleaning.vocabulary import recognised

COLUMNS = ("word", "documents", "times")

_LEAST_LENGTH = 4
_LEAST_TIMES = 3  # the least that a word's spelling is trusted for
_SHAPES = ("lower", "title")


class ArchiveWord(NamedTuple):
    """A word as written, in how many documents it stands, and how often."""

    word: str
    documents: int
    times: int


def collect(pages: Iterable[tuple[str, str]]) -> list[ArchiveWord]:
    """The words of good pages (document id, cleaned text) that nobody else knows, by word.

    A word counts if it stands three times or more: an author's slip seldom does.
    """
    times: Counter[str] = Counter()
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for document_id, text in pages:
        for token, n in Counter(text.split()).items():
            _, core, trail = split_core(token)
            if trail.startswith("-"):
                continue  # the first half of a compound: "lärar- och"
            if len(core) >= _LEAST_LENGTH and core.isalpha() and shape(core) in _SHAPES and not recognised(core):
                times[core] += n
                documents[core].add(document_id)
    return [ArchiveWord(w, len(documents[w]), n) for w, n in sorted(times.items()) if n >= _LEAST_TIMES]


def load_words(path: Path) -> tuple[tuple[str, int], ...]:
    """Words and how often they stand in good documents. Raises :class:`OverridesError` for a file that is none."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in ("word", "times") if c not in (reader.fieldnames or [])]
            if missing:
                raise OverridesError(f"{path.name}: no column {', '.join(missing)}.")
            return tuple(_checked(row, f"{path.name}, line {reader.line_num}") for row in reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise OverridesError(f"{path.name} is no UTF-8 CSV file ({error}).") from error


def _checked(row: dict[str, str | None], where: str) -> tuple[str, int]:
    word, times = (row.get("word") or "").strip(), (row.get("times") or "").strip()
    if not word or not times.isdigit():
        raise OverridesError(f"{where}: a word and how many times it stands there as a number are needed.")
    return word, int(times)


def write_words(path: Path, words: Iterable[ArchiveWord]) -> None:
    """Write the file, one word a row, by word."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(sorted(words))


def take_in(evidence: Evidence, words: Iterable[tuple[str, int]]) -> None:
    """Count the archive's words as the document's own: they are not mended, and misread ones are mended to them."""
    for word, times in words:
        n = max(times, _LEAST_TIMES)
        evidence.forms[word.lower()] += n
        if shape(word) == "title":
            evidence.titles[word] += n
