"""A unit of running text and the headings it stands under."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.document import Block, Span


class UnitKind(StrEnum):
    """What a unit is."""

    HEADING = "heading"
    ITEM = "item"  # an item of a list, marked in print
    PARAGRAPH = "paragraph"
    BOX = "box"  # the text of a table with one row or one column


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading above a unit. ``rank`` is small for the topmost ones."""

    text: str
    rank: float
    index: int  # place of the heading among the units


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A heading, a list item, or a paragraph: at most one block, at least one printed line.

    ``headings`` are those it stands under, outermost first; a heading's own are those above it. ``level`` is the depth
    of a list item, 1 for the outermost. ``follows_break`` tells that the unit is the rest of a block after a line
    break that was meant: the line before it had room for the next word.
    """

    kind: UnitKind
    block: Block
    span: Span
    headings: tuple[Heading, ...] = ()
    level: int = 0
    marker: str = ""
    follows_break: bool = False

    @property
    def text(self) -> str:
        """The cleaned text, single-spaced."""
        return self.span.quote

    @property
    def heading(self) -> str | None:
        """The nearest heading."""
        return self.headings[-1].text if self.headings else None
