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
    document.body_blocks = []
    for block in document.blocks:
        block.start = block.end = -1
        printed = list(block.words)
        _tie_joined(printed, document)
        words = [w for w in printed if w.text and not w.is_marker and not w.is_mark]
        if block.kind not in BODY_KINDS or not words:
            continue
        block.start = offset
        for word in words:
            word.start = offset
            offset += len(word.text) + 1
        block.end = offset - 1
        document.body_words.extend(words)
        document.body_blocks.append(block)
        parts.append(" ".join([w.text for w in words]))
    document.text = "\n".join(parts)


def _tie_joined(words: list[Word], document: Document) -> None:
    """Tell every word which words were read as one with it: the next ones of its block without text.

    They are sought in the block, since another block (a footnote, a figure) may stand between them on the page; only
    where the block holds too few of them, on the page.
    """
    for i, word in enumerate(words):
        if word.edit is None or word.edit.n_words < 2:
            continue
        found = _silent(words[i + 1 :], word.edit.n_words - 1)
        if len(found) < word.edit.n_words - 1:
            on_page = document.page(word.page).words
            found = _silent(on_page[on_page.index(word) + 1 :], word.edit.n_words - 1)
        word.joined = tuple(found)


def _silent(words: list[Word], n: int) -> list[Word]:
    """The first words, at most ``n``, that were read as one with a word before them; marks may stand among them."""
    found: list[Word] = []
    for word in words:
        if len(found) == n or word.text:
            break
        if not word.is_mark:
            found.append(word)
    return found


def _assemble_page(page: Page) -> None:
    raw: list[str] = []
    cleaned: list[str] = []
    raw_at = text_at = 0
    for line in page.lines:
        for i, word in enumerate(line.words):
            word.raw_start = raw_at
            word.start = -1
            word.joined = ()
            raw.append(word.first_read + ("\n" if i == len(line.words) - 1 else " "))
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
        told: set[int] = set()
        for word in page.words:
            if id(word) in told:
                continue
            group = _adjoining(word)
            told.update(id(w) for w in group[1:])
            if word.text != word.first_read or len(group) > 1:
                yield _change(group)


def _adjoining(word: Word) -> list[Word]:
    """A word and those read as one with it that follow it directly in the raw text of its page."""
    group = [word]
    for other in word.joined:
        last = group[-1]
        if other.page != last.page or other.raw_start != last.raw_start + len(last.first_read) + 1:
            break
        group.append(other)
    return group


def _change(group: list[Word]) -> Change:
    first, last = group[0], group[-1]
    edit = first.edit
    return Change(
        page=first.page,
        start=first.raw_start,
        end=last.raw_start + len(last.first_read),
        raw=" ".join(w.first_read for w in group),
        corrected=first.text,
        kind=edit.kind if edit else EditKind.OCR if first.layer is not None else EditKind.HYPHENATION,
        score=edit.score if edit else (first.confidence or 1.0) if first.layer is not None else 1.0,
        bbox=union(w.bbox for w in group),
    )
