"""Reads a PDF page by page through PDFium: words, drawings, pictures, and what the text layer is worth."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.document import Page, TextSource
from pipeline.exceptions import DamagedError
from pipeline.problems import Problem, Severity, Stage
from pipeline.reading import native
from pipeline.reading.assess import assess
from pipeline.reading.characters import read_characters
from pipeline.reading.drawings import read_drawings
from pipeline.reading.entries import find_entries, make_content, open_form
from pipeline.reading.frame import Frame
from pipeline.reading.hidden import Seen, drop_hidden
from pipeline.reading.opening import holds_scripts, is_cut_off, open_pdf
from pipeline.reading.page_labels import may_ask_for_labels
from pipeline.reading.salvage import Salvaged
from pipeline.reading.words import build_words
from pipeline.settings import Settings


def read_pages(path: Path, settings: Settings, problems: list[Problem]) -> Iterator[Page]:
    """Yield the pages of a PDF one by one, in order, with their words in content order.

    A page that cannot be read comes without words, and ``problems`` says so; the others go on. Raises a
    ``BusarkivError`` where the file cannot be opened or no page of it can be read.
    """
    with open_pdf(path, settings) as pdf:
        _note_file(path, pdf, problems)
        failed = 0
        blank = True
        form = open_form(pdf)
        labelled = may_ask_for_labels(path)
        for index in range(len(pdf)):
            try:
                page = _read_page(pdf, index, settings, problems, form=form)
                page.label = pdf.get_page_label(index) or None if labelled else None
            except pdfium.PdfiumError:
                failed += 1
                problems.append(
                    _problem(Severity.ERROR, "page_damaged", "This page is broken; the others were read.", index + 1)
                )
                page = Page(number=index + 1, width=0.0, height=0.0)
            blank &= not (page.words or page.shapes or page.pictures or (page.triage and page.triage.wants_ocr))
            yield page
        if failed == len(pdf):
            raise DamagedError("No page of the file could be read.")
        if blank and isinstance(pdf, Salvaged):
            raise DamagedError("The file breaks off, and nothing is left on its pages.")
        if blank:
            problems.append(_problem(Severity.WARNING, "no_text", "No page of the file shows any text or picture."))


def _read_page(pdf: pdfium.PdfDocument, index: int, settings: Settings, problems: list[Problem], *, form: bool) -> Page:
    page = pdf[index]
    try:
        entries = find_entries(page, form=form)
        if entries.shown and make_content(page):
            page.close()
            page = pdf[index]
        frame = _frame(page)
        result = Page(number=index + 1, width=frame.width, height=frame.height)
        if max(frame.width, frame.height) > settings.max_page_points:
            text = f"The page is {frame.width:.0f} × {frame.height:.0f} points large; pictures on it are not read."
            problems.append(_problem(Severity.WARNING, "page_too_large", text, index + 1))
        _fill_in(page, result, frame, settings, problems)
        if entries.silent:
            text = f"What is ticked, or filled in without showing, in {entries.silent} fields or notes was not read."
            problems.append(_problem(Severity.WARNING, "forms", text, index + 1))
        return result
    finally:
        page.close()


def _frame(page: pdfium.PdfPage) -> Frame:
    left, bottom, right, top = page.get_bbox()
    if not (right > left and top > bottom):  # a crop box beside the paper says nothing
        left, bottom, right, top = page.get_mediabox()
    if not (right > left and top > bottom):
        raise pdfium.PdfiumError("the page has no area")
    return Frame.of((left, bottom, right, top), page.get_rotation())


def _fill_in(page: pdfium.PdfPage, result: Page, frame: Frame, settings: Settings, problems: list[Problem]) -> None:
    drawings = read_drawings(native.address(page.raw), frame, settings.max_page_objects)
    textpage = page.get_textpage()
    try:
        handle = native.address(textpage.raw)
        characters = read_characters(handle, textpage.count_chars(), frame, settings.max_page_characters)
        pieces = build_words(characters, result.number)
    finally:
        textpage.close()
    seen = drop_hidden(pieces, frame, drawings)
    result.words = [p.word for p in seen.pieces]
    result.shapes = drawings.shapes
    result.pictures = drawings.pictures
    if characters.truncated or drawings.truncated:
        text = "The page holds more characters or drawn objects than the limit; the first ones were read."
        problems.append(_problem(Severity.WARNING, "page_too_large", text, result.number))
    _note_hidden(seen, result, problems)
    result.triage = assess(result, seen, drawings, settings)
    _spare_large_pictures(result, settings, problems)
    if result.triage.invisible_share > 0.5:
        result.text_source = TextSource.OCR_LAYER


def _spare_large_pictures(page: Page, settings: Settings, problems: list[Problem]) -> None:
    """Keep a page from OCR whose picture would take gigabytes to draw."""
    limit = settings.max_picture_pixels
    largest = max(page.pictures, key=lambda p: p.pixel_width * p.pixel_height, default=None)
    if largest is None or largest.pixel_width * largest.pixel_height <= limit:
        return
    size = f"{largest.pixel_width:,} × {largest.pixel_height:,} pixels"
    text = f"A picture of {size} is over the limit of {limit:,} (max_picture_pixels); it was not read."
    problems.append(_problem(Severity.WARNING, "page_too_large", text, page.number))
    if page.triage is not None:
        page.triage = replace(page.triage, wants_ocr=False)


def _note_hidden(seen: Seen, page: Page, problems: list[Problem]) -> None:
    if seen.unseen > 20 and seen.unseen > len(seen.pieces) / 10:
        text = f"{seen.unseen} words are on the page without showing; they were left out."
        problems.append(_problem(Severity.WARNING, "hidden_text", text, page.number))


def _note_file(path: Path, pdf: pdfium.PdfDocument, problems: list[Problem]) -> None:
    """What a person should know of the file before trusting its rows."""
    if is_cut_off(path) or isinstance(pdf, Salvaged):
        text = "The file is broken or breaks off before its end; what was left of it was read."
        problems.append(_problem(Severity.WARNING, "partly_damaged", text))
    if holds_scripts(path, pdf):
        text = "The file holds scripts or actions; none was run."
        problems.append(_problem(Severity.WARNING, "active_content", text))
    n_attached = pdfium_c.FPDFDoc_GetAttachmentCount(pdf)
    if n_attached > 0:
        text = f"{n_attached} files are attached; they were not read. Save them as files of their own if they matter."
        problems.append(_problem(Severity.WARNING, "attachments", text))


def _problem(severity: Severity, code: str, message: str, page: int | None = None) -> Problem:
    return Problem(Stage.READING, severity, code, message, page)
