"""The characters of a page in content order, with their boxes as shown and the text object each belongs to."""

import ctypes
import math
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import numpy.typing as npt

from pipeline.reading import native
from pipeline.reading.fonts import Font, read_font
from pipeline.reading.frame import Floats, Frame
from pipeline.reading.native import Handle

HYPHEN_SIGN = "\ufffe"
"""How PDFium writes a hyphen at a line's end; the printed sign is "-"."""

_UPRIGHT_WITHIN = 10  # degrees: the skew of a scan is not a rotation
_FILL_STROKE_MODES = frozenset({2, 6})
INVISIBLE_MODES = frozenset({3, 7})

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """What the characters of one text object share. ``size`` is in points as shown, ``angle`` in degrees clockwise;
    ``mode`` is the PDF text render mode; ``fill`` is None where it is a pattern. ``alpha`` is 0–1.
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
    """Characters ``start`` up to ``end`` of one text object. ``baseline`` is a coordinate as shown, across the reading
    direction and growing downwards with respect to it."""

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
    text = _text(textpage, kept, whole=kept == n)
    loose = np.zeros((max(kept, 1), 4), np.float32)
    base = loose.ctypes.data
    for _ in map(native.char_loose_box, repeat(textpage), range(kept), range(base, base + 16 * kept, 16)):
        pass
    boxes = frame.boxes(loose[:kept].astype(np.float64))
    return Characters(text, boxes, _Runs(textpage, frame).find(text), kept < n)


def _text(textpage: Handle, n: int, whole: bool) -> str:
    """One character for each index; PDFium's own text leaves out what has no Unicode, so it may be of no use."""
    if whole:
        buffer = np.zeros(n + 1, np.uint16)
        written = native.char_text(textpage, 0, n, buffer.ctypes.data)
        text = buffer[:n].tobytes().decode("utf-16-le", "replace")
        if written == n + 1 and len(text) == n:
            return text.replace(HYPHEN_SIGN, "-")
    return "".join(_character(textpage, i) for i in range(n))


def _character(textpage: Handle, index: int) -> str:
    code = native.char_unicode(textpage, index)
    if code in (2, 0xFFFE) and native.char_is_hyphen(textpage, index) == 1:
        return "-"
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


class _Runs:
    """Finds the runs of a text page; asks PDFium once a text object."""

    def __init__(self, textpage: Handle, frame: Frame) -> None:
        self._textpage = textpage
        self._frame = frame
        self._fonts: dict[Handle, Font] = {}
        self._objects: dict[Handle, tuple[Style, float]] = {}

    def find(self, text: str) -> list[Run]:
        runs: list[Run] = []
        end = len(text)
        i = 0
        while i < end:
            if text[i].isspace() or text[i] == "\x00":
                i += 1
                continue
            j = i + 1
            while j < end and not text[j].isspace() and text[j] != "\x00":
                j += 1
            self._split(i, j, runs)
            i = j
        return runs

    def _split(self, start: int, end: int, runs: list[Run]) -> None:
        """Characters between white space are one object's if the first and the last are: objects do not interleave."""
        first = native.char_object(self._textpage, start) or 0
        last = native.char_object(self._textpage, end - 1) or 0 if end - start > 1 else first
        if first == last:
            runs.append(self._run(start, end, first))
            return
        begin, current = start, first
        for i in range(start + 1, end):
            handle = native.char_object(self._textpage, i) or 0
            if handle not in (current, 0):
                runs.append(self._run(begin, i, current))
                begin, current = i, handle
        runs.append(self._run(begin, end, current))

    def _run(self, start: int, end: int, handle: Handle) -> Run:
        if handle not in self._objects:
            self._objects[handle] = self._describe(start, handle)
        return Run(start, end, *self._objects[handle])

    def _describe(self, index: int, handle: Handle) -> tuple[Style, float]:
        matrix = (ctypes.c_float * 6)(1, 0, 0, 1, 0, 0)
        native.char_matrix(self._textpage, index, ctypes.addressof(matrix))
        a, b, c, d = matrix[:4]
        nominal = native.char_font_size(self._textpage, index)
        size = abs(nominal) * (math.hypot(c, d) or math.hypot(a, b))
        sign = -1 if nominal < 0 else 1
        angle = round(-math.degrees(math.atan2(b * sign, a * sign)) + self._frame.rotation) % 360
        angle = next((q % 360 for q in (0, 90, 180, 270, 360) if abs(angle - q) <= _UPRIGHT_WITHIN), angle)
        font = Font()
        mode = 0
        if handle:
            font_handle = native.text_font(handle) or 0
            if font_handle not in self._fonts:
                self._fonts[font_handle] = read_font(font_handle)
            font = self._fonts[font_handle]
            mode = max(0, native.text_render_mode(handle))
        fill, alpha = fill_of(handle)
        return Style(font, float(size), angle, mode, fill, alpha), self._baseline(index, angle)

    def _baseline(self, index: int, angle: int) -> float:
        x, y = ctypes.c_double(), ctypes.c_double()
        native.char_origin(self._textpage, index, ctypes.addressof(x), ctypes.addressof(y))
        across, down = self._frame.point(x.value, y.value)
        return {0: down, 90: -across, 180: -down, 270: across}.get(angle, down)


def fill_of(handle: Handle) -> tuple[Colour | None, float]:
    """The fill colour and opacity (0–1) of a page object; black where it has none of its own."""
    channels = (ctypes.c_uint * 4)()
    at = ctypes.addressof(channels)
    if handle and native.object_fill(handle, at, at + 4, at + 8, at + 12):
        r, g, b, alpha = channels
        return (r / 255, g / 255, b / 255), alpha / 255
    return None, 1.0


def along(boxes: Floats, angle: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Where boxes as shown begin and end in the reading direction of text turned by ``angle``."""
    if angle == 90:
        return boxes[:, 1], boxes[:, 3]
    if angle == 180:
        return -boxes[:, 2], -boxes[:, 0]
    if angle == 270:
        return -boxes[:, 3], -boxes[:, 1]
    return boxes[:, 0], boxes[:, 2]
