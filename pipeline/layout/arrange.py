"""Lays out a document: words → fragments → columns → blocks, over all its pages."""

from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from pipeline.document import Block, BlockKind, Document, Line, Page, Word
from pipeline.geometry import BBox, contains, overlap_area
from pipeline.grid import Grid
from pipeline.layout.captions import is_caption
from pipeline.layout.columns import Column, columns
from pipeline.layout.contents import contents_lines
from pipeline.layout.drafts import Draft
from pipeline.layout.figures import find_figures
from pipeline.layout.footnotes import footnote_start, short_rules, starts_note
from pipeline.layout.grouping import Figure, across, rows_of
from pipeline.layout.headings import mark_headings
from pipeline.layout.joining import join_over_breaks
from pipeline.layout.lines import Fragment, fragments, placeholder
from pipeline.layout.nesting import nest
from pipeline.layout.paragraphs import Paragraphs
from pipeline.layout.rotated import turned_lines
from pipeline.layout.running import Sheet, furniture
from pipeline.layout.typography import Typography, typography


@dataclass(slots=True)
class _Laid:
    """One page on its way: its fragments, sorted out by what they are."""

    page: Page
    body: list[Fragment] = field(default_factory=list)
    contents: set[int] = field(default_factory=set)  # ids of fragments in tables of contents
    running: list[tuple[Fragment, BlockKind]] = field(default_factory=list)
    turned: list[Fragment] = field(default_factory=list)
    columns: list[list[Draft]] = field(default_factory=list)
    notes: list[Draft] = field(default_factory=list)


def arrange(document: Document) -> None:
    """Fill figures, grids, lines and words of every page, in reading order, and the blocks of the document."""
    laid = [_Laid(page) for page in document.pages]
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
        _set_groups_apart(item, len(laid))
    _build(laid, look)
    _publish(document, laid, look)


def _set_groups_apart(item: _Laid, n_pages: int) -> None:
    """Take tables of contents, figures and grids out of the running text; placeholders keep their places."""
    page = item.page
    rows = rows_of(item.body)
    chosen = contents_lines(rows, n_pages)
    item.contents = {id(f) for i in chosen for f in rows[i]}
    page.figures = find_figures(page)
    page.grids = _grids(page, {id(w) for i in chosen for f in rows[i] for w in f.words})
    taken: set[int] = set()
    holders: list[Fragment] = []
    for grid in page.grids:
        taken.update(id(w) for cell in grid.cells for w in cell.words)
        holders.append(placeholder(grid.bbox, grid))
    for box in page.figures:
        words = [w for f in item.body for w in f.words if id(w) not in taken and _inside(w, box)]
        if words:
            taken.update(id(w) for w in words)
            holders.append(placeholder(box, Figure(box, fragments(words))))
    if not taken:
        return
    kept: list[Fragment] = []
    for f in item.body:
        rest = [w for w in f.words if id(w) not in taken]
        if len(rest) == len(f.words):
            kept.append(f)
        elif rest:
            kept.extend(fragments(rest))
    item.body = kept + holders


def _grids(page: Page, contents: set[int]) -> list[Grid]:
    """The tables of a page, but tables of contents, framed paragraphs and what lies in a drawing."""
    return [
        grid
        for grid in _find_grids(page)
        if grid.n_rows * grid.n_cols > 1
        and sum(id(w) in contents for c in grid.cells for w in c.words) <= 0.5 * sum(len(c.words) for c in grid.cells)
    ]


def _find_grids(page: Page) -> list[Grid]:
    if not (Path(__file__).parent / "grids" / "find.py").exists():
        return []
    module = import_module("pipeline.layout.grids")
    return list(module.find_grids(page))


def _inside(word: Word, box: BBox) -> bool:
    x0, top, x1, bottom = word.bbox
    return contains(box, ((x0 + x1) / 2, (top + bottom) / 2))


def _build(laid: list[_Laid], look: Typography) -> None:
    """Turn the columns of every page into drafts, mark captions and headings, and join what goes on."""
    paragraphs = Paragraphs(look)
    rights = _usual_right(laid)
    for item in laid:
        rules = short_rules(item.page.shapes, item.page.width, item.page.height)
        for column in columns(item.body):
            if column.whole:
                column.right = max(column.right, min(rights, item.page.width))
            lines = across(column.fragments)
            cut = footnote_start(lines, look.size, rules)
            item.columns.append(_drafts(lines[:cut], column, item, paragraphs))
            item.notes.extend(_notes(lines[cut:], column, item.page.number))
        for drafts in item.columns:
            _mark_captions(drafts)
    flow = [d for item in laid for drafts in item.columns for d in drafts]
    mark_headings(flow, look)
    nest(flow)
    joined = iter(join_over_breaks([drafts for item in laid for drafts in item.columns]))
    for item in laid:
        item.columns = [next(joined) for _ in item.columns]


