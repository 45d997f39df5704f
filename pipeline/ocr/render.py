"""PDF pages → grey pictures, as shown, never larger than allowed."""

import math
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.document import Page
from pipeline.geometry import area
from pipeline.ocr.picture import Grey
from pipeline.reading.opening import open_pdf
from pipeline.reading.triage import OcrReason
from pipeline.settings import Settings

USUAL_DPI, MOST_DPI, LEAST_DPI = 200.0, 300.0, 72.0
"""200 dpi reads as well as 300 and costs less; below 72 nothing can be read."""
FULL_PAGE = 0.8
"""Share of the page from which on a picture is the page's scan."""
FAX_DPI, FAX_SLACK = 204.0, 0.04
"""A fax of standard resolution (ITU-T T.4) has so many pixels an inch across and half of them, 98, down the page.

Such a page is drawn in between, at 141 dpi: at 204 the steps of the high pixels stand out, and twice as
many words are read wrong.
"""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's picture and its true resolution in pixels per inch.

    ``undecoded`` tells that the page came out blank because what is stored as its picture cannot be decoded.
    """

    picture: Grey
    dpi: float
    undecoded: bool = False

    @property
    def scale(self) -> float:
        """Points per pixel."""
        return 72 / self.dpi


class Renderer:
    """Draws pages of one file. PDFium is not for several threads: call it from one."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._opening = open_pdf(path, settings)
        self._pdf = self._opening.__enter__()
        self._max_pixels = settings.max_pixels

    def __enter__(self) -> "Renderer":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._opening.__exit__(kind, error, at)

    def render(self, page: Page) -> Rendered:
        """Draw a page at its scan's own resolution, or at 200 dpi; smaller where the limit of pixels asks for it."""
        dpi = min(wanted_dpi(page), allowed_dpi(page.width, page.height, self._max_pixels))
        source = self._pdf[page.number - 1]
        try:
            bitmap = source.render(scale=dpi / 72, grayscale=True, may_draw_forms=False)
            picture = np.array(bitmap.to_numpy(), dtype=np.uint8, copy=True)
            bitmap.close()
            undecoded = bool(page.pictures) and picture.min() == picture.max() and _holds_undecodable(source)
        finally:
            source.close()
        return Rendered(picture.reshape(picture.shape[:2]), dpi, undecoded)


def _holds_undecodable(page: pdfium.PdfPage) -> bool:
    """Whether PDFium cannot decode one of the pictures that a page draws."""
    for drawn in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]):
        bitmap = pdfium_c.FPDFImageObj_GetBitmap(drawn.raw)
        if not bitmap:
            return True
        pdfium_c.FPDFBitmap_Destroy(bitmap)
    return False


def wanted_dpi(page: Page) -> float:
    """The resolution at which a page's picture says most for the least work."""
    scans = [p for p in page.pictures if area(p.bbox) >= FULL_PAGE * page.width * page.height and p.pixel_width > 0]
    if not scans:
        drawn = page.triage is not None and page.triage.reason in {OcrReason.ENCODING, OcrReason.DRAWN}
        return MOST_DPI if drawn else USUAL_DPI
    scan = max(scans, key=lambda p: (p.pixel_width * p.pixel_height, p.bbox))
    across = scan.pixel_width / (scan.bbox[2] - scan.bbox[0]) * 72
    down = scan.pixel_height / (scan.bbox[3] - scan.bbox[1]) * 72
    if abs(across / FAX_DPI - 1) < FAX_SLACK and abs(2 * down / FAX_DPI - 1) < 2 * FAX_SLACK:
        return math.sqrt(across * down)
    shape = sorted((scan.bbox[2] - scan.bbox[0], scan.bbox[3] - scan.bbox[1]))  # a turned page swaps the sides
    own = max(p / (s / 72) for p, s in zip(sorted((scan.pixel_width, scan.pixel_height)), shape, strict=True))
    return min(MOST_DPI, max(own, 100.0))


def allowed_dpi(width: float, height: float, max_pixels: int) -> float:
    """The highest resolution at which a page of so many points keeps within a number of pixels."""
    return 72 * float(np.sqrt(max_pixels / max(1.0, width * height)))
