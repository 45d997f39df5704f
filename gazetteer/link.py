"""Finds the places named in a text and decides which place is meant on a date."""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc

from gazetteer.decide import Decision, decide
from gazetteer.fuzzy import find_misread
from gazetteer.matches import Match, find
from gazetteer.surroundings import joined


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
    return link_text(doc.text, on)


def link_text(text: str, on: date, fuzzy: bool = True) -> list[PlaceMention]:
    """The places named in a plain text. ``fuzzy=False`` leaves misread names alone."""
    found = find(text, on)
    if fuzzy:
        found = find_misread(text, found, on)
    decisions = decide(text, found, on)
    kept = [(m, d) for m, d in zip(found, decisions, strict=True) if d]
    return [_mention(text, kept, i) for i in range(len(kept))]


def _mention(text: str, kept: list[tuple[Match, Decision]], i: int) -> PlaceMention:
    match, decision = kept[i]
    surface = text[match.start : match.end]
    reading = decision.reading
    return PlaceMention(
        start=match.start,
        end=match.end,
        surface=" ".join(surface.split()),
        place_id=reading.place_id if reading else None,
        kind=reading.kind if reading else None,
        context="organisation" if decision.organisation else "place",
        match=_how(text, kept, i),
        score=decision.score,
        candidates=decision.candidates,
        reason=decision.reason,
    )


def _how(text: str, kept: list[tuple[Match, Decision]], i: int) -> str:
    """How the name was matched; a misreading counts before a slash, a joint before a variant."""
    match, decision = kept[i]
    if match.origin == "fuzzy":
        return "fuzzy"
    before = i > 0 and joined(text, kept[i - 1][0], match)
    after = i + 1 < len(kept) and joined(text, match, kept[i + 1][0])
    if before or after:
        return "part"
    exact = decision.reading and decision.reading.origin == "name" and match.end == match.name_end
    return "exact" if exact else "variant"
