"""Facts from tables and label lists: through title, headers and row labels."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from extractors.context import Context
from extractors.observations.cells import Value, read_cell
from extractors.observations.draft import Draft
from extractors.observations.family import Family, TableRule, first
from extractors.observations.meeting_tables import read_meeting_rows
from extractors.observations.place_cells import place_statuses
from extractors.observations.place_rows import listed_places
from extractors.observations.rows import Item, Listing, listings
from extractors.observations.said import Said
from extractors.observations.scene import Scene
from extractors.observations.sentences import Sentence
from extractors.observations.table_pairs import read_pairs
from extractors.observations.table_words import says_themes, table_words
from extractors.observations.views import by_columns, complement, questions, turned
from extractors.observations.vocabulary import MUNICIPALITY, find_actors, label_theme, names_theme, read_label
from extractors.tables.totals import is_total

Place = tuple[int | None, int | None]
"""Row and column of a cell, 0-based."""

_PLAIN_COUNT = re.compile(r"antal(?: [\w-]+){0,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dims:
    """What a row label, a column header or a title says of its numbers."""

    actor: str | None = None
    counterpart: str | None = None
    unit_name: str | None = None
    category: str | None = None
    place_id: str | None = None
    total: bool = False
    year_row: bool = False


def read_tables(context: Context, family: Family, text: Sequence[Sentence]) -> Iterator[Draft]:
    """The facts of every table and label list that a rule of the family claims; the first rule that fits takes it.

    A table of questions and answers is read row by row; another that no rule claims as it stands is read turned.
    """
    scene = Scene.of(context)
    is_deviations = context.facts.document_type == "deviation_report"
    for listing in listings(context, text):
        if family.meetings:
            yield from read_meeting_rows(listing, family, family.meetings, scene)
        found = [d for rule in family.tables for q in questions(listing, rule) for d in _read(q, rule, family, scene)]
        if not found:
            views = [listing, *filter(None, [turned(listing)])]
            found = next(filter(None, (_claimed(v, family, scene, is_deviations) for v in views)), [])
            statuses = (read(v, family, scene) for read in (place_statuses, listed_places) for v in views)
            yield from next(filter(None, statuses), [])
        yield from found
        yield from _internal(listing, family, scene)
        taken = {(d.evidence.row, d.evidence.col) for d in found}
        for view in filter(None, (listing, by_columns(listing))):
            yield from _by_labels(view, family, scene, taken)


def _internal(listing: Listing, family: Family, scene: Scene) -> Iterator[Draft]:
    """What a deviation table tells of reports within one principal, row by row."""
    rule = next((r for r in family.tables if "pair" in r.rows), None)
    roles = next((r for r in family.tables if r.roles), None)
    if rule and roles:
        yield from read_pairs(listing, rule, Said(listing, roles, family, scene), scene)


def _by_labels(
    listing: Listing, family: Family, scene: Scene, taken: Set[tuple[int | None, int | None]]
) -> Iterator[Draft]:
    """Rows whose label alone says what they count, whatever the table is about: "Lokala BUS-grupper | 30 | 31"."""
    for rule in family.tables:
        if not rule.label or (rule.near and not rule.near.search(listing.near)):
            continue
        rows = [r for r in listing.rows if rule.label.fullmatch(r.label.strip(" .:"))]
        rows = [r for r in rows if all(i.evidence.table_id and _at(i) not in taken for i in r.items)]
        if rows:
            yield from _read(replace(listing, rows=rows), rule, family, scene)


def _at(item: Item) -> Place:
    return item.evidence.row, item.evidence.col


def _claimed(listing: Listing, family: Family, scene: Scene, is_deviations: bool) -> list[Draft]:
    """What the first rule that claims a listing reads in it; empty where none does."""
    subject = f"{listing.title} {' '.join(listing.headers)}"
    labels = " ".join(r.label for r in listing.rows)
    by_rows = is_deviations and _counts_by_rows(listing)
    for rule in family.tables:
        if rule.label or (rule.title and not rule.title.search(listing.title)):
            continue
        if rule.need and not rule.need.search(f"{listing.lead} {subject}") and not (by_rows and rule.roles):
            continue
        if rule.header and not any(rule.header.search(h) for h in listing.headers[1:]):
            continue
        if rule.near and not rule.near.search(listing.near):
            continue
        said = f"{subject} {labels}" if rule.row_categories else subject
        if (rule.topic and not rule.topic.search(said)) or (rule.unless and rule.unless.search(subject)):
            continue
        found = list(_read(listing, rule, family, scene))
        if found:
            return found
    return []


def _counts_by_rows(listing: Listing) -> bool:
    """Whether the rows of a table are actors, themes or places and its columns count cases, whatever its title says."""
    if not any(table_words().cases.search(h) for h in listing.headers[1:]):
        return False
    rows = [r for r in listing.rows if not is_total(r.label)]
    known = [bool(r.place_id or read_label(r.label)) or names_theme(r.label) for r in rows]
    return sum(known) >= 3 and 4 * sum(known) >= 3 * len(known)


def _read(listing: Listing, rule: TableRule, family: Family, scene: Scene) -> Iterator[Draft]:
    said = Said(listing, rule, family, scene)
    titled = first(rule.categories, listing.title) or rule.default
    is_cross = _is_cross(listing)
    actors: set[Dims] = set()
    others = {} if rule.roles else complement(listing, rule.categories)
    answers = {first(rule.row_categories, h) for h in listing.headers[1:]} - {None}
    for row in listing.rows:
        if row.receiver:
            continue  # counts for neither alone: see table_pairs.py
        dims = Dims(year_row=True) if row.year else _dims(row.label, row.place_id, rule, said.is_themes)
        if dims is None or (dims.total and rule.no_total) or (dims.actor and dims in actors):
            continue  # "Gymnasieskola" below "Grundskola": two parts of one actor, of which the first is its name
        actors.add(dims)
        for item in row.items:
            header = listing.headers[item.col] if item.col < len(listing.headers) else ""
            if _skips(header, item.col, said.years) or scene.is_part_of_year(header):
                continue
            if rule.not_header and rule.not_header.search(header):
                continue
            if dims.category and len(answers) > 1 and first(rule.row_categories, header) not in (None, dims.category):
                continue  # "Har ni antagit den?" under "Nej"
            if rule.header and not (rule.header.search(header) or first(rule.categories, header) or item.col in others):
                continue
            if rule.roles and dims.category and find_actors(header):
                continue  # a theme within one actor's reports
            merged = _merge(dims, header, rule)
            if merged is None:
                continue
            role = (said.role(header) or said.role_of_row(row)) if rule.roles else None
            if is_cross and merged.actor:
                role = said.across if dims.total else said.down
            elif said.subject and role and (merged.place_id or merged.total):
                merged = replace(merged, actor=merged.actor or said.subject, total=False)
            elif merged.place_id and not merged.actor and said.names_role(header):
                merged = replace(merged, actor=MUNICIPALITY)  # "Kommun | Skickade | Mottagna": its own services
            category = first(rule.categories, header) or others.get(item.col) or titled
            if rule.roles and merged.actor and not role:
                continue
            year = said.year(item.col, row)
            for value in read_cell(item.text, share=said.is_share(header)):
                draft = _draft(item, value, merged, role or category or merged.category, rule, year, scene)
                if draft:
                    yield draft


def _dims(label: str, place_id: str | None, rule: TableRule, is_themes: bool) -> Dims | None:
    """What a row label says, among what the rule's rows may be; None where it says none of it."""
    if not label:
        return Dims(total=True) if "total" in rule.rows else None
    category = first(rule.row_categories, label)
    if "itself" in rule.rows:
        return Dims(total=True)
    if "category" in rule.rows and category:
        return Dims(category=category)
    if "theme" in rule.rows and is_themes:
        theme = label_theme(label)
        if theme and not is_total(label):
            return Dims(category=f"theme:{theme}")
    named = read_label(label)
    if named and not is_themes and ({"actor", "pair"} & rule.rows):
        if rule.rows >= {"pair"} and named.counterpart is None and "actor" not in rule.rows:
            return None
        return Dims(named.actor, named.counterpart, named.unit_name)
    if "name" in rule.rows and not place_id and not is_total(label):
        return Dims(unit_name=label)
    if is_total(label) and not named and "total" in rule.rows and not place_id:
        return Dims(total=True)
    if "place" in rule.rows and place_id:
        return Dims(place_id=place_id)
    return None


