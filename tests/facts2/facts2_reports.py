"""Builds documents from plain notation, without a PDF: fast, and free of what the reader or layout may do.

# Heading
Running text, one paragraph a line.
- list item
| Cell | Cell |     a table; its title is the heading it stands under
"""

from datetime import date

from extractors.context import Context, DocumentFacts
from extractors.tables.model import Cell, Table
from gazetteer.link import link
from pipeline.assemble import assemble
from pipeline.document import Block, BlockKind, Document, Line, Page, Word
from pipeline.geometry import union
from pipeline.nlp import to_spacy

_WIDTH, _LINE, _CHAR = 500.0, 12.0, 5.0


class _Pen:
    """Puts words on a page, line below line."""

    def __init__(self) -> None:
        self.page = Page(1, 595.0, 842.0)
        self.y = 50.0

    def words(self, text: str, x: float = 50.0) -> list[Line]:
        lines: list[Line] = []
        row: list[Word] = []
        at = x
        for part in text.split():
            width = _CHAR * len(part)
            if at + width > 50 + _WIDTH and row:
                lines.append(Line(row))
                row, at = [], x
                self.y += _LINE
            row.append(Word(part, (at, self.y, at + width, self.y + 10), 1, 10.0, text=part))
            at += width + _CHAR
        lines.append(Line(row))
        self.y += _LINE * 1.5
        self.page.words.extend(w for line in lines for w in line.words)
        self.page.lines.extend(lines)
        return lines


def report(
    text: str, document_type: str = "follow_up", year: int | None = 2016, place_id: str | None = "SE-01"
) -> Context:
    """A context over a report in the notation above, with its facts set and its places linked."""
    pen = _Pen()
    document = Document("0" * 16, "report.pdf", "0" * 64, 1, pages=[pen.page])
    tables: list[Table] = []
    rows: list[list[str]] = []
    heading = ""
    for raw in [*text.strip().splitlines(), ""]:
        line = raw.strip()
        if line.startswith("|"):
            rows.append([c.strip() for c in line.strip("|").split("|")])
            continue
        if rows:
            tables.append(_table(pen, document, rows, heading))
            rows = []
        if not line:
            continue
        kind = BlockKind.HEADING if line[0] == "#" else BlockKind.LIST_ITEM if line[:2] == "- " else BlockKind.PARAGRAPH
        body = line.lstrip("#- ") if kind is not BlockKind.PARAGRAPH else line
        heading = body if kind is BlockKind.HEADING else heading
        document.blocks.append(Block(kind, pen.words(body), 1 if kind is not BlockKind.PARAGRAPH else 0))
    assemble(document)
    doc = to_spacy(document)
    facts = DocumentFacts(document_type=document_type, report_year=year, place_id=place_id)
    return Context(document, doc, tables, link(doc, date(year or 2016, 7, 1)), facts)


def _table(pen: _Pen, document: Document, rows: list[list[str]], title: str) -> Table:
    cells: list[Cell] = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if not text:
                continue
            y = pen.y
            lines = pen.words(text, 50.0 + 150 * c)
            pen.y = y
            cells.append(Cell(r, c, [w for line in lines for w in line.words], is_header=r == 0))
            document.blocks.append(Block(BlockKind.TABLE, lines))
        pen.y += _LINE * 2
    box = union(c.bbox for c in cells)
    return Table(1, 1, box, cells, len(rows), max(map(len, rows)), 1, title)
