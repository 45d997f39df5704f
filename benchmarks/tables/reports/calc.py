"""Pages as workbooks, set by LibreOffice Calc. Needs openpyxl."""

from pathlib import Path

from benchmarks.tables.reports.sheet import Look, Page

_ALIGN = {"l": "left", "c": "center", "r": "right"}


def write(page: Page, look: Look, path: Path) -> None:
    """Write a .xlsx that prints one page wide; text of titles and notes runs over the cells."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    book = Workbook()
    paper = book.worksheets[0]
    paper.page_setup.orientation = "landscape" if page.layout == "landscape" else "portrait"
    paper.page_setup.paperSize = "9"
    paper.sheet_properties.pageSetUpPr.fitToPage = True
    paper.page_setup.fitToHeight = False
    face = "Liberation Serif" if look.serif else "Liberation Sans"
    line = Side(style="thin")
    top = 3
    paper.cell(1, 1, page.heading).font = Font(name=face, size=13, bold=True)
    for k, sheet in enumerate(page.sheets, 1):
        paper.cell(top, 1, f"Table {k}. {sheet.title}").font = Font(name=face, size=look.size, bold=True)
        top += 1
        n_head, n = len(sheet.head), len(sheet.head) + len(sheet.body)
        for c, w in enumerate(sheet.widths, 1):
            letter = get_column_letter(c)
            paper.column_dimensions[letter].width = max(
                90 * w / sum(sheet.widths), paper.column_dimensions[letter].width if k > 1 else 0
            )
        for r, c, cell in sheet.placed():
            target = paper.cell(top + r, c + 1, cell.text)
            target.number_format = "@"
            target.font = Font(name=face, size=look.size, bold=cell.bold or (r < n_head and look.bold_head))
            target.alignment = Alignment(
                horizontal=_ALIGN[sheet.align(c, cell)], wrap_text=True, indent=cell.indent,
                vertical="bottom" if r < n_head else "top",
            )  # fmt: skip
            if cell.cols > 1 or cell.rows > 1:
                paper.merge_cells(
                    start_row=top + r, start_column=c + 1, end_row=top + r + cell.rows - 1, end_column=c + cell.cols
                )
        for r in range(n):
            for c in range(len(sheet.aligns)):
                target = paper.cell(top + r, c + 1)
                under = look.rules in ("rows", "grid") or (
                    look.rules in ("head", "book", "verticals") and r == n_head - 1
                )
                under = under or (look.rules == "book" and r == n - 1)
                over = r == 0 and look.rules in ("book", "grid", "rows")
                side = look.rules == "grid" or (look.rules == "verticals" and c)
                target.border = Border(
                    bottom=line if under else None, top=line if over else None, left=line if side else None,
                    right=line if look.rules == "grid" else None,
                )  # fmt: skip
                if look.rules == "stripes" and r % 2:
                    target.fill = PatternFill("solid", fgColor="E4EBF1")
            lines = max(
                (-(-len(x.text) * look.size * sum(sheet.widths) // (1000 * sum(sheet.widths[c : c + x.cols])))
                 for q, c, x in sheet.placed() if q == r), default=1,
            )  # fmt: skip
            paper.row_dimensions[top + r].height = 1.35 * look.size * max(1, lines) + 2 * look.pad
        top += n
        for note in sheet.notes:
            paper.cell(top, 1, note).font = Font(name=face, size=7.5)
            top += 1
        top += 2
    book.save(path)
