"""The cases: which content in which style by which program, and the pages that hold no table."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from benchmarks.tables import html
from benchmarks.tables.content import KINDS, Content, prose

_TABLE_STYLES = {
    "ruled": ["ruled", "ruled_grey", "inner_rules", "columns_only"],
    "horizontal": ["horizontal", "booktabs", "header_rule"],
    "striped": ["striped", "striped_light", "header_fill"],
    "unruled": ["unruled", "frame"],
}


@dataclass(frozen=True)
class Case:
    """One PDF to make: ``markup`` for the ``program``, and the grids of the tables on it."""

    name: str
    group: str
    program: str  # weasyprint, typst or reportlab
    markup: object
    truth: list[list[list[str]]]


def cases(seed: int = 1) -> list[Case]:
    """All cases of a seed; other seeds give other words, numbers, widths and neighbours."""
    return [*_html_cases(seed), *_negatives(seed), *_typst_cases(seed), *_reportlab_cases(seed)]


def _html_cases(seed: int) -> Iterator[Case]:
    for group, styles in _TABLE_STYLES.items():
        for style in styles:
            for kind, make in KINDS.items():
                rng = random.Random(f"{seed}{style}{kind}")
                content = make(rng)
                align = rng.choice(["n", "c", "n"])
                padding = rng.choice(["2pt 4pt", "4pt 6pt", "1pt 8pt"])
                text = f"<p>{escape(prose(rng, 4))}</p><h2>{content.title}</h2>"
                text += html.table(content, align=align, bold_header=style != "frame" or True)
                text += f"<p>{escape(prose(rng, 3))}</p>"
                yield Case(f"{style}-{kind}", group, "weasyprint", html.page(text, style, padding), [content.truth()])
    for style in ("ruled", "horizontal", "unruled"):
        rng = random.Random(f"{seed}spanning{style}")
        long = _long(rng)
        yield Case(f"pages-{style}", "page-spanning", "weasyprint", html.page(html.table(long), style), [long.truth()])
        answers = KINDS["answers"](rng)
        answers.body = answers.body * 3
        text = f"<p>{escape(prose(rng, 18))}</p>" + html.table(answers)
        yield Case(
            f"pages-answers-{style}",
            "page-spanning",
            "weasyprint",
            html.page(text, style, extra="tr{break-inside:avoid}"),
            [answers.truth()],
        )
        two = [KINDS[k](rng) for k in ("counts", "shares")]
        body = "".join(f"<p>{escape(prose(rng, 7))}</p>{html.table(t)}<p>{escape(prose(rng, 7))}</p>" for t in two)
        yield Case(
            f"columns-{style}",
            "in two columns",
            "weasyprint",
            html.page(f'<div class="cols">{body}</div>', style),
            [t.truth() for t in two],
        )
        small = [KINDS[k](rng) for k in ("counts", "meetings")]
        body = "".join(f"<p>{escape(prose(rng, 5))}</p>{html.table(t, width='60%')}" for t in small)
        yield Case(
            f"small-{style}", "small amid prose", "weasyprint", html.page(body, style), [t.truth() for t in small]
        )


def _long(rng: random.Random) -> Content:
    body = [
        [f"{a} {i}", str(rng.randint(0, 900)), f"{rng.randint(0, 99)},{rng.randint(0, 9)}"]
        for i in range(1, 30)
        for a in ("Norra", "Södra", "Västra")
    ]
    return Content("Alla enheter", [["Enhet", "Antal", "Andel (%)"]], body, {1, 2}, [3, 1, 1])


def _negatives(seed: int) -> Iterator[Case]:
    rng = random.Random(f"{seed}none")

    def p(n: int) -> str:
        return f"<p>{escape(prose(rng, n))}</p>"

    items = "".join(f"<li>{escape(prose(rng, 1))}</li>" for _ in range(8))
    bars = "".join(
        f'<div style="display:flex;margin:3pt 0"><span style="width:40mm">{name}</span><span style="background:#2a7;width:{v}mm;height:9pt"></span><span style="background:#c33;width:{90 - v}mm;height:9pt"></span><span>{v}</span></div>'
        for name, v in (("Skola", 60), ("Omsorg", 35), ("Fritid", 72), ("Kultur", 18), ("Vård", 50))
    )
    contents = "".join(
        f'<div style="display:flex;justify-content:space-between"><span>{i}. {t}</span><span>{3 + 2 * i}</span></div>'
        for i, t in enumerate(("Inledning", "Bakgrund", "Metod", "Resultat", "Diskussion", "Bilagor"), 1)
    )
    head = '<div style="display:flex;justify-content:space-between"><div>Ekvalla kommun<br>Socialnämnden<br>Box 12<br>123 45 Ekvalla</div><div>Datum<br>2019-04-03<br>Dnr<br>SN 2019:44</div></div>'
    sign = '<div style="display:flex;gap:30mm;margin-top:30mm"><div>____________________<br>Anna Ek<br>Ordförande</div><div>____________________<br>Bo Alm<br>Sekreterare</div></div>'
    pages = {
        "two columns": f'<div class="cols">{p(30)}{p(30)}<h2>Vidare</h2>{p(30)}</div>',
        "three columns": f'<div class="cols" style="column-count:3">{p(30)}{p(30)}{p(30)}</div>',
        "lists": f"{p(3)}<ul>{items}</ul>{p(2)}<ol>{items}</ol>",
        "bar chart": f"<h2>Antal per område</h2>{bars}{p(4)}",
        "contents": f"<h2>Innehåll</h2>{contents}",
        "letterhead": f"{head}<h2>Beslut</h2>{p(10)}{sign}",
        "framed": f'{p(3)}<div class="box">{p(3)}</div>{p(2)}<div class="box">{p(2)}</div><hr>{p(4)}',
        "prose": "".join(p(8) for _ in range(4)),
        "labels": "<br>".join(
            f"<b>{a}:</b> &emsp;&emsp; {b}"
            for a, b in (
                ("Uppdragsgivare", "Ekvalla kommun"),
                ("Projektledare", "Bo Alm"),
                ("Granskare", "Anna Ek"),
                ("Datum", "2021-03-02"),
            )
        )
        + p(6),
    }
    for name, body in pages.items():
        yield Case(f"none-{name}", "no table", "weasyprint", html.page(body, "unruled"), [])


def _typst_cases(seed: int) -> Iterator[Case]:
    strokes = {
        "ruled": "stroke: 0.5pt",
        "horizontal": "stroke: (x: none, y: 0.4pt)",
        "striped": 'stroke: none, fill: (_, y) => if calc.odd(y) { rgb("#eef2f6") }',
        "unruled": "stroke: none",
    }
    for group, stroke in strokes.items():
        for kind in ("counts", "years", "spans", "answers", "plan"):
            rng = random.Random(f"{seed}typst{group}{kind}")
            content = KINDS[kind](rng)
            cells: list[str] = []
            for r, row in enumerate([*content.header, *content.body]):
                for cell in row:
                    text = cell if isinstance(cell, str) else cell.text
                    text = text.replace("#", "").replace("*", "").replace("–", "\\u{2013}")
                    text = f"*{text}*" if r < len(content.header) and text else text
                    cells.append(
                        f"table.cell(colspan: {cell.cols})[{text}]" if not isinstance(cell, str) else f"[{text}]"
                    )
            align = ", ".join("right" if c in content.numeric else "left" for c in range(content.n_cols))
            widths = ", ".join(f"{w}fr" for w in content.widths)
            source = (
                f'#set page(paper: "a4", margin: 22mm)\n#set text(size: 10pt, lang: "sv")\n{prose(rng, 5)}\n\n*{content.title}*\n\n'
                f"#table(columns: ({widths}), align: ({align}), {stroke},\n{', '.join(cells)})\n\n{prose(rng, 4)}\n"
            )
            yield Case(f"typst-{group}-{kind}", group, "typst", source, [content.truth()])


def _reportlab_cases(seed: int) -> Iterator[Case]:
    for style in ("grid", "box", "lines", "zebra", "plain"):
        for kind in ("counts", "shares", "years", "meetings"):
            rng = random.Random(f"{seed}reportlab{style}{kind}")
            content = KINDS[kind](rng)
            group = {"grid": "ruled", "box": "ruled", "lines": "horizontal", "zebra": "striped", "plain": "unruled"}[
                style
            ]
            yield Case(
                f"reportlab-{style}-{kind}", group, "reportlab", (style, content, prose(rng, 5)), [content.truth()]
            )
