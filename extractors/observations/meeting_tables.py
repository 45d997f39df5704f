"""Meetings per term in tables: a body a row, and how often it meets under "Möten per termin" or in words."""

from collections.abc import Iterator, Sequence

from extractors.observations.cells import read_cell
from extractors.observations.draft import Draft
from extractors.observations.family import Family, Meetings
from extractors.observations.figures import find_figures
from extractors.observations.rows import Item, Listing, Row
from extractors.observations.scene import Scene
from extractors.tables.totals import is_total


def read_meeting_rows(listing: Listing, family: Family, rule: Meetings, scene: Scene) -> Iterator[Draft]:
    """The meetings of each row's body; those per year, per month or as needed are none."""
    per_term = {col for col, head in enumerate(listing.headers) if col and rule.per.search(head)}
    about = " ".join((listing.title, *listing.headers))
    if scene.year is None or not (rule.meets.search(about) or rule.bodies.search(about)):
        return
    for row in listing.rows:
        if rule.per.search(row.label):
            yield from _across(row, listing.headers, rule, scene, scene.year)
            continue
        body = _body(row, rule)
        found = [value for item in (*row.items, *row.words) if (value := _count(item, per_term, family, rule))]
        if body and len(found) == 1:
            yield _draft(*found[0], body, rule, scene, scene.year)


def _across(row: Row, headers: Sequence[str], rule: Meetings, scene: Scene, year: int) -> Iterator[Draft]:
    """A row "Möten per termin" below heads that are bodies."""
    for item in row.items:
        counts = [v for v in read_cell(item.text) if v.unit == "count"]
        if len(counts) == 1 and item.col < len(headers) and rule.bodies.search(headers[item.col]):
            yield _draft(item, counts[0].value, counts[0].approx, headers[item.col].strip(" .:"), rule, scene, year)


def _draft(item: Item, number: float, approx: str, body: str, rule: Meetings, scene: Scene, year: int) -> Draft:
    place = scene.place_id
    return Draft(rule.indicator, place, year, number, "count", item.evidence, unit_name=body, approx=approx)


def _body(row: Row, rule: Meetings) -> str | None:
    """Who meets: the first cell of the row that names a body, else its label as it stands."""
    if row.place_id or row.year or not row.label or is_total(row.label):
        return None
    texts = [row.label, *(i.text for i in row.words if not rule.per.search(i.text))]
    return next((t for t in texts if rule.bodies.search(t)), row.label).strip(" .:")


def _count(item: Item, per_term: set[int], family: Family, rule: Meetings) -> tuple[Item, float, str] | None:
    """The number of a cell where its head or the cell itself says that it is per term."""
    if item.col in per_term:
        counts = [v for v in read_cell(item.text) if v.unit == "count"]
        if len(counts) == 1:
            return item, counts[0].value, counts[0].approx
    elif not rule.per.search(item.text):
        return None
    figures = [f for f in find_figures(item.text, family.nouns) if f.noun == rule.noun and not f.in_range]
    if len(figures) != 1 or figures[0].number.unit != "count":
        return None
    return item, float(figures[0].number.value), figures[0].number.approx
