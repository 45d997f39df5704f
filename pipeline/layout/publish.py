"""Writes what layout found into the document: lines and words in reading order, blocks in logical order."""

from itertools import chain

from pipeline.document import Block, BlockKind, Document, Line
from pipeline.layout.drafts import Draft
from pipeline.layout.footnotes import mark_of
from pipeline.layout.laid import Laid
from pipeline.layout.lines import Fragment

_FURNITURE = frozenset({BlockKind.HEADER, BlockKind.FOOTER, BlockKind.PAGE_NUMBER})


def publish(document: Document, laid: list[Laid]) -> None:
    """Write lines, words and blocks into the document."""
    made: dict[int, Line] = {}

    def line_of(fragment: Fragment) -> Line:
        return made.setdefault(id(fragment), Line(fragment.words))

    document.blocks = []
    for item in laid:
        middle = item.page.height / 2
        head = [(f, k) for f, k in item.running if f.base < middle]
        foot = [(f, k) for f, k in item.running if f.base >= middle]
        body = [d for drafts in item.columns for d in drafts] + item.notes
        document.blocks.extend(Block(kind, [line_of(f)]) for f, kind in head)
        for draft in body:
            document.blocks.append(_block(draft, [line_of(f) for f in draft.lines]))
        document.blocks.extend(Block(BlockKind.PARAGRAPH, [line_of(f)]) for f in item.turned)
        document.blocks.extend(Block(kind, [line_of(f)]) for f, kind in foot)
    by_page: dict[int, list[Line]] = {page.number: [] for page in document.pages}
    _lines_in_order(document, by_page)
    for page in document.pages:
        page.lines = by_page[page.number]
        page.words = list(chain.from_iterable([line.words for line in page.lines]))


def _lines_in_order(document: Document, by_page: dict[int, list[Line]]) -> None:
    """The lines of every page: those carried over from the page before come first, under its running head.

    Lines of carried footnotes come before the page's own footnotes.
    """
    carried: dict[int, list[Line]] = {number: [] for number in by_page}
    notes: dict[int, list[Line]] = {number: [] for number in by_page}
    for block in document.blocks:
        number = block.page
        for line in block.lines:
            if line.words[0].page != number:
                (notes if block.kind is BlockKind.FOOTNOTE else carried)[line.page].append(line)
    for block in document.blocks:
        number = block.page
        lines = by_page[number]
        at_foot = block.kind is BlockKind.FOOTNOTE
        if carried[number] or notes[number]:
            furniture = block.kind in _FURNITURE
            at_top = furniture and block.lines[0].words[0].bbox[3] < document.page(number).height / 2
            at_foot = at_foot or (furniture and not at_top)
            for waiting, due in ((carried[number], not at_top), (notes[number], at_foot)):
                if due:
                    lines.extend(waiting)
                    waiting.clear()
        lines.extend([line for line in block.lines if line.words[0].page == number])
    for number, lines in by_page.items():
        lines.extend(carried[number] + notes[number])


def _block(draft: Draft, lines: list[Line]) -> Block:
    text = ""
    if draft.marker is not None and draft.kind in {BlockKind.LIST_ITEM, BlockKind.HEADING}:
        lines[0].words[0].is_marker = not draft.lines[0].bullet
        text = draft.marker.text
    if draft.kind is BlockKind.FOOTNOTE:
        text = mark_of(draft.lines[0])
    return Block(draft.kind, lines, level=draft.level, marker=text)
