"""The document model: Document → Page → Line → Word, Blocks of lines, and Spans that lead back to the page.

Three texts run through the model. ``Page.raw_text`` is what the reader read, ``Page.text`` the same page cleaned
(running heads, bullets and all), and ``Document.text`` the body in logical order over page breaks: headings,
paragraphs, list items, captions, footnotes and table text, one block a line, without bullets, running heads, page
numbers, tables of contents, text inside figures and footnote marks. Every word knows its place in all three.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pipeline.geometry import BBox, union
from pipeline.problems import Problem

if TYPE_CHECKING:
    from pipeline.grid import Grid
    from pipeline.reading.triage import Triage


class BlockKind(StrEnum):
    """What a block of lines is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    TABLE = "table"  # one cell of a ruled grid, or one row of aligned columns
    FIGURE = "figure"  # text inside a chart or drawing
    CONTENTS = "contents"  # a line of a table of contents
    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page_number"


BODY_KINDS = frozenset(
    {
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.CAPTION,
        BlockKind.FOOTNOTE,
        BlockKind.TABLE,
    }
)
"""The kinds whose words are part of ``Document.text``; extracted rows rest on these alone."""


class TextSource(StrEnum):
    """Where the words of a page or document come from."""

    TEXT_LAYER = "text_layer"
    OCR_LAYER = "ocr_layer"
    OCR = "ocr"
    MIXED = "mixed"


class EditKind(StrEnum):
    """Why the cleaned text of a word differs from the raw text."""

    OCR = "ocr"
    HYPHENATION = "hyphenation"
    GLYPH = "glyph"
    SPACING = "spacing"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change the cleaner made, kept on the first word it touches.

    ``n_words`` words of the page, from this one on, were read as one: the first carries the whole cleaned text, the
    others have the text "".
    """

    kind: EditKind
    score: float
    n_words: int = 1


@dataclass(slots=True, eq=False)
class Word:
    """One word of a page.

    ``text`` is the cleaned word: "" where it was joined to the word before or removed (a footnote mark, logo noise),
    with an inner space where two words stood glued. ``size`` is the font size in points. ``raw_start``, ``page_start``
    and ``start`` are 0-based offsets in ``Page.raw_text``, ``Page.text`` and ``Document.text``; -1 where the word has
    no place there.
    """

    raw: str
    bbox: BBox
    page: int
    size: float = 0.0
    font: str = ""
    bold: bool = False
    italic: bool = False
    confidence: float | None = None
    layer: str | None = None  # what the file's own text layer says here, where our reading of the print won
    angle: int = 0  # degrees clockwise by which the word stands turned on the page as shown: 0, 90, 180 or 270
    is_mark: bool = False  # a superscript footnote mark
    is_marker: bool = False  # a bullet or number in front of a list item or heading
    text: str = ""
    edit: Edit | None = None
    raw_start: int = -1
    page_start: int = -1
    start: int = -1
    joined: tuple["Word", ...] = ()  # the words read as one with this one, even on a later page

    @property
    def first_read(self) -> str:
        """The word as the file gave it: its text layer's word even where ours won. This stands in ``raw_text``."""
        return self.raw if self.layer is None else self.layer

    @property
    def end(self) -> int:
        """Offset behind the word in ``Document.text``."""
        return self.start + len(self.text) if self.start >= 0 else -1


@dataclass(slots=True, eq=False)
class Line:
    """Words that stand on one line of one column, left to right."""

    words: list[Word]

    @property
    def page(self) -> int:
        """1-based page number."""
        return self.words[0].page

    @property
    def bbox(self) -> BBox:
        """The box around the words."""
        return union(w.bbox for w in self.words)

    @property
    def raw(self) -> str:
        """The words as read, single-spaced."""
        return " ".join(w.raw for w in self.words)

    @property
    def text(self) -> str:
        """The cleaned words, single-spaced."""
        return " ".join(w.text for w in self.words if w.text)


@dataclass(slots=True, eq=False)
class Block:
    """Lines that belong together: a heading, a paragraph (also over a page break), a list item, a table cell.

    ``level`` is 1 for the topmost heading or outermost list item, 0 elsewhere. ``marker`` is the bullet or number that
    stands in front, as written. ``start`` and ``end`` are offsets in ``Document.text``, -1 outside the body.
    ``refers_to`` is the footnote mark of a footnote.
    """

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    marker: str = ""
    start: int = -1
    end: int = -1

    @property
    def page(self) -> int:
        """1-based number of the page on which the block begins."""
        return self.lines[0].page

    @property
    def words(self) -> Iterator[Word]:
        """All words, the marker's too."""
        return (w for line in self.lines for w in line.words)

    @property
    def text(self) -> str:
        """The cleaned text without its marker and footnote marks."""
        return " ".join(w.text for w in self.words if w.text and not w.is_marker and not w.is_mark)

    @property
    def size(self) -> float:
        """The largest font size in the block, in points."""
        return max((w.size for w in self.words), default=0.0)

    @property
    def bold(self) -> bool:
        """Whether every word is set in bold."""
        return all(w.bold for w in self.words)


