"""The front of a report: what stands on its first page before the text begins."""

from pipeline.document import BlockKind, Document

_ROOM = 12  # words of a line of the front
OPENING = 10  # blocks at the front that tell what kind of paper it is
_LINE = 7  # words of the lines of a block that is no running text
_APART = frozenset({BlockKind.TABLE, BlockKind.LIST_ITEM})


def front_lines(document: Document) -> list[str]:
    """The short lines of page 1 in front of the running text, headings aside: subtitle, issuer, date, case number."""
    lines: list[str] = []
    for block in document.body:
        long = len(block.text.split()) > _ROOM or block.text.endswith(".")
        if block.page > 1 or block.kind in _APART or long:
            break
        if block.kind is not BlockKind.HEADING:
            lines += [line.text for line in block.lines]
    return lines


def opening_lines(document: Document) -> list[str]:
    """The lines of the first blocks of page 1, running heads and headings among them; running text in one piece."""
    lines: list[str] = []
    for block in [b for b in document.blocks if b.page == 1 and b.kind not in _APART][:OPENING]:
        short = len(block.text.split()) <= _LINE * len(block.lines)
        lines += [line.text for line in block.lines] if short else [block.text]
    return lines
