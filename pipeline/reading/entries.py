"""What is filled in on a page's form fields, typed or stamped onto it: annotations until they are made page content."""

import ctypes
from collections.abc import Set
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_PUSH_BUTTON = 1 << 16  # PDF 32000-1, table 226
_WRITTEN = frozenset({pdfium_c.FPDF_PAGEOBJ_TEXT})
_STAMPED = _WRITTEN | {pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM}
_MOST = 2000
"""So many annotations of a page are looked at."""


@dataclass(frozen=True, slots=True)
class Entries:
    """How many annotations of a page show text (``shown``), and how many hold something else (``silent``).

    Stamps that show a picture count as shown: a scan may be laid onto an empty page as one. Silent are ticks, which are
    drawn, and values and typed text that nothing on the page shows.
    """

    shown: int
    silent: int


def open_form(pdf: pdfium.PdfDocument) -> bool:
    """Whether the file declares form fields; if so PDFium is told, which then draws values that nobody has drawn yet.

    Before the first page is loaded. No script of the file is run: the build of PDFium has no engine for them.
    """
    if pdfium_c.FPDF_GetFormType(pdf) == pdfium_c.FORMTYPE_NONE:
        return False
    pdf.init_forms()
    return True


def find_entries(page: pdfium.PdfPage, *, form: bool) -> Entries:
    """Count the annotations of a page that hold what somebody entered; captions of buttons are none.

    ``form`` tells whether the file has fields; text typed or stamped onto a page needs none.
    """
    shown = silent = 0
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
            if kind == pdfium_c.FPDF_ANNOT_STAMP:
                shown += _shows(annotation, _STAMPED)
            elif kind == pdfium_c.FPDF_ANNOT_FREETEXT:
                text = _shows(annotation)
                shown += text
                silent += not text and _text(annotation, b"Contents") != ""
            elif form and kind == pdfium_c.FPDF_ANNOT_WIDGET and not _is_button(annotation):
                if _shows(annotation):
                    shown += 1
                else:
                    silent += _holds_value(annotation)
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
    return Entries(shown, silent)


def make_content(page: pdfium.PdfPage) -> bool:
    """Draw what annotations show into the page, in memory; the page must then be loaded again. False if that failed."""
    return bool(pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) == pdfium_c.FLATTEN_SUCCESS)


def _is_button(annotation: "pdfium_c.FPDF_ANNOTATION") -> bool:
    value = ctypes.c_float()
    pdfium_c.FPDFAnnot_GetNumberValue(annotation, b"Ff", value)
    return bool(int(value.value) & _PUSH_BUTTON) and _text(annotation, b"FT") in ("Btn", "")


def _shows(annotation: "pdfium_c.FPDF_ANNOTATION", kinds: Set[int] = _WRITTEN) -> bool:
    """Whether the annotation draws an object of one of the kinds."""
    objects = (
        pdfium_c.FPDFAnnot_GetObject(annotation, i) for i in range(pdfium_c.FPDFAnnot_GetObjectCount(annotation))
    )
    return any(pdfium_c.FPDFPageObj_GetType(o) in kinds for o in objects)


def _holds_value(annotation: "pdfium_c.FPDF_ANNOTATION") -> bool:
    return _text(annotation, b"V") not in ("", "Off")


def _text(annotation: "pdfium_c.FPDF_ANNOTATION", key: bytes) -> str:
    """The beginning of a string or name of the annotation; empty where there is none."""
    n = pdfium_c.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < n <= 4096:
        return "…" if n > 4096 else ""
    buffer = (ctypes.c_ushort * (n // 2))()
    pdfium_c.FPDFAnnot_GetStringValue(annotation, key, buffer, n)
    return bytes(buffer)[: n - 2].decode("utf-16-le", "replace")
