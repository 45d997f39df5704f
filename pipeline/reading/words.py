"""Characters → words with boxes, fonts and footnote marks."""

import re
from dataclasses import dataclass

from pipeline.document import Word
from pipeline.geometry import BBox
from pipeline.reading.characters import Characters, Run
from pipeline.reading.footnotes import find_plain_marks
from pipeline.reading.marks import Part, has_superscript, is_raised, reads_as_mark, split_marks
from pipeline.reading.tokens import Token, find_tokens
from pipeline.reading.tracking import join_tracked

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_EMPTY = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]*")
_BESIDE = 1.5
"""A mark that stands alone belongs to a word at most so many of that word's sizes away."""


@dataclass(slots=True)
class Piece:
    """A word with the part of the content it was made from and the run that leads it."""

    word: Word
    part: Part

    @property
    def run(self) -> Run:
        """Its style and baseline."""
        return self.part.run


def build_words(characters: Characters, number: int) -> list[Piece]:
    """The words of page ``number`` (1-based), in content order, hidden ones included."""
    builder = _Builder(characters, number)
    pieces = [p for token in find_tokens(characters) for part in builder.parts(token) if (p := builder.piece(part))]
    pieces = [Piece(word, part) for word, part in join_tracked([(p.word, p.part) for p in pieces])]
    _mark_lone(pieces)
    for index, at in reversed(find_plain_marks([p.word for p in pieces])):
        pieces[index : index + 1] = builder.cut(pieces[index], at)
    return pieces


class _Builder:
    def __init__(self, characters: Characters, number: int) -> None:
        self._text = characters.text
        columns: list[list[float]] = characters.boxes.T.tolist()
        self._x0, self._top, self._x1, self._bottom = columns
        self._number = number

    def parts(self, token: Token) -> list[Part]:
        run = token.runs[0]
        if len(token.runs) == 1 and not has_superscript(self._text[run.start : run.end]):
            return [Part(range(run.start, run.end), run)]
        return split_marks(self._text, token.runs)

    def piece(self, part: Part) -> Piece | None:
        text = "".join([self._text[i] for i in part.indices])
        if not text.isprintable():
            text = _CONTROL.sub("\ufffd", text)
            if _EMPTY.fullmatch(text):
                return None
        style = part.run.style
        word = Word(text, self._box(part), self._number, style.size, style.font.name, style.bold, style.font.italic)
        word.angle = style.angle
        word.is_mark = part.is_mark
        return Piece(word, part)

    def cut(self, piece: Piece, at: slice) -> list[Piece]:
        """The word without its characters ``at``, and those as a mark."""
        indices = list(piece.part.indices)
        rest = indices[: at.start] + indices[at.stop :]
        parts = (Part(rest, piece.run), Part(indices[at], piece.run, is_mark=True))
        return [p for part in parts if part.indices and (p := self.piece(part))]

    def _box(self, part: Part) -> BBox:
        """Along the reading direction from the first to the last character; across it as the font reaches."""
        run = part.run
        style = run.style
        first, last = part.indices[0], part.indices[-1]
        up, down = style.font.ascent * style.size, style.font.descent * style.size
        if style.angle == 0:
            x0, x1 = min(self._x0[first], self._x0[last]), max(self._x1[first], self._x1[last])
            return x0, run.baseline - up, x1, run.baseline + down
        x0, top = min(self._x0[i] for i in part.indices), min(self._top[i] for i in part.indices)
        x1, bottom = max(self._x1[i] for i in part.indices), max(self._bottom[i] for i in part.indices)
        if style.angle == 180:
            return x0, -run.baseline - down, x1, -run.baseline + up
        if style.angle == 90:
            return -run.baseline - down, top, -run.baseline + up, bottom
        if style.angle == 270:
            return run.baseline - up, top, run.baseline + down, bottom
        return x0, top, x1, bottom


def _mark_lone(pieces: list[Piece]) -> None:
    """Superscripts that stand between spaces, such as the mark at the foot of the page, in front of its note."""
    for i, piece in enumerate(pieces):
        if piece.word.is_mark or len(piece.word.raw) > 6:
            continue
        for j in (i - 1, i + 1):
            if 0 <= j < len(pieces) and _is_mark_of(piece, pieces[j]):
                piece.word.is_mark = True
                break


def _is_mark_of(piece: Piece, beside: Piece) -> bool:
    if beside.word.is_mark or beside.word.angle != piece.word.angle or not is_raised(piece.run, beside.run):
        return False
    near = _distance(piece.word.bbox, beside.word.bbox) <= _BESIDE * beside.word.size
    return near and reads_as_mark(piece.word.raw, beside.word.raw)


def _distance(a: BBox, b: BBox) -> float:
    """The gap between two boxes, along the axis on which they are further apart."""
    return max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0.0)
