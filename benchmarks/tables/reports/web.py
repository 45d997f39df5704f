"""Pages as HTML, for WeasyPrint and for the Writer of LibreOffice."""

from html import escape

from benchmarks.tables.reports.sheet import Look, Page, Sheet

_RULES = {
    "none": "",
    "head": "tr.h:last-of-type th{border-bottom:0.7pt solid black}",
    "book": "tr.first th{border-top:1pt solid black} tr.lasthead th{border-bottom:0.5pt solid black} "
    "tr.last td{border-bottom:1pt solid black} th.span{border-bottom:0.4pt solid black}",
    "rows": "td,th{border-bottom:0.4pt solid #444}",
    "grid": "td,th{border:0.5pt solid black}",
    "stripes": "tr.odd td{background:#e7edf3}",
    "verticals": "td+td,th+th{border-left:0.4pt solid black} tr.lasthead th{border-bottom:0.5pt solid black} "
    "tr.first th{border-top:0.5pt solid black} tr.last td{border-bottom:0.5pt solid black}",
}  # fmt: skip
_ALIGN = {"l": "left", "c": "center", "r": "right"}


def table(sheet: Sheet, look: Look) -> str:
    """A table element with its title and notes."""
    n_head, n = len(sheet.head), len(sheet.head) + len(sheet.body)
    rows: list[list[str]] = [[] for _ in range(n)]
    for r, c, cell in sheet.placed():
        tag = "th" if r < n_head else "td"
        weight = "bold" if cell.bold or (r < n_head and look.bold_head) else "normal"
        style = f"text-align:{_ALIGN[sheet.align(c, cell)]};font-weight:{weight}"
        style += f";padding-left:{look.pad + 8 * cell.indent}pt" if cell.indent else ""
        kind = ' class="span"' if cell.cols > 1 else ""
        rows[r].append(
            f'<{tag}{kind} colspan="{cell.cols}" rowspan="{cell.rows}" style="{style}">{escape(cell.text)}</{tag}>'
        )
    out: list[str] = []
    for r, cells in enumerate(rows):
        names = ["h"] if r < n_head else ["odd"] if (r - n_head) % 2 else []
        names += ["first"] * (r == 0) + ["lasthead"] * (r == n_head - 1) + ["last"] * (r == n - 1)
        out.append(f'<tr class="{" ".join(names)}">{"".join(cells)}</tr>')
    total = sum(sheet.widths)
    cols = "".join(f'<col style="width:{100 * w / total:.1f}%">' for w in sheet.widths)
    head, body = "".join(out[:n_head]), "".join(out[n_head:])
    notes = "".join(f'<p class="note">{escape(x)}</p>' for x in sheet.notes)
    return f"<table><colgroup>{cols}</colgroup><thead>{head}</thead><tbody>{body}</tbody></table>{notes}"


def html(page: Page, look: Look) -> str:
    """The whole document."""
    face = "Liberation Serif" if look.serif else "Liberation Sans"
    size = "297mm 210mm" if page.layout == "landscape" else "210mm 297mm"
    css = (
        f"@page{{size:{size};margin:20mm}} body{{font-family:'{face}';font-size:{look.size}pt}} "
        f"table{{border-collapse:collapse;width:100%;margin:4pt 0 6pt;font-size:{look.size}pt}} "
        f"td,th{{padding:{look.pad}pt {look.pad + 1}pt;vertical-align:top}} th{{vertical-align:bottom}} "
        "h2{font-size:13pt} h3{font-size:10pt;margin:8pt 0 2pt} .note{font-size:7.5pt;margin:0 0 8pt} "
        ".cols{column-count:2;column-gap:9mm;text-align:justify} .beside{display:flex;gap:10mm} .beside>div{flex:1} "
        + _RULES[look.rules]
    )
    before = "".join(f"<p>{escape(p)}</p>" for p in page.before)
    after = "".join(f"<p>{escape(p)}</p>" for p in page.after)
    tables = [
        f"<div><h3>{escape(f'Table {k}. {s.title}')}</h3>{table(s, look)}</div>" for k, s in enumerate(page.sheets, 1)
    ]
    body = "".join(tables)
    if page.layout == "beside":
        body = f'<div class="beside">{body}</div>'
    body = f"{before}{body}{after}"
    if page.layout == "columns":
        body = f'<div class="cols">{body}</div>'
    head = f'<head><meta charset="utf-8"><style>{css}</style></head>'
    return f"<html>{head}<body><h2>{page.heading}</h2>{body}</body></html>"