@dataclass(slots=True)
class Shape:
    """A drawn line, rectangle or curve. Colours are RGB 0–1; None where nothing is stroked or filled."""

    bbox: BBox
    kind: str  # "line", "rect" or "curve"
    stroke: tuple[float, float, float] | None = None
    fill: tuple[float, float, float] | None = None
    line_width: float = 0.0


@dataclass(slots=True)
class Picture:
    """An embedded picture and where it stands."""

    bbox: BBox
    pixel_width: int = 0
    pixel_height: int = 0


@dataclass(slots=True, eq=False)
class Page:
    """One page as shown: rotated upright, cropped, measured in points from its top left corner.

    A scan that lies on its side or stands on its head is turned by ``turned`` degrees, and everything on it with it;
    :func:`~pipeline.turning.as_shown` leads back.
    """

    number: int
    width: float
    height: float
    text_source: TextSource = TextSource.TEXT_LAYER
    words: list[Word] = field(default_factory=list)  # as read; in reading order once laid out
    shapes: list[Shape] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    figures: list[BBox] = field(default_factory=list)  # charts and drawings
    grids: list["Grid"] = field(default_factory=list)  # tables, as far as geometry shows them
    lines: list[Line] = field(default_factory=list)  # in reading order
    label: str | None = None
    turned: int = 0  # degrees clockwise by which the page as shown was turned to be read; all boxes are as turned
    quality: float = 1.0
    triage: "Triage | None" = None  # what the reader thinks of the text layer
    raw_text: str = ""
    text: str = ""

    @property
    def n_words(self) -> int:
        """Words that remain after cleaning."""
        return sum(1 for w in self.words if w.text)


@dataclass(slots=True, eq=False)
class Document:
    """A read, laid out and cleaned report."""

    document_id: str
    source: str
    sha256: str
    n_bytes: int
    pages: list[Page] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)  # in logical order over the pages, furniture included
    metadata: dict[str, str] = field(default_factory=dict)
    text_source: TextSource = TextSource.TEXT_LAYER
    quality: float = 1.0
    text: str = ""
    problems: list[Problem] = field(default_factory=list)
    body_words: list[Word] = field(default_factory=list)  # words with a place in ``text``, in its order
    body_blocks: list[Block] = field(default_factory=list)  # blocks with a place in ``text``, in its order

    @property
    def body(self) -> Iterator[Block]:
        """The blocks that make up ``text``, in order."""
        return iter(self.body_blocks or [b for b in self.blocks if b.start >= 0])

    def page(self, number: int) -> Page:
        """The page with a 1-based number."""
        return self.pages[number - 1]

    def span(self, start: int, end: int) -> "Span":
        """The span from ``start`` up to ``end`` in ``text``."""
        return Span(self, start, end)

    def span_of(self, block: Block) -> "Span":
        """The span of a body block."""
        return Span(self, block.start, block.end)

    def block_at(self, offset: int) -> Block | None:
        """The body block that covers an offset of ``text``."""
        body = self.body_blocks or list(self.body)
        i = bisect_right(body, offset, key=lambda b: b.start) - 1
        return body[i] if i >= 0 and offset <= body[i].end else None


@dataclass(frozen=True, slots=True)
class Span:
    """A range of ``Document.text`` and its way back to raw characters, pages and boxes."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        """The cleaned text of the span, with a line break between blocks."""
        return self.document.text[self.start : self.end]

    @property
    def quote(self) -> str:
        """The cleaned text, single-spaced."""
        return " ".join(self.text.split())

    @property
    def words(self) -> list[Word]:
        """The words the span touches, in the order of the text."""
        words = self.document.body_words
        first = bisect_right(words, self.start, key=lambda w: w.start) - 1
        if first < 0 or words[first].end <= self.start:
            first += 1
        return words[first : bisect_left(words, self.end, key=lambda w: w.start)]

    @property
    def printed(self) -> list[Word]:
        """Every printed word behind the span, those joined to a word before them included."""
        out: list[Word] = []
        for word in self.words:
            out.append(word)
            out.extend(word.joined)
        return out

    @property
    def page(self) -> int:
        """1-based number of the page where the span begins; 0 for an empty span."""
        words = self.words
        return words[0].page if words else 0

    @property
    def boxes(self) -> dict[int, BBox]:
        """A box for every page the span touches."""
        by_page: dict[int, list[BBox]] = {}
        for word in self.printed:
            by_page.setdefault(word.page, []).append(word.bbox)
        return {page: union(boxes) for page, boxes in sorted(by_page.items())}

    @property
    def bbox(self) -> BBox:
        """The box on the first page. Raises ``ValueError`` for a span without words."""
        boxes = self.boxes
        if not boxes:
            raise ValueError(f"no words between {self.start} and {self.end}")
        return boxes[min(boxes)]

    @property
    def raw(self) -> str:
        """The words as read, single-spaced."""
        return " ".join(w.first_read for w in self.printed)

    @property
    def page_range(self) -> tuple[int, int]:
        """Where the span's part on its first page begins and ends in that page's ``text``."""
        words = [w for w in self.words if w.page == self.page]
        first, last = words[0], words[-1]
        begin = first.page_start + max(0, self.start - first.start)
        return begin, last.page_start + min(len(last.text), self.end - last.start)

    def sub(self, start: int, end: int) -> "Span":
        """A part of this span, by offsets within its text."""
        return Span(self.document, self.start + start, min(self.end, self.start + end))
