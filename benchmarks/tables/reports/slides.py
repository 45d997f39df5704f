"""Pages as slides, set by LibreOffice Impress. Needs python-pptx."""

from pathlib import Path

from benchmarks.tables.reports.sheet import Look, Page


def write(page: Page, look: Look, path: Path) -> None:
    """Write a .pptx: a slide for each table, in the program's own table style (dark header, stripes) or a plain one."""
    from pptx import Presentation
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Cm, Pt

    align = {"l": PP_ALIGN.LEFT, "c": PP_ALIGN.CENTER, "r": PP_ALIGN.RIGHT}
    deck = Presentation()
    for sheet in page.sheets:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = sheet.title
        n_rows, n_cols = len(sheet.head) + len(sheet.body), len(sheet.aligns)
        frame = slide.shapes.add_table(n_rows, n_cols, Cm(1.2), Cm(4.6), Cm(23), Cm(0.6 * n_rows))
        table = frame.table
        table.horz_banding = look.rules == "stripes"
        if look.rules == "none":  # "no style, no grid" of the program
            style = frame._element.graphic.graphicData.tbl.tblPr.find(
                "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
            )
            style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
        for c, w in enumerate(sheet.widths):
            table.columns[c].width = Cm(23 * w / sum(sheet.widths))
        for r, c, cell in sheet.placed():
            target = table.cell(r, c)
            if cell.cols > 1 or cell.rows > 1:
                target.merge(table.cell(r + cell.rows - 1, c + cell.cols - 1))
            paragraph = target.text_frame.paragraphs[0]
            run = paragraph.add_run()
            run.text = cell.text
            run.font.size = Pt(look.size + 2)
            run.font.bold = cell.bold or (r < len(sheet.head) and look.bold_head)
            paragraph.alignment = align[sheet.align(c, cell)]
            target.margin_top = target.margin_bottom = Pt(look.pad)
    deck.save(path)
