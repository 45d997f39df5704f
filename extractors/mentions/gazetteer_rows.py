"""Rows of the tables ``places`` and ``place_changes``: the gazetteer as it was used."""

from extractors.records.places import PlaceChangeRow, PlaceRow
from gazetteer.tables import gazetteer


def place_rows() -> list[PlaceRow]:
    """Every place and period, by place id and first day."""
    return [
        PlaceRow.model_validate(
            {
                "place_id": p.place_id,
                "name": p.name,
                "kind": p.kind,
                "code": p.code,
                "parent_id": p.parent_id,
                "valid_from": p.valid_from,
                "valid_to": p.valid_to,
                "verified": p.verified,
                "sources": p.sources,
            }
        )
        for p in gazetteer().places
    ]


def place_change_rows() -> list[PlaceChangeRow]:
    """Every merger, split, renaming and change of county, by date."""
    return [
        PlaceChangeRow.model_validate({"from_id": c.from_id, "to_id": c.to_id, "date": c.date, "kind": c.kind})
        for c in gazetteer().changes
    ]
