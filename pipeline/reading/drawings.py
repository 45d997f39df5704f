"""The drawn lines, rectangles, curves and pictures of a page, as they show."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import repeat

import pypdfium2.raw as pdfium_c

from pipeline.document import Picture, Shape
from pipeline.geometry import BBox
from pipeline.reading import native
from pipeline.reading.characters import Colour, fill_of
from pipeline.reading.frame import Frame, Matrix, intersection, then
from pipeline.reading.native import Buffer, Handle, Pointer
from pipeline.reading.paths import Subpath, points_of, read_subpaths

_WHITE = 0.98
_FAINT = 0.05
_THIN = 2.0
"""A filled rectangle thinner than this, in points, is a line: most programs draw table rules so."""
_DEEPEST = 6
_SEGMENTS_A_PAGE = 60_000
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)

_integers = Buffer(ctypes.c_int, 2)
_pixels = Buffer(ctypes.c_uint, 2)
_channels = Buffer(ctypes.c_uint, 4)
_floats = Buffer(ctypes.c_float, 6)


@dataclass(slots=True)
class Drawings:
    """What is drawn, in painting order.

    ``backdrops`` are shadings. ``pale`` are areas filled with white or with a pattern, which PDFium tells apart by
    nothing. ``picture_ranks`` and ``last_text`` are positions in the painting order, -1 for none.
    ``truncated`` tells that the page holds more objects than the limit.
    """

    shapes: list[Shape] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    backdrops: list[BBox] = field(default_factory=list)
    pale: list[BBox] = field(default_factory=list)
    picture_ranks: list[int] = field(default_factory=list)
    last_text: int = -1
    n_curves: int = 0
    truncated: bool = False


def read_drawings(page: Handle, frame: Frame, limit: int) -> Drawings:
    """Read at most ``limit`` objects of a page, those inside forms included."""
    return _Reader(frame, limit).read(native.pointer(page))


class _Reader:
    def __init__(self, frame: Frame, limit: int) -> None:
        self._frame = frame
        self._limit = limit
        self._seen = 0
        self._segments = 0
        self._out = Drawings()

    def read(self, page: Pointer) -> Drawings:
        whole = (0.0, 0.0, self._frame.width, self._frame.height)
        handles = map(native.get_object, repeat(page), range(min(native.count_objects(page), self._limit + 1)))
        self._objects(handles, self._frame.matrix, whole, 0)
        return self._out

    def _objects(self, handles: Iterable[Handle | None], matrix: Matrix, clip: BBox, depth: int) -> None:
        """Read objects. ``matrix`` leads from their space to the page as shown, ``clip`` is what their form shows."""
        present = [native.pointer(handle) for handle in handles if handle]
        for handle, kind in zip(present, map(native.object_type, present), strict=True):
            self._seen += 1
            if self._seen > self._limit:
                self._out.truncated = True
                return
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self._out.last_text = self._seen
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._path(handle, matrix, clip)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                self._picture(handle, matrix, clip)
            elif kind == pdfium_c.FPDF_PAGEOBJ_SHADING:
                box = self._bounds(handle, matrix, clip)
                if box:
                    self._out.backdrops.append(box)
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                self._form(handle, matrix, clip, depth)

    def _form(self, handle: Pointer, matrix: Matrix, clip: BBox, depth: int) -> None:
        inner = self._clipped(handle, matrix, clip)
        if inner:
            n = min(native.form_count_objects(handle), self._limit - self._seen + 1)
            handles = map(native.form_get_object, repeat(handle), range(n))
            self._objects(handles, then(_matrix_of(handle), matrix), inner, depth + 1)

    def _path(self, handle: Pointer, matrix: Matrix, clip: BBox) -> None:
        native.path_draw_mode(handle, *_integers.at)
        filled, stroked = _integers.values[:]
        fill = _ink(*fill_of(handle)) if filled else None
        stroke = _ink(*_stroke_of(handle)) if stroked else None
        if fill is None and stroke is None:
            if filled and (box := self._bounds(handle, matrix, clip)):
                self._out.pale.append(box)
            return
        inner = self._clipped(handle, matrix, clip)
        if inner is None:
            return
        width = 0.0
        if stroke and native.object_stroke_width(handle, _floats.at[0]):
            width = _floats.values[0]
        own = then(_matrix_of(handle), matrix)
        line_width = width * (abs(own[0] * own[3] - own[1] * own[2]) ** 0.5)
        subpaths: list[Subpath] = []
        if self._segments < _SEGMENTS_A_PAGE:
            subpaths = read_subpaths(handle, own)
            self._segments += sum([len(s.points) for s in subpaths])
        if not subpaths:
            box = self._bounds(handle, matrix, inner)
            if box:
                self._out.n_curves += 1
                self._out.shapes.append(Shape(box, "curve", stroke, fill, line_width))
        for subpath in subpaths:
            self._subpath(subpath, inner, stroke, fill, line_width)

    def _subpath(
        self, subpath: Subpath, clip: BBox, stroke: Colour | None, fill: Colour | None, line_width: float
    ) -> None:
        if subpath.is_rectangle:
            self._rectangle(subpath.bbox, clip, stroke, fill, line_width)
        elif subpath.curved or (fill and len(subpath.points) > 2):
            self._out.n_curves += subpath.curved
            self._add(subpath.bbox, clip, "curve", stroke, fill, line_width)
        elif stroke:
            for side in subpath.sides():
                self._add(side, clip, "line", stroke, None, line_width)

    def _rectangle(self, box: BBox, clip: BBox, stroke: Colour | None, fill: Colour | None, line_width: float) -> None:
        thickness = min(box[2] - box[0], box[3] - box[1])
        if thickness <= _THIN:
            self._add(box, clip, "line", stroke or fill, fill, max(thickness, line_width))
        else:
            self._add(box, clip, "rect", stroke, fill, line_width)

    def _add(
        self, box: BBox, clip: BBox, kind: str, stroke: Colour | None, fill: Colour | None, line_width: float
    ) -> None:
        visible = intersection(box, clip)
        if visible:
            self._out.shapes.append(Shape(visible, kind, stroke, fill, round(line_width, 3)))

    def _picture(self, handle: Pointer, matrix: Matrix, clip: BBox) -> None:
        inner = self._clipped(handle, matrix, clip)
        box = self._bounds(handle, matrix, inner) if inner else None
        if box is None or box[0] == box[2] or box[1] == box[3]:
            return
        known = native.image_pixel_size(handle, *_pixels.at)
        width, height = _pixels.values[:] if known else (0, 0)
        self._out.pictures.append(Picture(box, width, height))
        self._out.picture_ranks.append(self._seen)

    def _bounds(self, handle: Pointer, matrix: Matrix, clip: BBox) -> BBox | None:
        if not native.object_bounds(handle, *_floats.at[:4]):
            return None
        x0, y0, x1, y1 = _floats.values[:4]
        return intersection(_moved(matrix, x0, y0, x1, y1), clip)

    def _clipped(self, handle: Pointer, matrix: Matrix, clip: BBox) -> BBox | None:
        """The part of ``clip`` that the object's own clip path leaves; paths of any form count by their box."""
        clip_path = native.pointer(native.object_clip_path(handle) or 0)
        paths = native.clip_count_paths(clip_path)
        if not 0 < paths <= 8:
            return clip
        visible: BBox | None = clip
        for i in range(paths):
            n = native.clip_count_segments(clip_path, i)
            if not 1 < n <= 40:
                continue
            xs, ys, _ = points_of(map(native.clip_get_segment, repeat(clip_path), repeat(i), range(n)))
            if xs and visible:
                visible = intersection(_moved(matrix, min(xs), min(ys), max(xs), max(ys)), visible)
        return visible


def _moved(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> BBox:
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
    ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix_of(handle: Pointer) -> Matrix:
    if not native.object_matrix(handle, _floats.at[0]):
        return _IDENTITY
    a, b, c, d, e, f = _floats.values[:]
    return a, b, c, d, e, f


def _stroke_of(handle: Pointer) -> tuple[Colour | None, float]:
    if native.object_stroke(handle, *_channels.at):
        r, g, b, alpha = _channels.values[:]
        return (r / 255, g / 255, b / 255), alpha / 255
    return None, 1.0


def _ink(colour: Colour | None, alpha: float) -> Colour | None:
    """A colour that shows on paper; a pattern counts as grey, white and see-through as nothing."""
    if alpha < _FAINT:
        return None
    if colour is None:
        return 0.5, 0.5, 0.5
    return colour if min(colour) < _WHITE else None
