"""The few PDFium functions that are called once a character or object, bound without pypdfium2's type checks.

A call through these takes about half the time. Handles are plain addresses; buffers are numpy arrays whose addresses
are handed over. The caller keeps the page and text page open and the indices within range.
"""

import ctypes
from collections.abc import Callable
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium_c

Handle: TypeAlias = int
"""The address of a PDFium object; 0 for none."""

_P, _I, _U, _F = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_float


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401 - ctypes' types have no name
    function = getattr(pdfium_c, name)
    pointer = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(result, *arguments)(pointer or 0)


def address(handle: Any) -> Handle:  # noqa: ANN401 - any pypdfium2 raw pointer
    """The address behind a raw pypdfium2 pointer."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


char_text = _bind("FPDFText_GetText", _I, _P, _I, _I, _P)  # textpage, start, count, uint16[count + 1]
char_unicode = _bind("FPDFText_GetUnicode", _U, _P, _I)
char_is_hyphen = _bind("FPDFText_IsHyphen", _I, _P, _I)
char_map_error = _bind("FPDFText_HasUnicodeMapError", _I, _P, _I)
char_loose_box = _bind("FPDFText_GetLooseCharBox", _I, _P, _I, _P)  # float32[4]: left, top, right, bottom
char_object = _bind("FPDFText_GetTextObject", _P, _P, _I)
char_matrix = _bind("FPDFText_GetMatrix", _I, _P, _I, _P)  # float32[6]: a, b, c, d, e, f
char_origin = _bind("FPDFText_GetCharOrigin", _I, _P, _I, _P, _P)  # float64 x, y
char_font_size = _bind("FPDFText_GetFontSize", ctypes.c_double, _P, _I)

text_font = _bind("FPDFTextObj_GetFont", _P, _P)
text_render_mode = _bind("FPDFTextObj_GetTextRenderMode", _I, _P)
font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, _P, _P, ctypes.c_size_t)
font_flags = _bind("FPDFFont_GetFlags", _I, _P)
font_weight = _bind("FPDFFont_GetWeight", _I, _P)
font_italic_angle = _bind("FPDFFont_GetItalicAngle", _I, _P, _P)
font_ascent = _bind("FPDFFont_GetAscent", _I, _P, _F, _P)  # font, size, float32
font_descent = _bind("FPDFFont_GetDescent", _I, _P, _F, _P)

count_objects = _bind("FPDFPage_CountObjects", _I, _P)
get_object = _bind("FPDFPage_GetObject", _P, _P, _I)
form_count_objects = _bind("FPDFFormObj_CountObjects", _I, _P)
form_get_object = _bind("FPDFFormObj_GetObject", _P, _P, ctypes.c_ulong)
object_type = _bind("FPDFPageObj_GetType", _I, _P)
object_bounds = _bind("FPDFPageObj_GetBounds", _I, _P, _P, _P, _P, _P)  # float32: left, bottom, right, top
object_matrix = _bind("FPDFPageObj_GetMatrix", _I, _P, _P)
object_fill = _bind("FPDFPageObj_GetFillColor", _I, _P, _P, _P, _P, _P)  # uint32: r, g, b, a
object_stroke = _bind("FPDFPageObj_GetStrokeColor", _I, _P, _P, _P, _P, _P)
object_stroke_width = _bind("FPDFPageObj_GetStrokeWidth", _I, _P, _P)
object_clip_path = _bind("FPDFPageObj_GetClipPath", _P, _P)
clip_count_paths = _bind("FPDFClipPath_CountPaths", _I, _P)
clip_count_segments = _bind("FPDFClipPath_CountPathSegments", _I, _P, _I)
clip_get_segment = _bind("FPDFClipPath_GetPathSegment", _P, _P, _I, _I)
path_draw_mode = _bind("FPDFPath_GetDrawMode", _I, _P, _P, _P)  # int32 fill mode, int32 stroke
path_count_segments = _bind("FPDFPath_CountSegments", _I, _P)
path_get_segment = _bind("FPDFPath_GetPathSegment", _P, _P, _I)
segment_point = _bind("FPDFPathSegment_GetPoint", _I, _P, _P, _P)  # float32 x, y
segment_type = _bind("FPDFPathSegment_GetType", _I, _P)
segment_closes = _bind("FPDFPathSegment_GetClose", _I, _P)
image_pixel_size = _bind("FPDFImageObj_GetImagePixelSize", _I, _P, _P, _P)  # uint32 width, height
