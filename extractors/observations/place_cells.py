"""Facts from cells of words in rows of places: "Egen", "Ej beslutat", or a mark under a status."""

import re
from collections.abc import Iterator, Sequence

from extractors.observations.draft import Draft
from extractors.observations.family import Family, StatusTable, first
from extractors.observations.rows import Item, Listing, single_year
from extractors.observations.scene import Scene
from extractors.observations.vocabulary import PRINCIPALS, find_actors

_TAKES_PART = re.compile(r"\b(?:delta|ingår|medverka|represent|närvar|finns med|är med|med i|plats)\w*", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:x|ja|✓|✔|√|●|•|■|☒|☑)\s*", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:kommun\w*s? )?(?:beslut|status|ställningstagande|läge\w*|besked|utfall|resultat|svar|hållning)\w*(?: \d{4})?",
    re.IGNORECASE,
)
"""Heads that say that something was decided and not what on."""
_FIT = 0.8
"""Share of a column's cells that must read as a status of what the text around the table is about."""


def place_statuses(listing: Listing, family: Family, scene: Scene) -> list[Draft]:
    """The status of each place that is a row of the listing, by the head of the cell's column.

    Where a head only says "Beslut", the nearest of title, text before, heading and the report's title that names what
    one rule is about decides, if the cells read as its statuses.
    """
    found: list[Draft] = []
    for rule in family.status_tables:
        found += [*_by_pair(listing, rule, scene)] or _by_heads(listing, rule, scene)
    if not found:
        for col, header in enumerate(listing.headers):
            if col and (not header or _PLAIN.fullmatch(header.strip(" .:?"))):
                found += _by_context(listing, col, family.status_tables, scene)
    return found


def _cells(listing: Listing) -> Iterator[tuple[str, Item]]:
    """The cells of words with their row's place."""
    for row in listing.rows:
        if row.place_id:
            for item in row.words:
                yield row.place_id, item


def _by_heads(listing: Listing, rule: StatusTable, scene: Scene) -> Iterator[Draft]:
    for place, item in _cells(listing):
        header = listing.headers[item.col] if item.col < len(listing.headers) else ""
        marked = _MARK.fullmatch(item.text) is not None
        if _PLAIN.fullmatch(header.strip(" .:?")) and not rule.header.search(listing.title):
            continue  # "Svar": to what, the title says
        is_answer = marked or first(rule.categories, header) is not None  # "Antagen | Ja": the title says what
        if not rule.header.search(f"{listing.title} {header}" if is_answer else header):
            continue
        if (rule.unless and rule.unless.search(header)) or _is_membership(header):
            continue
        category = first(rule.categories, item.text) or (first(rule.categories, header) if marked else None)
        draft = _draft(rule, place, item, category, header, listing, scene)
        if draft:
            yield draft


def _by_pair(listing: Listing, rule: StatusTable, scene: Scene) -> Iterator[Draft]:
    """The status that marks under two heads say together: "Kommunen | Landstinget" over "x | x"."""
    about = f"{listing.title} {' '.join(listing.headers)}"
    if rule.pair is None or not rule.header.search(about):
        return
    heads = [
        {i for i, h in enumerate(listing.headers) if i and ours.search(h) and not other.search(h)}
        for ours, other in ((rule.pair.first, rule.pair.second), (rule.pair.second, rule.pair.first))
    ]
    if any(len(cols) != 1 for cols in heads):
        return
    first_col, second_col = (cols.pop() for cols in heads)
    for row in listing.rows:
        marks = {i.col: i for i in row.words if _MARK.fullmatch(i.text)}
        one, two = marks.get(first_col), marks.get(second_col)
        item = one or two
        if row.place_id and item:
            category = rule.pair.means[0 if one and two else 1 if one else 2]
            draft = _draft(rule, row.place_id, item, category, "", listing, scene)
            if draft:
                yield draft


def _by_context(listing: Listing, col: int, rules: Sequence[StatusTable], scene: Scene) -> Iterator[Draft]:
    cells = [(place, item) for place, item in _cells(listing) if item.col == col]
    for context in listing.contexts if len(cells) > 1 else ():
        about = [r for r in rules if r.header.search(context)]
        fitting = [
            r for r in about if sum(1 for _, i in cells if first(r.categories, i.text)) >= max(2, _FIT * len(cells))
        ]
        if len(fitting) == 1:
            for place, item in cells:
                category = first(fitting[0].categories, item.text)
                draft = _draft(fitting[0], place, item, category, listing.headers[col], listing, scene)
                if draft:
                    yield draft
            return


def _draft(
    rule: StatusTable, place: str, item: Item, category: str | None, header: str, listing: Listing, scene: Scene
) -> Draft | None:
    year = single_year(header, scene) or single_year(listing.title, scene) or scene.year
    if category is None or year is None:
        return None
    return Draft(rule.indicator, place, year, 1.0, "status", item.evidence, category=category)


def _is_membership(header: str) -> bool:
    """Whether a column tells which places have a service take part ("Habilitering deltar"): no status of the place."""
    actors = {t.id for t in find_actors(header)} - PRINCIPALS
    return bool(actors) and _TAKES_PART.search(header) is not None
