"""Totals against the facts that share them out, wherever in the report they stand: who reported, who answered.

Parts that are less than the total prove nothing, since something may be left out; they agree, or they are too many.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from extractors.records import Check, Observation


@lru_cache(maxsize=1)
def _partitions() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "partitions.toml").read_text("utf-8"))[
        "partition"
    ]
    return rows


def partitions(observations: Sequence[Observation]) -> Iterator[Check]:
    """A check for every total whose parts are all told exactly, for one place and year."""
    exact = [o for o in observations if o.unit == "count" and o.approx == "exact" and not o.unit_name]
    told: dict[tuple[object, ...], list[Observation]] = defaultdict(list)
    for row in exact:
        told[row.indicator, row.place_id, row.year, row.actor, row.category].append(row)
    for rule in _partitions():
        for total in exact:
            if total.indicator != rule["indicator"] or total.actor or total.category:
                continue
            key = (total.indicator, total.place_id, total.year)
            parts = [told[*key, part.get("actor"), part["category"]] for part in rule["parts"]]
            if all(len(rows) == 1 for rows in parts):
                yield from _check(total, [rows[0] for rows in parts])


def _check(total: Observation, parts: Sequence[Observation]) -> Iterator[Check]:
    computed = sum(part.value for part in parts)
    if computed < total.value:
        return
    other = parts[0].quote if parts[0].quote != total.quote else None
    yield Check(
        document_id=total.document_id,
        page=total.page,
        bbox=total.bbox,
        quote=total.quote,
        kind="sum",
        stated=total.value,
        computed=computed,
        holds=computed == total.value,
        other_quote=other,
    )
