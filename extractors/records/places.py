"""The gazetteer as used, and the places named."""

import datetime
from typing import Literal

from pydantic import Field

from extractors.records.base import Evidence, Record, Share, Small

PlaceKind = Literal["country", "county", "region", "municipality", "district", "locality"]


class PlaceRow(Record):
    """One row per place and period of validity."""

    place_id: str = Field(description="Stable id, for example SE-0180-farsta.")
    name: str = Field(description="Name in that period.")
    kind: PlaceKind = Field(description="Kind of place.")
    code: str | None = Field(default=None, description="Official code.")
    parent_id: str | None = Field(default=None, description="The place it lies in.")
    valid_from: datetime.date | None = Field(default=None, description="First day; null before 1990 or unknown.")
    valid_to: datetime.date | None = Field(default=None, description="Last day; null for still valid.")
    verified: bool = Field(default=True, description="Whether a source was found for name and dates.")
    sources: str | None = Field(default=None, description="Sources, as listed in the gazetteer's credits.")


class PlaceChangeRow(Record):
    """One row per merger, split, renaming or change of county."""

    from_id: str = Field(description="Place before.")
    to_id: str = Field(description="Place after.")
    date: datetime.date = Field(description="First day of the new state.")
    kind: Literal["merge", "split", "rename", "county_change"] = Field(description="Kind of change.")


class Mention(Evidence):
    """One row per place named in running text, lists and tables."""

    char_start: Small = Field(description="Offset in pages.text of the first character.")
    char_end: Small = Field(description="Offset in pages.text behind the last character.")
    surface: str = Field(description="The name as written, cleaned.")
    place_id: str | None = Field(default=None, description="Place valid at the report's date; null if undecided.")
    kind: PlaceKind | None = Field(default=None, description="Kind of place.")
    context: Literal["place", "organisation"] = Field(description="Whether the name is part of an organisation's name.")
    match: Literal["exact", "variant", "fuzzy", "part"] = Field(description="How the name was matched.")
    score: Share = Field(description="How sure the link is.")
    candidates: list[str] = Field(default_factory=list, description="Places it may mean, where undecided.")
    reason: str | None = Field(default=None, description="Why this place, or why undecided.")
