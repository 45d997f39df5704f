"""What a font says of itself: name, weight, slant and how far its letters reach above and below the baseline."""

import ctypes
import re
from dataclasses import dataclass

from pipeline.reading import native
from pipeline.reading.native import Handle, Pointer

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|demi$|fet", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|kursiv|slanted", re.IGNORECASE)
_FLAG_ITALIC, _FLAG_FORCE_BOLD = 1 << 6, 1 << 18  # PDF 32000-1, table 123
_BOLD_WEIGHT = 600
_ASCENT, _DESCENT = 0.8, 0.2  # of an em, where the font gives nothing sensible


@dataclass(frozen=True, slots=True)
class Font:
    """A font as used on one page.

    ``name`` is without its subset prefix; ``ascent`` and ``descent`` are shares of the font size, both positive.
    """

    name: str = ""
    bold: bool = False
    italic: bool = False
    ascent: float = _ASCENT
    descent: float = _DESCENT
    full_name: str = ""


def read_font(handle: Handle) -> Font:
    """Read a font. An empty description where PDFium has none."""
    if not handle:
        return Font()
    pointer = native.pointer(handle)
    buffer = ctypes.create_string_buffer(256)
    native.font_name(pointer, native.pointer(ctypes.addressof(buffer)), 256)
    full_name = buffer.value.decode("utf-8", "replace")
    name = _SUBSET.sub("", full_name)
    flags = max(0, native.font_flags(pointer))
    angle = ctypes.c_int()
    native.font_italic_angle(pointer, native.pointer(ctypes.addressof(angle)))
    bold = bool(_BOLD.search(name)) or bool(flags & _FLAG_FORCE_BOLD) or native.font_weight(pointer) >= _BOLD_WEIGHT
    italic = bool(_ITALIC.search(name)) or bool(flags & _FLAG_ITALIC) or angle.value < 0
    ascent, descent = _reach(pointer)
    return Font(name, bold, italic, ascent, descent, full_name)


def _reach(font: Pointer) -> tuple[float, float]:
    """Ascent and descent as shares of the size, kept to what type can have so that one odd font hides no line."""
    value = ctypes.c_float()
    at, one = native.pointer(ctypes.addressof(value)), ctypes.c_float(1.0)
    ascent, descent = _ASCENT, _DESCENT
    if native.font_ascent(font, one, at) and 0.5 <= value.value <= 1.2:
        ascent = value.value
    if native.font_descent(font, one, at) and 0.05 <= abs(value.value) <= 0.5:
        descent = abs(value.value)
    return ascent, descent
