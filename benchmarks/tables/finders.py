"""The table finders that are measured, ours and the peers: from a PDF to grids of texts and the number of pages."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

Grid = list[list[str]]
Found = tuple[list[Grid], int]


def ours(path: Path) -> Found:
    """Reading, layout and tables of this project."""
    from extractors.tables import find_tables
    from pipeline.convert import read_document
    from pipeline.settings import Settings

    document = read_document(path, settings=Settings(ocr=False))
    grids: list[Grid] = []
    for table in find_tables(document):
        grid = [[""] * table.n_cols for _ in range(table.n_rows)]
        for cell in table.cells:
            grid[cell.row][cell.col] = cell.text
        grids.append(grid)
    return grids, len(document.pages)


def ours_geometry(path: Path) -> Found:
    """Reading and the grids alone: no layout, cleaning or joining."""
    from pipeline.layout.grids import find_grids
    from pipeline.reading import read_pages
    from pipeline.settings import Settings

    grids: list[Grid] = []
    n = 0
    for page in read_pages(path, Settings(ocr=False), []):
        n += 1
        for found in find_grids(page):
            grid = [[""] * found.n_cols for _ in range(found.n_rows)]
            for cell in found.cells:
                grid[cell.row][cell.col] = " ".join(w.raw for w in cell.words)
            grids.append(grid)
    return grids, n


def _texts(rows: list[list[object]]) -> Grid:
    """Cells as texts; what is None or no number (pandas) is empty."""
    return [["" if pd.isna(c) else str(c) for c in row] for row in rows]


def pdfplumber(path: Path) -> Found:
    """The default finder of pdfplumber."""
    import pdfplumber as lib

    with lib.open(path) as pdf:
        return [_texts([list(r) for r in t]) for p in pdf.pages for t in p.extract_tables()], len(pdf.pages)


def pymupdf(path: Path) -> Found:
    """PyMuPDF's find_tables (AGPL: measured only)."""
    import pymupdf as lib

    with lib.open(path) as pdf:
        return [_texts(t.extract()) for p in pdf for t in p.find_tables().tables], len(pdf)


def camelot_hybrid(path: Path) -> Found:
    """camelot, hybrid flavour."""
    import camelot
    import pypdfium2

    n = len(pypdfium2.PdfDocument(path))
    tables = camelot.read_pdf(str(path), pages="all", flavor="hybrid")
    return [_texts(t.df.values.tolist()) for t in tables], n


def img2table(path: Path) -> Found:
    """img2table with borderless tables, text from the PDF."""
    from img2table.document import PDF

    document = PDF(str(path), pdf_text_extraction=True)
    pages = document.extract_tables(borderless_tables=True, implicit_rows=False)
    return [_texts(t.df.values.tolist()) for tables in pages.values() for t in tables], len(document.images)


FINDERS: dict[str, Callable[[Path], Found]] = {
    "ours": ours,
    "ours_geometry": ours_geometry,
    "pdfplumber": pdfplumber,
    "pymupdf": pymupdf,
    "camelot_hybrid": camelot_hybrid,
    "img2table": img2table,
}
