"""Tables and label lists as one thing: a title, headers, and rows with a label."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.context import Context
from extractors.numbers import find_years
from extractors.observations.cells import read_cell
from extractors.observations.draft import Evidence, evidence
from extractors.observations.scene import PLACE_KINDS, Scene
from extractors.observations.sentences import Sentence
from extractors.observations.table_words import table_words
from extractors.observations.vocabulary import read_label
from extractors.tables.model import Cell, Table
from extractors.tables.rows import table_id
from pipeline.document import BlockKind
from pipeline.geometry import union

_LINE = re.compile(
    r"^(?P<label>[^\d:]{2,90}?)\s*(?:[:,–—-]|\s|\.{2,})\s*(?P<value>(?:ca |drygt |knappt )?\d[\d ]*(?:[.,]\d+)?\s?%?"
    r"(?:\s?(?:st|stycken|svar|grupp(?:er)?|kommun(?:er)?|stadsdel(?:ar)?|avvikelse(?:r|rapporter)?|rapport(?:er)?|ärenden?))?"
    r"(?:\s?\(\d+(?:[.,]\d+)?\s?(?:%|procent)?(?: ?st)?\))?)\s*[.,;]?$"
)


_NUMBERING = re.compile(r"nr|nummer|år|fråga(?: nr)?|#", re.IGNORECASE)
"""Heads of a first column whose numbers tell rows apart."""

_HEAD = 3  # words of a head that names sender or receiver and no more

_NUMBER_FIRST = re.compile(r"^(?P<value>\d+(?:\s?%| st)?)\s(?P<label>[^\d:.,;()]{2,50})\s*[.,;]?$")


@dataclass(frozen=True, slots=True)
class Item:
    """A cell that is no label. ``col`` counts as the headers do."""

    col: int
    text: str
    evidence: Evidence


@dataclass(slots=True)
class Row:
    """A row: its label, the place or year the label is, cells with numbers and cells with words.

    ``receiver`` is set where the label is a sender and the column beside it names the receiver: "Skola | BUP | 5".
    """

    label: str
    place_id: str | None
    year: int | None
    items: list[Item] = field(default_factory=list)
    words: list[Item] = field(default_factory=list)
    receiver: str = ""


@dataclass(slots=True)
class Listing:
    """A table or label list. ``headers[0]`` stands over the labels; ``near`` are titles and text around it.

    ``lead`` is the nearest of its titles: the sentence that leads into a table or list; for a list without one the
    heading right above.
    ``places`` are the municipalities and districts that the headers of a table are. ``contexts`` are the texts that may
    say what a table is about, the nearest first: title, sentence and heading before it, title of the report.
    """

    title: str
    headers: list[str]
    rows: list[Row]
    near: str = ""
    lead: str = ""
    places: list[str | None] = field(default_factory=list)
    contexts: tuple[str, ...] = ()


def single_year(text: str, scene: Scene) -> int | None:
    """The one year that a title or head names; None for none or several."""
    found = {y.year for y in find_years(text, scene.year) if y.dates_value}
    return found.pop() if len(found) == 1 else None


def listings(context: Context, text: Sequence[Sentence]) -> Iterator[Listing]:
    """All tables, then all label lists of the running text."""
    starts = [s.start for s in text]
    for table in context.tables:
        yield _of_table(context, table, text, starts)
    yield from _of_lines(text)


def _of_table(context: Context, table: Table, text: Sequence[Sentence], starts: list[int]) -> Listing:
    at = min((w.start for c in table.cells for w in c.words if w.start >= 0), default=-1)
    index = bisect_left(starts, at) if at > 0 else 0
    before = text[index - 1] if index else None
    title = table.title or ""
    if before is not None and not title:
        title = f"{before.heading} {before.text}" if len(before.text) < 200 else before.heading
    n_header = table.n_header_rows or int(_looks_like_header(table))
    while n_header and _goes_on(table, n_header):
        n_header += 1
    headers = [" ".join(_header(table, col, n_header)) for col in range(table.n_cols)]
    rows: list[Row] = []
    labels = _label_column(table, n_header)
    identity = table_id(context.document, table)
    for number in range(n_header, table.n_rows):
        cells = [c for c in table.cells if c.row == number]
        worded = [c for c in cells if re.search(r"[^\W\d]", c.text)]
        label = next((c for c in worded if c.col >= labels), next(iter(worded or cells), None))
        if label is None:
            continue
        if not worded and _is_head(headers[label.col]):
            rows.append(_bare_row(cells, identity, at))
            continue
        year = re.fullmatch(r"(?:år )?((?:19|20)\d\d)", label.text.strip(), re.IGNORECASE)
        row = Row(label.text, _place(context, label), int(year[1]) if year else None)
        for cell in cells:
            if cell is label:
                continue
            item = Item(cell.col, cell.text, _cell_evidence(label, cell, cells, identity, at))
            (row.items if read_cell(cell.text) else row.words).append(item)
        rows.append(row)
    _pair_up(rows, headers)
    near = _around(context, title, text, index)
    heads = [table.at(n_header - 1, col) if n_header else None for col in range(table.n_cols)]
    places = [_place(context, head) if head is not None else None for head in heads]
    said = (before.text, before.heading.split("\n")[-1]) if before is not None else ()
    contexts = tuple(x for x in (title, *said, context.facts.title or "") if x)
    return Listing(title, headers, rows, near, _lead(text, index), places, contexts)


def _pair_up(rows: Sequence[Row], headers: Sequence[str]) -> None:
    """Name the receivers of rows whose first two heads name sender and receiver, in either order."""
    both = next((m for p in table_words().both if (m := p.search(" – ".join(headers[:2])))), None)
    if len(headers) < 3 or both is None or any(len(h.split()) > _HEAD for h in headers[:2]):
        return
    for row in rows:
        other = next((i for i in row.words if i.col == 1), None)
        if other is not None and read_label(other.text):
            row.receiver = other.text
            if "rows" not in both.groupdict() or both["rows"] is None:
                row.label, row.receiver = row.receiver, row.label


def _is_head(header: str) -> bool:
    """Whether a head is that of numbers, so that the number below it is no label: a year, an answer, "Antal"."""
    return bool(header.strip()) and not _NUMBERING.fullmatch(header.strip(" .:"))


def _bare_row(cells: Sequence[Cell], identity: str, at: int) -> Row:
    """A row of numbers alone, all of which the title is about: "2008 | 2009 | 2010" over "61 | 74 | 70"."""
    items = [
        Item(c.col, c.text, Evidence(c.page, c.bbox, c.text, "table", at, identity, c.row, c.col))
        for c in cells
        if read_cell(c.text)
    ]
    return Row("", None, None, items)


def _lead(text: Sequence[Sentence], index: int) -> str:
    """The sentence right before a table that leads into it, its caption set aside; "" where none does."""
    before = next((s for s in reversed(text[max(0, index - 2) : index]) if s.kind is not BlockKind.CAPTION), None)
    if before is None or before.kind is BlockKind.HEADING or not table_words().leads.search(before.text):
        return ""
    return before.text


def _label_column(table: Table, n_header: int) -> int:
    """The column that tells the rows apart: the second where the first holds few cells that each head several rows."""
    worded = [
        {c.row for c in table.cells if c.col == col and c.row >= n_header and re.search(r"[^\W\d]", c.text)}
        for col in (0, 1)
    ]
    return int(table.n_cols > 2 and len(worded[1]) > len(worded[0]) and 2 * len(worded[0]) <= table.n_rows - n_header)


def _around(context: Context, title: str, text: Sequence[Sentence], index: int) -> str:
    """The titles of table and report, the sentence before it with its headings, and the one behind it."""
    near = [context.facts.title or "", title]
    for sentence in text[max(0, index - 1) : index + 1]:
        near += [sentence.heading, sentence.text]
    return " ".join(near)


def _header(table: Table, col: int, n_header: int) -> list[str]:
    out: list[str] = []
    for row in range(n_header):
        cell = table.at(row, col)
        if cell is not None and cell.text not in out:
            out.append(cell.text)
    return out


def _looks_like_header(table: Table) -> bool:
    """Whether the first row holds no numbers but years."""
    cells = [c for c in table.cells if c.row == 0]
    return bool(cells) and not any(read_cell(c.text) and not re.fullmatch(r"(?:19|20)\d\d", c.text) for c in cells)


def _goes_on(table: Table, row: int) -> bool:
    """Whether a row below the headers still heads columns: words without numbers, and no label."""
    cells = sorted((c for c in table.cells if c.row == row and c.text.strip()), key=lambda c: c.col)
    return len(cells) > 1 and cells[0].col > 0 and row + 1 < table.n_rows and not any(read_cell(c.text) for c in cells)


def _place(context: Context, cell: Cell) -> str | None:
    """The municipality or district that a label is."""
    offsets = [(w.start, w.end) for w in cell.words if w.start >= 0]
    if not offsets:
        return None
    first, last = min(a for a, _ in offsets), max(b for _, b in offsets)
    inside = [
        m for m in context.mentions if first <= m.start and m.end <= last and m.kind in PLACE_KINDS and m.place_id
    ]
    if len({m.place_id for m in inside}) != 1:
        return None
    rest = context.document.text[first : inside[0].start] + context.document.text[inside[0].end : last]
    return inside[0].place_id if not re.sub(r"(?i)\b(?:kommun|stadsdel\w*|sdf|stad|s)\b|[\W\d]", "", rest) else None


def _cell_evidence(label: Cell, cell: Cell, cells: list[Cell], identity: str, at: int) -> Evidence:
    """Label and value where nothing stands between them, else the value alone."""
    alone = any(label.col < c.col < cell.col for c in cells) or label.page != cell.page
    quote = cell.text if alone else f"{label.text} {cell.text}"
    box = cell.bbox if alone else union([label.bbox, cell.bbox])
    return Evidence(cell.page, box, quote, "table", at, identity, cell.row, cell.col)


def _of_lines(text: Sequence[Sentence]) -> Iterator[Listing]:
    """Two or more lines or list items in a row of the form "label: number"."""
    run: list[tuple[Sentence, re.Match[str]]] = []
    lead: Sentence | None = None
    for sentence in [*text, None]:
        match = _match(sentence) if sentence is not None else None
        if sentence is not None and match and len(match["label"].split()) <= 12:
            run.append((sentence, match))
            continue
        if len(run) > 1:
            yield _listing(run, lead)
        run, lead = [], sentence


def _match(sentence: Sentence) -> re.Match[str] | None:
    """Label and number of a line; in a list item that names an actor and nothing else the number may stand first."""
    if sentence.kind is BlockKind.CAPTION:
        return None
    turned = _NUMBER_FIRST.match(sentence.text) if sentence.kind is BlockKind.LIST_ITEM else None
    return turned if turned and read_label(turned["label"]) else _LINE.match(sentence.text)


def _listing(run: list[tuple[Sentence, re.Match[str]]], lead: Sentence | None) -> Listing:
    head = run[0][0].heading
    if lead is not None and lead.text not in head:
        head = f"{head} {lead.text}" if len(lead.text) < 250 else head
    rows = []
    for sentence, match in run:
        places = {m.place_id for m in sentence.mentions if m.kind in PLACE_KINDS}
        whole = len(places) == 1 and len(sentence.mentions[0].surface) >= 0.6 * len(match["label"])
        kind = "list" if sentence.kind is not BlockKind.HEADING else "heading"
        row = Row(match["label"].strip(), places.pop() if whole else None, None)
        row.items.append(Item(1, match["value"], evidence(sentence.span, kind)))
        rows.append(row)
    nearest = run[0][0].heading.split("\n")[-1]
    if lead is not None and lead.text.rstrip().endswith(":"):
        nearest = lead.text
    return Listing(head, ["", ""], rows, lead=nearest)
