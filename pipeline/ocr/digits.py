"""Doubtful digits in columns of numbers, told by the page's own sure digits.

A recogniser of lines is weak where a digit stands by itself in a cell: 7 becomes T or 1, 5 becomes S. The same page
mostly holds the same digits in the same type, read with confidence elsewhere: these are the patterns (adaptive
template matching, as in Nagy & Shelton 1966). What stays doubtful keeps its low confidence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import BBox
from pipeline.ocr.picture import Grey
from pipeline.ocr.quality import Standing, standing
from pipeline.ocr.reading import Reading, TextLine, TextWord

SURE, DOUBTFUL = 0.93, 0.9
"""Confidence from which on digits serve as patterns, and under which they are looked at again."""
LIKE, CLEARER = 0.75, 0.06
"""Least correlation with a pattern, and least lead over every other digit."""
HEIGHT, WIDTH = 24, 20
"""Pixels of a pattern."""
CELL_GAP = 0.9
"""Row heights of room around a word that stands in a cell of its own."""
REACH = 10.0
"""Row heights between a cell and those of its column, at most."""
MOST_PATTERNS = 12
LONGEST = 5
"""Letters that no dictionary knows may be digits read wrong, up to so many: 11 becomes "niii"."""
GUESS = 0.5
"""Confidence in a digit that only resembles the letter it was taken for."""
UNREADABLE = "?"
"""What stands for a number whose print contradicts it: better no value than a wrong one."""
UNLIKE = 0.6
"""Correlation with a digit's patterns under which a glyph is surely not that digit."""
_LETTER_FOR = dict(zip("SsOoQDlIi|!ZzBTgqåb&?", "550000111112287994667", strict=True))
"""Letters and signs that recognisers give for single digits."""
_LOOKALIKES = frozenset("0123456789SsOoQDlIiT|rgqzZBbåÅ&?!'’()[]{}/\\.,-—%J7tfy°*")

Pattern = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Cell:
    word: TextWord
    row: float
    alone: bool

    @property
    def number(self) -> bool:
        return self.word.text.isdigit()

    def of_column(self, other: "_Cell") -> bool:
        """Whether another cell stands above or below: flush left or right, or centred."""
        (x0, top, x1, bottom), (a0, upper, a1, lower) = self.word.bbox, other.word.bbox
        slack = 0.35 * self.row
        flush = abs(x1 - a1) < slack or abs(x0 - a0) < slack or abs(x0 + x1 - a0 - a1) < 2 * slack
        apart = max(upper - bottom, top - lower)
        return flush and 0 < apart < REACH * self.row


def mend_digits(reading: Reading, picture: Grey) -> None:
    """Replace doubtful words in columns of numbers by the digits whose shape they have."""
    cells = [cell for line in reading.lines for cell in _cells(line)]
    suspects = [c for c in cells if _is_suspect(c) and _in_column(c, cells)]
    if not suspects:
        return
    patterns = _patterns([c for c in cells if c.number and c.word.confidence >= SURE], picture)
    for cell in suspects:
        read = [_told(glyph, patterns) for glyph in _glyphs(cell.word.bbox, picture)]
        if read and all(digit for digit, _ in read):
            cell.word.text = "".join(digit for digit, _ in read)
            cell.word.confidence = max(cell.word.confidence, min(score for _, score in read))
        elif cell.number and any(_is_not(d, g, patterns) for d, g in _pairs(cell.word, picture)):
            cell.word.text, cell.word.confidence = UNREADABLE, min(cell.word.confidence, GUESS)
        elif (guess := _LETTER_FOR.get(cell.word.text)) and guess not in patterns:
            cell.word.text, cell.word.confidence = guess, min(cell.word.confidence, GUESS)


def _cells(line: TextLine) -> Iterable[_Cell]:
    row = max(1.0, line.row[0])
    for at, word in enumerate(line.words):
        before = word.bbox[0] - line.words[at - 1].bbox[2] if at else row
        after = line.words[at + 1].bbox[0] - word.bbox[2] if at + 1 < len(line.words) else row
        percent = at + 1 < len(line.words) and line.words[at + 1].text.startswith("%")
        yield _Cell(word, row, before >= CELL_GAP * row and (after >= CELL_GAP * row or percent))


