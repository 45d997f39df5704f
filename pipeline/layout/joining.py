"""Paragraphs that go on in the next column or on the next page become one."""

from pipeline.document import BlockKind
from pipeline.layout.drafts import Draft, ends_sentence, goes_on_after, starts_small
from pipeline.layout.lines import room

_BETWEEN = frozenset({BlockKind.FIGURE, BlockKind.CAPTION, BlockKind.FOOTNOTE})
_FLOW = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def join_over_breaks(columns: list[list[Draft]]) -> list[list[Draft]]:
    """Move the first lines of a column to the paragraph they go on with, at the end of an earlier column.

    Figures, captions and footnotes may stand between; within a column a figure may part a paragraph too. The drafts
    keep their places otherwise. Returns the drafts column by column, as given.
    """
    tail: Draft | None = None
    crossed = True
    caption: Draft | None = None
    out: list[list[Draft]] = []
    for drafts in columns:
        kept: list[Draft] = []
        crossed = True
        for draft in drafts:
            if draft.kind in _BETWEEN or draft.aside:
                crossed = True
                kept.append(draft)
                continue
            if caption is not None and not kept and draft.kind is BlockKind.PARAGRAPH and goes_on(caption, draft):
                caption.lines.extend(draft.lines)
                caption = None
                continue
            if tail is not None and crossed and draft.kind is BlockKind.PARAGRAPH and goes_on(tail, draft):
                tail.lines.extend(draft.lines)
                tail.right = draft.right
                tail.below = draft.below
                crossed = False
                continue
            tail = draft if draft.kind in _FLOW else None
            crossed = False
            kept.append(draft)
        last = drafts[-1] if drafts else None
        caption = last if last is not None and last.kind is BlockKind.CAPTION else None
        out.append(kept)
    return out


def goes_on(tail: Draft, head: Draft) -> bool:
    """Whether the sentence at the end of ``tail`` goes on with ``head``."""
    last, first = tail.lines[-1], head.lines[0]
    if head.marker is not None or abs(last.size - first.size) > 0.15 * max(last.size, first.size):
        return False
    if tail.kind is BlockKind.PARAGRAPH and last.bold != first.bold and len(tail.lines) == 1:
        return False
    if ends_sentence(last):
        return False
    if starts_small(first) or goes_on_after(last):
        return True
    return room(last, first, tail.right) < 0 and len(last.words) > 3
