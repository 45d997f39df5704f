"""Opens a PDF, or says in one sentence why not."""

import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.exceptions import (
    EmptyFileError,
    EncryptedError,
    NotAPdfError,
    TooLargeError,
    UnreachableError,
)
from pipeline.reading.salvage import open_broken
from pipeline.settings import Settings

_HEADER_WITHIN = 1024  # bytes: where readers look for "%PDF-"
_MEGABYTE = 1 << 20


@contextmanager
def open_pdf(path: Path, settings: Settings) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF for reading. Raises a ``BusarkivError`` that says what is wrong with the file."""
    _check_file(path, settings)
    pdf = _open(path, settings)
    try:
        n_pages = len(pdf)
        if n_pages < 1:
            raise EmptyFileError("The PDF has no pages.")
        if n_pages > settings.max_pages:
            raise TooLargeError(f"The file has {n_pages} pages; the limit is {settings.max_pages} (max_pages).")
        yield pdf
    finally:
        pdf.close()


def _check_file(path: Path, settings: Settings) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEADER_WITHIN)
    except OSError as error:
        raise UnreachableError(f"The file could not be opened ({error.strerror}).") from error
    if not size:
        raise EmptyFileError("The file has no bytes.")
    if size > settings.max_file_megabytes * _MEGABYTE:
        raise TooLargeError(
            f"The file has {size / _MEGABYTE:.0f} MB; the limit is {settings.max_file_megabytes} (max_file_megabytes)."
        )
    if b"%PDF-" not in head:
        raise NotAPdfError(f"The file is {_guess(head)}, not a PDF.")


def _open(path: Path, settings: Settings) -> pdfium.PdfDocument:
    for password in (None, *settings.passwords):
        try:
            return pdfium.PdfDocument(path, password=password)
        except pdfium.PdfiumError as error:
            reason = getattr(error, "err_code", None)
            if reason == pdfium_c.FPDF_ERR_PASSWORD:
                continue
            if reason == pdfium_c.FPDF_ERR_SECURITY:
                raise EncryptedError("The file is locked in a way that cannot be opened here.") from error
            return open_broken(path)
    tried = len(settings.passwords)
    raise EncryptedError(f"None of the {tried} passwords opens the file." if tried else "The file needs a password.")


_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%!PS", "a PostScript file"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)


def _guess(head: bytes) -> str:
    start = head.lstrip()[:20]
    for signature, name in _SIGNATURES:
        if start.lower().startswith(signature.lower()):
            return name
    return "text" if b"\x00" not in head else "of an unknown kind"


def is_cut_off(path: Path) -> bool:
    """Whether the end-of-file marker is missing, as it is when a download broke off."""
    with path.open("rb") as file:
        file.seek(0, 2)
        file.seek(max(0, file.tell() - 2048))
        tail = file.read()
    return b"%%EOF" not in tail and b"startxref" not in tail


def holds_scripts(path: Path, pdf: pdfium.PdfDocument) -> bool:
    """Whether the file names scripts or programs to run. Nothing is run. Compressed parts are not searched."""
    if pdfium_c.FPDFDoc_GetJavaScriptActionCount(pdf) > 0:
        return True
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return any(data.find(name) >= 0 for name in (b"/JavaScript", b"/Launch"))
