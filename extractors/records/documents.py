"""Files and their pages."""

from datetime import date
from typing import Literal

from pydantic import Field

from extractors.records.base import Record, Share, Small, Year

DocumentType = Literal["follow_up", "deviation_report", "agreement", "audit", "other"]
TextSourceName = Literal["text_layer", "ocr_layer", "ocr", "mixed"]
PublishedOrigin = Literal["title_page", "signature", "decision", "text", "file_metadata"]


class DocumentRow(Record):
    """One row per file."""

    document_id: str = Field(description="First 16 hex digits of the file's SHA-256.")
    sha256: str = Field(description="SHA-256 of the file.")
    source: str = Field(description="Path or URI relative to the archive's root.")
    n_bytes: int = Field(description="Size of the file in bytes.")
    title: str | None = Field(default=None, description="The report's title.")
    document_type: DocumentType | None = Field(default=None, description="The family the report belongs to.")
    publisher: str | None = Field(default=None, description="Who issued the report, as written.")
    place_id: str | None = Field(default=None, description="The place the report is about.")
    place_score: Share | None = Field(default=None, description="How sure the place is, 0 to 1.")
    report_year: Year | None = Field(default=None, description="The year the report describes.")
    published: date | None = Field(default=None, description="Date of publication or decision.")
    published_origin: PublishedOrigin | None = Field(default=None, description="Where the date was read.")
    period_start: date | None = Field(default=None, description="First day of the period described.")
    period_end: date | None = Field(default=None, description="Last day of the period described.")
    valid_from: date | None = Field(default=None, description="First day an agreement is in force.")
    valid_to: date | None = Field(default=None, description="Last day an agreement is in force.")
    revision_months: Small | None = Field(
        default=None, description="Months between the revisions an agreement promises."
    )
    parties: list[str] = Field(default_factory=list, description="The parties of an agreement, as written.")
    legal_references: list[str] = Field(default_factory=list, description="Statutes and regulations referred to.")
    language: str | None = Field(default=None, description="Main language, ISO 639-1.")
    n_pages: Small = Field(default=0, description="Pages in the file.")
    text_source: TextSourceName | None = Field(default=None, description="Where the words come from.")
    quality: Share | None = Field(
        default=None, description="Share of words that lexicon, gazetteer and vocabularies recognise after cleaning."
    )
    work_id: str | None = Field(default=None, description="Equal for renditions of the same report.")
    is_primary: bool = Field(default=True, description="True for one rendition of each work.")
    fingerprint: list[int] = Field(
        default_factory=list,
        description="Sketch of the text: the smallest hashes of its word sequences, for finding renditions.",
    )
    made_with: str = Field(default="", description="Hash of the program and its settings that made the rows.")
    status: Literal["ok", "partial", "failed"] = Field(description="Whether every page and stage succeeded.")


class PageRow(Record):
    """One row per page."""

    document_id: str = Field(description="Document.")
    page: Small = Field(ge=1, description="Page, 1-based.")
    label: str | None = Field(default=None, description="The page number printed on the page or named by the file.")
    width: float = Field(description="Width in points, as shown.")
    height: float = Field(description="Height in points, as shown.")
    text_source: TextSourceName = Field(description="Where the words come from.")
    raw_text: str = Field(description="The text as read, line by line.")
    text: str = Field(description="The cleaned text.")
    n_words: Small = Field(description="Words after cleaning.")
    quality: Share = Field(description="Share of recognised words.")
