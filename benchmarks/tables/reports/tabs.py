"""Pages of text at tab stops, as typesetters of printed statistics make them: no rules but a few across.

Needs reportlab.
"""

from pathlib import Path
from typing import Any

from benchmarks.tables.reports.sheet import Look, Page, Sheet

_LEFT, _WIDTH, _TOP = 62.0, 470.0, 790.0


def _wrapped(text: str, face: str, size: float, width: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit

    return list(simpleSplit(text, face, size, width)) or [""]


def _line(canvas: Any, y: float, text: str, x: float, width: float, align: str, face: str, size: float) -> None:
    canvas.setFont(face, size)
    if align == "l":
        canvas.drawString(x, y, text)
    elif align == "r":
        canvas.drawRightString(x + width, y, text)
    else:
        canvas.drawCentredString(x + width / 2, y, text)


def _table(canvas: Any, sheet: Sheet, look: Look, y: float) -> float:
    """Set a table whose rows begin below ``y``; the y where it ends.

    Heads stand at the foot of their row, values too.
    """
    plain, bold = ("Times-Roman", "Times-Bold") if look.serif else ("Helvetica", "Helvetica-Bold")
    widths = [_WIDTH * w / sum(sheet.widths) for w in sheet.widths]
    lefts = [_LEFT + sum(widths[:c]) for c in range(len(widths))]
    step, n_head, n = look.size * 1.15, len(sheet.head), len(sheet.head) + len(sheet.body)
    rows: list[list[tuple[int, Any, list[str], str]]] = [[] for _ in range(n)]
    for r, c, cell in sheet.placed():
        face = bold if cell.bold or (r < n_head and look.bold_head) else plain
        width = sum(widths[c : c + cell.cols]) - 6 - 8 * cell.indent
        lines = _wrapped(cell.text, face, look.size, width)
        rows[min(r + cell.rows - 1, n - 1)].append((c, cell, lines, face))
    across = {"none": set(), "head": {n_head}, "book": {0, n_head, n}, "rows": set(range(n + 1))}.get(
        look.rules, {n_head}
    )
    for r, cells in enumerate(rows):
        if r in across:
            canvas.setLineWidth(0.5)
            canvas.line(_LEFT, y, _LEFT + _WIDTH, y)
        height = max((len(lines) for _, _, lines, _ in cells), default=1)
        for c, cell, lines, face in cells:
            x, width = lefts[c] + 8 * cell.indent, sum(widths[c : c + cell.cols]) - 6 - 8 * cell.indent
            first = 0 if c == 0 and r >= n_head else height - len(lines)
            for k, text in enumerate(lines):
                if look.leaders and c == 0 and r >= n_head and k == len(lines) - 1 and text and cell.cols == 1:
                    dot = canvas.stringWidth(" .", face, look.size)
                    text += " ." * int((width - canvas.stringWidth(text, face, look.size)) / dot)
                _line(
                    canvas,
                    y - look.pad - step * (first + k + 0.8),
                    text,
                    x,
                    width,
                    sheet.align(c, cell),
                    face,
                    look.size,
                )
        y -= step * height + look.pad
    if n in across:
        canvas.line(_LEFT, y, _LEFT + _WIDTH, y)
    for note in sheet.notes:
        y -= 10
        _line(canvas, y, note, _LEFT, _WIDTH, "l", plain, 7)
    return y


def write(page: Page, look: Look, path: Path) -> None:
    """Write a PDF of one page."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    face = "Times-Roman" if look.serif else "Helvetica"

    def paragraphs(texts: list[str], y: float) -> float:
        for text in texts:
            for line in _wrapped(text, face, 10, _WIDTH):
                _line(canvas, y, line, _LEFT, _WIDTH, "l", face, 10)
                y -= 12
            y -= 6
        return y

    _line(canvas, _TOP, page.heading, _LEFT, _WIDTH, "l", "Helvetica-Bold", 14)
    y = paragraphs(page.before, _TOP - 26)
    for k, sheet in enumerate(page.sheets, 1):
        _line(canvas, y - 8, f"Table {k}. {sheet.title}", _LEFT, _WIDTH, "l", "Helvetica-Bold", look.size)
        y = _table(canvas, sheet, look, y - 14) - 16
    paragraphs(page.after, y)
    canvas.save()
