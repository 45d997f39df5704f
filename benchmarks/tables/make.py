"""Writes the cases as PDFs with their truth beside them.

    python -m benchmarks.tables.make FOLDER [--seed N]

Needs WeasyPrint, typst and reportlab; cases of a program that is not installed are left out and named.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.tables.cases import Case, cases
from benchmarks.tables.content import Content


def _weasyprint(case: Case, path: Path) -> None:
    from weasyprint import HTML

    HTML(string=str(case.markup)).write_pdf(str(path))


def _typst(case: Case, path: Path) -> None:
    import typst

    source = path.with_suffix(".typ")
    source.write_text(str(case.markup), encoding="utf-8")
    typst.compile(str(source), output=str(path))


def _reportlab(case: Case, path: Path) -> None:
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    style, content, text = case.markup
    assert isinstance(content, Content)
    styles = getSampleStyleSheet()
    commands: list[tuple[object, ...]] = [("FONT", (0, 0), (-1, len(content.header) - 1), "Helvetica-Bold")]
    commands += [("ALIGN", (c, 0), (c, -1), "RIGHT") for c in content.numeric]
    commands += {
        "grid": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
        "box": [
            ("BOX", (0, 0), (-1, -1), 1, colors.black),
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
            ("LINEAFTER", (0, 0), (-2, -1), 0.4, colors.grey),
        ],
        "lines": [("LINEBELOW", (0, 0), (-1, -1), 0.4, colors.black), ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black)],
        "zebra": [
            ("BACKGROUND", (0, r), (-1, r), colors.whitesmoke if False else colors.HexColor(0xE6EEF5))
            for r in range(1, len(content.body) + 1, 2)
        ],
        "plain": [],
    }[style]
    table = Table(content.truth(), style=commands, colWidths=[420 * w / sum(content.widths) for w in content.widths])
    flow = [
        Paragraph(text, styles["Normal"]),
        Paragraph(content.title, styles["Heading3"]),
        table,
        Spacer(1, 12),
        Paragraph(text, styles["Normal"]),
    ]
    SimpleDocTemplate(str(path), pagesize=A4, invariant=1).build(flow)


_PROGRAMS: dict[str, Callable[[Case, Path], None]] = {
    "weasyprint": _weasyprint,
    "typst": _typst,
    "reportlab": _reportlab,
}


def write(folder: Path, seed: int = 1) -> int:
    """Write all cases; the number of tables in them."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = 0
    missing: set[str] = set()
    for case in cases(seed):
        path = folder / f"{case.name}.pdf"
        try:
            _PROGRAMS[case.program](case, path)
        except ImportError:
            missing.add(case.program)
            continue
        tables += len(case.truth)
        truth = {"group": case.group, "program": case.program, "tables": case.truth}
        path.with_suffix(".json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
    for program in sorted(missing):
        print(f"{program} is not installed; its cases were left out")
    return tables


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    print(write(arguments.folder, arguments.seed), "tables")
