"""A word on its way: with the characters it was made from and the run that leads it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.document import Word
from pipeline.reading.characters import Run


@dataclass(slots=True)
class Piece:
    """A word, its characters as indices into the page's, and the run whose style and baseline it has."""

    word: Word
    indices: Sequence[int]
    run: Run
