"""Which caption belongs to which table: each names one table, the nearest on the side where the report sets them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.tables.model import Table
from pipeline.document import Block, BlockKind, Document
from pipeline.geometry import BBox, union

_NAMED = re.compile(r"(tabell|tab\.?|table|bilaga)\s?\d", re.IGNORECASE)
_FAR = 4.0
"""Font sizes between a caption and its table."""
_OTHER_SIDE = 3.0
"""Font sizes by which a caption on the unusual side counts as further away."""
_KINDS = frozenset({BlockKind.CAPTION, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


@dataclass(slots=True)
class _Pair:
    block: Block
    table: Table
    above: bool
    distance: float  # in font sizes


def captions_of(document: Document, tables: Sequence[Table]) -> dict[int, str]:
    """``id`` of a table → its caption ("Tabell 3 …") above or below, both with their whole text."""
    pairs: list[_Pair] = []
    for block in document.blocks:
        if block.kind in _KINDS and _is_caption(block):
            pairs += [p for table in tables if (p := _pair(block, table)) is not None]
    above = sum(1 for p in pairs if p.above)
    usual = above >= len(pairs) - above
    pairs.sort(key=lambda p: p.distance + (0.0 if p.above == usual else _OTHER_SIDE))
    named: dict[int, str] = {}
    used: set[int] = set()
    for pair in pairs:
        if id(pair.table) not in named and id(pair.block) not in used:
            named[id(pair.table)] = _text(pair.block)
            used.add(id(pair.block))
    return named


def _is_caption(block: Block) -> bool:
    """A caption, or a line of its own that names a table: "Tabell 3 visar ..." in running text is none."""
    text = _text(block)
    if not _NAMED.match(text):
        return False
    return block.kind is BlockKind.CAPTION or block.kind is BlockKind.HEADING or len(text.split()) <= 2


def _text(block: Block) -> str:
    return f"{block.marker} {block.text}".strip()


def _pair(block: Block, table: Table) -> _Pair | None:
    box = _box(block, table.page)
    if box is not None and _over(box, table.bbox):
        distance = (table.bbox[1] - box[3]) / max(1.0, block.size)
        if -0.5 <= distance <= _FAR:
            return _Pair(block, table, True, max(0.0, distance))
    foot = table.foot or (table.bbox if table.page == table.page_last else None)
    box = _box(block, table.page_last)
    if box is None or foot is None or not _over(box, foot):
        return None
    distance = (box[1] - foot[3]) / max(1.0, block.size)
    return _Pair(block, table, False, max(0.0, distance)) if -0.5 <= distance <= _FAR else None


def _box(block: Block, page: int) -> BBox | None:
    boxes = [line.bbox for line in block.lines if line.words and line.page == page]
    return union(boxes) if boxes else None


def _over(box: BBox, table: BBox) -> bool:
    return box[2] > table[0] - 5 and box[0] < table[2] + 5
