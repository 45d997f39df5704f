"""Counts what is filled in on a page's form fields. The entries stand in annotations, not in the page's text."""

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_PUSH_BUTTON = 1 << 16  # PDF 32000-1, table 226
_MOST = 2000
"""So many annotations of a page are looked at."""


def has_form(pdf: pdfium.PdfDocument) -> bool:
    """Whether the file declares form fields at all; most do not, and their pages need not be asked."""
    return bool(pdfium_c.FPDF_GetFormType(pdf) != pdfium_c.FORMTYPE_NONE)


def count_entries(page: pdfium.PdfPage) -> int:
    """The fields of a page that show text, a choice or a tick, or hold a value; captions of buttons are none."""
    found = 0
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            is_field = pdfium_c.FPDFAnnot_GetSubtype(annotation) == pdfium_c.FPDF_ANNOT_WIDGET
            found += is_field and not _is_button(annotation) and (_shows_text(annotation) or _holds_value(annotation))
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
    return found


def _is_button(annotation: "pdfium_c.FPDF_ANNOTATION") -> bool:
    value = ctypes.c_float()
    pdfium_c.FPDFAnnot_GetNumberValue(annotation, b"Ff", value)
    return bool(int(value.value) & _PUSH_BUTTON) and _text(annotation, b"FT") in ("Btn", "")


def _shows_text(annotation: "pdfium_c.FPDF_ANNOTATION") -> bool:
    objects = (
        pdfium_c.FPDFAnnot_GetObject(annotation, i) for i in range(pdfium_c.FPDFAnnot_GetObjectCount(annotation))
    )
    return any(pdfium_c.FPDFPageObj_GetType(o) == pdfium_c.FPDF_PAGEOBJ_TEXT for o in objects)


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
