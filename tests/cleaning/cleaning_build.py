"""Documents made of text, for the tests of cleaning."""

from pipeline.document import Block, BlockKind, Document, Line, Page, TextSource, Word


def document_of(
    *blocks: str, source: TextSource = TextSource.OCR_LAYER, kind: BlockKind = BlockKind.PARAGRAPH
) -> Document:
    """One page of blocks; line breaks in a block's text are line breaks on the page."""
    document = Document("0" * 16, "prov.pdf", "0" * 64, 0, text_source=source)
    page = Page(1, 595.0, 842.0, source)
    document.pages.append(page)
    for text in blocks:
        add_block(document, page, text, kind)
    return document


def add_block(
    document: Document, page: Page, text: str, kind: BlockKind = BlockKind.PARAGRAPH, top: float = 0
) -> Block:
    """Add a block at the foot of what the page holds, or at ``top``."""
    lines = []
    for raw in text.split("\n"):
        y = top or 150.0 + 14 * len(page.lines)
        words, x = [], 70.0
        for token in raw.split(" "):
            words.append(Word(token, (x, y, x + 5 * len(token), y + 11), page.number, 11.0))
            x += 5 * len(token) + 5
        line = Line(words)
        lines.append(line)
        page.lines.append(line)
        page.words += words
    block = Block(kind, lines)
    document.blocks.append(block)
    return block


def text_of(document: Document) -> str:
    """The cleaned words, single-spaced."""
    return " ".join(w.text for page in document.pages for w in page.words if w.text)
