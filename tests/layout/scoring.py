"""How well a layout agrees with the truth of a set document."""

import random
from collections import Counter

from rapidfuzz.distance import Levenshtein

from pipeline.document import BlockKind, Document, TextSource
from pipeline.layout import arrange
from pipeline.reading import read_pages
from pipeline.settings import Settings


def laid_out(path, scan=False):
    """A document read and laid out, not cleaned; the cleaned text of each word is its raw text.

    As a ``scan`` its words know no weight and only about their size, have tight boxes that jitter, and lie on a
    slightly turned page.
    """
    document = Document("0" * 16, path.name, "0" * 64, path.stat().st_size)
    document.pages = list(read_pages(path, Settings(), document.problems))
    if scan:
        for page in document.pages:
            _scanned(page)
    arrange(document)
    for page in document.pages:
        for word in page.words:
            word.text = word.raw
    return document


def _scanned(page):
    chance = random.Random(page.number)
    page.text_source = TextSource.OCR
    page.shapes = []
    for word in page.words:
        x0, top, x1, bottom = word.bbox
        size = bottom - top
        up = 0.2 if any(c in "bdfhijklt" or not c.islower() for c in word.raw) else 0.4
        down = 0.06 if any(c in "gjpqy,;" for c in word.raw) else 0.22
        tilt = 0.006 * (x0 - 300) + chance.uniform(-0.4, 0.4)
        word.bbox = (x0 + chance.uniform(-0.4, 0.4), top + up * size + tilt, x1, bottom - down * size + tilt)
        noise = random.Random(round(word.bbox[3] / 3)).uniform(0.95, 1.05)
        word.size, word.font, word.bold, word.italic = round(2 * noise * word.size) / 2, "", False, False


def character_errors(document, truth):
    """Character edits between the pages' text and the truth, and the truth's length; text in charts is left out."""
    errors = length = 0
    drawn = {id(line) for block in document.blocks if block.kind is BlockKind.FIGURE for line in block.lines}
    for page, lines in zip(document.pages, truth.pages, strict=True):
        have = " ".join(line.raw for line in page.lines if id(line) not in drawn)
        want = " ".join(lines)
        errors += Levenshtein.distance(have, want)
        length += len(want)
    return errors, length


def blocks_found(document, truth):
    """Kind → (right, found, true) over whole blocks with the right text, marker and kind."""
    want = Counter((m.kind, m.text, m.marker) for m in truth.made)
    have = Counter(
        (
            b.kind,
            " ".join(w.raw for w in b.words if not w.is_marker),
            b.marker if b.kind is not BlockKind.FOOTNOTE else "",
        )
        for b in document.blocks
    )
    out = {}
    for kind in BlockKind:
        right = sum((want & have)[k] for k in want if k[0] is kind)
        out[kind] = (
            right,
            sum(n for k, n in have.items() if k[0] is kind),
            sum(n for k, n in want.items() if k[0] is kind),
        )
    return out