def _usual_right(laid: list[_Laid]) -> float:
    """How far the text of a page usually runs to the right, in points."""
    rights = sorted(max(f.x1 for f in item.body) for item in laid if len(item.body) > 8)
    return rights[len(rights) // 2] if rights else 0.0


def _drafts(lines: list[Fragment], column: Column, item: _Laid, paragraphs: Paragraphs) -> list[Draft]:
    """The drafts of one column: stretches of text between grids, figures and lines of contents."""
    out: list[Draft] = []
    run: list[Fragment] = []
    number = item.page.number
    for line in lines:
        is_contents = line.group is None and id(line.words[0]) in _contents_words(item)
        if line.group is None and not is_contents:
            run.append(line)
            continue
        out.extend(paragraphs.build(run, column, number))
        run = []
        if is_contents:
            out.append(Draft([line], BlockKind.CONTENTS, number, line.x0, column.right))
        elif isinstance(line.group, Figure):
            out.append(Draft(across(line.group.fragments), BlockKind.FIGURE, number, line.x0, line.x1))
        else:
            out.extend(_cells(line.group, number))
    out.extend(paragraphs.build(run, column, number))
    return out


def _contents_words(item: _Laid) -> set[int]:
    return {id(w) for f in item.body if id(f) in item.contents for w in f.words} if item.contents else set()


def _cells(grid: Grid, page: int) -> list[Draft]:
    """A draft for every cell that holds words, row by row."""
    return [
        Draft(across(fragments(cell.words)), BlockKind.TABLE, page, cell.bbox[0], cell.bbox[2])
        for cell in sorted(grid.cells, key=lambda c: (c.row, c.col))
        if cell.words
    ]


def _notes(lines: list[Fragment], column: Column, page: int) -> list[Draft]:
    out: list[Draft] = []
    for line in lines:
        if out and not starts_note(line):
            out[-1].lines.append(line)
        else:
            out.append(Draft([line], BlockKind.FOOTNOTE, page, line.x0, column.right))
    return out


def _mark_captions(drafts: list[Draft]) -> None:
    groups = {BlockKind.FIGURE, BlockKind.TABLE}
    for i, draft in enumerate(drafts):
        if draft.kind is not BlockKind.PARAGRAPH:
            continue
        beside = any(d.kind in groups for d in drafts[max(0, i - 1) : i + 2])
        if is_caption(draft.text, beside_figure=beside):
            draft.kind = BlockKind.CAPTION


def _publish(document: Document, laid: list[_Laid], look: Typography) -> None:
    """Write lines, words and blocks into the document."""
    made: dict[int, Line] = {}

    def line_of(fragment: Fragment) -> Line:
        return made.setdefault(id(fragment), Line(fragment.words))

    document.blocks = []
    for item in laid:
        middle = item.page.height / 2
        head = [(f, k) for f, k in item.running if f.base < middle]
        foot = [(f, k) for f, k in item.running if f.base >= middle]
        body = [d for drafts in item.columns for d in drafts] + item.notes
        document.blocks.extend(Block(kind, [line_of(f)]) for f, kind in head)
        for draft in body:
            document.blocks.append(_block(draft, [line_of(f) for f in draft.lines]))
        document.blocks.extend(Block(BlockKind.PARAGRAPH, [line_of(f)]) for f in item.turned)
        document.blocks.extend(Block(kind, [line_of(f)]) for f, kind in foot)
    by_page: dict[int, list[Line]] = {page.number: [] for page in document.pages}
    _lines_in_order(document, by_page)
    for page in document.pages:
        page.lines = by_page[page.number]
        page.words = [w for line in page.lines for w in line.words]


def _lines_in_order(document: Document, by_page: dict[int, list[Line]]) -> None:
    """The lines of every page: those carried over from the page before come first, under its running head."""
    carried: dict[int, list[Line]] = {number: [] for number in by_page}
    for block in document.blocks:
        for line in block.lines:
            if line.page != block.page:
                carried[line.page].append(line)
    for block in document.blocks:
        lines = by_page[block.page]
        if block.kind not in {BlockKind.HEADER, BlockKind.PAGE_NUMBER} and carried[block.page]:
            lines.extend(carried[block.page])
            carried[block.page] = []
        lines.extend(line for line in block.lines if line.page == block.page)
    for number, lines in carried.items():
        by_page[number].extend(lines)


def _block(draft: Draft, lines: list[Line]) -> Block:
    text = ""
    if draft.marker is not None and draft.kind in {BlockKind.LIST_ITEM, BlockKind.HEADING}:
        lines[0].words[0].is_marker = True
        text = draft.marker.text
    return Block(draft.kind, lines, level=draft.level, marker=text)
