"""What a PDF says of itself: title, author, dates, programs, language."""

import ctypes
import re
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.reading.opening import open_pdf
from pipeline.settings import Settings

_KEYS = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Creator": "creator",
    "Producer": "producer",
    "CreationDate": "created",
    "ModDate": "modified",
}
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_SAYS_NOTHING = frozenset({"", "untitled", "unspecified", "anonymous", "unknown", "okänd", "namnlös"})


def read_metadata(path: Path, settings: Settings) -> dict[str, str]:
    """The document information, by name.

    ``title``, ``author``, ``subject``, ``keywords``, ``creator``, ``producer``, ``created`` and ``modified`` as ISO
    dates, ``language`` as in the file ("sv-SE"), ``version`` ("1.7").

    Keys without a value are left out. Raises a ``BusarkivError`` where the file cannot be opened.
    """
    with open_pdf(path, settings) as pdf:
        found = {name: _clean(pdf.get_metadata_value(key)) for key, name in _KEYS.items()}
        for name in ("created", "modified"):
            found[name] = _date(found[name])
        found["language"] = _clean(_language(pdf))
        version = pdf.get_version()
        found["version"] = f"{version // 10}.{version % 10}" if version else ""
    return {name: value for name, value in found.items() if value}


def _clean(value: str | None) -> str:
    text = " ".join((value or "").replace("\x00", " ").split())
    return "" if text.lower() in _SAYS_NOTHING else text


def _date(value: str) -> str:
    """ISO date of a PDF date (PDF 32000-1, 7.9.4), as exact as it is: "2014", "2014-05" or "2014-05-13"."""
    match = _DATE.match(value)
    return "-".join(part for part in match.groups() if part) if match else ""


def _language(pdf: pdfium.PdfDocument) -> str:
    buffer = ctypes.create_string_buffer(128)
    n = pdfium_c.FPDFCatalog_GetLanguage(pdf, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), 128)
    return buffer.raw[: max(0, n - 2)].decode("utf-16-le", "replace") if 2 < n <= 128 else ""
