"""A capital I read as the 1 of the number behind it: "I 17 svar" becomes "117 svar".

Serves lines that begin with the preposition and a number, as items of lists in survey reports do. The space is lost in
the recogniser but not on paper: the gap between the first two glyphs tells. A group of three digits behind the gap is
left alone, since "1 170" is a number.
"""

from itertools import pairwise
from statistics import median

import tesserocr

from pipeline.ocr.reading import TextLine, TextWord

_WIDE = 3.0
"""Least ratio of the gap to the median gap between the other glyphs."""
_SPACE = 0.25
"""Least gap, as a share of the word's height."""


def part_capital_i(api: tesserocr.PyTessBaseAPI, lines: list[TextLine]) -> None:
    """Part such words of the lines just read into "I" and the number."""
    suspects = [(line, at) for line in lines if (at := _suspect(line)) is not None]
    if not suspects:
        return
    glyphs = _glyphs(api)
    for line, at in suspects:
        word = line.words[at]
        x0, top, x1, bottom = word.bbox
        own = [g for g in glyphs if g[0] >= x0 - 1 and g[2] <= x1 + 1 and g[1] >= top - 2 and g[3] <= bottom + 2]
        if len(own) != len(word.text):
            continue
        gaps = [b[0] - a[2] for a, b in pairwise(own)]
        rest = median([max(1.0, g) for g in gaps[1:]] or [1.0])
        if gaps[0] >= _WIDE * rest and gaps[0] >= _SPACE * (bottom - top):
            letter = TextWord("I", (x0, top, own[0][2], bottom), word.confidence)
            number = TextWord(word.text[1:], (own[1][0], top, x1, bottom), word.confidence)
            line.words[at : at + 1] = [letter, number]


def _suspect(line: TextLine) -> int | None:
    """Where such a word stands: first on the line, or behind a bullet, whatever letter that was taken for."""
    at = 1 if len(line.words) > 1 and len(line.words[0].text) == 1 and not line.words[0].text.isdigit() else 0
    if at >= len(line.words):
        return None
    text = line.words[at].text
    return at if text.isdigit() and text[0] == "1" and 2 <= len(text) <= 3 else None


def _glyphs(api: tesserocr.PyTessBaseAPI) -> list[tuple[float, float, float, float]]:
    iterator = api.GetIterator()
    boxes = (s.BoundingBox(tesserocr.RIL.SYMBOL) for s in tesserocr.iterate_level(iterator, tesserocr.RIL.SYMBOL))
    return [(float(b[0]), float(b[1]), float(b[2]), float(b[3])) for b in boxes if b]
