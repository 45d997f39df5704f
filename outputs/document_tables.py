"""A read and extracted document as Arrow tables, ready to join the data set."""

from collections.abc import Mapping, Sequence

from extractors.context import DocumentFacts
from extractors.fingerprint import fingerprint
from extractors.records import Correction, DocumentRow, PageRow, ProblemRow, Record
from outputs.dataset import DOCUMENT_TABLES, DocumentTables
from outputs.schema import to_table
from pipeline.assemble import changes
from pipeline.document import Document, Page
from pipeline.problems import Problem, Severity
from pipeline.turning import as_shown, size_as_shown


def document_tables(
    document: Document, facts: DocumentFacts, records: Mapping[str, Sequence[Record]], made_with: str
) -> DocumentTables:
    """All rows of one document. ``made_with`` is the hash of program and settings."""
    rows: dict[str, Sequence[Record]] = {
        **{name: as_on_paper(document, found) for name, found in records.items()},
        "documents": [_document_row(document, facts, made_with)],
        "pages": [_page_row(document.document_id, page) for page in document.pages],
        "corrections": _corrections(document),
        "problems": [problem_row(document.source, document.document_id, p) for p in document.problems],
    }
    return {name: to_table(name, rows.get(name, ())) for name in DOCUMENT_TABLES}


def as_on_paper(document: Document, records: Sequence[Record]) -> Sequence[Record]:
    """The records, with the boxes of pages that were turned for reading turned back."""
    if not any(page.turned for page in document.pages):
        return records
    return [_on_paper(document, record) for record in records]


def _on_paper(document: Document, record: Record) -> Record:
    page = getattr(record, "page", None)
    box = getattr(record, "bbox", None)
    if not page or not box:
        return record
    x0, top, x1, bottom = as_shown((box[0], box[1], box[2], box[3]), document.page(page))
    return record.model_copy(update={"bbox": [round(v, 2) for v in (x0, top, x1, bottom)]})


def failed_tables(row: DocumentRow, problems: Sequence[Problem]) -> DocumentTables:
    """The rows of a file that could not be read: the file itself, and why."""
    rows: dict[str, Sequence[Record]] = {
        "documents": [row],
        "problems": [problem_row(row.source, None, p) for p in problems],
    }
    return {name: to_table(name, rows.get(name, ())) for name in DOCUMENT_TABLES}


def problem_row(source: str, document_id: str | None, problem: Problem) -> ProblemRow:
    """A problem as a row."""
    return ProblemRow(
        source=source,
        document_id=document_id,
        page=problem.page,
        stage=problem.stage.value,
        severity=problem.severity.value,
        code=problem.code,
        message=problem.message,
    )


def _document_row(document: Document, facts: DocumentFacts, made_with: str) -> DocumentRow:
    partial = any(p.severity is Severity.ERROR for p in document.problems)
    known = {f: getattr(facts, f) for f in DocumentFacts.__dataclass_fields__}
    return DocumentRow(
        document_id=document.document_id,
        sha256=document.sha256,
        source=document.source,
        n_bytes=document.n_bytes,
        n_pages=len(document.pages),
        text_source=document.text_source.value,
        quality=round(document.quality, 4),
        fingerprint=fingerprint(document.text),
        made_with=made_with,
        status="partial" if partial else "ok",
        **known,
    )


def _page_row(document_id: str, page: Page) -> PageRow:
    width, height = size_as_shown(page)
    return PageRow(
        document_id=document_id,
        page=page.number,
        label=page.label,
        width=round(width, 2),
        height=round(height, 2),
        text_source=page.text_source.value,
        raw_text=page.raw_text,
        text=page.text,
        n_words=page.n_words,
        quality=round(page.quality, 4),
    )


def _corrections(document: Document) -> list[Correction]:
    return [
        Correction(
            document_id=document.document_id,
            page=c.page,
            char_start=c.start,
            char_end=c.end,
            raw=c.raw,
            corrected=c.corrected,
            kind=c.kind.value,
            score=round(c.score, 4),
            bbox=[round(v, 2) for v in as_shown(c.bbox, document.page(c.page))],
        )
        for c in changes(document)
    ]
