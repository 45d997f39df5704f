"""Opens files whose end is missing: downloads that broke off."""

import re
from pathlib import Path

import pypdfium2 as pdfium

from pipeline.exceptions import DamagedError, EmptyFileError

_CATALOGUE = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\s*<<(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL)
_PAGE = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\s*<<(?:(?!endobj).){0,5000}?/Type\s*/Page\b", re.DOTALL)
_NO_KIDS = re.compile(rb"/Kids\s*\[\s*\]")
_CLOSED = b"\nendstream\nendobj\n"
"""Ends the object in which the file breaks off; without it, what follows would be taken for its stream."""
_SPARE = 4_194_000
"""Objects of this number and the next stand in no honest file; PDFium reads numbers up to 4,194,304."""
_MOST_PAGES = 100_000


class Salvaged(pdfium.PdfDocument):  # type: ignore[misc]  # pypdfium2 has no types
    """A document of which only a part was left."""


def open_broken(path: Path) -> Salvaged:
    """Open a file by adding the trailer that points to its catalogue, or a page tree of all pages that are left.

    Serves downloads that broke off, as long as the catalogue or the pages are not packed into object streams. Files
    made for the web begin with their catalogue, but their page tree stands at the end: it is missing first, and the
    pages are then taken in the order of the file. Raises ``DamagedError`` or ``EmptyFileError``.
    """
    data = path.read_bytes()
    pages = [b"%s %s R" % page.groups() for page, _ in zip(_PAGE.finditer(data), range(_MOST_PAGES), strict=False)]
    if _NO_KIDS.search(data) and not pages:
        raise EmptyFileError("The PDF has no pages.")
    if b"/Encrypt" not in data:
        catalogue = _CATALOGUE.search(data)
        tries = [_trailer(b"%s %s" % catalogue.groups())] if catalogue else []
        tries += [_page_tree(pages)] if pages else []
        for end in tries:
            try:
                return Salvaged(data + _CLOSED + end)
            except pdfium.PdfiumError:
                continue
        if tries:
            raise DamagedError("The file breaks off, and what is left of it has no pages.")
    raise DamagedError("The file says it is a PDF, but its inner structure is broken.")


def _page_tree(pages: list[bytes]) -> bytes:
    """A catalogue and a page tree over the pages (references), with their trailer."""
    tree = b"\n%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (_SPARE, len(pages), b" ".join(pages))
    catalogue = b"%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj" % (_SPARE + 1, _SPARE)
    return tree + catalogue + _trailer(b"%d 0" % (_SPARE + 1))


def _trailer(root: bytes) -> bytes:
    return b"\ntrailer\n<</Root %s R>>\nstartxref\n0\n%%%%EOF\n" % root
