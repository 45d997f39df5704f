"""What went wrong, per file and page, in words that tell a person what to do."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.problem_codes import PROBLEM_CODES


class Severity(StrEnum):
    """Whether something was lost (error) or only needs a look (warning)."""

    ERROR = "error"
    WARNING = "warning"


class Stage(StrEnum):
    """Where on the road from file to row it happened."""

    READING = "reading"
    LAYOUT = "layout"
    OCR = "ocr"
    CLEANING = "cleaning"
    TABLES = "tables"
    LINKING = "linking"
    EXTRACTION = "extraction"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that went wrong. ``page`` is 1-based, None for the whole file; ``code`` is from ``problem_codes.toml``.

    Raises ``ValueError`` for a code that is not in that list.
    """

    stage: Stage
    severity: Severity
    code: str
    message: str
    page: int | None = None

    def __post_init__(self) -> None:
        if self.code not in PROBLEM_CODES:
            raise ValueError(f"{self.code!r} is not in problem_codes.toml")
