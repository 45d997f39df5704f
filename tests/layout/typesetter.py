"""Sets PDFs with known truth: which blocks they hold, of which kind, and in which order each page reads."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from pipeline.document import BlockKind as Kind

WORDS = [
    "arbetet",
    "barn",
    "behov",
    "bedömning",
    "beslut",
    "dialog",
    "elever",
    "enheten",
    "familjen",
    "former",
    "frågor",
    "förvaltningen",
    "grupper",
    "hälsa",
    "insatser",
    "kommunen",
    "kontakt",
    "kunskap",
    "lokala",
    "mål",
    "möten",
    "nämnden",
    "planen",
    "region",
    "rutiner",
    "samarbete",
    "skolan",
    "stöd",
    "syftet",
    "team",
    "unga",
    "uppdrag",
    "uppföljning",
    "verksamheten",
    "vård",
    "ansvar",
    "åtgärder",
    "ökat",
    "ämnen",
    "ärenden",
    "tydliga",
    "gemensam",
    "ungdomar",
    "chefer",
    "årligen",
]
SMALL = [
    "och",
    "i",
    "av",
    "för",
    "med",
    "att",
    "som",
    "till",
    "på",
    "om",
    "vid",
    "den",
    "ett",
    "en",
    "det",
    "är",
    "har",
    "ska",
    "kan",
    "inte",
]


@dataclass(slots=True)
class Made:
    """A set block: its kind, its text without marker, its marker, and its level."""

    kind: Kind
    text: str
    marker: str = ""
    level: int = 0


@dataclass
class Typesetter:
    """Fills columns with blocks from top to bottom; ``pages`` keeps the lines of each page in reading order."""

    path: Path
    seed: int = 0
    width: float = 595.0
    height: float = 842.0
    margin: float = 72.0
    n_columns: int = 1
    gutter: float = 24.0
    font: str = "Times-Roman"
    size: float = 11.0
    leading: float = 1.25
    justified: bool = False
    indent: float = 0.0  # first-line indent; paragraphs then follow without a gap
    header: str = ""  # "{page}" and "{section}" are filled in
    footer: str = ""
    number: str = "{page}"
    alternating: bool = False
    made: list[Made] = field(default_factory=list)
    pages: list[list[str]] = field(default_factory=list)

    def __post_init__(self):
        self.random = random.Random(self.seed)
        self.canvas = Canvas(str(self.path), pagesize=(self.width, self.height))
        self.section = "Inledning"
        self.total = 9
        self.top = self.margin
        self._page = 0
        self._notes: list[tuple[str, str]] = []
        self._begin()

    # words

    def sentence(self, n=None):
        n = n or self.random.randint(7, 17)
        words = [self.random.choice(WORDS if i % 2 else WORDS + SMALL) for i in range(n)]
        words[-1] = self.random.choice(WORDS)
        return " ".join(words).capitalize() + "."

    def prose(self, n_sentences=4):
        return " ".join(self.sentence() for _ in range(n_sentences))

    def title(self, n=3):
        return " ".join(self.random.choice(WORDS) for _ in range(n)).capitalize()

    # blocks

    def heading(self, text, size=14.0, number="", font="Helvetica-Bold", gap=14.0, level=1):
        self._room(size * 2 + 3 * self.size)
        self.y += gap
        self._lines((f"{number} " if number else "") + text, font, size, 0.0, 0.0)
        self.y += 4
        self.made.append(Made(Kind.HEADING, text, number, level))

    def paragraph(self, text, bold_start=""):
        self._lines(text, self.font, self.size, self.indent, 0.0, bold_start=bold_start)
        self.y += 0 if self.indent else 7
        self.made.append(Made(Kind.PARAGRAPH, text))

    def item(self, text, marker="•", level=1, gap=2.0):
        left = 14.0 + 16.0 * (level - 1)
        self._lines(text, self.font, self.size, 0.0, left + 14, marker=(marker, left))
        self.y += gap
        self.made.append(Made(Kind.LIST_ITEM, text, marker, level))

    def caption(self, text):
        self._lines(text, "Helvetica-Oblique", self.size - 1.5, 0.0, 0.0)
        self.y += 8
        self.made.append(Made(Kind.CAPTION, text))

    def chart(self, n=4):
        """Bars of unlike heights with a value over each and a name below; no part of the truth."""
        self._room(120)
        x0, base = self.x, self.y + 90
        self.canvas.setFillGray(0.5)
        for i in range(n):
            high = 15 + 17 * ((i * 7 + 3) % 4)
            self.canvas.rect(x0 + 10 + 42 * i, self._flip(base), 26, high, stroke=0, fill=1)
        self.canvas.setFillGray(0)
        self.canvas.line(x0, self._flip(base), x0 + 10 + 42 * n, self._flip(base))
        self.canvas.setFont("Helvetica", 7)
        for i in range(n):
            high = 15 + 17 * ((i * 7 + 3) % 4)
            self.canvas.drawString(x0 + 16 + 42 * i, self._flip(base - high - 3), str(12 + i))
            self.canvas.drawString(x0 + 12 + 42 * i, self._flip(base + 9), f"Namn {chr(65 + i)}")
        self.y = base + 22

    def note(self, mark, text):
        """A footnote at the foot of this page; call right after the text that bears its mark."""
        self._notes.append((mark, text))
        self.made.append(Made(Kind.FOOTNOTE, f"{mark} {text}"))

    def box(self, x, y, width, title, text):
        """A tinted box with a bold title and a text; gives back its lines."""
        lines = wrap(text, "Helvetica", 9, width - 16)
        height = 12 * len(lines) + 34
        self.canvas.setFillGray(0.9)
        self.canvas.rect(x, self._flip(y + height), width, height, stroke=0, fill=1)
        self.canvas.setFillGray(0)
        self._draw(x + 8, title, "Helvetica-Bold", 10, y=y + 18)
        for i, line in enumerate(lines):
            self._draw(x + 8, line, "Helvetica", 9, y=y + 34 + 12 * i)
        self.made += [Made(Kind.HEADING, title), Made(Kind.PARAGRAPH, text)]
        return [title, *lines]

    def contents(self, name, titles, dots=True):
        """A table of contents under its heading."""
        self.heading(name, size=16)
        for i, title in enumerate(titles):
            self.y += 18
            number = str(3 + i)
            end = self.width - self.margin
            self._draw(self.x, f"{i + 1}. {title}", self.font, self.size)
            self._draw(end - stringWidth(number, self.font, self.size), number, self.font, self.size)
            line = f"{i + 1}. {title} {number}"
            if dots:
                start = self.x + stringWidth(f"{i + 1}. {title} ", self.font, self.size)
                leader = "." * int((end - 12 - start) / stringWidth(".", self.font, self.size))
                self._draw(start, leader, self.font, self.size)
                line = f"{i + 1}. {title} {leader} {number}"
            self.pages[-1].append(line)
            self.made.append(Made(Kind.CONTENTS, line))

    def columns(self, n):
        """From here on down, set ``n`` columns."""
        self.top = self.y
        self.n_columns = n
        self._column(0)

    def spread(self, text, size=20.0):
        """A heading over all columns of a page that has just begun."""
        self.made.append(Made(Kind.HEADING, text, "", 1))
        n, self.n_columns = self.n_columns, 1
        self._column(0)
        self._lines(text, "Helvetica-Bold", size, 0.0, 0.0)
        self.y += 14
        self.columns(n)

    def page(self):
        self._end()
        self._begin()

    def save(self):
        self._end()
        self.canvas.save()
        return self

    # setting

    @property
    def column_width(self):
        return (self.width - 2 * self.margin - self.gutter * (self.n_columns - 1)) / self.n_columns

    @property
    def bottom(self):
        notes = sum(len(wrap(f"{m} {t}", "Times-Roman", 8.5, self.column_width)) for m, t in self._notes)
        return self.height - self.margin - 11 * notes - (14 if notes else 0)

    def _flip(self, y):
        return self.height - y

    def _column(self, index):
        self._index = index
        self.x = self.margin + index * (self.column_width + self.gutter)
        self.y = self.top

    def _room(self, needed):
        if self.y + needed > self.bottom:
            self._next_column()

    def _next_column(self):
        if self._index + 1 < self.n_columns:
            self._column(self._index + 1)
        else:
            self._end()
            self._begin()

    def _lines(self, text, font, size, first, left, marker=None, bold_start=""):
        step = size * self.leading
        words = text.split()
        n_bold = len(bold_start.split())
        at = 0
        while at < len(words):
            self._room(step)
            inset = left + (first if at == 0 else 0.0)
            fits = fitting(words[at:], font, size, self.column_width - inset)
            line = words[at : at + fits]
            self.y += step
            if marker and at == 0:
                self._draw(self.x + marker[1], marker[0], font, size)
            last = at + fits >= len(words)
            self._draw_words(line, self.x + inset, font, size, 0 if last else inset, max(0, n_bold - at))
            self._record(line, marker if at == 0 else None)
            at += fits

    def _record(self, line, marker):
        self.pages[-1].append(" ".join([marker[0], *line] if marker else line))

    def _draw_words(self, words, x, font, size, inset, n_bold):
        natural = stringWidth(" ".join(words), font, size)
        spare = self.column_width - inset - natural
        if self.justified and inset and len(words) > 1 and spare < 0.2 * self.column_width:
            self.canvas.setFont(font, size)
            for word in words:
                self.canvas.drawString(x, self._flip(self.y), word)
                x += stringWidth(word + " ", font, size) + spare / (len(words) - 1)
        elif n_bold:
            bold = " ".join(words[:n_bold]) + " "
            self._draw(x, bold, "Times-Bold", size)
            self._draw(x + stringWidth(bold, "Times-Bold", size), " ".join(words[n_bold:]), font, size)
        else:
            self._draw(x, " ".join(words), font, size)

    def _draw(self, x, text, font, size, y=None):
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self._flip(self.y if y is None else y), text)

    def _begin(self):
        self._page += 1
        self.pages.append([])
        self.top = self.margin
        self._column(0)
        if self.header:
            text = self.header.format(page=self._page, section=self.section)
            right = self.alternating and self._page % 2
            x = self.width - self.margin - stringWidth(text, "Helvetica", 8) if right else self.margin
            self._draw(x, text, "Helvetica", 8, y=36)
            self.pages[-1].append(text)
            self.made.append(Made(Kind.HEADER, text))

    def _end(self):
        if self._notes:
            self._set_notes()
        foot = self.height - 34
        if self.footer:
            text = self.footer.format(page=self._page, section=self.section)
            self._draw(self.margin, text, "Helvetica", 8, y=foot)
            self.pages[-1].append(text)
            self.made.append(Made(Kind.FOOTER, text))
        if self.number:
            text = self.number.format(page=self._page, total=self.total)
            self._draw(self.width - self.margin - 40, text, "Helvetica", 8, y=foot)
            self.pages[-1].append(text)
            self.made.append(Made(Kind.PAGE_NUMBER, text))
        self.canvas.showPage()

    def _set_notes(self):
        lines = [line for m, t in self._notes for line in wrap(f"{m} {t}", "Times-Roman", 8.5, self.column_width)]
        y = self.height - self.margin - 11 * len(lines)
        self.canvas.line(self.margin, self._flip(y - 4), self.margin + 120, self._flip(y - 4))
        for line in lines:
            y += 11
            self._draw(self.margin, line, "Times-Roman", 8.5, y=y)
            self.pages[-1].append(line)
        self._notes = []


def fitting(words, font, size, width):
    """How many words fit on a line of this width; at least one."""
    n = len(words)
    while n > 1 and stringWidth(" ".join(words[:n]), font, size) > width:
        n -= 1
    return n


def wrap(text, font, size, width):
    words, lines = text.split(), []
    while words:
        n = fitting(words, font, size, width)
        lines.append(" ".join(words[:n]))
        words = words[n:]
    return lines
