"""Lays out a document: words → fragments → columns → blocks, over all its pages."""

from pipeline.document import BlockKind, Document
from pipeline.grid import Grid
from pipeline.layout.boxes import Boxed
from pipeline.layout.captions import is_caption
from pipeline.layout.columns import Column, columns
from pipeline.layout.drafts import Draft
from pipeline.layout.grouping import Figure, across
from pipeline.layout.groups import level_sizes, set_groups_apart
from pipeline.layout.headings import mark_headings
from pipeline.layout.joining import join_over_breaks
from pipeline.layout.laid import Laid
from pipeline.layout.lines import Fragment, fragments
from pipeline.layout.lists import mark_drawn
from pipeline.layout.nesting import nest
from pipeline.layout.notes import Notes
from pipeline.layout.paragraphs import Paragraphs
from pipeline.layout.publish import publish
from pipeline.layout.rotated import turned_lines
from pipeline.layout.running import Sheet, furniture
from pipeline.layout.typography import Typography, typography
from pipeline.layout.underlines import mark_underlined


def arrange(document: Document) -> None:
    """Fill figures, grids, lines and words of every page, in reading order, and the blocks of the document."""
    laid = [Laid(page) for page in document.pages]
    sheets = []
    for item in laid:
        page = item.page
        item.turned = turned_lines(page.words)
        upright = [w for w in page.words if w.angle == 0]
        sheets.append(Sheet(page.number, page.width, page.height, fragments(upright)))
    look = typography(sheet.fragments for sheet in sheets)
    kinds = furniture(sheets, look.size)
    for item, sheet in zip(laid, sheets, strict=True):
        for f in sorted(sheet.fragments, key=lambda f: (f.base, f.x0)):
            if id(f) in kinds:
                item.running.append((f, kinds[id(f)]))
            else:
                item.body.append(f)
        set_groups_apart(item, len(laid))
        level_sizes(item, look)
    _build(laid, look)
    publish(document, laid)


def _build(laid: list[Laid], look: Typography) -> None:
    """Turn the columns of every page into drafts, mark captions and headings, and join what goes on."""
    paragraphs = Paragraphs(look)
    notes = Notes(look)
    rights = _usual_right(laid)
    for item in laid:
        for column in columns(item.body):
            if column.whole and not _shows_edge(column):
                column.right = max(column.right, min(rights, item.page.width))
            lines = across(column.fragments, item.contents)
            mark_drawn(lines, item.page)
            mark_underlined(lines, item.page.shapes)
            cut, found = notes.cut(lines, column, item.page, noisy=item.noisy)
            item.columns.append(_drafts(lines[:cut], column, item, paragraphs))
            item.notes.extend(found)
        for drafts in item.columns:
            _mark_captions(drafts)
    flow = [d for item in laid for drafts in item.columns for d in drafts]
    mark_headings(flow, look)
    nest(flow)
    for item in laid:
        item.columns = [[d for d in drafts if d.lines] for drafts in item.columns]
    joined = iter(join_over_breaks([drafts for item in laid for drafts in item.columns]))
    for item in laid:
        item.columns = [next(joined) for _ in item.columns]


def _shows_edge(column: Column) -> bool:
    """Whether the lines of a column are so many and so full that they show how far text may run in it."""
    lines = [f for f in column.fragments if len(f.words) > 3]
    near = sum(f.x1 > column.right - 0.14 * (column.right - column.left) for f in lines)
    return len(lines) >= 6 and near >= 0.5 * len(lines)


def _usual_right(laid: list[Laid]) -> float:
    """How far the text of a page usually runs to the right, in points."""
    rights = sorted(max(f.x1 for f in item.body) for item in laid if len(item.body) > 8)
    return rights[len(rights) // 2] if rights else 0.0


def _drafts(lines: list[Fragment], column: Column, item: Laid, paragraphs: Paragraphs) -> list[Draft]:
    """The drafts of one column: stretches of text between grids, figures and lines of contents."""
    out: list[Draft] = []
    run: list[Fragment] = []
    number = item.page.number
    in_contents = _contents_words(item)
    for line in lines:
        is_contents = line.group is None and id(line.words[0]) in in_contents
        if line.group is None and not is_contents:
            run.append(line)
            continue
        out.extend(paragraphs.build(run, column, number, item.noisy))
        run = []
        if is_contents:
            out.append(Draft([line], BlockKind.CONTENTS, number, line.x0, column.right))
        elif isinstance(line.group, Figure):
            out.append(Draft(across(line.group.fragments), BlockKind.FIGURE, number, line.x0, line.x1))
        elif isinstance(line.group, Grid):
            out.extend(_cells(line.group, number))
        elif isinstance(line.group, Boxed):
            out.extend(_boxed(line.group, number, paragraphs))
    out.extend(paragraphs.build(run, column, number, item.noisy))
    return out


def _boxed(boxed: Boxed, page: int, paragraphs: Paragraphs) -> list[Draft]:
    """The drafts of a box that stands beside the text."""
    out = [d for column in columns(boxed.fragments) for d in paragraphs.build(across(column.fragments), column, page)]
    for draft in out:
        draft.aside = True
    return out


def _contents_words(item: Laid) -> set[int]:
    return {id(w) for f in item.body if id(f) in item.contents for w in f.words} if item.contents else set()


def _cells(grid: Grid, page: int) -> list[Draft]:
    """A draft for every cell that holds words, row by row."""
    return [
        Draft(across(fragments(cell.words)), BlockKind.TABLE, page, cell.bbox[0], cell.bbox[2])
        for cell in sorted(grid.cells, key=lambda c: (c.row, c.col))
        if cell.words
    ]


def _mark_captions(drafts: list[Draft]) -> None:
    groups = {BlockKind.FIGURE, BlockKind.TABLE}
    for i, draft in enumerate(drafts):
        if draft.kind is not BlockKind.PARAGRAPH:
            continue
        beside = any(d.kind in groups for d in drafts[max(0, i - 1) : i + 2])
        if is_caption(draft.text, beside_figure=beside):
            draft.kind = BlockKind.CAPTION
