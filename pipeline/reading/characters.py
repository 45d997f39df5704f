"""The characters of a page in content order, with their boxes as shown and the text object each belongs to."""

import ctypes
import math
import re
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from pipeline.reading import native
from pipeline.reading.fonts import Font, read_font
from pipeline.reading.frame import Floats, Frame
from pipeline.reading.native import Buffer, Handle, Pointer

HYPHEN_SIGN = "\ufffe"
"""How PDFium writes a hyphen at a line's end; the printed sign is "-"."""

_LEVEL = 0.05  # points
_SAME = 0.01
_UPRIGHT_WITHIN = 10  # degrees: the skew of a scan is not a rotation
_FILL_STROKE_MODES = frozenset({2, 6})
_INK = re.compile(r"[^\s\x00]+")
_NO_FONT = Font()
INVISIBLE_MODES = frozenset({3, 7})

Colour = tuple[float, float, float]
Fill = tuple[Colour | None, float]

_BLACK: Colour = (0.0, 0.0, 0.0)
_NO_FILL: Fill = (None, 1.0)
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_AT_ONCE = 4096
_loose = Buffer(ctypes.c_float * 4, _AT_ONCE)
_matrix = Buffer(ctypes.c_float, 6)
_origin = Buffer(ctypes.c_double, 2)
_channels = Buffer(ctypes.c_uint, 4)


@dataclass(frozen=True, slots=True)
class Style:
    """What the characters of one text object share.

    ``size`` is in points as shown, ``angle`` in degrees clockwise, ``mode`` the PDF text render mode; ``fill`` is None
    where it is a pattern; ``alpha`` is 0–1.
    """

    font: Font
    size: float
    angle: int
    mode: int
    fill: Colour | None
    alpha: float = 1.0

    @property
    def bold(self) -> bool:
        """Bold by the font, or made bold by stroking the outlines."""
        return self.font.bold or self.mode in _FILL_STROKE_MODES


@dataclass(slots=True)
class Run:
    """Characters ``start`` up to ``end`` of one text object.

    ``baseline`` is a coordinate as shown, across the reading direction and growing downwards with respect to it.
    """

    start: int
    end: int
    style: Style
    baseline: float


@dataclass(slots=True)
class Characters:
    """``text`` and ``boxes`` (n × 4, as shown) run in parallel; ``runs`` cover all but the white space, in order.

    ``truncated`` tells that the page has more characters than the limit.
    """

    text: str
    boxes: Floats
    runs: list[Run]
    truncated: bool = False


def read_characters(textpage: Handle, n: int, frame: Frame, limit: int) -> Characters:
    """Read up to ``limit`` of the ``n`` characters of a text page, which must stay open as long as this runs."""
    kept = min(n, limit)
    pointer = native.pointer(textpage)
    text = _text(pointer, kept, whole=kept == n)
    loose = _loose_boxes(pointer, kept)
    boxes = frame.boxes(loose[:kept].astype(np.float64))
    return Characters(text, boxes, _Runs(pointer, frame).find(text, _shifts(loose)), kept < n)


def _loose_boxes(textpage: Pointer, n: int) -> npt.NDArray[np.float32]:
    """The boxes of ``n`` characters, at least one row: left, top, right, bottom in user space."""
    loose = np.zeros((max(n, 1), 4), np.float32)
    source = np.frombuffer(_loose.values, np.float32).reshape(-1, 4)
    for start in range(0, n, _AT_ONCE):
        part = range(start, min(n, start + _AT_ONCE))
        source[: len(part)] = 0.0
        for _ in map(native.char_loose_box, repeat(textpage), part, _loose.at):
            pass
        loose[part.start : part.stop] = source[: len(part)]
    return loose


def _shifts(loose: npt.NDArray[np.float32]) -> bytes:
    """1 for every character whose box is higher, lower or of another height than the one before."""
    changes = np.zeros(len(loose), np.bool_)
    for edge in (loose[:, 1], loose[:, 3]):
        changes[1:] |= np.abs(edge[1:] - edge[:-1]) > _SAME
    return changes.tobytes()


def _text(textpage: Pointer, n: int, whole: bool) -> str:
    """One character for each index; PDFium's own text leaves out what has no Unicode, so it may be of no use."""
    if whole:
        buffer = np.zeros(n + 1, np.uint16)
        written = native.char_text(textpage, 0, n, native.pointer(buffer.ctypes.data))
        text = buffer[:n].tobytes().decode("utf-16-le", "replace")
        if written == n + 1 and len(text) == n:
            return text.replace(HYPHEN_SIGN, "-")
    return "".join(_character(textpage, i) for i in range(n))


def _character(textpage: Pointer, index: int) -> str:
    code = native.char_unicode(textpage, index)
    if code in (2, 0xFFFE) and native.char_is_hyphen(textpage, index) == 1:
        return "-"
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


