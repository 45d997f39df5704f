"""From PDF user space to the page as shown: cropped, rotated upright, origin at the top left."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.geometry import BBox

Floats = npt.NDArray[np.float64]
Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of PDF: x' = a·x + c·y + e, y' = b·x + d·y + f."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The page as shown. ``rotation`` is in degrees clockwise: 0, 90, 180 or 270; sizes are points."""

    width: float
    height: float
    rotation: int
    matrix: Matrix

    @classmethod
    def of(cls, crop: BBox, rotation: int) -> "Frame":
        """The frame of a page whose visible box, in user space, is left, bottom, right, top."""
        left, bottom, right, top = crop
        width, height = right - left, top - bottom
        if rotation == 90:
            return cls(height, width, 90, (0, 1, 1, 0, -bottom, -left))
        if rotation == 180:
            return cls(width, height, 180, (-1, 0, 0, 1, right, -bottom))
        if rotation == 270:
            return cls(height, width, 270, (0, -1, -1, 0, top, right))
        return cls(width, height, 0, (1, 0, 0, -1, -left, top))

    def boxes(self, user: Floats) -> Floats:
        """Boxes as shown (x0, top, x1, bottom) of an n × 4 array of two opposite corners in user space."""
        a, b, c, d, e, f = self.matrix
        ux, uy, vx, vy = np.ascontiguousarray(user.T)
        x0, y0 = a * ux + c * uy + e, b * ux + d * uy + f
        x1, y1 = a * vx + c * vy + e, b * vx + d * vy + f
        shown = np.empty_like(user)
        np.minimum(x0, x1, out=shown[:, 0])
        np.minimum(y0, y1, out=shown[:, 1])
        np.maximum(x0, x1, out=shown[:, 2])
        np.maximum(y0, y1, out=shown[:, 3])
        return shown

    def box(self, x0: float, y0: float, x1: float, y1: float) -> BBox:
        """One box as shown, from two opposite corners in user space."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as shown."""
        return apply(self.matrix, x, y)

    def clip(self, box: BBox) -> BBox | None:
        """The part of a box that is on the page; None where there is none."""
        return intersection(box, (0.0, 0.0, self.width, self.height))


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point under a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def then(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that does ``first``, then ``second``."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def intersection(a: BBox, b: BBox) -> BBox | None:
    """What two boxes share; a line may have no width, but boxes that do not touch share nothing."""
    x0, top, x1, bottom = max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
    return (x0, top, x1, bottom) if x0 <= x1 and top <= bottom else None
