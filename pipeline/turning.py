"""Turns a page that was scanned on its side or upside down, and leads its boxes back to the page as shown."""

from dataclasses import replace

from pipeline.document import Page
from pipeline.geometry import BBox


def turn(page: Page, degrees: int) -> None:
    """Turn a page without words, and the shapes and pictures on it, clockwise by 90, 180 or 270 degrees."""
    width, height = page.width, page.height
    page.shapes = [replace(s, bbox=_clockwise(s.bbox, degrees, width, height)) for s in page.shapes]
    page.pictures = [replace(p, bbox=_clockwise(p.bbox, degrees, width, height)) for p in page.pictures]
    if degrees % 180:
        page.width, page.height = height, width
    page.turned = (page.turned + degrees) % 360


def as_shown(box: BBox, page: Page) -> BBox:
    """A box of a page, measured on the page as shown."""
    return _clockwise(box, -page.turned % 360, page.width, page.height)


def size_as_shown(page: Page) -> tuple[float, float]:
    """Width and height of the page as shown."""
    return (page.height, page.width) if page.turned % 180 else (page.width, page.height)


def _clockwise(box: BBox, degrees: int, width: float, height: float) -> BBox:
    """A box on a page of a width and height after the page is turned clockwise."""
    x0, top, x1, bottom = box
    if degrees == 90:
        return height - bottom, x0, height - top, x1
    if degrees == 180:
        return width - x1, height - bottom, width - x0, height - top
    if degrees == 270:
        return top, width - x1, bottom, width - x0
    return box
