"""Writes the report-like cases as PDFs with their truth beside them.

    python -m benchmarks.tables.reports.make FOLDER [--seed N]

Needs WeasyPrint, typst, reportlab, python-docx, openpyxl, python-pptx and LibreOffice (``soffice`` on the path).
Measure with ``python -m benchmarks.tables.measure FOLDER``.
"""

import argparse
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmarks.tables.reports import calc, slides, tabs, typeset, web, writer
from benchmarks.tables.reports.cases import Case, cases


def _write(case: Case, folder: Path) -> Path | None:
    """Write a case; the office file that is still to be made a PDF."""
    path = folder / f"{case.name}.pdf"
    if case.program == "weasyprint":
        from weasyprint import HTML

        HTML(string=web.html(case.page, case.look)).write_pdf(str(path))
    elif case.program == "typst":
        import typst

        typst.compile(typeset.source(case.page, case.look).encode(), output=str(path))
    elif case.program == "tabs":
        tabs.write(case.page, case.look, path)
    else:
        office = path.with_suffix(f".{case.program}")
        if case.program == "htm":
            office.write_text(web.html(case.page, case.look), encoding="utf-8")
        else:
            {"docx": writer, "xlsx": calc, "pptx": slides}[case.program].write(case.page, case.look, office)
        return office
    return None


def _convert(files: Sequence[Path], folder: Path, *filters: str) -> None:
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder.resolve()}/profile", *filters]
    command += ["--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)


def write(folder: Path, seed: int) -> int:
    """Write all cases; the number of tables in them."""
    folder.mkdir(parents=True, exist_ok=True)
    office: list[Path] = []
    tables = 0
    for case in cases(seed):
        made = _write(case, folder)
        office += [made] if made else []
        tables += len(case.page.sheets)
        group = case.look.rules if case.page.sheets else "no table"
        truth = {"group": group, "program": case.program, "tables": [s.truth() for s in case.page.sheets]}
        (folder / f"{case.name}.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
    _convert([f for f in office if f.suffix == ".htm"], folder, "--infilter=HTML (StarWriter)")
    _convert([f for f in office if f.suffix != ".htm"], folder)
    return tables


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    print(write(arguments.folder, arguments.seed), "tables")
