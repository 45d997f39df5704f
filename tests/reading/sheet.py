"""Small PDFs with exactly known text, made with reportlab."""

import io
from collections.abc import Callable
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from pipeline.document import Page, Word
from pipeline.problems import Problem
from pipeline.reading import read_pages
from pipeline.settings import Settings

Draw = Callable[[Canvas], None]


def make(path: Path, *draw: Draw, size: tuple[float, float] = (595.0, 842.0)) -> Path:
    """One page for each function. In reportlab y grows upwards from the bottom left corner."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    for one in draw:
        one(canvas)
        canvas.showPage()
    canvas.save()
    path.write_bytes(buffer.getvalue())
    return path


def pages(path: Path, settings: Settings | None = None, problems: list[Problem] | None = None) -> list[Page]:
    return list(read_pages(path, settings or Settings(), problems if problems is not None else []))


def text(page: Page) -> str:
    return " ".join(w.raw for w in page.words)


def word(page: Page, raw: str) -> Word:
    return next(w for w in page.words if w.raw == raw)
