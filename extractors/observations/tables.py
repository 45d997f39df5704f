"""Facts from tables and label lists: through title, headers and row labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.context import Context
from extractors.observations.cells import Value, read_cell
from extractors.observations.draft import Draft
from extractors.observations.family import Family, TableRule, first
from extractors.observations.place_cells import place_statuses
from extractors.observations.rows import Item, Listing, listings, single_year
from extractors.observations.scene import Scene
from extractors.observations.sentences import Sentence
from extractors.observations.views import complement, questions, turned
from extractors.observations.vocabulary import find_actors, label_theme, names_theme, read_label

_TOTAL = re.compile(
    r"^\W*(?:summa|totalt?|total summa|samtliga|alla|hela länet|sammanlagt|antal totalt)\b", re.IGNORECASE
)
_SHARE = re.compile(r"andel|procent|%", re.IGNORECASE)
_COUNT = re.compile(r"\bantal|hur många|\bst\b|stycken|summa(?! procent)", re.IGNORECASE)
_THEMES = re.compile(
    r"tema|orsak|anledning|(?<!stadsdels)områd|kategori|problem|innehåll|avser|gäller|typ av brist", re.IGNORECASE
)
_FROM = re.compile(r"\bfrån\b|\bavsändande\b|\brapporterande\b", re.IGNORECASE)
_OTHER = {"reporter": "receiver", "receiver": "reporter"}
_COUNTS = re.compile(
    r"^(?:antal|hur många|procent|andel|%|st\b|summa)|\b(?:ärenden|rapporter|avvikelser|fall)\b|^(?:19|20)\d\d$",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?P<rows>avsänd\w*|rapportör\w*|anmäl\w*|från)\b.{1,30}(?:mottag\w*|till)\b"
    r"|(?:mottag\w*|till)\b.{1,30}(?:avsänd\w*|rapportör\w*|anmäl\w*|från)\b",
    re.IGNORECASE,
)  # who stands down the rows is named first
_TO = re.compile(r"\b(?:riktade?|ställda|skickade|adresserade|gått) till\b|^till\b", re.IGNORECASE)


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
        answers = [d for rule in family.tables for q in questions(listing, rule) for d in _read(q, rule, family, scene)]
        if answers:
            yield from answers
            continue
        views = [listing, *filter(None, [turned(listing)])]
        yield from next(filter(None, (_claimed(v, family, scene, is_deviations) for v in views)), [])
        yield from next(filter(None, (place_statuses(v, family, scene) for v in views)), [])


def _claimed(listing: Listing, family: Family, scene: Scene, is_deviations: bool) -> list[Draft]:
    """What the first rule that claims a listing reads in it; empty where none does."""
    subject = f"{listing.title} {' '.join(listing.headers)}"
    labels = " ".join(r.label for r in listing.rows)
    by_rows = is_deviations and _counts_by_rows(listing)
    for rule in family.tables:
        if rule.need and not rule.need.search(subject) and not (by_rows and rule.roles):
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
    """Whether the rows of a table are actors or themes and its columns count cases, whatever its title says."""
    if not any(_COUNTS.search(h) for h in listing.headers[1:]):
        return False
    known = [bool(read_label(r.label)) or names_theme(r.label) for r in listing.rows if not _TOTAL.match(r.label)]
    return sum(known) >= 3 and 4 * sum(known) >= 3 * len(known)


def _read(listing: Listing, rule: TableRule, family: Family, scene: Scene) -> Iterator[Draft]:
    roles = _Roles(listing, rule, family)
    years = [single_year(h, scene) for h in listing.headers]
    titled = first(rule.categories, listing.title) or rule.default
    is_cross = _is_cross(listing)
    subject = _subject(listing, rule, roles)
    in_share = _is_share(f"{listing.title} {listing.headers[0]}")
    others = {} if rule.roles else complement(listing, rule.categories)
    for row in listing.rows:
        dims = Dims(year_row=True) if row.year else _dims(row.label, row.place_id, rule, roles.is_themes)
        if dims is None or (dims.total and rule.no_total):
            continue
        for item in row.items:
            header = listing.headers[item.col] if item.col < len(listing.headers) else ""
            if _skips(header, item.col, years) or scene.is_part_of_year(header):
                continue
            if rule.header and not (rule.header.search(header) or first(rule.categories, header) or item.col in others):
                continue
            merged = _merge(dims, header, rule)
            if merged is None:
                continue
            role = roles.of(header) if rule.roles else None
            if is_cross and merged.actor:
                role = roles.across if dims.total else roles.down
            elif subject and not merged.actor and not merged.category and (merged.place_id or merged.total):
                merged = replace(merged, actor=subject, total=False)
            category = first(rule.categories, header) or others.get(item.col) or titled
            if rule.roles and merged.actor and not role:
                continue
            year = (
                (years[item.col] if item.col < len(years) else None)
                or row.year
                or single_year(listing.title, scene)
                or scene.year
            )
            share = _SHARE.search(header) is not None or (in_share and not _COUNT.search(header))
            for value in read_cell(item.text, share=share):
                draft = _draft(item, value, merged, role or category or merged.category, rule, year, scene)
                if draft:
                    yield draft


def _is_share(text: str) -> bool:
    """Whether a title says that the table holds shares, and not counts as well."""
    return _SHARE.search(text) is not None and not _COUNT.search(text)


class _Roles:
    """Reporter or receiver: said by the column's header, the row header, or the title."""

    def __init__(self, listing: Listing, rule: TableRule, family: Family) -> None:
        self.categories = family.breakdown.roles if family.breakdown else ()
        corner = listing.headers[0] if listing.headers else ""
        named = sum(1 for r in listing.rows if r.place_id or read_label(r.label))
        self.is_themes = named * 2 <= len(listing.rows) and bool(
            _THEMES.search(corner)
            or (_THEMES.search(listing.title) and not self._find(corner))
            or sum(names_theme(r.label) for r in listing.rows) >= 3
        )
        self.table = (
            None
            if self.is_themes or not rule.roles
            else self._role(corner) or self._role(listing.lead) or self._role(listing.title)
        )
        marked = {self._find(h) for h in listing.headers[1:] if read_label(h)} - {None}
        across = marked.pop() if len(marked) == 1 and not _role_of_rows(corner) else None
        self.across = _OTHER.get(self.table or "") or across
        self.down = self.table or _OTHER.get(across or "")

    def of(self, header: str) -> str | None:
        """The role in a column."""
        return self._find(header) or self.table

    def _role(self, text: str) -> str | None:
        """The role of the rows where a text names both or one."""
        return _role_of_rows(text) or self._find(text)

    def _find(self, text: str) -> str | None:
        actorless = text
        for term in reversed(find_actors(text)):
            actorless = f"{actorless[: term.start]}‹A›{actorless[term.end :]}"
        if _TO.search(actorless):
            return "receiver"
        found = first(self.categories, actorless)
        return found or ("reporter" if _FROM.search(actorless) else None)


