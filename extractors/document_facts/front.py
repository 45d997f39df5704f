"""The front of a report: what stands on its first page before the text begins."""

from pipeline.document import BlockKind, Document

_ROOM = 12  # words of a line of the front
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