def _is_suspect(cell: _Cell) -> bool:
    text = cell.word.text
    if not cell.alone or "%" in text:
        return False
    if len(text) > 3 or not set(text) <= _LOOKALIKES:
        return len(text) <= LONGEST and text.isalpha() and standing(text) is Standing.UNKNOWN
    return cell.word.confidence < DOUBTFUL if cell.number else text not in {"-", "—", "–"}


def _in_column(cell: _Cell, cells: list[_Cell]) -> bool:
    """Whether the cells above and below are mostly numbers."""
    column = [c for c in cells if c is not cell and c.alone and cell.of_column(c)]
    sure = sum(c.number and c.word.confidence >= SURE for c in column)
    return sure >= 2 and sum(any(d.isdigit() for d in c.word.text) for c in column) > 0.6 * len(column)


def _patterns(cells: list[_Cell], picture: Grey) -> dict[str, list[Pattern]]:
    patterns: dict[str, list[Pattern]] = {}
    for cell in cells:
        if all(len(patterns.get(digit, ())) >= MOST_PATTERNS for digit in cell.word.text):
            continue
        glyphs = _glyphs(cell.word.bbox, picture)
        if len(glyphs) == len(cell.word.text):
            for digit, glyph in zip(cell.word.text, glyphs, strict=True):
                patterns.setdefault(digit, []).append(glyph)
    return patterns


def _glyphs(box: BBox, picture: Grey) -> list[Pattern]:
    """The pieces of ink as high as digits, left to right, each as a pattern of zero mean and unit length."""
    x0, top, x1, bottom = (max(0, round(v)) for v in (box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2))
    part = picture[top:bottom, x0:x1]
    if part.size < 20:
        return []
    _, ink = cv2.threshold(part, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    n, _, stats, _ = cv2.connectedComponentsWithStats(cast(Grey, ink), connectivity=8)
    high = max((int(stats[i, cv2.CC_STAT_HEIGHT]) for i in range(1, n)), default=0)
    found = sorted(
        tuple(int(v) for v in stats[i, :4]) for i in range(1, n) if stats[i, cv2.CC_STAT_HEIGHT] > 0.7 * high
    )
    return [_pattern(part[y : y + h, x : x + w]) for x, y, w, h in found if w < 1.1 * h]


def _pattern(glyph: Grey) -> Pattern:
    width = max(1, min(WIDTH, round(glyph.shape[1] * HEIGHT / glyph.shape[0])))
    scaled = 255 - cv2.resize(glyph, (width, HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32)
    canvas = np.zeros((HEIGHT, WIDTH), np.float32)
    left = (WIDTH - width) // 2
    canvas[:, left : left + width] = scaled
    canvas -= canvas.mean()
    return cast(Pattern, canvas / max(1e-6, float(np.linalg.norm(canvas))))


def _pairs(word: TextWord, picture: Grey) -> list[tuple[str, Pattern]]:
    """The digits of a word with their glyphs; none where the counts differ."""
    glyphs = _glyphs(word.bbox, picture)
    return list(zip(word.text, glyphs, strict=True)) if len(glyphs) == len(word.text) else []


def _is_not(digit: str, glyph: Pattern, patterns: dict[str, list[Pattern]]) -> bool:
    """Whether the page's patterns of a digit show that a glyph is another one."""
    return digit in patterns and max(float((glyph * p).sum()) for p in patterns[digit]) < UNLIKE


def _told(glyph: Pattern, patterns: dict[str, list[Pattern]]) -> tuple[str, float]:
    """The digit whose pattern a glyph resembles, and how much; "" where none or several do."""
    likeness = sorted(((max(float((glyph * p).sum()) for p in many), digit) for digit, many in patterns.items()))
    if not likeness:
        return "", 0.0
    best, digit = likeness[-1]
    second = likeness[-2][0] if len(likeness) > 1 else 0.0
    return (digit, best) if best >= LIKE and best - second >= CLEARER else ("", best)
