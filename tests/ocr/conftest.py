"""Scans made in the test, from sentences of our own."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from ocr_pages import SENTENCES, font
from PIL import Image, ImageDraw

from pipeline.ocr import engine


@pytest.fixture(autouse=True)
def _models() -> None:
    if not engine.available("Latin") or not engine.available("swe"):
        pytest.skip("Tesseract's models Latin and swe are not installed")


@pytest.fixture
def picture() -> Image.Image:
    """Half a page at 200 dpi with the sentences, one a line, 11 points."""
    paper = Image.new("L", (1654, 700), 255)
    pen = ImageDraw.Draw(paper)
    for i, sentence in enumerate(SENTENCES):
        pen.text((200, 150 + 60 * i), sentence, fill=20, font=font(31))
    return paper


@pytest.fixture
def as_pdf(tmp_path: Path) -> Callable[..., Path]:
    """Writes pictures (one a page, at 200 dpi) to a PDF."""

    def write(*pictures: "Image.Image | np.ndarray", dpi: int = 200) -> Path:
        path = tmp_path / "scan.pdf"
        pages = [p if isinstance(p, Image.Image) else Image.fromarray(p) for p in pictures]
        pages[0].save(path, save_all=True, append_images=pages[1:], resolution=dpi)
        with pdfium.PdfDocument(path) as pdf:
            assert len(pdf) == len(pages)
        return path

    return write
