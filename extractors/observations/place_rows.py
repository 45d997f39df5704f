"""Facts from rows that are a status and name the places that have it: "Enbart kommunen har deltagit | A, B, C"."""

import re
from collections.abc import Sequence
from datetime import date

from extractors.observations.draft import Draft
from extractors.observations.family import Family, StatusTable, first
from extractors.observations.rows import Item, Listing, single_year
from extractors.observations.scene import PLACE_KINDS, Scene
from gazetteer.link import PlaceMention, link_text

_BETWEEN = re.compile(r"\b(?:och|samt|kommun(?:er|erna)?|stadsdel(?:en|ar|arna)?|stad)\b|[\s,;/.()–-]", re.IGNORECASE)


def listed_places(listing: Listing, family: Family, scene: Scene) -> list[Draft]:
    """The status of each place in cells that hold nothing but places, by the label of the row.

    Two rows at least must be statuses of what the corner or the title is about.
    """
    year = single_year(listing.title, scene) or scene.year
    if year is None or not listing.headers:
        return []
    for rule in family.status_tables:
        about = f"{listing.title} {listing.headers[0]}"
        if not rule.header.search(about) or (rule.unless and rule.unless.search(about)):
            continue
        found = _rows(listing, rule, year)
        if len({d.category for d in found}) > 1:
            return found
    return []


def _rows(listing: Listing, rule: StatusTable, year: int) -> list[Draft]:
    out: list[Draft] = []
    for row in listing.rows:
        category = None if row.place_id else first(rule.categories, row.label)
        if category:
            for item in row.words:
                out += [_draft(rule, m, category, year, item) for m in _only_places(item.text, year)]
    return out


def _draft(rule: StatusTable, mention: PlaceMention, category: str, year: int, item: Item) -> Draft:
    return Draft(rule.indicator, mention.place_id, year, 1.0, "status", item.evidence, category=category)


def _only_places(text: str, year: int) -> Sequence[PlaceMention]:
    """The places of a cell that holds nothing else; none of another cell."""
    mentions = [m for m in link_text(text, date(year, 7, 1)) if m.place_id and m.kind in PLACE_KINDS]
    rest, at = "", 0
    for m in mentions:
        rest, at = rest + text[at : m.start], m.end
    return () if _BETWEEN.sub("", rest + text[at:]) else mentions
