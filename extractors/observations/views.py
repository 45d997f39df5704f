"""Other ways to read a listing: turned, with its columns as rows; and row by row, where each row is a question."""

import re
from collections.abc import Iterator, Sequence

from extractors.observations.family import Category, TableRule, first
from extractors.observations.rows import Item, Listing, Row
from extractors.observations.vocabulary import names_theme, read_label

_YEAR = re.compile(r"(?:år )?((?:19|20)\d\d)", re.IGNORECASE)


def turned(listing: Listing) -> Listing | None:
    """The listing with its columns as rows, where its heads and not its labels name services, themes or places."""
    heads = listing.headers[1:]
    places = listing.places[1:] if listing.places else [None] * len(heads)
    known = sum(1 for h, p in zip(heads, places, strict=False) if p or _names_row(h))
    labels = sum(1 for r in listing.rows if r.place_id or _names_row(r.label))
    if known < 2 or known < 0.6 * len(heads) or 2 * labels > len(listing.rows):
        return None
    return _transposed(listing, places)


def by_columns(listing: Listing) -> Listing | None:
    """The listing with its columns as rows, where each row is a year: "År | Antal svar | Kommuner"."""
    if not listing.rows or not all(r.year for r in listing.rows):
        return None
    return _transposed(listing, [None] * (len(listing.headers) - 1))


def _transposed(listing: Listing, places: Sequence[str | None]) -> Listing:
    rows: list[Row] = []
    for col, (head, place) in enumerate(zip(listing.headers[1:], places, strict=False), start=1):
        year = _YEAR.fullmatch(head.strip())
        row = Row(head, place, int(year[1]) if year else None)
        for number, other in enumerate(listing.rows, start=1):
            row.items += [Item(number, i.text, i.evidence) for i in other.items if i.col == col]
            row.words += [Item(number, i.text, i.evidence) for i in other.words if i.col == col]
        rows.append(row)
    headers = [listing.headers[0], *(r.label for r in listing.rows)]
    return Listing(listing.title, headers, rows, listing.near, listing.lead, contexts=listing.contexts)


def _names_row(text: str) -> bool:
    return read_label(text) is not None or names_theme(text)


def questions(listing: Listing, rule: TableRule) -> Iterator[Listing]:
    """Each row that asks what a rule counts, as a listing of its own whose rows are the table's columns: the answers.

    "Har ni rutiner? | 8 | 21" below "Ja | Nej" gives "Ja 8" and "Nej 21" under the title "Har ni rutiner?". A row
    without a label answers the title of the table. Columns that share a category ("Nej", "Vet ej") are parts of its
    number and left out.
    """
    bare = any(not row.label for row in listing.rows)
    heads = [(col, head) for col, head in enumerate(listing.headers) if head and (col or bare)]
    told = {col: first(rule.row_categories, head) for col, head in heads}
    answers = [col for col, category in told.items() if category and list(told.values()).count(category) == 1]
    if not answers or len(set(filter(None, told.values()))) < 2 or not rule.need:
        return
    for row in listing.rows:
        asked = row.label or listing.title
        if not _asks(asked, listing.title, rule):
            continue
        rows = [Row(head, None, None, [i for i in row.items if i.col == col]) for col, head in heads if col in answers]
        yield Listing(asked, ["", ""], rows, f"{listing.near} {listing.title}", listing.title)


def _asks(question: str, title: str, rule: TableRule) -> bool:
    """Whether a row asks what a rule counts; what the rule needs may stand in the title where the row has its topic."""
    if rule.unless and rule.unless.search(question):
        return False
    if rule.need and rule.need.search(question):
        return not rule.topic or bool(rule.topic.search(f"{title} {question}"))
    return bool(rule.need and rule.topic and rule.need.search(title) and rule.topic.search(question))


def complement(listing: Listing, categories: tuple[Category, ...]) -> dict[int, str]:
    """The category of a column that no cue tells: the other of two, where both add up to one whole in every row.

    ``categories`` are the two that a whole is made of; empty where they are not two or the sums differ.
    """
    ids = list(dict.fromkeys(c.id for c in categories))
    counts = [{i.col: int(i.text) for i in row.items if i.text.strip().isdigit()} for row in listing.rows]
    counts = [c for c in counts if c]
    cols = sorted({col for c in counts for col in c})
    if len(ids) != 2 or len(cols) != 2 or len(counts) < 3 or len({sum(c.values()) for c in counts}) > 1:
        return {}
    named = {col: first(categories, listing.headers[col]) for col in cols if col < len(listing.headers)}
    known = {col: name for col, name in named.items() if name}
    if len(known) != 1 or len(named) != 2:
        return {}
    ((col, name),) = known.items()
    other = next(c for c in cols if c != col)
    return {other: ids[1 - ids.index(name)]}
