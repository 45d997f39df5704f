"""Statements that stand in the cells of a table whose header says so."""

import re
from collections.abc import Iterable

from extractors.recommendations.bodies import find_bodies, names
from extractors.recommendations.leads import Lead, heading_lead, is_foreign, plain
from extractors.recommendations.statement import Statement
from extractors.recommendations.themes import theme_head
from extractors.recommendations.vocabulary import vocabulary
from extractors.tables.model import Cell, Table
from pipeline.document import Document, Span

_TO = (
    "ansvar",
    "adressat",
    "mottagare",
    "nämnd",
    "part",
    "verksamhet",
    "riktas till",
    "organisation",
    "huvudman",
    "aktör",
    "till",
)
_SHORT = 6  # words of a cell that names one addressee
_QUESTION = re.compile(r"(?:revisions|gransknings|kontroll|del)?fråg|kontrollmål|granskningsområde")
_HISTORY = (
    "status",
    "åtgärdat",
    "genomfört",
    "vidtagna",
    "uppföljning av",
    "nämndens svar",
    "bedömning",
    "granskningsår",
)


def statements(document: Document, table: Table, family: str, heading: str | None) -> list[Statement]:
    """The statements of a table; none where its columns tell of the past or it stands under a foreign heading."""
    # A table of words alone may show no header by its look; then its first row is tried.
    n_header_rows = max(1, table.n_header_rows)
    headers = {c.col: c.text for c in table.cells if c.row == n_header_rows - 1 and len(c.text.split()) <= 6}
    if not headers or _tells_of_the_past(headers.values()) or (heading and is_foreign(heading)):
        return []
    columns = {col: lead for col, text in headers.items() if (lead := _column(text, family))}
    if len(columns) != 1:
        return []
    col, lead = next(iter(columns.items()))
    to = next((c for c, text in headers.items() if c != col and plain(text).startswith(_TO)), None)
    first = next((c for c in headers if c not in (col, to)), None)
    found = []
    for cell in table.cells:
        if cell.col != col or cell.row < n_header_rows or not cell.text:
            continue
        bodies = _bodies(table.at(cell.row, to)) if to is not None else []
        theme = _theme(table.at(cell.row, first)) if first is not None else None
        found.extend(_cell(document, cell, lead, bodies, heading or table.title, theme))
    return found


def _tells_of_the_past(headers: Iterable[str]) -> bool:
    """Whether a table says what became of earlier advice; an assessment beside its question is the audit's own."""
    low = [h.lower() for h in headers]
    asks = any(_QUESTION.match(h) for h in low)
    return any(h.startswith(_HISTORY) and not (asks and h.startswith("bedömning")) for h in low)


def _column(header: str, family: str) -> Lead | None:
    if lead := heading_lead(header, family):
        return lead
    words = vocabulary()
    low = plain(header)
    for kind in words.kinds.get(family, ()):
        match = words.nouns[kind].match(low)
        if match and kind != "commitment" and not (kind == "obligation" and "ansvarig" in low):
            return Lead(kind)
    return None


def _bodies(cell: Cell | None) -> list[str]:
    if cell is None:
        return []
    bodies = find_bodies(cell.text)
    # "Ordföranden i styrgruppen" is one addressee; a body with more behind it ("Nämnden, senast i maj") is the body.
    whole = not bodies or (bodies[0].start > 0 and len(cell.text.split()) <= _SHORT)
    return [cell.text] if whole else names(bodies)


def _theme(cell: Cell | None) -> str | None:
    return theme_head(cell.text) if cell else None


def _cell(
    document: Document, cell: Cell, lead: Lead, bodies: list[str], heading: str | None, theme: str | None
) -> list[Statement]:
    """One statement a list item of the cell; one for the cell where it holds no list."""
    parts: list[list[int]] = [[]]
    for i, word in enumerate(cell.words):
        if word.is_marker and parts[-1]:
            parts.append([])
        if word.text and not word.is_marker and not word.is_mark and word.start >= 0:
            parts[-1].append(i)
    found = []
    for part in parts:
        words = [cell.words[i] for i in part]
        if len(words) < 2:
            continue
        span = Span(document, words[0].start, words[-1].end)
        text = " ".join(w.text for w in words)
        found.append(
            Statement(
                lead.kind,
                text,
                span,
                bodies or lead.addressees,
                heading,
                theme,
                page=cell.page,
                bbox=cell.bbox,
                quote=text,
            )
        )
    return found
