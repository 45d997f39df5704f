"""Words that stand turned on the page, gathered into lines of their own."""

from pipeline.document import Word
from pipeline.geometry import BBox
from pipeline.layout.lines import Fragment, em, joined


def turned_lines(words: list[Word]) -> list[Fragment]:
    """The lines of words with an angle, in the order a reader who turns the page would read them."""
    out: list[Fragment] = []
    for angle in (90, 180, 270):
        turned = [w for w in words if w.angle == angle]
        if turned:
            out.extend(_lines(turned, angle))
    return out


def _upright(box: BBox, angle: int) -> BBox:
    """A box as it lies after the page is turned back by ``angle`` degrees (the origin moves; order is what counts)."""
    x0, top, x1, bottom = box
    if angle == 90:
        return top, -x1, bottom, -x0
    if angle == 270:
        return -bottom, x0, -top, x1
    return -x1, -bottom, -x0, -top


def _lines(words: list[Word], angle: int) -> list[Fragment]:
    placed = sorted(((_upright(w.bbox, angle), w) for w in words), key=lambda p: (p[0][3], p[0][0]))
    rows: list[list[tuple[BBox, Word]]] = []
    for box, word in placed:
        size = em(word)
        if rows and abs(rows[-1][-1][0][3] - box[3]) < 0.4 * size:
            rows[-1].append((box, word))
        else:
            rows.append([(box, word)])
    out: list[Fragment] = []
    for row in rows:
        row.sort(key=lambda p: p[0][0])
        ordered = [word for _, word in row]
        x0s, tops, x1s, bottoms = zip(*[w.bbox for w in ordered], strict=True)
        out.append(joined([Fragment(ordered, min(x0s), min(tops), max(x1s), max(bottoms), base=max(bottoms))]))
    return out
