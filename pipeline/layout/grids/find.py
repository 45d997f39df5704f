"""Finds the tables of one page: first where rules cross, then where text is aligned."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from pipeline.document import Page, Shape, Word
from pipeline.geometry import BBox, area, contains, overlap_area
from pipeline.grid import Grid
from pipeline.layout.grids.aligned import aligned_grids
from pipeline.layout.grids.charts import looks_filled
from pipeline.layout.grids.recolumn import add_columns, is_open
from pipeline.layout.grids.resplit import resplit
from pipeline.layout.grids.ruled import lattices, outline, sketch
from pipeline.layout.grids.rules import Rules, read_rules
from pipeline.layout.grids.sketch import Sketch
from pipeline.layout.grids.tokens import CHUNK_GAP, Token, text_lines
from pipeline.layout.grids.turn import Turn


def find_grids(page: Page, left_out: Collection[int] = frozenset()) -> list[Grid]:
    """The tables of a page, top to bottom, from its words, shapes and figures.

    Words inside figures make a table only where the figure proves to be one: a full ruled grid, or fills that repeat
    like stripes and cells. Text columns, lists, tables of contents, letterheads, charts and framed paragraphs are not
    returned. ``left_out`` are ids of words that are no text of the page: running heads and page numbers. Each cell
    holds words of ``page.words``; no word stands in two cells. A page without drawn crossings and without lines that
    wide gaps cut costs less than a millisecond.
    """
    words = [w for w in page.words if id(w) not in left_out] if left_out else page.words
    if not _has_evidence(words, page.shapes):
        return []
    turn = Turn.of(words, page.width, page.height)
    tokens = turn.tokens(words)
    figures = [turn.upright(f) for f in page.figures]
    rules = read_rules(turn.shapes(page.shapes))
    found: list[Grid] = []
    taken: set[int] = set()
    for lattice in sorted(lattices(rules.horizontal, rules.vertical), key=lambda g: _size(outline(g))):
        free = [t for t in tokens if id(t) not in taken]
        drawn = sketch(lattice, free)
        if drawn is None or (_in_figure(outline(lattice), figures) and not _is_full(drawn)):
            continue
        if not _is_table(drawn):
            if _stands_alone(drawn, free):
                taken |= {id(t) for tokens in drawn.tokens.values() for t in tokens}
            continue
        if is_open(drawn):
            continue
        add_columns(drawn)
        grid = resplit(drawn)
        if grid is not None:
            found.append(grid)
            held = {id(w) for cell in grid.cells for w in cell.words}
            taken |= {id(t) for t in free if id(t.word) in held}
    rest = [t for t in tokens if not t.turned and id(t) not in taken]
    rules = _outside(rules, found)
    charts = [f for f in figures if not looks_filled(f, rules, rest)]
    if charts:
        rest = [t for t in rest if not any(contains(f, t.middle) for f in charts)]
    found += [g for g in aligned_grids(rest, rules) if not _beside_chart(g.bbox, charts)]
    found.sort(key=lambda g: (g.bbox[1], g.bbox[0]))
    return [turn.back(g) for g in found]


def _middle(box: BBox) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _size(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _has_evidence(words: Sequence[Word], shapes: Sequence[Shape]) -> bool:
    """Whether two lines or more have a gap that could part columns, or rules of both directions are drawn."""
    if len(words) < 4:
        return False
    flat = sum(1 for s in shapes if s.kind != "curve" and s.bbox[2] - s.bbox[0] > 20)
    upright = sum(1 for s in shapes if s.kind != "curve" and s.bbox[3] - s.bbox[1] > 8)
    if flat > 1 and upright > 1:
        return True
    if sum([w.angle != 0 for w in words[:50]]) * 2 >= min(50, len(words)):
        return True
    boxes = sorted([w.bbox for w in words], key=lambda b: (round(b[3] / 2), b[0]))
    gaps = 0
    for left, right in pairwise(boxes):
        if right[0] - left[2] > 0.5 * CHUNK_GAP * (right[3] - right[1]) and abs(right[3] - left[3]) < 3:
            gaps += 1
            if gaps > 1:
                return True
    return False


def _is_table(drawn: Sketch) -> bool:
    """Whether a ruled lattice is more than a frame: enough of its cells hold words, in two rows and two columns."""
    places = drawn.filled().values()
    if len({p[0] for p in places}) < 2 or len({p[1] for p in places}) < 2:
        return False
    return len(places) >= max(3, 0.2 * drawn.n_cells)


def _stands_alone(drawn: Sketch, tokens: Sequence[Token]) -> bool:
    """Whether a box of one row is a heading in a frame: no line of several chunks follows, as under a framed header."""
    if len({p[1] for p in drawn.filled().values()}) < 2:
        return False
    x0, x1, bottom = drawn.xs[0], drawn.xs[-1], drawn.ys[-1]
    below = text_lines(t for t in tokens if t.middle[1] > bottom and x0 - 3 <= t.middle[0] <= x1 + 3)
    return not below or len(below[0].chunks) < 2 or below[0].top - bottom > 3 * below[0].size


def _in_figure(box: BBox, figures: Sequence[BBox]) -> bool:
    return any(contains(f, _middle(box)) for f in figures)


def _beside_chart(box: BBox, charts: Sequence[BBox]) -> bool:
    """Whether a chart stands among the rows of aligned text: its labels and legends are no table."""
    return sum(overlap_area(box, chart) for chart in charts) > 0.1 * area(box)


def _is_full(drawn: Sketch) -> bool:
    """Whether nearly every cell holds words: a table even where the page's drawings look like a figure."""
    return len(drawn.filled()) >= 0.75 * drawn.n_cells and drawn.n_cells >= 6


def _outside(rules: Rules, grids: Sequence[Grid]) -> Rules:
    """The rules and fills that are not part of a grid already found."""
    boxes = [g.bbox for g in grids]
    flat = [r for r in rules.horizontal if not any(contains(b, ((r.lo + r.hi) / 2, r.at), 3) for b in boxes)]
    keep = [i for i, f in enumerate(rules.fills) if not any(contains(b, _middle(f), 3) for b in boxes)]
    return Rules(flat, rules.vertical, [rules.fills[i] for i in keep], [rules.colours[i] for i in keep])
