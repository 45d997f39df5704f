"""Characters → words with boxes, fonts and footnote marks."""

import re
from dataclasses import dataclass

from pipeline.document import Word
from pipeline.geometry import BBox
from pipeline.reading.characters import Characters, Run
from pipeline.reading.marks import Part, is_raised, reads_as_mark, split_marks
from pipeline.reading.tokens import Token, find_tokens
from pipeline.reading.tracking import join_tracked

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_EMPTY = re.compile("[\u200b-\u200f\u2060\ufeff]*")
_BESIDE = 1.5
"""A mark that stands alone belongs to a word at most so many of that word's sizes away."""


@dataclass(slots=True)
class Piece:
    """A word with the run that leads it: its style, baseline and place in the content."""

    word: Word
    run: Run

    @property
    def angle(self) -> int:
        """Degrees clockwise by which the word is turned."""
        return self.run.style.angle


def build_words(characters: Characters, number: int) -> list[Piece]:
    """The words of page ``number`` (1-based), in content order, hidden ones included."""
    pieces: list[Piece] = []
    for token in find_tokens(characters):
        for part in _parts(characters, token):
            piece = _piece(characters, part, number)
            if piece:
                pieces.append(piece)
    pieces = [Piece(word, run) for word, run in join_tracked([(p.word, p.run) for p in pieces])]
    _mark_lone(pieces)
    return pieces


def _parts(characters: Characters, token: Token) -> list[Part]:
    if len(token.runs) == 1 and characters.text[token.start : token.end].isalpha():
        return [Part(list(range(token.start, token.end)), token.runs[0])]
    return split_marks(characters.text, token.runs)


def _piece(characters: Characters, part: Part, number: int) -> Piece | None:
    text = _CONTROL.sub("\ufffd", "".join([characters.text[i] for i in part.indices]))
    if _EMPTY.fullmatch(text):
        return None
    style = part.run.style
    word = Word(
        raw=text,
        bbox=_box(characters, part),
        page=number,
        size=round(style.size, 2),
        font=style.font.name,
        bold=style.bold,
        italic=style.font.italic,
        angle=style.angle,
        is_mark=part.is_mark,
    )
    return Piece(word, part.run)


def _box(characters: Characters, part: Part) -> BBox:
    """Along the reading direction from the first to the last character; across it as the font reaches."""
    first, last = part.indices[0], part.indices[-1]
    boxes = (
        characters.boxes[first : last + 1] if last - first + 1 == len(part.indices) else characters.boxes[part.indices]
    )
    x0, top = boxes[:, :2].min(0).tolist()
    x1, bottom = boxes[:, 2:].max(0).tolist()
    run = part.run
    up, down = run.style.font.ascent * run.style.size, run.style.font.descent * run.style.size
    if run.style.angle == 0:
        return x0, run.baseline - up, x1, run.baseline + down
    if run.style.angle == 180:
        return x0, -run.baseline - down, x1, -run.baseline + up
    if run.style.angle == 90:
        return -run.baseline - down, top, -run.baseline + up, bottom
    if run.style.angle == 270:
        return run.baseline - up, top, run.baseline + down, bottom
    return x0, top, x1, bottom


def _mark_lone(pieces: list[Piece]) -> None:
    """Superscripts that stand between spaces, such as the mark at the foot of the page, in front of its note."""
    for i, piece in enumerate(pieces):
        if piece.word.is_mark or len(piece.word.raw) > 6:
            continue
        for j in (i - 1, i + 1):
            if not 0 <= j < len(pieces):
                continue
            beside = pieces[j]
            if beside.word.is_mark or beside.angle != piece.angle or not is_raised(piece.run, beside.run):
                continue
            if _distance(piece.word.bbox, beside.word.bbox) <= _BESIDE * beside.word.size and reads_as_mark(
                piece.word.raw, beside.word.raw
            ):
                piece.word.is_mark = True
                break


def _distance(a: BBox, b: BBox) -> float:
    """The gap between two boxes, along the axis on which they are further apart."""
    return max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0.0)
