"""Lays out a document: fills ``Page.lines`` and ``Document.blocks``."""

from pipeline.document import Block, BlockKind, Document, Line, Page


def arrange(document: Document) -> None:
    """Put every page's words into lines and the lines into blocks, in reading order."""
    for page in document.pages:
        page.lines = _lines(page)
        page.words = [w for line in page.lines for w in line.words]
        document.blocks.extend(_blocks(page))


def _lines(page: Page) -> list[Line]:
    lines: list[Line] = []
    for word in sorted(page.words, key=lambda w: (w.bbox[3], w.bbox[0])):
        if lines and abs(lines[-1].words[-1].bbox[3] - word.bbox[3]) < 3:
            lines[-1].words.append(word)
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda w: w.bbox[0])
    return lines


def _blocks(page: Page) -> list[Block]:
    blocks: list[Block] = []
    for line in page.lines:
        previous = blocks[-1].lines[-1] if blocks else None
        first = line.words[0]
        bullet = len(first.raw) == 1 and not first.raw.isalnum()
        gap = line.bbox[1] - previous.bbox[3] if previous else 99.0
        if previous is None or bullet or gap > 8 or abs(previous.words[0].size - first.size) > 1:
            kind = BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH
            if not bullet and first.size > 12.5:
                kind = BlockKind.HEADING
            first.is_marker = bullet and len(line.words) > 1
            blocks.append(Block(kind, [line], marker=first.raw if first.is_marker else ""))
        else:
            blocks[-1].lines.append(line)
    return blocks
