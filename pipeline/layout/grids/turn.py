"""Tables that stand turned on an upright page are found upright and turned back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.document import Shape, Word
from pipeline.geometry import BBox
from pipeline.grid import Grid
from pipeline.layout.grids.tokens import Token

_DEPTH = 0.2
"""The share of the height of a loose box that lies below the baseline."""


@dataclass(frozen=True, slots=True)
class Turn:
    """``quarter`` is the angle, clockwise, at which the page's text stands: 0, 90 or 270."""

    quarter: int
    width: float
    height: float

    @classmethod
    def of(cls, words: Sequence[Word], width: float, height: float) -> "Turn":
        """The angle at which most of the words stand."""
        angles = [w.angle for w in words]
        for angle in (90, 270):
            if 2 * angles.count(angle) > len(words):
                return cls(angle, width, height)
        return cls(0, width, height)

    def upright(self, box: BBox) -> BBox:
        """A box of the page in coordinates in which the text is upright."""
        x0, top, x1, bottom = box
        if self.quarter == 90:  # reads downwards: down the page becomes to the right
            return top, self.width - x1, bottom, self.width - x0
        if self.quarter == 270:
            return self.height - bottom, x0, self.height - top, x1
        return box

    def shown(self, box: BBox) -> BBox:
        """The reverse of :meth:`upright`."""
        x0, top, x1, bottom = box
        if self.quarter == 90:
            return self.width - bottom, x0, self.width - top, x1
        if self.quarter == 270:
            return top, self.height - x1, bottom, self.height - x0
        return box

    def tokens(self, words: Sequence[Word]) -> list[Token]:
        """Words in upright coordinates."""
        out: list[Token] = []
        for word in words:
            x0, top, x1, bottom = self.upright(word.bbox) if self.quarter else word.bbox
            size = word.size if word.size > 1 else max(1.0, 0.8 * (bottom - top))
            base = bottom - _DEPTH * (bottom - top)
            out.append(Token(x0, top, x1, bottom, size, word, base, (word.angle - self.quarter) % 360))
        return out

    def shapes(self, shapes: Iterable[Shape]) -> Iterator[Shape]:
        """The shapes in upright coordinates."""
        if not self.quarter:
            yield from shapes
            return
        for shape in shapes:
            yield replace(shape, bbox=self.upright(shape.bbox))

    def back(self, grid: Grid) -> Grid:
        """A grid with its boxes as shown."""
        if self.quarter:
            grid.bbox = self.shown(grid.bbox)
            for cell in grid.cells:
                cell.bbox = self.shown(cell.bbox)
        return grid
