"""Turns a drawn report into a scan: a picture of every page, with or without a bad text layer behind it."""

import io
import random
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.document import Word
from pipeline.reading import read_pages
from pipeline.settings import Settings

DPI = 150

_MISREADINGS = (("ing", "mg"), ("rin", "nn"), ("ri", "n"), ("in", "m"), ("rn", "m"))
"""What an old scanner makes of some letters."""


def scan(source: Path, target: Path, *, with_layer: bool, seed: int) -> None:
    """Write the scan of a PDF: slightly turned, grainy, grey pages. With a layer, six in ten of the words that an old scanner could misread are."""
    chance = random.Random(seed)
    pages = list(read_pages(source, Settings(), []))
    pdf = pdfium.PdfDocument(source)
    canvas = Canvas(str(target), invariant=1)
    for page, words in zip(pdf, pages, strict=True):
        width, height = page.get_size()
        canvas.setPageSize((width, height))
        picture = _grainy(page.render(scale=DPI / 72).to_pil().convert("L"), seed + words.number)
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        if with_layer:
            for word in words.words:
                _write_hidden(canvas, _misread(word.raw, chance), word, height)
        canvas.showPage()
    canvas.save()
    pdf.close()


def _write_hidden(canvas: Canvas, read: str, word: Word, height: float) -> None:
    """A word as a scanner writes it behind its picture: unseen, and stretched to the width of what is printed."""
    text = canvas.beginText(word.bbox[0], height - word.bbox[3] + 2)
    text.setTextRenderMode(3)
    text.setFont("Helvetica", word.size)
    text.setHorizScale(100 * (word.bbox[2] - word.bbox[0]) / canvas.stringWidth(read, "Helvetica", word.size))
    text.textOut(read)
    canvas.drawText(text)


def _grainy(picture: Image.Image, seed: int) -> io.BytesIO:
    noise = np.random.default_rng(seed).normal(0, 9, (picture.height, picture.width))
    turned = picture.rotate(0.35, fillcolor=255, resample=Image.Resampling.BICUBIC).filter(
        ImageFilter.GaussianBlur(0.5)
    )
    pixels = np.clip(np.asarray(turned, dtype=np.float64) * 0.93 + 12 + noise, 0, 255).astype(np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=38)
    out.seek(0)
    return out


def _misread(word: str, chance: random.Random) -> str:
    if chance.random() < 0.6:
        for good, bad in _MISREADINGS:
            if good in word[1:]:
                return word[0] + word[1:].replace(good, bad, 1)
    return word
