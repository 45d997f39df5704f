"""A page on its way through layout."""

from dataclasses import dataclass, field

from pipeline.document import BlockKind, Page, TextSource
from pipeline.layout.drafts import Draft
from pipeline.layout.lines import Fragment


@dataclass(slots=True)
class Laid:
    """One page on its way: its fragments, sorted out by what they are."""

    page: Page
    body: list[Fragment] = field(default_factory=list)
    contents: set[int] = field(default_factory=set)  # ids of fragments in tables of contents
    running: list[tuple[Fragment, BlockKind]] = field(default_factory=list)
    turned: list[Fragment] = field(default_factory=list)
    columns: list[list[Draft]] = field(default_factory=list)
    notes: list[Draft] = field(default_factory=list)

    @property
    def noisy(self) -> bool:
        """Whether the sizes and weights of its words were measured in a picture."""
        return self.page.text_source is not TextSource.TEXT_LAYER
