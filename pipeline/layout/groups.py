"""Takes tables of contents, charts and tables out of the running text, leaving a placeholder for each."""

from pipeline.document import Page, Word
from pipeline.geometry import BBox, contains, union
from pipeline.grid import Grid
from pipeline.layout.boxes import find_boxes
from pipeline.layout.contents import contents_lines
from pipeline.layout.figures import find_figures
from pipeline.layout.grids import find_grids
from pipeline.layout.grouping import Figure, rows_of
from pipeline.layout.labels import chart_labels
from pipeline.layout.laid import Laid
from pipeline.layout.lines import Fragment, fragments, placeholder
from pipeline.layout.lists import could_be_marker
from pipeline.layout.typography import Typography, local_size


def level_sizes(item: Laid, look: Typography) -> None:
    """Measure a page whose body text is set larger or smaller than the document's by its own body."""
    factor = look.size / local_size(item.body, look.size)
    if factor != 1.0:
        for f in item.body:
            f.size *= factor


def set_groups_apart(item: Laid, n_pages: int) -> None:
    """Take tables of contents, figures and grids out of the running text; placeholders keep their places."""
    page = item.page
    rows = rows_of(item.body)
    chosen = contents_lines(rows, n_pages)
    item.contents = {id(f) for i in chosen for f in rows[i]}
    page.figures = find_figures(page, item.body)
    running = {id(w) for f, _ in item.running for w in f.words}
    page.grids = _grids(page, {id(w) for i in chosen for f in rows[i] for w in f.words}, running)
    taken: set[int] = set()
    holders: list[Fragment] = []
    for grid in page.grids:
        taken.update(id(w) for cell in grid.cells for w in cell.words)
        holders.append(placeholder(grid.bbox, grid))
    item.body = _without(item.body, taken)
    page.figures = [union([b, *(f.bbox for f in chart_labels(b, item.body, page.width))]) for b in page.figures]
    for box in page.figures:
        words = [w for f in item.body if _meet(f.bbox, box) for w in f.words if _inside(w, box)]
        if words:
            item.body = _without(item.body, {id(w) for w in words})
            holders.append(placeholder(box, Figure(box, fragments(words))))
    for boxed in find_boxes(page, item.body + holders):
        item.body = _without(item.body, {id(w) for f in boxed.fragments for w in f.words})
        holders.append(placeholder(boxed.bbox, boxed))
    item.body += holders


def _without(lines: list[Fragment], taken: set[int]) -> list[Fragment]:
    """The fragments without the words whose ids are taken."""
    if not taken:
        return lines
    kept: list[Fragment] = []
    for f in lines:
        rest = [w for w in f.words if id(w) not in taken]
        if len(rest) == len(f.words):
            kept.append(f)
        elif rest:
            kept.extend(fragments(rest))
    return kept


def _grids(page: Page, contents: set[int], running: set[int]) -> list[Grid]:
    """The tables of a page, but tables of contents and what lies in a drawing."""
    return [
        grid
        for grid in find_grids(page, running)
        if grid.n_rows * grid.n_cols > 1
        and not _is_drawn(grid, page.figures)
        and not _are_lists(grid)
        and sum(id(w) in contents for c in grid.cells for w in c.words) <= 0.5 * sum(len(c.words) for c in grid.cells)
    ]


def _are_lists(grid: Grid) -> bool:
    """Whether what nothing rules are two columns of text with lists that happen to stand side by side.

    Then the same number stands twice in a row, or a column that is not the first holds nothing but numbers of items.
    """
    if grid.ruled:
        return False
    rows: dict[int, list[str]] = {}
    columns: dict[int, list[list[Word]]] = {}
    for cell in grid.cells:
        if cell.words:
            rows.setdefault(cell.row, []).append(cell.words[0].raw)
            columns.setdefault(cell.col, []).append(cell.words)
    twice = [found for texts in rows.values() if len(found := [t for t in texts if _is_item(t)]) > len(set(found))]
    return len(twice) >= 2 or any(
        col > min(columns)
        and len(cells) >= 2
        and all(len(words) == 1 and _is_item(words[0].raw) for words in cells)
        and sum(len(words) for words in columns.get(col + 1, [])) >= 5 * len(cells)
        for col, cells in columns.items()
    )


def _is_item(text: str) -> bool:
    """Whether a word is the number or letter of a list item: "2)", "b." but neither "2" nor a dash."""
    return could_be_marker(text) and text[-1] in ".)"


def _is_drawn(grid: Grid, figures: list[BBox]) -> bool:
    """Whether the words of a table that nothing rules lie mostly in drawings: the numbers of a chart."""
    if grid.ruled or not figures:
        return False
    words = [w for cell in grid.cells for w in cell.words]
    inside = sum(any(_inside(w, box) for box in figures) for w in words)
    return inside > 0.4 * len(words)


def _meet(a: BBox, b: BBox) -> bool:
    """Whether two boxes touch or overlap."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _inside(word: Word, box: BBox) -> bool:
    x0, top, x1, bottom = word.bbox
    return contains(box, ((x0 + x1) / 2, (top + bottom) / 2))
