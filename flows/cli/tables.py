"""``busarkiv tables``: the tables of one file, printed, saved, or drawn over their pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.run import Json

if TYPE_CHECKING:
    from extractors.tables import Table
    from pipeline.document import Document


def tables(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The PDF.")],
    page: Annotated[int | None, typer.Option("--page", min=1, help="Only tables on this page, 1-based.")] = None,
    json: Json = False,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="DIR", help="Save each table as CSV there.")] = None,
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="DIR", help="Save all tables as one Excel file there.")
    ] = None,
    picture: Annotated[bool, typer.Option("--picture", help="Draw the cells found over each page, as PNG.")] = False,
    ocr: Annotated[bool, typer.Option("--ocr/--no-ocr", help="Read scanned pages with OCR.")] = True,
) -> None:
    """Print or save the tables of one file.

    Examples: busarkiv tables report.pdf   busarkiv tables report.pdf --page 3 --csv out/ --picture
    """
    from extractors.tables import find_tables
    from flows.cli import console
    from pipeline.convert import read_document
    from pipeline.exceptions import BusarkivError
    from pipeline.settings import Settings

    if not file.is_file():
        console.fail(f"There is no file {file}.", console.NOT_FOUND)
    try:
        document = read_document(file, settings=Settings(ocr=ocr))
    except BusarkivError as error:
        console.fail(str(error), error.exit_code)
    found = [t for t in find_tables(document) if page is None or t.page <= page <= t.page_last]
    if csv is not None:
        _save_csv(found, csv, file.stem)
    if xlsx is not None:
        _save_xlsx(found, xlsx, file.stem)
    if picture:
        for path in _draw(document, found, file):
            console.err.print(f"Picture: {path}", highlight=False)
    if json:
        console.print_json([_as_json(t) for t in found])
    elif not found:
        console.out.print(f"No table found in {file.name}.", highlight=False)
    else:
        for table in found:
            console.out.print(_as_text(table))


def _grid(table: "Table") -> list[list[str]]:
    grid = [[""] * table.n_cols for _ in range(table.n_rows)]
    for cell in table.cells:
        grid[cell.row][cell.col] = cell.text
    return grid


def _as_json(table: "Table") -> dict[str, object]:
    return {
        "page": table.page,
        "page_last": table.page_last,
        "title": table.title,
        "n_header_rows": table.n_header_rows,
        "ruled": table.ruled,
        "confidence": table.confidence,
        "bbox": [round(v, 1) for v in table.bbox],
        "cells": _grid(table),
    }


def _as_text(table: "Table") -> object:
    from rich.table import Table as RichTable
    from rich.text import Text

    pages = f"page {table.page}" if table.page == table.page_last else f"pages {table.page}–{table.page_last}"
    shown = RichTable(title=Text(f"{table.title or 'Without title'} ({pages})"), show_header=False, show_lines=True)
    for _ in range(table.n_cols):
        shown.add_column()
    for number, row in enumerate(_grid(table)):
        shown.add_row(*(Text(c) for c in row), style="bold" if number < table.n_header_rows else None)
    return shown


def _save_csv(found: "list[Table]", folder: Path, stem: str) -> None:
    import csv

    folder.mkdir(parents=True, exist_ok=True)
    for number, table in enumerate(found, start=1):
        with (folder / f"{stem}-{number}.csv").open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out).writerows(_grid(table))


def _save_xlsx(found: "list[Table]", folder: Path, stem: str) -> None:
    """One sheet a table; numbers as numbers. Needs openpyxl."""
    from flows.cli import console

    try:
        from openpyxl import Workbook
    except ImportError:
        console.fail("Excel files need openpyxl: pip install openpyxl. CSV works without: --csv DIR.", console.USAGE)
    folder.mkdir(parents=True, exist_ok=True)
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, table in enumerate(found, start=1):
        sheet = book.create_sheet(f"{number} (s. {table.page})")
        for cell in table.cells:
            numeral = None if cell.is_header else cell.numeral
            plain = numeral is not None and numeral.value is not None and numeral.unit is None
            value = numeral.value if plain and numeral is not None else cell.text
            target = sheet.cell(row=cell.row + 1, column=cell.col + 1)
            target.value = value
            if isinstance(value, str):
                target.data_type = "s"  # a text that begins with "=" is no formula
    if not found:
        book.create_sheet("no tables")
    book.save(folder / f"{stem}.xlsx")


def _draw(document: "Document", found: "list[Table]", file: Path) -> list[Path]:
    """A PNG for every page with tables, beside the current folder: headers blue, other cells red."""
    import pypdfium2
    from PIL import ImageDraw

    scale = 2.0
    pages = sorted({w.page for t in found for c in t.cells for w in c.words})
    saved: list[Path] = []
    pdf = pypdfium2.PdfDocument(file)
    try:
        for number in pages:
            image = pdf[number - 1].render(scale=scale).to_pil().convert("RGB")
            image = image.rotate(-document.page(number).turned, expand=True)
            draw = ImageDraw.Draw(image)
            headers = {id(w) for t in found for c in t.cells if c.is_header for w in c.words}
            for grid in document.page(number).grids:
                for cell in grid.cells:
                    colour = "blue" if any(id(w) in headers for w in cell.words) else "red"
                    draw.rectangle([v * scale for v in cell.bbox], outline=colour, width=2)
            path = Path(f"{file.stem}-page{number}.png")
            image.save(path)
            saved.append(path)
    finally:
        pdf.close()
    return saved
