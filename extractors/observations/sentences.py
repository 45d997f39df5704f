"""The sentences of a report's running text, each with the heading and the text before it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.context import Context, Passage
from gazetteer.link import PlaceMention
from pipeline.document import BlockKind, Span

_BEFORE = 1200  # characters of the section that count as context


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``text`` has the length of the span, line breaks as spaces; ``mentions`` have offsets in it.

    ``heading`` holds the headings it stands under, ``before`` the section's text before it, both single-spaced.
    ``index`` is the passage it belongs to, counted from 0.
    """

    span: Span
    text: str
    kind: BlockKind
    heading: str
    before: str
    index: int
    mentions: tuple[PlaceMention, ...]

    @property
    def start(self) -> int:
        """Offset in the document's text."""
        return self.span.start


def sentences(context: Context) -> tuple[Sentence, ...]:
    """All sentences in order, headings and captions among them; table text is none.

    A passage that begins with a small letter goes on from the one before it (a paragraph torn by a page break or by a
    line taken for a heading).
    """
    return _cached(context, len(context.tables), len(context.mentions))


@lru_cache(maxsize=1)
def _cached(context: Context, _n_tables: int, _n_mentions: int) -> tuple[Sentence, ...]:
    """The counts are part of the key: the stages before fill the context."""
    return tuple(_sentences(context))


def _sentences(context: Context) -> Iterator[Sentence]:
    places = [m.start for m in context.mentions]
    starts = [s.start_char for s in context.doc.sents]
    headings: list[str] = []
    before = ""
    last_kind: BlockKind | None = None
    for index, (kind, start, end) in enumerate(_passages(context)):
        if kind is BlockKind.HEADING:
            if last_kind is not BlockKind.HEADING:
                headings = headings[-1:]
                before = ""
            headings.append(" ".join(context.document.text[start:end].split()))
        for first, last in _cut(context, starts, start, end):
            text = context.document.text[first:last].replace("\n", " ")
            span = Span(context.document, first, last)
            heading = " \n".join(headings if kind is not BlockKind.HEADING else headings[:-1])
            inside = context.mentions[bisect_left(places, first) : bisect_left(places, last)]
            mentions = tuple(m for m in inside if m.end <= last)
            yield Sentence(span, text, kind, heading, before, index, mentions)
            if kind is not BlockKind.HEADING:
                before = f"{before} {text}"[-_BEFORE:]
        last_kind = kind


def _passages(context: Context) -> list[tuple[BlockKind, int, int]]:
    """Kind, start and end of every passage, torn ones joined."""
    text = context.document.text
    out: list[tuple[BlockKind, int, int]] = []
    previous: Passage | None = None
    for passage in context.passages():
        start, end = passage.span.start, passage.span.end
        if not text[start:end].strip():
            continue
        torn = (
            previous is not None
            and text[start].islower()
            and passage.kind is not BlockKind.LIST_ITEM
            and text[previous.span.start : previous.span.end].rstrip()[-1:] not in ".!?:;"
            and not text[previous.span.end : start].strip()
            and passage.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        )
        if torn:
            kind, first, _ = out[-1]
            both = BlockKind.PARAGRAPH if passage.kind is BlockKind.PARAGRAPH else kind
            out[-1] = (both, first, end)
        else:
            out.append((passage.kind, start, end))
        previous = passage
    return out


def _cut(context: Context, starts: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences between two offsets. A break that only stems from a line's end is none."""
    text = context.document.text
    cuts = [start]
    for at in starts[bisect_left(starts, start + 1) : bisect_left(starts, end)]:
        head = text[cuts[-1] : at].rstrip()
        if head[-1:] in ".!?" and not text[at].islower():
            cuts.append(at)
    for first, last in zip(cuts, [*cuts[1:], end], strict=True):
        stripped = text[first:last].rstrip()
        if stripped:
            yield first, first + len(stripped)
