"""Any row's evidence: the page it stands on, with the box drawn, and the words it rests on."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from outputs.dataset import Dataset

_IDS = {
    "observations": "observation_id",
    "recommendations": "recommendation_id",
    "audit_questions": "question_id",
    "tables": "table_id",
}
SCALE = 2.0
"""Pixels per point of the picture: 144 dpi."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row and where it stands."""

    table: str
    row: dict[str, Any]
    source: str
    sha256: str
    page: int
    bbox: tuple[float, float, float, float]
    quote: str


def find(dataset: Dataset, row_id: str) -> Evidence:
    """The evidence of a row.

    ``row_id`` is the id of an observation, recommendation, audit question or table (its beginning will do), or
    ``TABLE:N`` for row ``N``, 0-based, of any table with boxes (``mentions:12``, ``checks:0``). Raises ``KeyError``
    with a sentence where there is no such row, or more than one.
    """
    table, row = _numbered(dataset, row_id) if ":" in row_id else _by_id(dataset, row_id)
    documents = {d["document_id"]: d for d in dataset.read("documents").to_pylist()}
    document = documents[row["document_id"]]
    quote = row.get("quote") or row.get("surface") or row.get("text") or row.get("title") or row.get("corrected") or ""
    x0, top, x1, bottom = row["bbox"]
    return Evidence(table, row, document["source"], document["sha256"], row["page"], (x0, top, x1, bottom), quote)


def picture(file: Path, evidence: Evidence, password: str | None = None) -> Image.Image:
    """The page with the box drawn. Raises ``ValueError`` where the file is not the one the row was read from."""
    if hashlib.sha256(file.read_bytes()).hexdigest() != evidence.sha256:
        raise ValueError(f"{file} has changed since the row was made. Run the archive again.")
    pdf = pdfium.PdfDocument(file, password=password)
    try:
        image = pdf[evidence.page - 1].render(scale=SCALE).to_pil().convert("RGB")
    finally:
        pdf.close()
    x0, top, x1, bottom = (v * SCALE for v in evidence.bbox)
    shade = Image.new("RGBA", image.size)
    box = (x0 - 4, top - 4, x1 + 4, bottom + 4)
    ImageDraw.Draw(shade).rectangle(box, fill=(255, 214, 0, 60), outline=(214, 40, 40, 255), width=3)
    return Image.alpha_composite(image.convert("RGBA"), shade).convert("RGB")


def _by_id(dataset: Dataset, row_id: str) -> tuple[str, dict[str, Any]]:
    hits = [
        (table, row)
        for table, column in _IDS.items()
        for row in dataset.read(table).to_pylist()
        if row[column].startswith(row_id)
    ]
    if not hits:
        raise KeyError(f"No row has the id {row_id}. Ids stand in the columns {', '.join(_IDS.values())}.")
    if len(hits) > 1:
        raise KeyError(f"{len(hits)} rows have an id that begins with {row_id}. Give more of it.")
    return hits[0]


def _numbered(dataset: Dataset, row_id: str) -> tuple[str, dict[str, Any]]:
    table, _, number = row_id.partition(":")
    try:
        rows = dataset.read(table)
    except KeyError:
        raise KeyError(f"There is no table {table}.") from None
    if "bbox" not in rows.column_names:
        raise KeyError(f"The rows of {table} stand on no page.")
    if not number.isdigit() or int(number) >= rows.num_rows:
        raise KeyError(f"{table} has the rows 0 to {rows.num_rows - 1}.")
    return table, rows.slice(int(number), 1).to_pylist()[0]
