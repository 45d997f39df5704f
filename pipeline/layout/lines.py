"""Words → fragments: runs of words on one baseline without a wide gap between them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.document import Word
from pipeline.geometry import BBox

WIDE_GAP = 0.95
"""A gap wider than this, in font sizes, may be a gutter between columns; justified text rarely reaches it."""


@dataclass(slots=True, eq=False)
class Fragment:
    """A run of words on one line, with what layout asks of it again and again.

    ``base`` is the typical bottom of its words, in points from the top; ``size`` the typical font size in points (the
    height of the words where no font is known); ``bold`` and ``italic`` hold for every word of it. ``group`` is the
    grid or figure that a fragment without words stands for; ``bullet`` tells that a bullet is drawn in front of it,
    ``underlined`` that a rule runs under it from end to end.
    """

    words: list[Word]
    x0: float
    top: float
    x1: float
    bottom: float
    base: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    group: object = None
    bullet: bool = False
    underlined: bool = False
    _raw: str = ""

    @property
    def bbox(self) -> BBox:
        """The box around the words."""
        return self.x0, self.top, self.x1, self.bottom

    @property
    def raw(self) -> str:
        """The words as read, single-spaced."""
        if not self._raw:
            self._raw = " ".join([w.raw for w in self.words])
        return self._raw

    @property
    def n_letters(self) -> int:
        """The characters of its words, without the spaces between them."""
        return len(self.raw) - max(0, len(self.words) - 1)


def placeholder(box: BBox, group: object) -> Fragment:
    """A fragment that holds the place of a grid or figure in the reading order."""
    return Fragment([], *box, base=box[3], size=10.0, group=group)


def em(word: Word) -> float:
    """The font size of a word in points; its height where the font is unknown."""
    return word.size or max(1.0, word.bbox[3] - word.bbox[1])


def fragments(words: Iterable[Word]) -> list[Fragment]:
    """Gather upright words into fragments, whatever order they come in."""
    pieces: list[list[Word]] = []
    last: Word | None = None
    right = above = below = 0.0
    for word in words:  # written out for speed: this loop sees every word of the document
        x0, top, x1, bottom = word.bbox
        size = word.size or max(1.0, bottom - top)
        overlap = (below if below < bottom else bottom) - (above if above > top else top)
        if (
            last is not None
            and -0.5 * size < x0 - right < WIDE_GAP * size
            and (overlap > 0.5 * (below - above) or overlap > 0.5 * (bottom - top))
            and (word.size == last.size or not _unlike(last, word))
        ):
            pieces[-1].append(word)
        else:
            pieces.append([word])
        last, right, above, below = word, x1, top, bottom
    return [_measured(piece) for piece in _merged(pieces)]


def _adjoins(left: BBox, right: BBox, size: float) -> bool:
    """Whether the right box goes on where the left one ends, on the same line."""
    gap = right[0] - left[2]
    if not -0.5 * size < gap < WIDE_GAP * size:
        return False
    overlap = min(left[3], right[3]) - max(left[1], right[1])
    return overlap > 0.5 * min(left[3] - left[1], right[3] - right[1])


def _unlike(a: Word, b: Word) -> bool:
    """Whether two neighbours are set so differently that only chance put them on one line: a margin note, a heading."""
    if not a.size or not b.size or a.is_mark or b.is_mark:
        return False
    if b.size > 1.4 * a.size:
        return len(a.raw) > 2 and b.bbox[0] - a.bbox[2] > 0.15 * b.size
    return a.size > 1.4 * b.size and len(a.raw) > 2 and len(b.raw) > 2


def _merged(pieces: list[list[Word]]) -> list[list[Word]]:
    """Join pieces that adjoin although they were not read one after the other."""
    if len(pieces) == 1:
        return pieces
    pieces.sort(key=lambda p: (p[0].bbox[0], p[0].bbox[1]))
    open_ends: dict[int, list[list[Word]]] = defaultdict(list)
    out: list[list[Word]] = []
    for piece in pieces:
        box = piece[0].bbox
        key = int((box[1] + box[3]) / 16)
        size = em(piece[0])
        found: list[Word] | None = None
        for bucket in (key, key - 1, key + 1):
            for other in open_ends[bucket]:
                if _adjoins(other[-1].bbox, box, size) and not _unlike(other[-1], piece[0]):
                    found = other
                    break
            if found is not None:
                break
        if found is None:
            found = []
            out.append(found)
            open_ends[key].append(found)
        found.extend(piece)
    return out


def _measured(words: list[Word]) -> Fragment:
    """The fragment of some words, with its style."""
    first = words[0]
    if len(words) == 1:
        x0, top, x1, bottom = first.bbox
        if first.size:
            return Fragment(words, x0, top, x1, bottom, bottom, round(first.size, 1), first.bold, first.italic)
        line = Fragment(words, x0, top, x1, bottom, bottom)
    else:
        x0s, tops, x1s, bottoms = zip(*[w.bbox for w in words], strict=True)
        base = sorted(bottoms)[(len(words) - 1) // 2]
        line = Fragment(words, min(x0s), min(tops), max(x1s), max(bottoms), base)
    _style(line)
    return line


def joined(parts: list[Fragment]) -> Fragment:
    """One line of fragments that stand side by side, left to right, with its style measured."""
    if len(parts) == 1 and parts[0].size:
        return parts[0]
    return _measured([w for part in sorted(parts, key=lambda p: p.x0) for w in part.words])


def room(line: Fragment, after: Fragment, right: float) -> float:
    """How many points would be left on a line had the first word of the line after it been set there."""
    first = after.words[0]
    return right - line.x1 - (first.bbox[2] - first.bbox[0]) - 0.25 * line.size


def _style(line: Fragment) -> None:
    """Measure size and weight, without footnote marks and bullets."""
    first = line.words[0]
    if first.size and len({(w.size, w.bold) for w in line.words}) == 1:
        line.size, line.bold = round(first.size, 1), first.bold
        line.italic = first.italic and all(w.italic for w in line.words)
        return
    words = [w for w in line.words if not w.is_mark and w.raw[:1].isalnum()] or line.words
    by_size: dict[float, int] = defaultdict(int)
    for word in words:
        if word.size:
            by_size[round(word.size, 1)] += len(word.raw)
    if by_size:
        line.size = max(by_size, key=lambda s: (by_size[s], s))
    else:  # the height of a word depends on its letters; the highest ones tell the size
        heights = sorted(w.bbox[3] - w.bbox[1] for w in words)
        line.size = max(1.0, heights[int(0.8 * len(heights))])
    line.bold = all(w.bold for w in words)
    line.italic = all(w.italic for w in words)
