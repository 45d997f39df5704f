"""Pages set by WeasyPrint from HTML and CSS."""

from html import escape

from benchmarks.tables.content import Cell, Content, Span

STYLES: dict[str, str] = {
    "ruled": "td,th{border:0.6pt solid black}",
    "ruled_grey": "td,th{border:0.5pt solid #999} th{background:#ddd}",
    "inner_rules": "td+td,th+th{border-left:0.6pt solid black} tr+tr td, tr.h td{border-top:0.6pt solid black} tbody td{border-top:0.6pt solid black}",
    "horizontal": "tr td,tr th{border-bottom:0.5pt solid #555} thead tr:first-child th{border-top:0.8pt solid black}",
    "booktabs": "thead tr:first-child th{border-top:1pt solid black} thead tr:last-child th{border-bottom:0.5pt solid black} tbody tr:last-child td{border-bottom:1pt solid black}",
    "header_rule": "thead tr:last-child th{border-bottom:0.8pt solid black}",
    "striped": "tbody tr:nth-child(odd) td{background:#e8eef4} th{background:#336;color:white}",
    "striped_light": "tbody tr:nth-child(even) td{background:#f0f0f0}",
    "header_fill": "th{background:#cfd8dc}",
    "unruled": "",
    "frame": "table{border:0.8pt solid black}",
    "columns_only": "td,th{border-left:0.5pt solid black;border-right:0.5pt solid black} thead tr:last-child th{border-bottom:0.6pt solid black} table{border:0.6pt solid black}",
}

_BASE = (
    "@page{size:A4;margin:22mm 20mm} body{font-family:'DejaVu Sans','Liberation Sans',sans-serif;font-size:10pt;"
    "line-height:1.35} table{border-collapse:collapse;width:100%;margin:6pt 0 14pt} td,th{padding:%PAD%;text-align:left;"
    "vertical-align:top} .n{text-align:right} .c{text-align:center} h2{font-size:12pt;margin:10pt 0 2pt} "
    ".cols{column-count:2;column-gap:10mm;text-align:justify} .box{border:0.8pt solid black;padding:6pt;margin:8pt 0}"
)


def table(content: Content, *, align: str = "n", bold_header: bool = True, width: str = "100%") -> str:
    """A table element."""

    def row(cells: list[Cell], tag: str) -> str:
        out, col = [], 0
        for cell in cells:
            span = cell.cols if isinstance(cell, Span) else 1
            text = cell.text if isinstance(cell, Span) else cell
            kind = (align if col in content.numeric else "") if span == 1 else "c"
            weight = "" if bold_header or tag == "td" else ' style="font-weight:normal"'
            out.append(f'<{tag} class="{kind}" colspan="{span}"{weight}>{escape(text)}</{tag}>')
            col += span
        return f"<tr>{''.join(out)}</tr>"

    total = sum(content.widths)
    cols = "".join(f'<col style="width:{100 * w / total:.1f}%">' for w in content.widths)
    head = "".join(row(r, "th") for r in content.header)
    body = "".join(row(r, "td") for r in content.body)
    return f'<table style="width:{width}"><colgroup>{cols}</colgroup><thead>{head}</thead><tbody>{body}</tbody></table>'


def page(body: str, style: str, padding: str = "3pt 5pt", extra: str = "") -> str:
    """A whole document."""
    css = _BASE.replace("%PAD%", padding) + STYLES[style] + extra
    return f'<html lang="sv"><head><style>{css}</style></head><body>{body}</body></html>'
