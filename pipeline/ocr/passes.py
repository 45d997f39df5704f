"""Reads one page picture with as many passes as it needs: most need one."""

from dataclasses import dataclass

import numpy as np

from pipeline.geometry import BBox
from pipeline.ocr import engine
from pipeline.ocr.cleaning import Cleaned, clean
from pipeline.ocr.digits import mend_digits
from pipeline.ocr.lone import add_lone_signs
from pipeline.ocr.missed import MARGIN, missed_regions
from pipeline.ocr.noise import without_noise
from pipeline.ocr.picture import Grey, Signs, signs
from pipeline.ocr.quality import Quality, quality
from pipeline.ocr.reading import Reading, TextLine, TextWord
from pipeline.ocr.vote import vote

BLANK_INK = 0.00003
"""Share of dark pixels under which there is nothing to read: a third of one short word on A4."""
FEW_WORDS_INK = 0.0006
"""Share of dark pixels of a page with a few words."""
POOR_CONFIDENCE, POOR_REJECTS = 0.92, 0.01
"""A reading that is worse in one of these is checked by the second model."""
WRONG_WAY_CONFIDENCE, WRONG_WAY_REJECTS = 0.6, 0.5
"""A reading that is worse in one of these may stand on its head."""
SURE_ORIENTATION = 0.5
"""Least confidence of orientation detection for a try; the better reading decides."""


@dataclass(frozen=True, slots=True)
class PictureReading:
    """A reading, in pixels of the cleaned picture that gave it."""

    reading: Reading
    cleaned: Cleaned
    signs: Signs
    quality: Quality

    @property
    def seems_blank(self) -> bool:
        """Whether there is too little ink for a few words: specks and smudges stand on no side."""
        return not self.reading.words and self.signs.ink < FEW_WORDS_INK


def read_picture(picture: Grey, dpi: float) -> PictureReading:
    """Read a page picture. Raises :class:`~pipeline.exceptions.OcrUnavailableError` where no model is installed."""
    seen = signs(picture)
    cleaned = clean(picture, dpi, seen)
    if seen.ink < BLANK_INK:
        return PictureReading(Reading([], ""), cleaned, seen, quality([]))
    best = _first_pass(cleaned, seen)
    if _wrong_way(best.quality) or _stands_on_end(best.reading):
        best = _turned_upright(picture, dpi, best)
    poor = best.quality.confidence < POOR_CONFIDENCE or best.quality.rejects > POOR_REJECTS
    reading = best.reading
    if poor and reading.model == engine.LATIN and engine.available(engine.SWEDISH):
        reading = vote(reading, _read(best.cleaned, engine.SWEDISH))
    reading = without_noise(reading, best.cleaned.picture)
    add_lone_signs(reading, best.cleaned, _model())
    mend_digits(reading, best.cleaned.picture)
    return PictureReading(reading, best.cleaned, best.signs, _quality(reading))


def _model() -> str:
    return engine.LATIN if engine.available(engine.LATIN) else engine.SWEDISH


def _first_pass(cleaned: Cleaned, seen: Signs) -> PictureReading:
    reading = _read(cleaned, _model())
    return PictureReading(reading, cleaned, seen, _quality(without_noise(reading, cleaned.picture)))


def _wrong_way(quality: Quality) -> bool:
    return quality.confidence < WRONG_WAY_CONFIDENCE or quality.rejects > WRONG_WAY_REJECTS


def _stands_on_end(reading: Reading) -> bool:
    """Whether most words run up or down the page: Tesseract reads such lines, but leaves them where they are."""
    long = [w.bbox for w in reading.words if len(w.text) >= 4]
    return sum(box[3] - box[1] > box[2] - box[0] for box in long) > 0.5 * len(long)


def _turned_upright(picture: Grey, dpi: float, first: PictureReading) -> PictureReading:
    """The reading of the picture turned, if a turn is worth more than none: the detector's turn is tried first."""
    if first.seems_blank:
        return first
    on_end = _stands_on_end(first.reading)
    detected, confidence = engine.orientation(first.cleaned.picture, first.cleaned.dpi)
    guesses = [90, 270] if on_end else [180, 90, 270]
    if detected in guesses and confidence >= SURE_ORIENTATION:
        guesses.insert(0, guesses.pop(guesses.index(detected)))
    best = first
    for degrees in guesses:
        seen = signs(np.ascontiguousarray(np.rot90(picture, -degrees // 90)))
        turned = _first_pass(clean(picture, dpi, seen, degrees // 90), seen)
        if _stands_on_end(turned.reading):
            continue
        if turned.quality.worth > best.quality.worth or (best is first and on_end and not _wrong_way(turned.quality)):
            best = turned
        if not _wrong_way(best.quality) and not _stands_on_end(best.reading):
            break
    return best


def _read(cleaned: Cleaned, model: str) -> Reading:
    """One pass over the whole picture, and one over each block that it left out."""
    reading = engine.read(cleaned.picture, cleaned.dpi, model)
    for missed in missed_regions(cleaned.picture, cleaned.dpi, reading):
        found = engine.read(missed.picture, cleaned.dpi, model, engine.Extent.of(missed.n_rows))
        x, y = round(missed.bbox[0]) - MARGIN, round(missed.bbox[1]) - MARGIN
        reading.lines += [_moved(line, x, y) for line in without_noise(found, missed.picture).lines]
    return reading


def _moved(line: TextLine, x: int, y: int) -> TextLine:
    def shift(box: BBox) -> BBox:
        return box[0] + x, box[1] + y, box[2] + x, box[3] + y

    (x0, y0), (x1, y1) = line.baseline
    words = [TextWord(w.text, shift(w.bbox), w.confidence) for w in line.words]
    return TextLine(shift(line.bbox), ((x0 + x, y0 + y), (x1 + x, y1 + y)), line.row, words)


def _quality(reading: Reading) -> Quality:
    return quality([(w.text, w.confidence) for w in reading.words])
