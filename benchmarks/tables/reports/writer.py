"""Pages as Word documents, set by LibreOffice Writer. Needs python-docx."""

from pathlib import Path
from typing import Any

from benchmarks.tables.reports.sheet import Look, Page, Sheet

_SIDES = ("top", "bottom", "left", "right", "insideH", "insideV")
_RULES = {
    "none": (),
    "head": (),
    "book": ("top", "bottom"),
    "rows": ("top", "bottom", "insideH"),
    "grid": _SIDES,
    "stripes": (),
    "verticals": ("top", "bottom", "insideV"),
}


def _borders(properties: Any, tag: str, sides: tuple[str, ...]) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement(tag)
    for side in _SIDES:
        if side in sides:
            line = OxmlElement(f"w:{side}")
            for key, value in (("val", "single"), ("sz", "4"), ("color", "000000")):
                line.set(qn(f"w:{key}"), value)
            borders.append(line)
    properties.append(borders)


def _table(document: Any, sheet: Sheet, look: Look, width: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    n_head = len(sheet.head)
    table = document.add_table(n_head + len(sheet.body), len(sheet.aligns))
    table.autofit = False
    _borders(table._tbl.tblPr, "w:tblBorders", _RULES[look.rules])
    widths = [Cm(width * w / sum(sheet.widths)) for w in sheet.widths]
    grid = [list(line.cells) for line in table.rows]
    for line in grid:
        for cell, w in zip(line, widths, strict=True):
            cell.width = w
    for r in range(n_head):
        mark = OxmlElement("w:tblHeader")
        table.rows[r]._tr.get_or_add_trPr().append(mark)
    for r, c, item in sheet.placed():
        cell = grid[r][c]
        if item.cols > 1 or item.rows > 1:
            cell = cell.merge(grid[r + item.rows - 1][c + item.cols - 1])
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(item.text)
        run.font.size = Pt(look.size)
        run.bold = item.bold or (r < n_head and look.bold_head)
        paragraph.alignment = {"l": ALIGN.LEFT, "c": ALIGN.CENTER, "r": ALIGN.RIGHT}[sheet.align(c, item)]
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.left_indent = Cm(0.3 * item.indent)
        if look.rules in ("head", "book", "verticals") and r == n_head - 1:
            _borders(cell._tc.get_or_add_tcPr(), "w:tcBorders", ("bottom",))
        if look.rules == "stripes" and r % 2 == 0:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), "E4EBF1")
            cell._tc.get_or_add_tcPr().append(shade)
    for note in sheet.notes:
        document.add_paragraph().add_run(note).font.size = Pt(7.5)


def write(page: Page, look: Look, path: Path) -> None:
    """Write a .docx."""
    from docx import Document
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = Document()
    style = document.styles["Normal"]
    style.font.name = "Liberation Serif" if look.serif else "Carlito"
    style.font.size = Pt(look.size + 1)
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if page.layout == "landscape" else (Cm(21), Cm(29.7))
    section.left_margin = section.right_margin = Cm(2.2)
    document.add_heading(page.heading, 1)
    width = section.page_width.cm - 4.4
    if page.layout == "columns":
        section = document.add_section(WD_SECTION.CONTINUOUS)
        columns = section._sectPr.xpath("./w:cols")[0]
        columns.set(qn("w:num"), "2")
        columns.set(qn("w:space"), "500")
        width = width / 2 - 0.5
    for text in page.before:
        document.add_paragraph(text)
    for k, sheet in enumerate(page.sheets, 1):
        document.add_paragraph().add_run(f"Table {k}. {sheet.title}").bold = True
        _table(document, sheet, look, width)
        document.add_paragraph()
    for text in page.after:
        document.add_paragraph(text)
    document.save(str(path))
