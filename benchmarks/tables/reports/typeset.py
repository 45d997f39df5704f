"""Pages as Typst source."""

import re

from benchmarks.tables.reports.sheet import Look, Page, Sheet

_ALIGN = {"l": "left", "c": "center", "r": "right"}
_RULES = {
    "none": "stroke: none",
    "head": "stroke: none",
    "book": "stroke: none",
    "rows": "stroke: (x: none, y: 0.4pt)",
    "grid": "stroke: 0.5pt",
    "stripes": 'stroke: none, fill: (_, y) => if calc.even(y) { rgb("#e9eff4") }',
    "verticals": "stroke: (x: 0.4pt, y: none)",
}


def _escape(text: str) -> str:
    return re.sub(r"([#*_$<>@`\\\[\]~/-])", r"\\\1", text)


def table(sheet: Sheet, look: Look) -> str:
    """A table call with its notes."""
    cells: list[str] = []
    n_head, at = len(sheet.head), 0
    for r, c, cell in sheet.placed():
        if look.rules in ("book", "head") and r == n_head and at < n_head:
            cells.append("table.hline(stroke: 0.5pt)")
        at = r
        text = _escape(cell.text)
        text = f"*{text}*" if text and (cell.bold or (r < n_head and look.bold_head)) else text
        if look.leaders and c == 0 and r >= n_head and cell.cols == 1 and text:
            text += " #box(width: 1fr, repeat[.])"
        if cell.indent:
            text = f"#h({8 * cell.indent}pt){text}"
        align = _ALIGN[sheet.align(c, cell)] + " + " + ("bottom" if r < n_head or look.leaders else "top")
        cells.append(f"table.cell(colspan: {cell.cols}, rowspan: {cell.rows}, align: {align})[{text}]")
    if look.rules == "book":
        cells = ["table.hline(stroke: 1pt)", *cells, "table.hline(stroke: 1pt)"]
    widths = ", ".join(f"{w}fr" for w in sheet.widths)
    notes = "".join(f"#text(size: 7.5pt)[{_escape(x)}]\n\n" for x in sheet.notes)
    body = ",\n".join(cells)
    inset = f"inset: (x: {look.pad + 1}pt, y: {look.pad}pt)"
    return f"#table(columns: ({widths}), {inset}, {_RULES[look.rules]},\n{body})\n\n{notes}"


def source(page: Page, look: Look) -> str:
    """The whole document."""
    face = "Liberation Serif" if look.serif else "DejaVu Sans"
    flipped = ", flipped: true" if page.layout == "landscape" else ""
    columns = ", columns: 2" if page.layout == "columns" else ""
    tables = [f"*Table {k}. {_escape(s.title)}*\n\n{table(s, look)}" for k, s in enumerate(page.sheets, 1)]
    body = "\n\n".join(tables)
    if page.layout == "beside":
        body = "#grid(columns: (1fr, 1fr), column-gutter: 10mm,\n" + ",\n".join(f"[{t}]" for t in tables) + ")"
    text = "\n\n".join(_escape(p) for p in page.before)
    after = "\n\n".join(_escape(p) for p in page.after)
    return (
        f'#set page(paper: "a4", margin: 20mm{flipped}{columns})\n#set text(font: "{face}", size: {look.size}pt)\n'
        f"= {_escape(page.heading)}\n\n{text}\n\n{body}\n\n{after}\n"
    )
