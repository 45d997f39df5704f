"""Levels of list items, by indent."""

from pipeline.document import BlockKind
from pipeline.layout.drafts import Draft

SLACK = 5.0
"""Markers within this many points of one another stand at the same level."""


def nest(drafts: list[Draft]) -> None:
    """Give every list item its level: 1 for the outermost of its list, one more for each deeper indent.

    A heading ends a list, and so does a paragraph that stands no deeper than the list's outermost marker.
    """
    stack: list[float] = []
    for draft in drafts:
        x = draft.lines[0].x0
        if draft.kind is BlockKind.LIST_ITEM:
            while stack and x < stack[-1] - SLACK:
                stack.pop()
            if not stack or x > stack[-1] + SLACK:
                stack.append(x)
            draft.level = len(stack)
        elif draft.kind is BlockKind.HEADING or (draft.kind is BlockKind.PARAGRAPH and stack and x < stack[0] - SLACK):
            stack = []
