"""Facts and advice over years: which row states a fact first, which recommendation repeats an earlier one."""

from collections import defaultdict
from typing import Any

from rapidfuzz import fuzz, process

Row = dict[str, Any]

REPEATED = 85.0
"""Least similarity, 0–100, of two recommendations that say the same."""

_FACT = ("indicator", "place_id", "year", "actor", "counterpart", "unit_name", "category", "unit")


def prefer(observations: list[Row], documents: dict[str, Row]) -> None:
    """Set ``is_preferred``: one row per fact is true.

    First comes the primary rendition, then the report nearest in time to the year the value holds for, then the path,
    then the order of the rows.
    """
    facts: dict[tuple[Any, ...], list[tuple[tuple[Any, ...], Row]]] = defaultdict(list)
    for i, row in enumerate(observations):
        document = documents[row["document_id"]]
        distance = abs((row["report_year"] or row["year"]) - row["year"])
        rank = (not document["is_primary"], distance, document["source"], i)
        facts[tuple(_folded(row[k]) for k in _FACT)].append((rank, row))
    for rows in facts.values():
        best = min(rows, key=lambda pair: pair[0])[1]
        for _, row in rows:
            row["is_preferred"] = row is best


def follow(recommendations: list[Row], documents: dict[str, Row]) -> None:
    """Set ``follows_id``: the latest earlier recommendation to the same place that says the same."""
    by_place: dict[tuple[str | None, str], list[Row]] = defaultdict(list)
    for row in recommendations:
        row["follows_id"] = None
        if documents[row["document_id"]]["is_primary"] and row["year"] is not None:
            by_place[row["place_id"], row["kind"]].append(row)
    for rows in by_place.values():
        rows.sort(key=lambda r: (r["year"], documents[r["document_id"]]["source"], r["order"]))
        for i, row in enumerate(rows):
            earlier = {j: r["text"] for j, r in enumerate(rows[:i]) if r["year"] < row["year"]}
            hits = process.extract(row["text"], earlier, scorer=fuzz.ratio, score_cutoff=REPEATED, limit=None)
            if hits:
                best = max(hits, key=lambda hit: (rows[hit[2]]["year"], hit[1], -hit[2]))
                row["follows_id"] = rows[best[2]]["recommendation_id"]


def _folded(value: object) -> object:
    return value.casefold() if isinstance(value, str) else value
