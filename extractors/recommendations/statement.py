"""A statement on its way to becoming a row."""

from dataclasses import dataclass, field

from pipeline.document import Span
from pipeline.geometry import BBox


@dataclass(slots=True)
class Statement:
    """One item or sentence. ``text`` may carry the words of a parent item in front of the span's own.

    ``formal`` tells that it stands in a list, box or table made for such statements; ``page`` and ``bbox`` are set
    where the words are those of a table cell.
    """

    kind: str
    text: str
    span: Span
    addressees: list[str] = field(default_factory=list)
    heading: str | None = None
    theme: str | None = None
    formal: bool = True
    is_sentence: bool = False  # of running text
    page: int | None = None
    bbox: BBox | None = None
    quote: str | None = None
