"""Spaces told by the white between glyphs where Tesseract is known to err: at slashes, before %, behind an I."""

import re

import numpy as np

from pipeline.geometry import BBox, union
from pipeline.ocr.picture import Grey
from pipeline.ocr.quality import Standing, standing
from pipeline.ocr.reading import TextLine, TextWord

SPACE = 0.22
"""Least white between words, per row height; between the letters of a word it is under half of that."""
_PERCENT = re.compile(r"\(?\d+(?:[.,]\d+)?(?=%)")
_I_WORD = re.compile(r"I(?=[a-zåäö]{2})")


def mend_spaces(words: list[TextWord], line: TextLine, picture: Grey) -> list[TextWord]:
    """The words of a line, parted and joined where the white on paper says so."""
    parted = [part for word in words for part in _parted(word, line, picture)]
    return _slashes_joined(parted, line, picture)


def whites(box: BBox, picture: Grey) -> list[tuple[int, int]]:
    """The stretches of columns without ink inside a box, as first column and the one behind the last, in pixels."""
    x0, top, x1, bottom = (max(0, round(v)) for v in box)
    part = picture[top:bottom, x0:x1]
    if part.size < 20:
        return []
    inked = (part < (int(part.max()) + int(part.min())) / 2).any(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate(([True], inked, [True])).astype(np.int8)))
    return [(x0 + int(a), x0 + int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _parted(word: TextWord, line: TextLine, picture: Grey) -> list[TextWord]:
    """A number and its percent sign, or the preposition I and a word, where a space is printed between them."""
    text = word.text
    percent = _PERCENT.match(text)
    match = percent or (_I_WORD.match(text) if _is_glued(text) else None)
    if not match:
        return [word]
    wide = [(a, b) for a, b in whites(word.bbox, picture) if b - a >= SPACE * line.row[0] and a > word.bbox[0] + 1]
    wide = [(a, b) for a, b in wide if b < word.bbox[2] - 1]
    if not wide:
        return [word]
    x0, top, x1, bottom = word.bbox
    a, b = wide[-1] if percent else wide[0]
    first = TextWord(match[0], (x0, top, float(a), bottom), word.confidence)
    return [first, TextWord(text[match.end() :], (float(b), top, x1, bottom), word.confidence)]


def _is_glued(text: str) -> bool:
    return standing(text) is Standing.UNKNOWN and standing(text[1:]) is Standing.KNOWN


def _slashes_joined(words: list[TextWord], line: TextLine, picture: Grey) -> list[TextWord]:
    """Words that Tesseract parted at a slash though no space is printed there."""
    out: list[TextWord] = []
    for word in words:
        last = out[-1] if out else None
        if last and (last.text.endswith("/") or word.text.startswith("/")) and _close(last, word, line, picture):
            box = union((last.bbox, word.bbox))
            out[-1] = TextWord(last.text + word.text, box, min(last.confidence, word.confidence))
        else:
            out.append(word)
    return out


def _close(left: TextWord, right: TextWord, line: TextLine, picture: Grey) -> bool:
    """Whether there is no space between two words; the boxes of slashes are not to be trusted."""
    row = line.row[0]
    between = (left.bbox[2] - 0.5 * row, left.bbox[1], right.bbox[0] + 0.5 * row, right.bbox[3])
    return max((b - a for a, b in whites(between, picture)), default=0) < SPACE * row