class _Runs:
    """Finds the runs of a text page; asks PDFium once a text object."""

    def __init__(self, textpage: Pointer, frame: Frame) -> None:
        self._textpage = textpage
        self._frame = frame
        self._fonts: dict[Handle, Font] = {}
        self._objects: dict[Handle, tuple[Style, float, float]] = {}
        self._styles: dict[tuple[Any, ...], Style] = {}

    def find(self, text: str, shifts: bytes) -> list[Run]:
        """The runs of a text. Letters of equal height on one line are one run even if objects change among them."""
        runs: list[Run] = []
        objects = self._objects
        spans = [found.span() for found in _INK.finditer(text)]
        handles = map(native.char_object, repeat(self._textpage), [start for start, _ in spans])
        for (start, end), handle in zip(spans, handles, strict=True):
            if shifts.find(1, start + 1, end) < 0:
                style, baseline, _ = objects.get(handle or 0) or self._described(start, handle or 0)
                runs.append(Run(start, end, style, baseline))
            else:
                self._split(start, end, handle or 0, runs)
        return runs

    def _split(self, start: int, end: int, first: Handle, runs: list[Run]) -> None:
        """Characters between white space are one object's if the first and the last are: objects do not interleave."""
        last = native.char_object(self._textpage, end - 1) or 0 if end - start > 1 else first
        style, baseline, size = self._described(start, first)
        run, current = Run(start, end, style, baseline), first
        for i in range(start + 1, end) if first != last else ():
            handle = native.char_object(self._textpage, i) or 0
            if handle in (current, 0):
                continue
            current = handle
            if not self._continues(i, run, size):
                run.end = i
                runs.append(run)
                style, baseline, size = self._described(i, handle)
                run = Run(i, end, style, baseline)
        runs.append(run)

    def _continues(self, index: int, run: Run, size: float) -> bool:
        """Whether a new object goes on as the one before: some programs write every letter as an object of its own.

        ``size`` is the nominal font size of the run.
        """
        return (
            native.char_font_size(self._textpage, index) == size
            and abs(self._baseline(index, run.style.angle) - run.baseline) < _LEVEL
        )

    def _described(self, index: int, handle: Handle) -> tuple[Style, float, float]:
        """Style, baseline and nominal size of a text object, asked for at its first character that is ink."""
        known = self._objects.get(handle)
        if known is None:
            known = self._objects[handle] = self._describe(index, handle)
        return known

    def _describe(self, index: int, handle: Handle) -> tuple[Style, float, float]:
        known = native.char_matrix(self._textpage, index, _matrix.at[0])
        a, b, c, d, _, _ = _matrix.values[:] if known else _IDENTITY
        nominal = native.char_font_size(self._textpage, index)
        font, mode, fill = 0, 0, _NO_FILL
        if handle:
            pointer = native.pointer(handle)
            font, mode, fill = native.text_font(pointer) or 0, native.text_render_mode(pointer), fill_of(pointer)
        key = (font, nominal, a, b, c, d, max(0, mode), *fill)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._style(key)
        return style, self._baseline(index, style.angle), nominal

    def _style(self, key: tuple[Any, ...]) -> Style:
        """The style behind what PDFium says of an object; one object for all that come to the same."""
        handle, nominal, a, b, c, d, mode, fill, alpha = key
        font = self._font(handle) if handle else _NO_FONT
        size = round(abs(nominal) * (math.hypot(c, d) or math.hypot(a, b)), 3)
        angle = self._angle(a, b, nominal < 0)
        same = (font.full_name, id(font), size, angle, mode, fill, alpha)
        return self._styles.setdefault(same, Style(font, size, angle, mode, fill, alpha))

    def _font(self, handle: Handle) -> Font:
        if handle not in self._fonts:
            self._fonts[handle] = read_font(handle)
        return self._fonts[handle]

    def _angle(self, a: float, b: float, mirrored: bool) -> int:
        """Degrees clockwise as shown, of the direction (a, b) in user space."""
        if b == 0 and a > 0 and not mirrored:
            return self._frame.rotation % 360
        sign = -1 if mirrored else 1
        angle = round(-math.degrees(math.atan2(b * sign, a * sign)) + self._frame.rotation) % 360
        return next((q % 360 for q in (0, 90, 180, 270, 360) if abs(angle - q) <= _UPRIGHT_WITHIN), angle)

    def _baseline(self, index: int, angle: int) -> float:
        native.char_origin(self._textpage, index, *_origin.at)
        x, y = _origin.values[:]
        across, down = self._frame.point(x, y)
        if angle == 0:
            return down
        return {90: -across, 180: -down, 270: across}.get(angle, down)


def fill_of(handle: Pointer) -> Fill:
    """The fill colour and opacity (0–1) of a page object; no colour where it is a pattern."""
    if not native.object_fill(handle, *_channels.at):
        return _NO_FILL
    r, g, b, alpha = _channels.values[:]
    return (_BLACK if r == g == b == 0 else (r / 255, g / 255, b / 255)), alpha / 255


def along(boxes: Floats, angle: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Where boxes as shown begin and end in the reading direction of text turned by ``angle``."""
    if angle == 90:
        return boxes[:, 1], boxes[:, 3]
    if angle == 180:
        return -boxes[:, 2], -boxes[:, 0]
    if angle == 270:
        return -boxes[:, 3], -boxes[:, 1]
    return boxes[:, 0], boxes[:, 2]
