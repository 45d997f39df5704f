"""Reads the reports of ``reports/``, prints them as PDF and runs the extractors over them."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from extractors.audit_questions import audit_questions
from extractors.context import Context
from extractors.document_facts import document_facts
from extractors.document_facts.place import document_place
from extractors.recommendations import recommendations
from extractors.records import AuditQuestion, Recommendation
from extractors.tables import find_tables
from gazetteer.link import link
from pipeline.convert import read_document
from pipeline.nlp import to_spacy

REPORTS = Path(__file__).parent / "reports"


@dataclass(frozen=True)
class Gold:
    """What must come out: single facts, (kind, text, addressees, theme), (verdict, question, is a sub-question)."""

    facts: dict[str, str]
    statements: list[tuple[str, str, list[str], str | None]]
    questions: list[tuple[str | None, str, bool]]


@dataclass(frozen=True)
class Result:
    """What did come out."""

    context: Context
    statements: list[Recommendation]
    questions: list[AuditQuestion]


@dataclass
class Report:
    """A parsed report file."""

    name: str
    bullet: str = "•"
    elements: list[tuple[str, str]] = field(default_factory=list)
    gold: Gold = field(default_factory=lambda: Gold({}, [], []))


def names(half: str) -> list[str]:
    """The reports of one half."""
    return sorted(p.stem for p in REPORTS.glob(f"{half}_*.txt"))


def parse(name: str) -> Report:
    body, _, gold = (REPORTS / f"{name}.txt").read_text(encoding="utf-8").partition("=== gold\n")
    report = Report(name, gold=_gold(gold))
    bullet = next((line[8:].strip() for line in body.splitlines() if line.startswith("bullet: ")), report.bullet)
    report.bullet, report.elements = bullet, elements(body)
    return report


def elements(body: str) -> list[tuple[str, str]]:
    """The printed lines of a report file with their marks: headings, items, table rows, page breaks, text."""
    found = []
    for line in body.splitlines():
        if line and not line.startswith(("trap: ", "bullet: ")):
            mark, _, text = line.partition(" ")
            known = mark in {"#", "##", "###", "-", "--", "|", "[", ">", "---", "!"} or mark.rstrip(".").isdigit()
            found.append((mark, text) if known else ("", line))
    return found


def _gold(text: str) -> Gold:
    facts: dict[str, str] = {}
    statements = []
    questions = []
    for line in filter(None, text.splitlines()):
        key, _, value = line.partition(": ")
        if key == "rec":
            kind, words, to, theme = (p.strip() for p in value.split("|"))
            statements.append(
                (kind, words, [t.strip() for t in to.split(";") if t.strip()], None if theme == "-" else theme)
            )
        elif key in ("q", "qq"):
            verdict, words = (p.strip() for p in value.split("|"))
            questions.append((None if verdict == "-" else verdict, words, key == "qq"))
        else:
            facts[key] = value.strip()
    return Gold(facts, statements, questions)


@lru_cache(maxsize=64)
def run(name: str) -> Result:
    """Print a report, read it back and extract what it says."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.pdf"
        write_pdf(parse(name), path)
        document = read_document(path)
    context = Context(document, to_spacy(document))
    context.facts = document_facts(document)
    context.mentions = link(context.doc, context.facts.date)
    context.facts.place_id, context.facts.place_score = document_place(context)
    context.tables = find_tables(document)
    return Result(context, recommendations(context), audit_questions(context))


_BASE = ParagraphStyle("base", fontName="Helvetica", fontSize=10.5, leading=13.5, spaceAfter=7)
_STYLES = {
    "#": ParagraphStyle("title", parent=_BASE, fontName="Helvetica-Bold", fontSize=19, leading=23, spaceAfter=12),
    "##": ParagraphStyle("h1", parent=_BASE, fontName="Helvetica-Bold", fontSize=14, leading=17, spaceBefore=10),
    "###": ParagraphStyle("h2", parent=_BASE, fontName="Helvetica-Bold", fontSize=12, leading=15, spaceBefore=6),
    ">": ParagraphStyle("small", parent=_BASE, fontSize=9.5),
    "-": ParagraphStyle("item", parent=_BASE, leftIndent=18, bulletIndent=6, spaceAfter=3),
    "--": ParagraphStyle("sub", parent=_BASE, leftIndent=36, bulletIndent=24, spaceAfter=3),
    "!": ParagraphStyle("bare", parent=_BASE, spaceAfter=0),
}


def write_pdf(report: Report, path: Path) -> None:
    flow: list[Flowable] = []
    rows: list[list[str]] = []
    for mark, text in [*report.elements, ("end", "")]:
        if mark == "|":
            rows.append([c.strip() for c in text.rstrip("| ").split("|")])
            continue
        if rows:
            flow += [_table(rows), Spacer(1, 10)]
            rows = []
        if mark == "---":
            flow.append(PageBreak())
        elif mark == "[":
            flow += [_table([[text.rstrip("] ")]]), Spacer(1, 10)]
        elif mark in ("-", "--"):
            flow.append(Paragraph(escape(text), _STYLES[mark], bulletText=report.bullet if mark == "-" else "o"))
        elif mark.rstrip(".").isdigit():
            flow.append(Paragraph(escape(text), _STYLES["-"], bulletText=mark))
        elif mark != "end":
            flow.append(Paragraph(escape(text), _STYLES.get(mark, _BASE)))
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=70, rightMargin=70, invariant=1).build(flow)


def _table(rows: list[list[str]]) -> Table:
    cells = [[Paragraph(escape(c), _STYLES["!"]) for c in row] for row in rows]
    table = Table(cells, colWidths=[450 / len(rows[0])] * len(rows[0]))
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.8, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table
