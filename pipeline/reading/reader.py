"""Reads words with their boxes, fonts and drawings through PDFium."""

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.document import Page, Picture, Shape, Word
from pipeline.problems import Problem
from pipeline.settings import Settings


def read_pages(path: Path, settings: Settings, problems: list[Problem]) -> Iterator[Page]:
    """Yield the pages of a PDF one by one, in order."""
    pdf = pdfium.PdfDocument(path)
    try:
        for index in range(len(pdf)):
            yield _read_page(pdf[index], index + 1)
    finally:
        pdf.close()


def _read_page(page: pdfium.PdfPage, number: int) -> Page:
    width, height = page.get_size()
    result = Page(number=number, width=width, height=height)
    textpage = page.get_textpage()
    result.words = _words(textpage, number, height)
    for obj in page.get_objects(max_depth=3):
        x0, y0, x1, y1 = obj.get_bounds()
        box = (x0, height - y1, x1, height - y0)
        if obj.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            result.shapes.append(Shape(box, "line" if min(x1 - x0, y1 - y0) < 2 else "rect", stroke=(0, 0, 0)))
        elif obj.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            result.pictures.append(Picture(box))
    return result


def _words(textpage: pdfium.PdfTextPage, number: int, height: float) -> list[Word]:
    words: list[Word] = []
    rect = pdfium_c.FS_RECTF()
    text: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    size = 0.0

    def flush() -> None:
        if text:
            x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
            box = (min(x0s), min(tops), max(x1s), max(bottoms))
            words.append(Word("".join(text), box, number, size=size))
            text.clear()
            boxes.clear()

    for i in range(textpage.count_chars()):
        char = chr(pdfium_c.FPDFText_GetUnicode(textpage, i))
        if char.isspace() or char == "\x00":
            flush()
            continue
        pdfium_c.FPDFText_GetLooseCharBox(textpage, i, ctypes.byref(rect))
        box = (rect.left, height - rect.top, rect.right, height - rect.bottom)
        if boxes and (box[0] < boxes[-1][0] - 2 or abs(box[3] - boxes[-1][3]) > 6):
            flush()
        size = pdfium_c.FPDFText_GetFontSize(textpage, i)
        text.append("-" if char in "\ufffe\x02" else char)
        boxes.append(box)
    flush()
    return words
