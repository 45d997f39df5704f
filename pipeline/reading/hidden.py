"""What is on the page but not to be seen: text outside the crop, white on white, invisible, or drawn twice."""

from collections.abc import Iterable
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
    width, height = frame.width, frame.height
    if not any(is_ghost(piece) or _is_white(piece) for piece in _one_a_style(pieces)):
        boxed = [(p.word.bbox, p) for p in pieces]
        wide, high = 2 * width, 2 * height
        seen = Seen([p for (x0, y0, x1, y1), p in boxed if 0.0 <= x0 + x1 <= wide and 0.0 <= y0 + y1 <= high])
        _drop_doubled(seen)
        return seen
    painted = [s.bbox for s in drawings.shapes if s.fill and min(s.fill) < _WHITE] + drawings.backdrops
    images = [p.bbox for p in drawings.pictures]
    largest = _BACKGROUND * width * height
    pale = [box for box in drawings.pale if area(box) < largest]
    patterns: set[BBox] = set()
    seen = Seen([])
    for piece in pieces:
        middle = centre(piece.word.bbox)
        if not _on_page(piece.word.bbox, width, height):
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


def _one_a_style(pieces: list[Piece]) -> Iterable[Piece]:
    return {id(p.run.style): p for p in pieces}.values()


def _on_page(box: BBox, width: float, height: float) -> bool:
    """Whether the middle of a box lies on the page."""
    return 0.0 <= box[0] + box[2] <= 2 * width and 0.0 <= box[1] + box[3] <= 2 * height


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
    places: dict[str, list[Word]] = {}
    cells: dict[tuple[int, int], list[Piece]] = {}
    gone: set[int] = set()
    pieces = sorted(seen.pieces, key=is_ghost) if seen.n_ghosts else seen.pieces  # ink first; sorting is stable
    for piece in pieces:
        word = piece.word
        ghost = seen.n_ghosts > 0 and is_ghost(piece)
        same = places.setdefault(word.raw, [])
        if (same and _is_copy(word, same)) or (ghost and _is_over(piece, cells)):
            gone.add(id(piece))
            seen.n_ghosts -= ghost
            continue
        same.append(word)
        if seen.n_ghosts:
            cells.setdefault(_cell(word.bbox), []).append(piece)
    seen.doubled = len(gone)
    if gone:
        seen.pieces = [p for p in seen.pieces if id(p) not in gone]


def _is_copy(word: Word, others: list[Word]) -> bool:
    """Whether a word stands where one of the others with the same text does."""
    x0, top, _, _ = word.bbox
    near = _SAME_PLACE * max(word.size, 4.0)
    for other in others:  # written out for speed: tables repeat the same numbers over and over
        box = other.bbox
        if -near <= top - box[1] <= near and -near <= x0 - box[0] <= near:
            return True
    return False


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
