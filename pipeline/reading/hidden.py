"""What is on the page but not to be seen: text outside the crop, white on white, invisible, or drawn twice."""

from dataclasses import dataclass

from pipeline.document import Shape, Word
from pipeline.geometry import BBox, area, centre, contains, overlap_area
from pipeline.reading.characters import INVISIBLE_MODES
from pipeline.reading.drawings import Drawings
from pipeline.reading.frame import Frame
from pipeline.reading.pieces import Piece

_WHITE = 0.96
_FAINT = 0.05
_BACKGROUND = 0.5
"""A white area over more than this share of the page is its background."""
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


def drop_hidden(pieces: list[Piece], frame: Frame, drawings: Drawings) -> Seen:
    """Keep what a reader of the page can see, and an OCR layer over a picture.

    White text counts as seen on anything that is not white. Where it stands on a small area that PDFium calls white,
    that area has a pattern: it joins the shapes, in grey.
    """
    painted = [s.bbox for s in drawings.shapes if s.fill and min(s.fill) < _WHITE] + drawings.backdrops
    images = [p.bbox for p in drawings.pictures]
    largest = _BACKGROUND * frame.width * frame.height
    pale = [box for box in drawings.pale if area(box) < largest]
    patterns: set[BBox] = set()
    seen = Seen([])
    for piece in pieces:
        middle = centre(piece.word.bbox)
        if not contains((0.0, 0.0, frame.width, frame.height), middle):
            continue
        if is_ghost(piece):
            visible = _inside(middle, images)
            seen.n_ghosts += visible
        elif _is_white(piece):
            beneath = [box for box in pale if contains(box, middle)]
            visible = bool(beneath) or _inside(middle, painted) or _inside(middle, images)
            patterns.update(beneath[-1:])
        else:
            visible = True
        if visible:
            seen.pieces.append(piece)
        else:
            seen.unseen += 1
    drawings.shapes.extend(Shape(box, "rect", fill=(0.5, 0.5, 0.5)) for box in sorted(patterns))
    _drop_doubled(seen)
    return seen


def _inside(point: tuple[float, float], boxes: list[BBox]) -> bool:
    return any(contains(box, point) for box in boxes)


def is_ghost(piece: Piece) -> bool:
    """Whether a word is drawn without ink, as the text of an OCR layer is."""
    return piece.run.style.mode in INVISIBLE_MODES or piece.run.style.alpha < _FAINT


def _is_white(piece: Piece) -> bool:
    fill = piece.run.style.fill
    return fill is not None and min(fill) >= _WHITE


def _drop_doubled(seen: Seen) -> None:
    """Drop second copies: the same word at the same place, and invisible words over others."""
    places: dict[str, list[Piece]] = {}
    cells: dict[tuple[int, int], list[Piece]] = {}
    gone: set[int] = set()
    pieces = sorted(seen.pieces, key=is_ghost) if seen.n_ghosts else seen.pieces  # ink first; sorting is stable
    for piece in pieces:
        ghost = seen.n_ghosts > 0 and is_ghost(piece)
        same = places.setdefault(piece.word.raw, [])
        if any(_is_copy(piece.word, other.word) for other in same) or (ghost and _is_over(piece, cells)):
            gone.add(id(piece))
            seen.n_ghosts -= ghost
            continue
        same.append(piece)
        if seen.n_ghosts:
            cells.setdefault(_cell(piece.word.bbox), []).append(piece)
    seen.doubled = len(gone)
    if gone:
        seen.pieces = [p for p in seen.pieces if id(p) not in gone]


def _is_copy(a: Word, b: Word) -> bool:
    near = _SAME_PLACE * max(a.size, 4.0)
    return abs(a.bbox[0] - b.bbox[0]) <= near and abs(a.bbox[1] - b.bbox[1]) <= near


def _cell(box: BBox) -> tuple[int, int]:
    x, y = centre(box)
    return int(x // 12), int(y // 12)


def _is_over(piece: Piece, cells: dict[tuple[int, int], list[Piece]]) -> bool:
    x, y = _cell(piece.word.bbox)
    near = (other for dx in (-1, 0, 1) for dy in (-1, 0, 1) for other in cells.get((x + dx, y + dy), ()))
    return any(_covers(piece.word, other.word) for other in near)


def _covers(a: Word, b: Word) -> bool:
    """Whether two words of one line share more than half of the smaller one's box."""
    smaller = min(area(a.bbox), area(b.bbox))
    one_line = abs(centre(a.bbox)[1] - centre(b.bbox)[1]) <= _ONE_LINE * max(a.size, b.size)
    return one_line and smaller > 0 and overlap_area(a.bbox, b.bbox) > _COVERED * smaller
