"""Draws a report as a PDF with reportlab and notes on which page every block and place came to stand."""

from collections import Counter
from pathlib import Path
from typing import Any

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.charts.piecharts import Pie
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus import PageBreak as NextPage

from examples.make.blocks import Block, Box, Chart, Fill, Grid, PageBreak, Report, Sidebar, Text
from examples.make.marks import markup

_FONTS = {
    "serif": ("LiberationSerif", "liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
    "sans": ("LiberationSans", "liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    "carlito": ("Carlito", "crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
    "condensed": ("DejaVuCondensed", "dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf"),
}
_FOLDER = Path("/usr/share/fonts/truetype")
_HEADINGS = {"title", "h1", "h2", "h3", "caption"}


class Drawn:
    """Where things came to stand: pages (1-based) of blocks, and places by page with their count."""

    def __init__(self) -> None:
        self.pages: dict[int, int] = {}
        self.last: dict[int, int] = {}
        """The last page of each table."""
        self.places: Counter[tuple[int, str]] = Counter()


class _Filler(Flowable):
    """Takes the page's room but for some points."""

    def __init__(self, reserve: float) -> None:
        super().__init__()
        self.reserve = reserve

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """All but the reserve."""
        return 0, max(0, height - self.reserve)

    def draw(self) -> None:
        """Nothing to draw."""


class _Marked(Flowable):
    """Notes the page on which a block begins; takes no room."""

    def __init__(self, key: int, drawn: Drawn) -> None:
        super().__init__()
        self.key, self.drawn = key, drawn

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """No size."""
        return 0, 0

    def draw(self) -> None:
        """Note the page."""
        self.drawn.pages.setdefault(self.key, self.canv.getPageNumber())


def draw(report: Report, path: Path) -> Drawn:
    """Write the PDF; returns where things stand."""
    drawn = Drawn()
    size = A4 if report.page_format == "A4" else LETTER
    template = BaseDocTemplate(str(path), pagesize=size, invariant=1, title=report.document.get("title", ""), author="")
    template.addPageTemplates(
        PageTemplate("page", _frames(report, size), onPage=lambda c, _d: _furniture(c, report, size))
    )
    template.build(_story(report, drawn), canvasmaker=_canvas(drawn))
    return drawn


def _canvas(drawn: Drawn) -> type[Canvas]:
    class Noting(Canvas):
        def __init__(self, *args: object, **options: object) -> None:
            super().__init__(*args, **options)
            self.setNamedCB("place", self._place)

        def _place(self, _canvas: Canvas, _kind: str, label: str) -> None:
            drawn.places[self.getPageNumber(), label] += 1

    return Noting


def _frames(report: Report, size: tuple[float, float]) -> list[Frame]:
    width, height = size
    room = width - 2 * 68 - (report.columns - 1) * 22
    each = room / report.columns
    return [Frame(68 + i * (each + 22), 68, each, height - 140, 0, 0, 0, 0) for i in range(report.columns)]


def _furniture(canvas: Canvas, report: Report, size: tuple[float, float]) -> None:
    name = _register(report.font)[0]
    canvas.setFont(name, 8.5)
    if report.header:
        canvas.drawString(68, size[1] - 46, report.header)
    if report.footer:
        canvas.drawString(68, 40, report.footer)
    number = report.number.format(n=canvas.getPageNumber())
    if report.number_at == "middle":
        canvas.drawCentredString(size[0] / 2, 40, number)
    else:
        canvas.drawRightString(size[0] - 68, 40 if report.number_at == "foot" else size[1] - 46, number)


def _story(report: Report, drawn: Drawn) -> list[Any]:
    styles = _styles(report)
    story: list[Any] = []
    for i, block in enumerate(report.blocks):
        if isinstance(block, PageBreak):
            story.append(NextPage())
            continue
        if isinstance(block, Fill):
            story.append(_Filler(block.reserve))
            continue
        body = _table(block, styles, _noting_table(i, drawn)) if isinstance(block, Grid) else _flowable(block, styles)
        if isinstance(block, Text) and block.style in _HEADINGS:
            body.keepWithNext = True
        mark = _Marked(i, drawn)
        mark.keepWithNext = True
        story += [mark, body]
        if isinstance(block, Grid):
            story.append(Spacer(1, 10))
    return story


def _flowable(block: Block, styles: dict[str, ParagraphStyle]) -> Flowable:
    if isinstance(block, Text):
        return Paragraph(markup(block.text), styles[block.style], bulletText=block.bullet or None)
    if isinstance(block, Box | Sidebar):
        return _framed(block, styles)
    if isinstance(block, Chart):
        return _chart(block, styles["cell"].fontName)
    raise TypeError(f"no drawing for {type(block).__name__}")


def _noting_table(key: int, drawn: Drawn) -> type[Table]:
    """A table of which every part, where it is split over pages, notes the page it stands on."""

    class Noting(Table):
        def draw(self) -> None:
            drawn.last[key] = max(drawn.last.get(key, 0), self.canv.getPageNumber())
            super().draw()

    return Noting


def _table(block: Grid, styles: dict[str, ParagraphStyle], kind: type[Table]) -> Table:
    cells = [
        [Paragraph(markup(t), styles["head" if r < block.head_rows else "cell"]) for t in row]
        for r, row in enumerate(block.rows)
    ]
    spans = [("SPAN", (c0, r0), (c1, r1)) for r0, c0, r1, c1 in block.spans]
    style = [*_look(block), *spans]
    return kind(cells, colWidths=block.widths, hAlign="LEFT", style=style, repeatRows=block.head_rows)


def _framed(block: Box | Sidebar, styles: dict[str, ParagraphStyle]) -> Table:
    shade = ("BACKGROUND", (-1, 0), (-1, -1), colors.HexColor("#e6eeea"))
    pad = [
        ("LEFTPADDING", (0, 0), (-1, -1), 10),
        ("TOPPADDING", (0, 0), (-1, -1), 8),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    if isinstance(block, Sidebar):
        cells, widths = [[_flowable(t, styles) for t in side] for side in (block.left, block.right)], [300, 150]
        return Table([cells], colWidths=widths, hAlign="LEFT", style=[*pad, shade, ("LEFTPADDING", (0, 0), (0, 0), 0)])
    look = shade if block.look == "shaded" else ("BOX", (0, 0), (-1, -1), 0.8, colors.black)
    return Table([[[_flowable(t, styles) for t in block.parts]]], colWidths=[440], hAlign="LEFT", style=[*pad, look])


def _chart(block: Chart, font: str) -> Drawing:
    drawing = Drawing(420, 150)
    if block.kind == "pie":
        pie = Pie()
        pie.x, pie.y, pie.width, pie.height = 150, 15, 110, 110
        pie.data, pie.labels = block.values, [f"{t} {v:g}" for t, v in zip(block.labels, block.values, strict=True)]
        pie.slices.fontName, pie.slices.fontSize = font, 8
        drawing.add(pie)
        return drawing
    bars = VerticalBarChart()
    bars.x, bars.y, bars.width, bars.height = 30, 30, 370, 105
    bars.data, bars.categoryAxis.categoryNames = [block.values], block.labels
    bars.valueAxis.valueMin, bars.barLabelFormat, bars.barLabels.nudge = 0, "%g", 7
    for labels in (bars.barLabels, bars.categoryAxis.labels, bars.valueAxis.labels):
        labels.fontName, labels.fontSize = font, 8
    drawing.add(bars)
    return drawing


def _look(block: Grid) -> list[tuple[Any, ...]]:
    if block.look == "ruled":
        return [("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    if block.look == "rules":
        return [("LINEABOVE", (0, 0), (-1, 0), 1, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.6, colors.black),
                ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black)]  # fmt: skip
    if block.look == "striped":
        return [("ROWBACKGROUNDS", (0, 0), (-1, -1), [colors.HexColor("#e8eef4"), colors.white])]
    return []


def _styles(report: Report) -> dict[str, ParagraphStyle]:
    plain, bold = _register(report.font)
    size = report.size
    body = ParagraphStyle("p", fontName=plain, fontSize=size, leading=size * 1.32, spaceAfter=size * 0.7)
    if report.hyphens:
        body.hyphenationLang = "sv_SE"
    bullet = {"leftIndent": 18, "bulletIndent": 6, "bulletFontName": plain, "bulletFontSize": size, "spaceAfter": 4}
    return {
        "p": body,
        "item": ParagraphStyle("item", body, **bullet),
        "item2": ParagraphStyle("item2", body, **{**bullet, "leftIndent": 40, "bulletIndent": 26}),
        "title": ParagraphStyle("title", body, fontName=bold, fontSize=size * 2.2, leading=size * 2.7, spaceBefore=60),
        "date": ParagraphStyle("date", body, fontSize=size * 1.6, leading=size * 2),
        "toc": ParagraphStyle("toc", body, spaceAfter=2),
        "h3": ParagraphStyle("h3", body, fontName=bold, spaceAfter=2, spaceBefore=4),
        "h1": ParagraphStyle("h1", body, fontName=bold, fontSize=size * 1.5, leading=size * 1.9, spaceBefore=10),
        "h2": ParagraphStyle("h2", body, fontName=bold, fontSize=size * 1.15, leading=size * 1.5, spaceBefore=6),
        "caption": ParagraphStyle("caption", body, fontName=bold, fontSize=size * 0.9, spaceAfter=3),
        "note": ParagraphStyle("note", body, fontSize=size * 0.75, leading=size),
        "cell": ParagraphStyle("cell", body, fontSize=size * 0.95, leading=size * 1.2, spaceAfter=0),
        "head": ParagraphStyle("head", body, fontName=bold, fontSize=size * 0.95, leading=size * 1.2, spaceAfter=0),
    }


def missing_fonts() -> list[str]:
    """The font files that the reports are set in and this machine lacks."""
    return sorted(file for _, *files in _FONTS.values() for file in files if not (_FOLDER / file).exists())


def _register(font: str) -> tuple[str, str]:
    name, regular, bold = _FONTS[font]
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, _FOLDER / regular))
        pdfmetrics.registerFont(TTFont(f"{name}-Bold", _FOLDER / bold))
    return name, f"{name}-Bold"
