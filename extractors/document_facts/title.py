"""Finds the title of a report and who issued it."""

import re

from extractors.document_facts.words import raw, whole
from extractors.recommendations.bodies import find_bodies
from pipeline.document import Block, BlockKind, Document

_NUMBERING = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_ISSUERS = re.compile(
    r"\b(?:KPMG|PwC|EY|Ernst & Young|Deloitte|Helseplan|Capire|Azets|Storsthlm|BUSSAM|BUS-sekretariatet|"
    r"Kommunförbundet [A-ZÅÄÖ]\w+(?: \w+)?|KSL)\b(?: (?:AB|Bohlins))?"
)


def title_of(document: Document) -> tuple[str | None, list[Block]]:
    """The title and the blocks it is set in: the largest words of the first page or two that name no part of a report.

    Lines of one size that follow each other are one title. None where there is only running text.
    """
    first = [b for b in document.body if b.page <= 2 and b.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)]
    usual = _usual_size(document)
    pages = sorted({b.page for b in first})[:2]
    for page in pages:
        candidates = [b for b in first if b.page == page and _may_be(b, usual)]
        if not candidates:
            continue
        largest = max(b.size for b in candidates)
        start = next(i for i, b in enumerate(candidates) if b.size >= largest - 0.6)
        blocks = [candidates[start]]
        body = [b for b in first if b.page == page]
        for block in body[body.index(blocks[0]) + 1 :]:
            if abs(block.size - largest) > 0.6 or len(" ".join(b.text for b in [*blocks, block]).split()) > 30:
                break
            if not _near(blocks[-1], block) or not _may_be(block, usual):
                break
            blocks.append(block)
        return " ".join(b.text for b in blocks), blocks
    name = (document.metadata.get("title") or document.metadata.get("Title") or "").strip()
    return (name if len(name.split()) >= 2 else None), []


def publisher_of(document: Document, title: str | None) -> str | None:
    """Who issued the report, as written: an auditing firm, or a body alone on a line of the title page or its head."""
    lines = _front_lines(document, title or "")
    for line in lines:
        if match := _ISSUERS.search(line):
            return match.group()
    for line in lines:
        if title and line and line in title:
            continue
        for body in find_bodies(line):
            if len(body.name) >= 0.8 * len(line.rstrip(" ,.:")) and body.name[:1].isupper():
                return body.name
    return None


def _front_lines(document: Document, title: str) -> list[str]:
    """Lines of heads and feet of the first two pages, and short ones around the title before the text begins."""
    lines: list[str] = []
    reading = True
    for block in document.blocks:
        if block.page > 2:
            break
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            lines.extend(line.text.strip() for line in block.lines)
            continue
        is_title = block.text in title
        if block.page > 1 or len(block.text.split()) > 12 or (block.kind is BlockKind.HEADING and not is_title):
            reading = False
        if reading and not is_title:
            lines.extend(line.text.strip() for line in block.lines)
    return lines


def _may_be(block: Block, usual: float) -> bool:
    text = _NUMBERING.sub("", block.text).strip(" .:").lower()
    words = text.split()
    if not 1 <= len(words) <= 25 or whole("title", "parts").match(text) or not any(c.isalpha() for c in text):
        return False
    return block.kind is BlockKind.HEADING or block.size >= usual * 1.25


def _near(above: Block, below: Block) -> bool:
    gap = below.lines[0].bbox[1] - above.lines[-1].bbox[3]
    return -above.size < gap < 1.6 * above.size


def _usual_size(document: Document) -> float:
    """The font size most body words have, in points."""
    sizes: dict[float, int] = {}
    for word in document.body_words[:5000]:
        size = round(word.size, 1)
        sizes[size] = sizes.get(size, 0) + 1
    return max(sizes, key=lambda s: (sizes[s], -s), default=11.0)


def is_part(heading: str) -> bool:
    """Whether a heading names a part of a report."""
    return bool(whole("title", "parts").match(_NUMBERING.sub("", heading).strip(" .:").lower())) and bool(raw())
