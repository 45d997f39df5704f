"""Takes out of a reading what is no text: rulings, specks and pictures read as signs; mends bullets."""

from typing import cast

import cv2

from pipeline import lexicon
from pipeline.geometry import BBox, union
from pipeline.ocr.picture import Grey
from pipeline.ocr.quality import Standing, standing
from pipeline.ocr.reading import Reading, TextLine, TextWord
from pipeline.ocr.words import x_height

SLASH_GAP = 0.14
"""Gap beside a slash, per row height, under which it is no space."""
RULING_SIGNS = frozenset("|¦_—–-=~")
SPECK_SIGNS = frozenset(".,:;'’‘`´\"”“·•°^*«»")
BULLET_LIKE = frozenset("eèéêoöcC©®¢*«»+=.°@0ð9sa")
"""Single signs that Tesseract gives for a round bullet, which its models do not know."""


def without_noise(reading: Reading, picture: Grey) -> Reading:
    """The reading without noise, in the same order, bullets set right."""
    lines: list[TextLine] = []
    for line in reading.lines:
        if not is_text(line):
            continue
        words = _slashes_joined([w for w in line.words if not _is_noise(w, line)], line)
        if words:
            first = words[0]
            if len(words) > 1 and _is_bullet(first, line, picture):
                words[0] = TextWord("•", first.bbox, first.confidence)
            lines.append(TextLine(line.bbox, line.baseline, line.row, words))
    return Reading(lines, reading.model)


def _slashes_joined(words: list[TextWord], line: TextLine) -> list[TextWord]:
    """Words that Tesseract parted at a slash though no space is printed there."""
    out: list[TextWord] = []
    for word in words:
        last = out[-1] if out else None
        if (
            last
            and (last.text.endswith("/") or word.text.startswith("/"))
            and min(len(last.text), len(word.text)) > 1
            and word.bbox[0] - last.bbox[2] < SLASH_GAP * line.row[0]
        ):
            box = union((last.bbox, word.bbox))
            out[-1] = TextWord(last.text + word.text, box, min(last.confidence, word.confidence))
        else:
            out.append(word)
    return out


def is_text(line: TextLine) -> bool:
    """Whether a line is more likely writing than a drawing, a logo or dirt."""
    letters = sum(len(lexicon.core(w.text)) for w in line.words)
    mean = sum(w.confidence * len(w.text) for w in line.words) / max(1, sum(len(w.text) for w in line.words))
    if any(standing(w.text) is Standing.KNOWN and len(w.text) >= 3 and w.confidence > 0.3 for w in line.words):
        return True
    if letters == 0:
        return False
    return mean >= (0.35 if letters >= 4 else 0.6)


def _is_noise(word: TextWord, line: TextLine) -> bool:
    signs = set(word.text)
    width, height = word.bbox[2] - word.bbox[0], word.bbox[3] - word.bbox[1]
    if signs <= {"|", "¦"}:
        return True
    if signs <= RULING_SIGNS and width > 4 * line.row[0]:
        return True
    if signs <= SPECK_SIGNS and word.confidence < 0.5:
        return True
    return height > 3 * line.row[0] and word.confidence < 0.6


def _is_bullet(word: TextWord, line: TextLine, picture: Grey) -> bool:
    """Whether the ink of a lone sign in front of a line is a filled dot that stands clear of the baseline."""
    if len(word.text) != 1 or word.text not in BULLET_LIKE:
        return False
    box = ink_box(word.bbox, picture)
    if box is None:
        return False
    (x0, top, x1, bottom), fill = box
    small = x_height(line)
    base = (line.baseline[0][1] + line.baseline[1][1]) / 2
    height, width = bottom - top, x1 - x0
    return (
        0.2 * small < height < 1.1 * small
        and 0.6 < width / height < 1.6
        and fill > 0.68
        and base - (top + bottom) / 2 > 0.25 * small
    )


def ink_box(box: BBox, picture: Grey) -> tuple[BBox, float] | None:
    """The tight box around the ink within a box, and the share of it that is ink; None without ink."""
    x0, top, x1, bottom = (max(0, round(v)) for v in box)
    part = picture[top:bottom, x0:x1]
    if part.size == 0:
        return None
    _, ink = cv2.threshold(part, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    points = cv2.findNonZero(cast(Grey, ink))
    if points is None:
        return None
    x, y, w, h = cv2.boundingRect(points)
    fill = float((ink[y : y + h, x : x + w] > 0).mean())
    return (float(x0 + x), float(top + y), float(x0 + x + w), float(top + y + h)), fill
