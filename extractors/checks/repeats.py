"""The same figure stated twice with different values."""

from collections.abc import Iterator, Sequence

from extractors.records import Check, Observation


def repeats(observations: Sequence[Observation]) -> Iterator[Check]:
    """Two exact values for one fact in one report: the later passage against the earlier one, with both quotes."""
    first: dict[tuple[object, ...], Observation] = {}
    for row in observations:
        if row.unit == "status" or row.approx != "exact":
            continue
        key = (row.indicator, row.place_id, row.year, row.actor, row.counterpart, row.category, row.unit_name, row.unit)
        other = first.setdefault(key, row)
        if other.value != row.value:
            yield Check(
                document_id=row.document_id,
                page=row.page,
                bbox=row.bbox,
                quote=row.quote,
                kind="repeat",
                stated=row.value,
                computed=other.value,
                holds=False,
                other_quote=other.quote,
            )
