"""The scanned agreement against its truth: certain errors mended, other changes, error rate of the page text."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from pipeline.cleaning.tokens import split_core
from pipeline.convert import read_document
from pipeline.document import Document, EditKind
from pipeline.settings import Settings

SOURCE = "lokal_overenskommelse*.pdf"


def agreement(shared: Path) -> Iterator[tuple[str, str]]:
    """Figures and their names. ``shared`` holds ``archive`` and, in ``source_texts``, the truth and the errors."""
    path = next((shared / "archive").glob(SOURCE))
    truth = (shared / "source_texts" / "seed001_corrected.txt").read_text(encoding="utf-8")
    with (shared / "source_texts" / "seed001_errors.csv").open(encoding="utf-8") as file:
        errors = [row for row in csv.DictReader(file) if row["certain"] == "yes"]
    layer = read_document(path, settings=Settings(ocr=False))
    missed, others = _compare(layer, errors)
    yield "agreement, own layer: errors mended", f"{len(errors) - len(missed)} of {len(errors)}, not {missed}"
    yield "agreement, own layer: other words changed", f"{len(others)} {others}"
    raw = " ".join(page.raw_text for page in layer.pages)
    again = _text(read_document(path))
    for name, text in (("own layer", raw), ("own layer, cleaned", _text(layer)), ("read again", again)):
        yield f"agreement, {name}: characters, words wrong", _rates(text, truth)


def _compare(document: Document, errors: list[dict[str, str]]) -> tuple[list[str], list[tuple[str, str]]]:
    """Certain errors that were not mended, and the changes of words that were none."""
    words = [w for page in document.pages for w in page.words if w.edit and w.edit.kind is not EditKind.HYPHENATION]
    changes = Counter((split_core(w.raw)[1], split_core(w.text)[1]) for w in words)
    missed = []
    for row in errors:
        noisy, gold = row["noisy"].split(), row["gold"].split()
        wanted = [(noisy[0], gold[0])] if len(noisy) == 1 else [(t, "") for t in noisy if t not in gold]
        if not all(changes[pair] for pair in wanted):
            missed.append(row["noisy"])
        changes -= Counter(wanted)
    return missed, sorted(changes.elements())


def _text(document: Document) -> str:
    return " ".join(page.text for page in document.pages)


def _rates(text: str, truth: str) -> str:
    got, want = text.split(), truth.split()
    characters = Levenshtein.distance(" ".join(got), " ".join(want)) / len(" ".join(want))
    return f"{100 * characters:.2f} %, {100 * Levenshtein.distance(got, want) / len(want):.2f} %"
