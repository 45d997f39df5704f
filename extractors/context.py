"""What every extractor is given: the document, its spaCy ``Doc``, its tables, places and facts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc as SpacyDoc

from extractors.tables.model import Table
from gazetteer.link import PlaceMention
from pipeline.document import Block, BlockKind, Document, Span


@dataclass(slots=True)
class DocumentFacts:
    """What a report says of itself. See ``extractors.records.DocumentRow`` for the meaning of each."""

    document_type: str = "other"
    title: str | None = None
    publisher: str | None = None
    report_year: int | None = None
    published: date | None = None
    published_origin: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    revision_months: int | None = None
    parties: list[str] = field(default_factory=list)
    legal_references: list[str] = field(default_factory=list)
    language: str | None = None
    place_id: str | None = None
    place_score: float | None = None

    @property
    def date(self) -> date:
        """The day on which the report's places are meant: its publication, else the middle of its year."""
        return self.published or date(self.report_year or date.max.year, 7, 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of running text outside tables: one block, or the part of it that no table claims."""

    block: Block
    span: Span

    @property
    def kind(self) -> BlockKind:
        """What the block is."""
        return self.block.kind

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.span.text


@dataclass(slots=True, eq=False)
class Context:
    """A document and all that was found in it so far."""

    document: Document
    doc: SpacyDoc
    tables: list[Table] = field(default_factory=list)
    mentions: list[PlaceMention] = field(default_factory=list)
    facts: DocumentFacts = field(default_factory=DocumentFacts)

    def passages(self) -> Iterator[Passage]:
        """The running text in order, without what stands in tables."""
        claimed = {id(w) for table in self.tables for cell in table.cells for w in cell.words}
        for block in self.document.body:
            run: list[tuple[int, int]] = []
            for word in block.words:
                if word.start < 0:
                    continue
                if id(word) in claimed:
                    if run:
                        yield Passage(block, Span(self.document, run[0][0], run[-1][1]))
                    run = []
                else:
                    run.append((word.start, word.end))
            if run:
                yield Passage(block, Span(self.document, run[0][0], run[-1][1]))

    def mentions_in(self, span: Span) -> list[PlaceMention]:
        """The place mentions that lie within a span."""
        return [m for m in self.mentions if span.start <= m.start and m.end <= span.end]
