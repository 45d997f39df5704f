"""Reads the pages that want OCR and puts their words in place."""

from pathlib import Path

from pipeline.document import Page, TextSource
from pipeline.exceptions import BusarkivError, OcrUnavailableError
from pipeline.ocr import engine
from pipeline.ocr.digits import UNREADABLE
from pipeline.ocr.merge import Merged, decide, fill_in
from pipeline.ocr.parallel import read_pictures
from pipeline.ocr.passes import PictureReading
from pipeline.ocr.quality import Quality
from pipeline.ocr.render import LEAST_DPI, Rendered
from pipeline.ocr.rulings import drawn_shapes
from pipeline.ocr.unread import unread_ink
from pipeline.ocr.words import page_lines
from pipeline.problems import Problem, Severity, Stage
from pipeline.reading.triage import OcrReason
from pipeline.settings import Settings
from pipeline.turning import turn

DESTROYED_REJECTS, DESTROYED_CONFIDENCE, DESTROYED_UNREAD = 0.15, 0.65, 0.5
"""A page that is worse in one of these is flagged; the last is the share of its ink outside the words read."""
FEW_REJECTS = 0.005
"""Mean share of rejected words from which on all pages of a scan are read, though no page is bad by itself."""
INK_WITHOUT_WORDS = 0.002
"""Share of dark pixels from which on a page without words is not blank."""
NAMED_CHANGES = 12
"""How many replaced words a problem's sentence names."""


def reread(path: Path, pages: list[Page], settings: Settings, problems: list[Problem]) -> None:
    """Read every page whose triage wants OCR; fills in its words, shapes and text source in place.

    What could not be read, and which of two readings won, is added to ``problems``. Never raises for what is wrong
    with a page, a missing Tesseract or a missing model.
    """
    wanted = _wanted(pages, settings)
    if not wanted:
        return
    if not settings.ocr:
        problems.extend(_switched_off(p) for p in wanted if not p.words or _reason(p) is OcrReason.ENCODING)
        return
    try:
        engine.require()
        for page, picture, read in read_pictures(path, wanted, settings):
            if picture is None or isinstance(read, str):
                problems.append(_problem(page, Severity.ERROR, "ocr_failed", str(read)))
            else:
                _place(page, picture, read, problems)
        if not any(p.words for p in pages) and all(p.stage is not Stage.OCR for p in problems):
            text = "No words were found on any page: the pictures of the pages are blank."
            problems.append(Problem(Stage.OCR, Severity.WARNING, "no_text", text))
    except OcrUnavailableError as error:
        text = f"{len(wanted)} pages want OCR and were not read. {error}"
        problems.append(Problem(Stage.OCR, Severity.ERROR, error.code, text))
    except BusarkivError as error:
        problems.append(Problem(Stage.OCR, Severity.ERROR, "ocr_failed", f"The file could not be drawn. {error}"))


def _wanted(pages: list[Page], settings: Settings) -> list[Page]:
    """Pages whose triage wants OCR, and all pages of a scan whose own text layer has more than a rare error."""
    rejects = [p.triage.rejects for p in pages if _is_scan(p) and p.triage and p.triage.rejects is not None]
    doubtful = any(_reason(p) is OcrReason.REJECTS for p in pages) or sum(rejects) > FEW_REJECTS * len(rejects)
    whole = settings.ocr and settings.reread and doubtful
    return [p for p in pages if p.triage is not None and (p.triage.wants_ocr or (whole and _is_scan(p)))]