def _merge(row: Dims, header: str, rule: TableRule) -> Dims | None:
    """Row and column together; None for a cross of two breakdowns, which the codebook has no place for."""
    named = read_label(header)
    if named is None:
        if row.year_row:
            return _year_cell(header, rule)
        theme = label_theme(header) if "theme" in rule.rows and header and len(header) > 3 else None
        if theme and says_themes(header):
            theme = None
        if not theme:
            return row
        return Dims(category=f"theme:{theme}") if row.total else None
    if row.total or row.year_row:
        return Dims(named.actor, named.counterpart, named.unit_name)
    if row.place_id:
        return Dims(named.actor, named.counterpart, named.unit_name, place_id=row.place_id)
    return None


def _year_cell(header: str, rule: TableRule) -> Dims | None:
    """A cell in the row of a year: the total, or a theme or category by its column."""
    if is_total(header) or _PLAIN_COUNT.fullmatch(header.strip()):
        return Dims(total=True) if "total" in rule.rows and not rule.no_total else None
    category = first(rule.row_categories, header) if header else None
    theme = label_theme(header) if "theme" in rule.rows and header else None
    return Dims(category=category or f"theme:{theme}") if category or theme else None


def _is_cross(listing: Listing) -> bool:
    """Whether actors stand down the rows and across the columns."""
    return any(read_label(h) for h in listing.headers[1:]) and any(read_label(r.label) for r in listing.rows)


def _skips(header: str, col: int, years: Sequence[int | None]) -> bool:
    """A total column beside columns of single years adds years up: no year is its own."""
    others = [y for i, y in enumerate(years) if y and i != col]
    return is_total(header) and len(set(others)) > 1


def _draft(
    item: Item, value: Value, dims: Dims, category: str | None, rule: TableRule, year: int | None, scene: Scene
) -> Draft | None:
    if year is None:
        return None
    indicator = rule.indicator
    if value.unit == "percent":
        if dims.total or (rule.roles and not rule.share) or (not rule.share and "pair" in rule.rows):
            return None
        indicator = rule.share or rule.indicator
    return Draft(
        indicator=indicator,
        place_id=dims.place_id or scene.place_id,
        year=year,
        value=value.value,
        unit=value.unit,
        evidence=item.evidence,
        actor=dims.actor,
        counterpart=dims.counterpart,
        unit_name=dims.unit_name,
        category=dims.category if dims.category else (category if dims.actor or not rule.roles else None),
        approx=value.approx,
    )
