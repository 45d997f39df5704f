"""Joins cleaned words into the three texts and gives every word and block its offsets; derives the corrections."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import BODY_KINDS, Document, EditKind, Page, Word
from pipeline.geometry import BBox, union


@dataclass(frozen=True, slots=True)
class Change:
    """One change on a page: ``raw_text[start:end]`` (0-based) became ``corrected``."""

    page: int
    start: int
    end: int
    raw: str
    corrected: str
    kind: EditKind
    score: float
    bbox: BBox


def assemble(document: Document) -> None:
    """Fill ``raw_text`` and ``text`` of every page, ``text`` of the document, and all offsets."""
    for page in document.pages:
        _assemble_page(page)
    parts: list[str] = []
    offset = 0
    document.body_words = []
    for block in document.blocks:
        words = [w for w in block.words if w.text and not w.is_marker and not w.is_mark]
        if block.kind not in BODY_KINDS or not words:
            continue
        block.start = offset
        for word in words:
            word.start = offset
            offset += len(word.text) + 1
        block.end = offset - 1
        document.body_words.extend(words)
        parts.append(" ".join(w.text for w in words))
    document.text = "\n".join(parts)


def _assemble_page(page: Page) -> None:
    raw: list[str] = []
    cleaned: list[str] = []
    raw_at = text_at = 0
    for line in page.lines:
        for i, word in enumerate(line.words):
            word.raw_start = raw_at
            raw.append(word.raw + ("\n" if i == len(line.words) - 1 else " "))
            raw_at += len(raw[-1])
            word.page_start = text_at
            if word.text:
                cleaned.append(word.text)
                text_at += len(word.text) + 1
    page.raw_text = "".join(raw)
    page.text = " ".join(cleaned)


def changes(document: Document) -> Iterator[Change]:
    """Every change of the cleaned text against the raw text, in the order of the pages.

    Applying a page's changes to its ``raw_text`` gives its ``text`` up to white space: a word joined to the one before
    it on an earlier page is a change of its own, from its raw text to nothing.
    """
    for page in document.pages:
        i = 0
        while i < len(page.words):
            word = page.words[i]
            group = [word]
            if word.edit and word.edit.n_words > 1:
                group = page.words[i : i + word.edit.n_words]
            if word.text != word.raw or len(group) > 1:
                yield _change(group)
            i += len(group)


def _change(group: list[Word]) -> Change:
    first, last = group[0], group[-1]
    edit = first.edit
    return Change(
        page=first.page,
        start=first.raw_start,
        end=last.raw_start + len(last.raw),
        raw=" ".join(w.raw for w in group),
        corrected=first.text,
        kind=edit.kind if edit else EditKind.HYPHENATION,
        score=edit.score if edit else 1.0,
        bbox=union(w.bbox for w in group),
    )
