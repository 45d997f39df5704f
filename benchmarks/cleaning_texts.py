"""Documents made of plain text, for measuring the cleaner without a PDF."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.document import Block, BlockKind, Document, Line, Page, TextSource, Word


def document_of(blocks: Iterable[Iterable[str]], source: TextSource, lines_per_page: int = 50) -> Document:
    """A document of blocks of text lines, set in pages of about ``lines_per_page`` lines."""
    document = Document("0" * 16, "text.pdf", "0" * 64, 0, text_source=source)
    page = Page(1, 595.0, 842.0, source)
    document.pages.append(page)
    for block in blocks:
        if len(page.lines) >= lines_per_page:
            page = Page(page.number + 1, 595.0, 842.0, source)
            document.pages.append(page)
        lines = [_line(text, page, i) for i, text in enumerate(block, len(page.lines)) if text.split()]
        if lines:
            page.lines += lines
            page.words += [w for line in lines for w in line.words]
            document.blocks.append(Block(BlockKind.PARAGRAPH, lines))
    return document


def _line(text: str, page: Page, at: int) -> Line:
    top = 120.0 + 12 * (at % 50)
    words, x = [], 70.0
    for token in text.split():
        words.append(Word(token, (x, top, x + 5.0 * len(token), top + 11), page.number, 11.0))
        x += 5.0 * (len(token) + 1)
    return Line(words)


def blocks_of(path: Path) -> list[list[str]]:
    """The paragraphs of a text file: lines between empty lines."""
    blocks: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [b for b in blocks if b]
