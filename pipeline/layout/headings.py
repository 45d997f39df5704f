"""Which drafts are headings, and of which level."""

from pipeline.document import BlockKind
from pipeline.layout.drafts import TOP, Draft, ends_sentence, starts_small
from pipeline.layout.typography import Typography

LARGER = 1.12
"""A heading's size against the body's, where size alone tells."""
MAX_LINES = 4
MAX_CHARS = 260
_FLOW = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_NUMBERS = frozenset({"number", "section", "bare", "roman", "letter"})


def mark_headings(drafts: list[Draft], look: Typography) -> None:
    """Give the kind HEADING to the drafts of a document that are headings, then their levels."""
    for i, draft in enumerate(drafts):
        if draft.kind in _FLOW and is_heading(draft, drafts[i + 1] if i + 1 < len(drafts) else None, look):
            draft.kind = BlockKind.HEADING
    _absorb(drafts)
    _levels([d for d in drafts if d.kind is BlockKind.HEADING])


def _absorb(drafts: list[Draft]) -> None:
    """Give a numbered heading the line in small letters that it goes on with, though that is set like the text."""
    for i in range(len(drafts) - 2, -1, -1):
        head, tail = drafts[i], drafts[i + 1]
        if (
            head.kind is BlockKind.HEADING
            and head.marker is not None
            and tail.kind is BlockKind.PARAGRAPH
            and tail.page == head.page
            and len(tail.lines) == 1
            and starts_small(tail.lines[0])
            and not ends_sentence(head.lines[-1])
            and head.below < 2.2 < head.below + tail.below
            and head.lines[-1].x1 - head.lines[-1].x0 > 0.55 * (head.right - head.left)
        ):
            head.lines.extend(tail.lines)
            head.below = tail.below
            tail.lines = []
    drafts[:] = [d for d in drafts if d.lines]


def is_heading(draft: Draft, following: Draft | None, look: Typography) -> bool:
    """Whether a draft is a heading, by size, weight, numbering and what follows it."""
    text = draft.text
    if len(draft.lines) > MAX_LINES or len(text) > MAX_CHARS or not any(c.isalpha() for c in text):
        return False
    if draft.marker is not None and draft.marker.kind not in _NUMBERS:
        return False
    first, last = draft.lines[0], draft.lines[-1]
    ends = ends_sentence(last) and not last.words[-1].raw.endswith(("?", "?”", "!"))
    if draft.alone and len(draft.lines) <= 2 and all(f.underlined for f in draft.lines):
        return first.size > 0.93 * look.size and (not ends or last.words[-1].raw.endswith(":"))
    if look.weights or first.size > 1.3 * look.size:
        if first.size > LARGER * look.size:
            return not (ends and len(draft.lines) > 2) and draft.alone
        if not draft.alone:
            return False
        colon = last.words[-1].raw.endswith(":")
        if _bold(draft, look) and first.size > 0.93 * look.size and len(draft.lines) <= 3:
            return not ends or (colon and len(draft.lines) == 1 and len(text) < 60)
    if not draft.alone or ends or following is None or following.kind is BlockKind.FIGURE:
        return False
    return _plain_heading(draft, following, look)


def _bold(draft: Draft, look: Typography) -> bool:
    if look.bold:
        return False
    if all(f.bold for f in draft.lines):
        return True
    numbered = draft.marker is not None and draft.marker.kind == "section"
    return numbered and draft.lines[0].bold and len(draft.lines) == 2


def _plain_heading(draft: Draft, following: Draft, look: Typography) -> bool:
    """Headings that neither size nor weight tells: numbered, in capitals, in italics, or set apart in a scan."""
    line = draft.lines[0]
    words = len(line.words)
    if len(draft.lines) > 1 or words > 14 or line.size < 0.9 * look.size:
        return False
    body_follows = following.kind is BlockKind.PARAGRAPH or following.kind is BlockKind.LIST_ITEM
    if draft.marker is not None:
        told = draft.marker.kind == "section" or (not look.weights and draft.marker.kind == "number" and _apart(draft))
        return told and body_follows and following.marker is None
    if not line.words[0].raw[:1].isupper():
        return False
    letters = [c for c in draft.text if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters) and words <= 10 and draft.above > 1.1:
        return body_follows and not all(c.isupper() for c in following.text if c.isalpha())
    if look.weights and line.italic and not look.italic and not following.lines[0].italic:
        return body_follows and _apart(draft) and words <= 8
    if not look.weights and body_follows and following.marker is None and words <= 8:
        narrow = line.x1 - line.x0 < 0.8 * (draft.right - draft.left)
        top = draft.above == TOP and draft.below > 1.12
        return narrow and (_apart(draft) or top) and following.lines[0].words[0].raw[:1].isupper()
    return False


def _apart(draft: Draft) -> bool:
    """Whether more space stands above a line than usual, and less below it than above."""
    return 1.25 < draft.above < TOP and draft.below <= max(1.5, draft.above - 0.1)


def _levels(headings: list[Draft]) -> None:
    """Levels by size and weight; within one style numbering deepens them ("3.1" lies one below "3")."""
    ranks = {style: i + 1 for i, style in enumerate(sorted({_style(d) for d in headings}))}
    depths: dict[tuple[float, bool, bool], int] = {}
    for d in headings:
        if d.marker is not None:
            depths[_style(d)] = min(d.marker.depth, depths.get(_style(d), 9))
    for d in headings:
        deeper = d.marker.depth - depths[_style(d)] if d.marker is not None else 0
        d.level = ranks[_style(d)] + deeper


def _style(draft: Draft) -> tuple[float, bool, bool]:
    line = draft.lines[0]
    return -round(line.size * 2) / 2, not line.bold, line.italic