def _place(page: Page, picture: Rendered, read: PictureReading, problems: list[Problem]) -> None:
    """Give a page the words and lines of its picture."""
    alone = not page.words
    if alone and read.cleaned.turned:
        turn(page, read.cleaned.turned)
    matrix = read.cleaned.level if alone else read.cleaned.back
    lines = page_lines(read.reading, read.cleaned.picture, matrix, picture.scale, page.number)
    page.shapes += drawn_shapes(read.cleaned, read.reading, matrix, picture.scale)
    if picture.dpi < LEAST_DPI:
        text = f"The page was drawn at {picture.dpi:.0f} dpi to stay within max_pixels; small print may be lost."
        problems.append(_problem(page, Severity.WARNING, "page_too_large", text))
    if alone:
        page.words, page.text_source = [w for line in lines for w in line], TextSource.OCR
    else:
        merged = decide(page, lines, read, picture.scale) if _is_scan(page) else fill_in(page, lines)
        page.words, page.text_source = merged.words, merged.source
        if merged.changes or merged.winner != "both":
            problems.append(_problem(page, Severity.WARNING, "reread", _told(merged)))
    if n_unreadable := sum(w.text == UNREADABLE for w in read.reading.words):
        text = (
            f"{n_unreadable} numbers in columns could not be told from the print and stand as {UNREADABLE}. "
            "Look at the page and enter them in the corrections file."
        )
        problems.append(_problem(page, Severity.WARNING, "unreadable_digits", text))
    if not page.words and picture.undecoded:
        text = "The page's picture is broken and cannot be drawn; nothing of the page was read."
        problems.append(_problem(page, Severity.ERROR, "page_damaged", text))
    elif not page.words and read.signs.ink >= INK_WITHOUT_WORDS:
        text = "No words were found in the page's picture, though it is not blank."
        problems.append(_problem(page, Severity.WARNING, "no_text", text))
    elif page.text_source is TextSource.OCR and is_destroyed(read):
        problems.append(_problem(page, Severity.WARNING, "low_quality", _doubt(read.quality)))


def _is_scan(page: Page) -> bool:
    """Whether the page's text layer is itself the work of OCR."""
    return page.text_source is TextSource.OCR_LAYER


def _reason(page: Page) -> OcrReason:
    return page.triage.reason if page.triage else OcrReason.NONE


def is_destroyed(read: PictureReading) -> bool:
    """Whether so much of a reading is noise, or so much of the print was not read, that the page is flagged."""
    quality = read.quality
    if quality.n_words == 0:
        return False
    if (quality.checkable >= 10 and quality.rejects > DESTROYED_REJECTS) or quality.confidence < DESTROYED_CONFIDENCE:
        return True
    share, ink = unread_ink(read.cleaned.picture, read.cleaned.dpi, read.reading)
    return share > DESTROYED_UNREAD and ink > INK_WITHOUT_WORDS


def _doubt(quality: Quality) -> str:
    return (
        f"The picture is hard to read: of {quality.n_words} words the lexicon rejects {quality.rejects:.0%}, "
        f"mean confidence {quality.confidence:.0%}. Scan the page again, or read it by hand."
    )


def _told(merged: Merged) -> str:
    """Which reading won, by how much, and what was replaced."""
    signs = ""
    if merged.layer and merged.ours:
        signs = (
            f" The lexicon rejects {merged.layer.rejects:.1%} of the layer's words and"
            f" {merged.ours.rejects:.1%} of ours ({merged.layer.n_words} and {merged.ours.n_words} words)."
        )
    if merged.winner == "layer":
        return f"The page's own text layer was kept.{signs}"
    if merged.winner == "ours":
        return f"OCR of the page's picture replaced the page's own text layer.{signs}"
    removed = [(old, new) for old, new in merged.changes if not new]  # these stand nowhere else: name them all
    shown = removed + [(old, new) for old, new in merged.changes if new][:NAMED_CHANGES]
    named = ", ".join(f"{old or '∅'} → {new or '∅'}" for old, new in shown)
    more = f" and {len(merged.changes) - len(shown)} more" if len(merged.changes) > len(shown) else ""
    return f"OCR of the page's picture changed {len(merged.changes)} words of its text layer: {named}{more}.{signs}"


def _switched_off(page: Page) -> Problem:
    if _reason(page) is OcrReason.ENCODING:
        text = "Glyphs that do not say which letters they are were left out; OCR, which could read them, is off."
        return _problem(page, Severity.ERROR, "unreadable_encoding", text)
    return _problem(page, Severity.ERROR, "no_text", "The page is a picture, and OCR is off.")


def _problem(page: Page, severity: Severity, code: str, text: str) -> Problem:
    return Problem(Stage.OCR, severity, code, text, page.number)
