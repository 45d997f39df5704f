"""Cleans a page picture before it is read: turns it upright, straightens, evens the light, takes specks away."""

from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.geometry import BBox
from pipeline.ocr.picture import SHADE_MATTERS, Grey, Signs, flattened, paper_levels

SKEW_MATTERS = 0.15
"""Degrees from which on a picture is straightened; a turn costs a little sharpness."""
SPECKS_MATTER = 0.0004
"""Share of lone pixels from which on taking specks away does more good than harm."""
MANY_SPECKS = 0.008
"""Share of lone pixels from which on specks often touch, so that larger ones are taken away too."""
LOW_CONTRAST = 130.0
"""Grey levels between ink and paper below which the contrast is stretched."""
BLURRED = 0.5
"""Sharpness at 200 dpi under which letters run together, so that whole lines pass for drawings: they are sharpened."""
CRISP = 0.95
"""Sharpness in pixels from which on nothing is blurred, whatever the resolution: small pictures cannot be sharper."""
SHARPEN, HALO = 3.0, 2.0
"""How much of the difference to the surroundings is added, and their width in pixels at 200 dpi (unsharp masking)."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A cleaned picture and the way from its pixels back to the pixels it was made from.

    ``back`` is the 2 × 3 affine matrix from cleaned to original pixels. ``level`` is the same way without the
    straightening and the quarter turns: it leads to the picture set upright, where rows of text stay level.
    ``turned`` is by how many degrees clockwise (0, 90, 180, 270) the picture was turned to set it upright.
    """

    picture: Grey
    dpi: float
    back: NDArray[np.float64]
    level: NDArray[np.float64]
    turned: int = 0
    steps: tuple[str, ...] = ()


def clean(picture: Grey, dpi: float, signs: Signs, quarter_turns: int = 0) -> Cleaned:
    """Clean a picture for reading. ``quarter_turns`` counts turns of 90° clockwise that set it upright."""
    steps: list[str] = []
    out = picture
    if signs.specks >= SPECKS_MATTER:
        out = _despeckled(out, 3 if signs.specks >= MANY_SPECKS else 2)
        steps.append("specks")
    if signs.shade > SHADE_MATTERS:
        out = flattened(out, paper_levels(out))
        steps.append("light")
    if signs.sharpness < min(CRISP, BLURRED * 200 / dpi):
        out = _sharpened(out, signs, HALO * dpi / 200)
        steps.append("sharpen")
    elif signs.shade <= SHADE_MATTERS and signs.paper - signs.black < LOW_CONTRAST:
        gain = 220 / max(signs.paper - signs.black, 20)
        out = np.clip((out.astype(np.float32) - signs.black) * gain + 20, 0, 255).astype(np.uint8)
        steps.append("contrast")
    forward = np.eye(3)
    if quarter_turns % 4:
        out, forward = _turned(out, quarter_turns % 4)
        steps.append("turn")
    factor = 2.0 if dpi < 140 else 1.0
    if factor > 1:
        out = cast(Grey, cv2.resize(out, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC))
        forward = np.diag([factor, factor, 1.0]) @ forward
        steps.append("enlarge")
    level = np.diag([1 / factor, 1 / factor, 1.0])[:2]
    if abs(signs.skew) >= SKEW_MATTERS:
        out, turn = _straight(out, signs.skew)
        forward = turn @ forward
        steps.append("straighten")
    return Cleaned(out, dpi * factor, _inverse(forward), level, 90 * (quarter_turns % 4), tuple(steps))


def _despeckled(picture: Grey, largest: int) -> Grey:
    """A 3 × 3 median, but only where up to ``largest`` pixels of ink stand in paper, or of paper in ink.

    The plain median rounds thin strokes off: on clean print it makes four times as many errors as it meets.
    """
    for _ in range(2):
        _, ink = cv2.threshold(picture, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
        count = cv2.boxFilter(ink, cv2.CV_8U, (3, 3), normalize=False, borderType=cv2.BORDER_REPLICATE)
        speck = ((ink == 1) & (count <= largest)) | ((ink == 0) & (count >= 9 - largest))
        picture = np.where(speck, cast(Grey, cv2.medianBlur(picture, 3)), picture)
    return picture


def _sharpened(picture: Grey, signs: Signs, halo: float) -> Grey:
    """Unsharp masking; faded ink is darkened by the way, for thin strokes are the palest where they are blurred."""
    gain = min(4.0, max(1.0, LOW_CONTRAST / max(signs.paper - float(np.percentile(picture, 0.5)), 20)))
    exact = picture.astype(np.float32)
    mask = exact - cv2.GaussianBlur(exact, (0, 0), halo)
    return np.clip(signs.paper + gain * (exact - signs.paper + SHARPEN * mask), 0, 255).astype(np.uint8)


def _inverse(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.linalg.inv(matrix)[:2], np.float64)


def _turned(picture: Grey, turns: int) -> tuple[Grey, NDArray[np.float64]]:
    height, width = picture.shape
    matrix = {
        1: [[0, -1, height], [1, 0, 0], [0, 0, 1]],
        2: [[-1, 0, width], [0, -1, height], [0, 0, 1]],
        3: [[0, 1, 0], [-1, 0, width], [0, 0, 1]],
    }[turns]
    return np.ascontiguousarray(np.rot90(picture, -turns)), np.array(matrix, np.float64)


def _straight(picture: Grey, degrees: float) -> tuple[Grey, NDArray[np.float64]]:
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    paper = float(np.median(picture))
    out = cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=paper)
    return cast(Grey, out), np.vstack([turn, [0, 0, 1]])


def mapped(box: BBox, matrix: NDArray[np.float64]) -> BBox:
    """The box around the four corners of a box after an affine map."""
    x0, top, x1, bottom = box
    corners = np.array([[x0, top, 1], [x1, top, 1], [x0, bottom, 1], [x1, bottom, 1]]) @ matrix.T
    (left, upper), (right, lower) = corners.min(axis=0), corners.max(axis=0)
    return float(left), float(upper), float(right), float(lower)
