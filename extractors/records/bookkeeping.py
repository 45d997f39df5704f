"""What the program did: corrections, problems, runs."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from extractors.records.base import Record, Share, Small

StageName = Literal["reading", "layout", "ocr", "cleaning", "tables", "linking", "extraction", "output"]


class Correction(Record):
    """One row per change the cleaner made."""

    document_id: str = Field(description="Document.")
    page: Small = Field(ge=1, description="Page, 1-based.")
    char_start: Small = Field(description="Offset in pages.raw_text of the first character changed.")
    char_end: Small = Field(description="Offset in pages.raw_text behind the last character changed.")
    raw: str = Field(description="As read.")
    corrected: str = Field(description="As cleaned.")
    kind: Literal["ocr", "hyphenation", "glyph", "spacing"] = Field(description="Why.")
    score: Share = Field(description="How sure.")
    bbox: list[float] = Field(min_length=4, max_length=4, description="Where it stands.")


class ProblemRow(Record):
    """What went wrong, per file and page."""

    source: str = Field(description="Path of the file.")
    document_id: str | None = Field(default=None, description="Document; null if the file could not be read.")
    page: Small | None = Field(default=None, description="Page, 1-based; null for the whole file.")
    stage: StageName = Field(description="Where it happened.")
    severity: Literal["error", "warning"] = Field(description="Whether something was lost.")
    code: str = Field(description="From the closed list of problem codes.")
    message: str = Field(min_length=1, description="What to do.")


class Run(Record):
    """One row per run."""

    run_id: str = Field(description="Id of the run.")
    started: datetime = Field(description="Start, UTC.")
    finished: datetime = Field(description="End, UTC.")
    version: str = Field(description="Version of the program.")
    n_documents: Small = Field(description="Files given.")
    n_new: Small = Field(description="Files worked on.")
    n_unchanged: Small = Field(description="Files whose rows were kept from before.")
    n_failed: Small = Field(description="Files that gave no rows.")
    config_hash: str = Field(description="Hash of the settings.")
