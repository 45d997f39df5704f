"""Characters → words with boxes, fonts and footnote marks."""

import re

from pipeline.document import Word
from pipeline.geometry import BBox, union
from pipeline.reading.characters import Characters
from pipeline.reading.footnotes import find_plain_marks
from pipeline.reading.marks import SMALLER, Part, has_superscript, is_raised, reads_as_mark, split_marks
from pipeline.reading.pieces import Piece
from pipeline.reading.tokens import Token, find_tokens
from pipeline.reading.tracking import join_tracked

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_EMPTY = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]*")
_BESIDE = 1.5
"""A mark that stands alone belongs to a word at most so many of that word's sizes away."""


def build_words(characters: Characters, number: int) -> list[Piece]:
    """The words of page ``number`` (1-based), in content order, hidden ones included."""
    builder = _Builder(characters, number)
    pieces = join_tracked(builder.pieces(find_tokens(characters)))
    _mark_lone(pieces)
    for index, at in reversed(find_plain_marks([p.word for p in pieces])):
        pieces[index : index + 1] = builder.cut(pieces[index], at)
    return pieces


class _Builder:
    def __init__(self, characters: Characters, number: int) -> None:
        self._text = characters.text
        self._boxes = characters.boxes
        self._number = number

    def pieces(self, tokens: list[Token]) -> list[Piece]:
        """The words and marks of tokens. Upright tokens of one run, which are nearly all, go the short way."""
        text, number = self._text, self._number
        x0s: list[float] = self._boxes[:, 0].tolist()
        x1s: list[float] = self._boxes[:, 2].tolist()
        superscripts = has_superscript(text)
        out: list[Piece] = []
        style = None
        up = down = 0.0
        for token in tokens:
            run = token[0]
            start, end = run.start, run.end
            raw = text[start:end]
            if len(token) > 1 or run.style.angle or not raw.isprintable() or (superscripts and has_superscript(raw)):
                out.extend(p for part in self._parts(token) if (p := self._piece(part)))
                continue
            if run.style is not style:
                style = run.style
                size, font, name, bold = style.size, style.font, style.font.name, style.bold
                italic, up, down = font.italic, font.ascent * size, font.descent * size
            x0, x1 = x0s[start], x1s[end - 1]
            if start + 1 < end:
                x0, x1 = min(x0, x0s[end - 1]), max(x1, x1s[start])
            box = x0, run.baseline - up, x1, run.baseline + down
            out.append(Piece(Word(raw, box, number, size, name, bold, italic), range(start, end), run))
        return out

    def cut(self, piece: Piece, at: slice) -> list[Piece]:
        """The word without its characters ``at``, and those as a mark."""
        indices = list(piece.indices)
        rest = indices[: at.start] + indices[at.stop :]
        parts = (Part(rest, piece.run), Part(indices[at], piece.run, is_mark=True))
        return [p for part in parts if part.indices and (p := self._piece(part))]

    def _parts(self, token: Token) -> list[Part]:
        run = token[0]
        if len(token) == 1 and not has_superscript(self._text[run.start : run.end]):
            return [Part(range(run.start, run.end), run)]
        return split_marks(self._text, token)

    def _piece(self, part: Part) -> Piece | None:
        text = "".join([self._text[i] for i in part.indices])
        if not text.isprintable():
            text = _CONTROL.sub("\ufffd", text)
            if _EMPTY.fullmatch(text):
                return None
        style = part.run.style
        word = Word(text, self._box(part), self._number, style.size, style.font.name, style.bold, style.font.italic)
        word.angle = style.angle
        word.is_mark = part.is_mark
        return Piece(word, part.indices, part.run)

    def _box(self, part: Part) -> BBox:
        """Along the reading direction from the first to the last character; across it as the font reaches."""
        run = part.run
        style = run.style
        up, down = style.font.ascent * style.size, style.font.descent * style.size
        boxes: list[BBox] = self._boxes[list(part.indices)].tolist()
        if style.angle == 0:
            first, last = boxes[0], boxes[-1]
            return min(first[0], last[0]), run.baseline - up, max(first[2], last[2]), run.baseline + down
        x0, top, x1, bottom = union(boxes)
        if style.angle == 180:
            return x0, -run.baseline - down, x1, -run.baseline + up
        if style.angle == 90:
            return -run.baseline - down, top, -run.baseline + up, bottom
        if style.angle == 270:
            return run.baseline - up, top, run.baseline + down, bottom
        return x0, top, x1, bottom


def _mark_lone(pieces: list[Piece]) -> None:
    """Superscripts that stand between spaces, such as the mark at the foot of the page, in front of its note."""
    if not pieces:
        return
    largest = max(p.word.size for p in pieces)
    if largest == min(p.word.size for p in pieces):
        return
    sizes = [p.word.size for p in pieces]
    small = SMALLER * largest
    sizes.append(-1.0)  # stands on either side of the page's words
    for i, piece in enumerate(pieces):
        size = sizes[i]
        if size > small or not (size <= SMALLER * sizes[i - 1] or size <= SMALLER * sizes[i + 1]):
            continue
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