def _role_of_rows(text: str) -> str | None:
    """The role of the rows where a corner or title names both roles, rows first: "Avsändare/mottagare"."""
    both = _BOTH.search(text)
    return None if both is None else "reporter" if both["rows"] else "receiver"


def _dims(label: str, place_id: str | None, rule: TableRule, is_themes: bool) -> Dims | None:
    """What a row label says, among what the rule's rows may be; None where it says none of it."""
    category = first(rule.row_categories, label)
    if "category" in rule.rows and category:
        return Dims(category=category)
    if "theme" in rule.rows and is_themes:
        theme = label_theme(label)
        if theme and not _TOTAL.match(label):
            return Dims(category=f"theme:{theme}")
    named = read_label(label)
    if named and not is_themes and ({"actor", "pair"} & rule.rows):
        if rule.rows >= {"pair"} and named.counterpart is None and "actor" not in rule.rows:
            return None
        return Dims(named.actor, named.counterpart, named.unit_name)
    if "name" in rule.rows and not place_id and not _TOTAL.match(label):
        return Dims(unit_name=label)
    if _TOTAL.match(label) and not named and "total" in rule.rows and not place_id:
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
        if theme and _THEMES.search(header):
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
    if _TOTAL.match(header) or re.fullmatch(r"antal(?: [\w-]+){0,2}", header.strip(), re.IGNORECASE):
        return Dims(total=True) if "total" in rule.rows and not rule.no_total else None
    category = first(rule.row_categories, header) if header else None
    theme = label_theme(header) if "theme" in rule.rows and header else None
    return Dims(category=category or f"theme:{theme}") if category or theme else None


def _is_cross(listing: Listing) -> bool:
    """Whether actors stand down the rows and across the columns."""
    return any(read_label(h) for h in listing.headers[1:]) and any(read_label(r.label) for r in listing.rows)


def _subject(listing: Listing, rule: TableRule, roles: "_Roles") -> str | None:
    """The one actor that a title with a role is about: "Avvikelser från socialtjänsten per kommun"."""
    actors = {t.id for t in find_actors(listing.lead)} or {t.id for t in find_actors(listing.title)}
    return actors.pop() if rule.roles and roles.table and len(actors) == 1 else None


def _skips(header: str, col: int, years: Sequence[int | None]) -> bool:
    """A total column beside columns of single years adds years up: no year is its own."""
    others = [y for i, y in enumerate(years) if y and i != col]
    return bool(_TOTAL.match(header)) and len(set(others)) > 1


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
