"""Finds the places named in a text and decides which place is meant on a date."""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name in a text. ``start`` and ``end`` are 0-based character offsets.

    ``place_id`` is None where the words do not decide; then ``candidates`` and ``reason`` say between what and why.
    """

    start: int
    end: int
    surface: str
    place_id: str | None
    kind: str | None
    context: str  # "place" or "organisation"
    match: str  # "exact", "variant", "fuzzy" or "part"
    score: float
    candidates: tuple[str, ...] = ()
    reason: str = ""


def link(doc: Doc, on: date) -> list[PlaceMention]:
    """The places named in a text, in its order, as they were on a date."""
    return []
