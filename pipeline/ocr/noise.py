"""Takes out of a reading what is no text: rulings, specks and pictures read as signs; mends list signs and spaces."""

from pipeline import lexicon
from pipeline.ocr.glyphs import bullet, dash, shape_in
from pipeline.ocr.picture import Grey
from pipeline.ocr.quality import Standing, standing
from pipeline.ocr.reading import Reading, TextLine, TextWord
from pipeline.ocr.spaces import mend_spaces
from pipeline.ocr.words import x_height

RULING_SIGNS = frozenset("|¦_—–-=~")
DASHES = frozenset("-–—")
SIGN_GAP = 0.12
"""Row heights of room behind a list sign, at least."""
SIGN_CONFIDENCE = 0.95
"""Confidence in a list sign that is told by its shape."""
SPECK_SIGNS = frozenset(".,:;'’‘`´\"”“·•°^*«»")
BULLET_LIKE = frozenset("eèéêoöcC©®¢*«»+=.°@0ð9sa")
"""Single signs that Tesseract gives for a round bullet, which its models do not know."""


def without_noise(reading: Reading, picture: Grey) -> Reading:
    """The reading without noise, in the same order, bullets set right."""
    lines: list[TextLine] = []
    for line in reading.lines:
        if not is_text(line):
            continue
        signed = _with_sign(line.words, line, picture)
        words = mend_spaces([w for w in signed if not _is_noise(w, line)], line, picture)
        if words:
            lines.append(TextLine(line.bbox, line.baseline, line.row, words))
    return Reading(lines, reading.model)


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


def _with_sign(words: list[TextWord], line: TextLine, picture: Grey) -> list[TextWord]:
    """The words with the right sign in front of a list item, and with dashes as long as they are printed."""
    base, small = (line.baseline[0][1] + line.baseline[1][1]) / 2, max(1.0, x_height(line))
    out = []
    for at, word in enumerate(words):
        sign = None
        if word.text in DASHES and (shape := shape_in(word.bbox, picture)):
            sign = dash(shape.width, small)
        elif at == 0 and len(words) > 1 and _may_be_sign(word, words[1], line):
            sign = bullet(shape_in(word.bbox, picture), small, base)
        out.append(TextWord(sign, word.bbox, max(word.confidence, SIGN_CONFIDENCE)) if sign else word)
    return out


def _may_be_sign(word: TextWord, after: TextWord, line: TextLine) -> bool:
    """Whether a short word in front of a line, with room behind it, may be a list sign misread."""
    short = word.text in BULLET_LIKE or (len(word.text) <= 3 and not any(c.isalnum() for c in word.text))
    return short and after.bbox[0] - word.bbox[2] > SIGN_GAP * line.row[0]
