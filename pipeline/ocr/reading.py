"""What one pass of Tesseract over one picture says. Boxes are in pixels of that picture."""

from dataclasses import dataclass, field

from pipeline.geometry import BBox


@dataclass(slots=True, eq=False)
class TextWord:
    """A recognised word: its box in pixels and its confidence 0–1."""

    text: str
    bbox: BBox
    confidence: float


@dataclass(slots=True, eq=False)
class TextLine:
    """A recognised line of one column.

    ``baseline`` is the left and right end of the line the letters stand on. ``row`` holds Tesseract's row height,
    ascender and descender height in pixels.
    """

    bbox: BBox
    baseline: tuple[tuple[float, float], tuple[float, float]]
    row: tuple[float, float, float]
    words: list[TextWord] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Reading:
    """All lines of a picture, as one model read them."""

    lines: list[TextLine]
    model: str

    @property
    def words(self) -> list[TextWord]:
        """All words, line by line."""
        return [word for line in self.lines for word in line.words]

    @property
    def text(self) -> str:
        """The words, one line a line."""
        return "\n".join(" ".join(w.text for w in line.words) for line in self.lines)
