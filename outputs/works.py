"""Which files are renditions of the same report: a PDF, its word-processor print, its scan."""

from collections import defaultdict
from typing import Any

from extractors.fingerprint import resemblance

SAME_WORK = 0.45
"""Least resemblance of two renditions of one report. A re-typed or badly read rendition keeps well over half of its
word runs; yearly reports on one template share less."""

SAME_WORDS = 0.9
"""Resemblance at which the facts read off a rendition no longer matter: they were misread in one of the two."""

_RANK = {"text_layer": 0, "mixed": 1, "ocr_layer": 2, "ocr": 3}

Row = dict[str, Any]


def link_works(documents: list[Row]) -> None:
    """Set ``work_id`` and ``is_primary`` of every document.

    A work is a connected group of documents that resemble each other. Its id is the smallest document id in it; primary
    is the rendition with the best text source, then the best quality, then the first path.
    """
    leader = {row["document_id"]: row["document_id"] for row in documents}

    def find(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    by_id = {row["document_id"]: row for row in documents}
    for a, b in _candidates(documents):
        if _same(by_id[a], by_id[b]):
            first, second = sorted((find(a), find(b)))
            leader[second] = first
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in documents:
        groups[find(row["document_id"])].append(row)
    for work, rows in groups.items():
        best = min(rows, key=_preference)
        for row in rows:
            row["work_id"] = work
            row["is_primary"] = row is best


def _candidates(documents: list[Row]) -> list[tuple[str, str]]:
    """Pairs of documents that share hashes, without comparing every document to every other."""
    holders: dict[int, list[str]] = defaultdict(list)
    for row in documents:
        for value in row["fingerprint"] or ():
            holders[value].append(row["document_id"])
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for ids in holders.values():
        if len(ids) > 50:  # boilerplate of a whole family tells nothing
            continue
        ordered = sorted(ids)
        for i, a in enumerate(ordered):
            for b in ordered[i + 1 :]:
                shared[a, b] += 1
    return sorted(pair for pair, n in shared.items() if n >= 10)


def _same(a: Row, b: Row) -> bool:
    likeness = resemblance(a["fingerprint"], b["fingerprint"])
    if likeness >= SAME_WORDS:
        return a["report_year"] == b["report_year"] or _rendered(a) or _rendered(b)
    agree = all(a[k] is None or b[k] is None or a[k] == b[k] for k in ("report_year", "place_id"))
    return likeness >= SAME_WORK and agree


def _rendered(row: Row) -> bool:
    """Whether a document was read from pictures, so that its year may be misread."""
    return row["text_source"] in {"ocr", "ocr_layer", "mixed"}


def _preference(row: Row) -> tuple[int, float, str]:
    return _RANK.get(row["text_source"] or "", 4), -(row["quality"] or 0.0), row["source"]
