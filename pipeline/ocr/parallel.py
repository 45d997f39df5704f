"""Renders pages in one thread and reads their pictures in others, in page order and with few pictures in memory."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import cv2
import pypdfium2 as pdfium

from pipeline.document import Page
from pipeline.exceptions import OcrUnavailableError
from pipeline.ocr.passes import PictureReading, read_picture
from pipeline.ocr.render import Rendered, Renderer
from pipeline.settings import Settings

Outcome = tuple[Page, Rendered | None, PictureReading | str]
"""A page, its picture, and its reading; a sentence that says what went wrong in place of the reading."""


def read_pictures(path: Path, pages: list[Page], settings: Settings) -> Iterator[Outcome]:
    """Yield the outcome of every page in order. Raises what opening the file raises."""
    cv2.setNumThreads(1)  # pages run side by side already
    with Renderer(path, settings) as renderer:
        if settings.ocr_threads == 1:  # in this thread, whose engines outlive the document
            for page in pages:
                picture = _render(renderer, page)
                yield (page, None, picture) if isinstance(picture, str) else (page, picture, _read(picture))
            return
        with ThreadPoolExecutor(settings.ocr_threads, thread_name_prefix="ocr") as pool:
            waiting: deque[tuple[Page, Rendered | None, Future[PictureReading | str] | str]] = deque()
            for page in pages:
                picture = _render(renderer, page)
                if isinstance(picture, str):
                    waiting.append((page, None, picture))
                else:
                    waiting.append((page, picture, pool.submit(_read, picture)))
                if len(waiting) > settings.ocr_threads:
                    yield _finished(*waiting.popleft())
            while waiting:
                yield _finished(*waiting.popleft())


def _finished(page: Page, picture: Rendered | None, read: Future[PictureReading | str] | str) -> Outcome:
    return page, picture, read if isinstance(read, str) else read.result()


def _render(renderer: Renderer, page: Page) -> Rendered | str:
    try:
        return renderer.render(page)
    except (pdfium.PdfiumError, MemoryError, ValueError) as error:
        return f"The page could not be drawn ({error or type(error).__name__})."


def _read(picture: Rendered) -> PictureReading | str:
    try:
        return read_picture(picture.picture, picture.dpi)
    except OcrUnavailableError:
        raise
    except (RuntimeError, ValueError, MemoryError, cv2.error) as error:
        return f"The page's picture could not be read ({error or type(error).__name__})."
