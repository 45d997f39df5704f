"""Draws a report as a PDF with reportlab and notes on which page every block and place came to stand."""

from collections import Counter
from pathlib import Path
from typing import Any

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

from examples.make.blocks import Block, Grid, PageBreak, Report, Text
from examples.make.marks import markup

_FONTS = {
    "serif": ("LiberationSerif", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
    "sans": ("LiberationSans", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
}
_FOLDER = Path("/usr/share/fonts/truetype/liberation")


class Drawn:
    """Where things came to stand: pages (1-based) of blocks, and places by page with their count."""

    def __init__(self) -> None:
        self.pages: dict[int, int] = {}
        self.last: dict[int, int] = {}
        self.places: Counter[tuple[int, str]] = Counter()


class _Marked(Flowable):  # type: ignore[misc]  # reportlab is untyped
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
        self.drawn.last[self.key] = self.canv.getPageNumber()


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
    class Noting(Canvas):  # type: ignore[misc]  # reportlab is untyped
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
    canvas.drawRightString(size[0] - 68, 40, str(canvas.getPageNumber()))


def _story(report: Report, drawn: Drawn) -> list[Any]:
    styles = _styles(report)
    story: list[Any] = []
    for i, block in enumerate(report.blocks):
        if isinstance(block, PageBreak):
            story.append(NextPage())
            continue
        body = _flowable(block, styles)
        body.keepWithNext = isinstance(block, Text) and block.style in {"h1", "h2", "caption"}
        mark = _Marked(i, drawn)
        mark.keepWithNext = True
        story += [mark, body]
        if isinstance(block, Grid):
            story.append(Spacer(1, 10))
    return story


def _flowable(block: Block, styles: dict[str, ParagraphStyle]) -> Any:  # noqa: ANN401 - reportlab is untyped
    if isinstance(block, Text):
        return Paragraph(markup(block.text), styles[block.style], bulletText=block.bullet or None)
    if not isinstance(block, Grid):
        raise TypeError(f"no drawing for {type(block).__name__}")
    cells = [
        [Paragraph(markup(t), styles["head" if r == 0 else "cell"]) for t in row] for r, row in enumerate(block.rows)
    ]
    return Table(cells, colWidths=block.widths, hAlign="LEFT", style=_look(block), repeatRows=1)


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
    bullet = {"leftIndent": 18, "bulletIndent": 6, "bulletFontName": plain, "bulletFontSize": size, "spaceAfter": 4}
    return {
        "p": body,
        "item": ParagraphStyle("item", body, **bullet),
        "h1": ParagraphStyle("h1", body, fontName=bold, fontSize=size * 1.5, leading=size * 1.9, spaceBefore=10),
        "h2": ParagraphStyle("h2", body, fontName=bold, fontSize=size * 1.15, leading=size * 1.5, spaceBefore=6),
        "caption": ParagraphStyle("caption", body, fontName=bold, fontSize=size * 0.9, spaceAfter=3),
        "note": ParagraphStyle("note", body, fontSize=size * 0.75, leading=size),
        "cell": ParagraphStyle("cell", body, fontSize=size * 0.95, leading=size * 1.2, spaceAfter=0),
        "head": ParagraphStyle("head", body, fontName=bold, fontSize=size * 0.95, leading=size * 1.2, spaceAfter=0),
    }


def _register(font: str) -> tuple[str, str]:
    name, regular, bold = _FONTS[font]
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, _FOLDER / regular))
        pdfmetrics.registerFont(TTFont(f"{name}-Bold", _FOLDER / bold))
    return name, f"{name}-Bold"
