"""The few PDFium functions that are called once a character or object, bound so that a call costs next to nothing.

A call through pypdfium2 takes a microsecond, through these a fifth: ctypes neither checks nor converts arguments, and
keeps the interpreter's lock, since each call is over in a fraction of a microsecond. Numbers are handed over as they
are (at most 32 bits), addresses as what :func:`pointer` makes of them; those of objects and buffers used again and
again are made once. The caller keeps the page and text page open, the buffers alive and the indices within range.
"""

import ctypes
from collections.abc import Callable
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium_c

Handle: TypeAlias = int
"""The address of a PDFium object; 0 for none."""
Pointer: TypeAlias = Any
"""An address made ready to be handed over; ctypes gives its type no name."""

pointer: Callable[[int], Pointer] = ctypes.c_void_p.from_param

_P, _I, _U = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint


def _bind(name: str, result: Any) -> Callable[..., Any]:  # noqa: ANN401 - ctypes' types have no name
    address = ctypes.cast(getattr(pdfium_c, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result)(address or 0)


def address(handle: Any) -> Handle:  # noqa: ANN401 - any pypdfium2 raw pointer
    """The address behind a raw pypdfium2 pointer."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


class Buffer:
    """Memory for what PDFium writes through pointers: ``at[i]`` points to the i-th of ``n`` values of a ctypes type.

    ``values[:]`` hands all of them over at once, a fifth of the time that it takes to unpack ``values``.
    """

    __slots__ = ("at", "values")

    def __init__(self, kind: Any, n: int) -> None:  # noqa: ANN401 - a ctypes type
        self.values = (kind * n)()
        first, step = ctypes.addressof(self.values), ctypes.sizeof(kind)
        self.at = [pointer(first + step * i) for i in range(n)]


char_text = _bind("FPDFText_GetText", _I)  # textpage, start, count, uint16[count + 1]
char_unicode = _bind("FPDFText_GetUnicode", _U)  # textpage, index
char_is_hyphen = _bind("FPDFText_IsHyphen", _I)
char_loose_box = _bind("FPDFText_GetLooseCharBox", None)  # textpage, index, float32[4]: left, top, right, bottom
char_object = _bind("FPDFText_GetTextObject", _P)  # textpage, index
char_matrix = _bind("FPDFText_GetMatrix", _I)  # textpage, index, float32[6]: a, b, c, d, e, f
char_origin = _bind("FPDFText_GetCharOrigin", _I)  # textpage, index, float64 x, y
char_font_size = _bind("FPDFText_GetFontSize", ctypes.c_double)  # textpage, index

text_font = _bind("FPDFTextObj_GetFont", _P)
text_render_mode = _bind("FPDFTextObj_GetTextRenderMode", _I)
font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t)  # font, buffer, its size
font_flags = _bind("FPDFFont_GetFlags", _I)
font_weight = _bind("FPDFFont_GetWeight", _I)
font_italic_angle = _bind("FPDFFont_GetItalicAngle", _I)  # font, int32
font_ascent = _bind("FPDFFont_GetAscent", _I)  # font, c_float size, float32
font_descent = _bind("FPDFFont_GetDescent", _I)

count_objects = _bind("FPDFPage_CountObjects", _I)
get_object = _bind("FPDFPage_GetObject", _P)  # page, index
form_count_objects = _bind("FPDFFormObj_CountObjects", _I)
form_get_object = _bind("FPDFFormObj_GetObject", _P)
object_type = _bind("FPDFPageObj_GetType", _I)
object_bounds = _bind("FPDFPageObj_GetBounds", _I)  # object, float32: left, bottom, right, top
object_matrix = _bind("FPDFPageObj_GetMatrix", _I)  # object, float32[6]
object_fill = _bind("FPDFPageObj_GetFillColor", _I)  # object, uint32: r, g, b, a
object_stroke = _bind("FPDFPageObj_GetStrokeColor", _I)
object_stroke_width = _bind("FPDFPageObj_GetStrokeWidth", _I)  # object, float32
object_clip_path = _bind("FPDFPageObj_GetClipPath", _P)
clip_count_paths = _bind("FPDFClipPath_CountPaths", _I)
clip_count_segments = _bind("FPDFClipPath_CountPathSegments", _I)  # clip path, index
clip_get_segment = _bind("FPDFClipPath_GetPathSegment", _P)  # clip path, index, index of the segment
path_draw_mode = _bind("FPDFPath_GetDrawMode", _I)  # path, int32 fill mode, int32 stroke
path_count_segments = _bind("FPDFPath_CountSegments", _I)
path_get_segment = _bind("FPDFPath_GetPathSegment", _P)  # path, index
segment_point = _bind("FPDFPathSegment_GetPoint", _I)  # segment, float32 x, y
segment_type = _bind("FPDFPathSegment_GetType", _I)
segment_closes = _bind("FPDFPathSegment_GetClose", _I)
image_pixel_size = _bind("FPDFImageObj_GetImagePixelSize", _I)  # object, uint32 width, height
