"""What is on the page but not to be seen: text outside the crop, white on white, invisible, or drawn twice."""

from dataclasses import dataclass

from pipeline.document import Picture, Shape
from pipeline.geometry import BBox, area, centre, contains, overlap_area
from pipeline.reading.characters import INVISIBLE_MODES
from pipeline.reading.frame import Frame
from pipeline.reading.words import Piece

_WHITE = 0.96
_FAINT = 0.05
_SAME_PLACE = 0.25
"""Copies of a word closer than this share of its size are one word with a shadow or a double strike."""
_COVERED, _ONE_LINE = 0.5, 0.4


@dataclass(slots=True)
class Seen:
    """``pieces`` to be read, in content order; how many were dropped as ``unseen`` and as ``doubled``.

    ``n_ghosts`` is the number of invisible words among ``pieces``, which stand over a picture: an OCR layer.
    """

    pieces: list[Piece]
    unseen: int = 0
    doubled: int = 0
    n_ghosts: int = 0


def drop_hidden(
    pieces: list[Piece], frame: Frame, shapes: list[Shape], pictures: list[Picture], backdrops: list[BBox]
) -> Seen:
    """Keep what a reader of the page can see, and an OCR layer over a picture.

    ``backdrops`` are further painted areas (shadings). White text counts as seen on anything that is not white.
    """
    painted = [s.bbox for s in shapes if s.fill and min(s.fill) < _WHITE] + backdrops
    images = [p.bbox for p in pictures]
    seen = Seen([])
    for piece in pieces:
        middle = centre(piece.word.bbox)
        if not contains((0.0, 0.0, frame.width, frame.height), middle):
            continue
        if is_ghost(piece):
            visible = any(contains(box, middle) for box in images)
            seen.n_ghosts += visible
        elif _is_white(piece):
            visible = any(contains(box, middle) for box in painted) or any(contains(box, middle) for box in images)
        else:
            visible = True
        if visible:
            seen.pieces.append(piece)
        else:
            seen.unseen += 1
    _drop_doubled(seen)
    return seen


def is_ghost(piece: Piece) -> bool:
    """Whether a word is drawn without ink, as the text of an OCR layer is."""
    return piece.run.style.mode in INVISIBLE_MODES or piece.run.style.alpha < _FAINT


def _is_white(piece: Piece) -> bool:
    fill = piece.run.style.fill
    return fill is not None and min(fill) >= _WHITE


def _drop_doubled(seen: Seen) -> None:
    """Drop second copies: the same word at the same place, and invisible words over visible ones."""
    cells: dict[tuple[int, int], list[int]] = {}
    kept: list[Piece] = []
    solid: list[Piece] = sorted(seen.pieces, key=is_ghost)  # stable: ink first
    for piece in solid:
        at = _cell(piece.word.bbox)
        near = [kept[k] for dx in (-1, 0, 1) for dy in (-1, 0, 1) for k in cells.get((at[0] + dx, at[1] + dy), ())]
        if any(_doubles(piece, other) for other in near):
            seen.doubled += 1
            seen.n_ghosts -= is_ghost(piece)
            continue
        cells.setdefault(at, []).append(len(kept))
        kept.append(piece)
    if seen.doubled or seen.n_ghosts:
        order = {id(p): i for i, p in enumerate(seen.pieces)}
        kept.sort(key=lambda p: order[id(p)])
    seen.pieces = kept


def _cell(box: BBox) -> tuple[int, int]:
    x, y = centre(box)
    return int(x // 12), int(y // 12)


def _doubles(piece: Piece, other: Piece) -> bool:
    a, b = piece.word, other.word
    (ax, ay), (bx, by) = centre(a.bbox), centre(b.bbox)
    if a.raw == b.raw:
        near = _SAME_PLACE * max(a.size, 4.0)
        return abs(ax - bx) <= near and abs(ay - by) <= near
    smaller = min(area(a.bbox), area(b.bbox))
    one_line = abs(ay - by) <= _ONE_LINE * max(a.size, b.size)
    return is_ghost(piece) and one_line and smaller > 0 and overlap_area(a.bbox, b.bbox) > _COVERED * smaller
