"""Public documents beside the repository whose mentions were checked by hand (``real_mentions.csv``)."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from gazetteer.link import PlaceMention, link_text

HERE = Path(__file__).parent
REAL = HERE.parents[1] / ".." / "shared" / "real"
LIST = "utslappsforandring_kommunerna_2020-2021_v1.pdf"
WORDS = 50_000  # of prose that names no place, all documents together

pytestmark = pytest.mark.skipif(not REAL.exists(), reason="needs the public documents beside the repository")


def known() -> dict[str, Counter[tuple[str, str, str]]]:
    """Document → how often it names what: surface, place, context."""
    out: dict[str, Counter[tuple[str, str, str]]] = {}
    with (HERE / "real_mentions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = (row["surface"], row["place_id"], row["context"])
            out.setdefault(row["document"], Counter())[key] += int(row["times"])
    return out


def read(name: str, on: date) -> tuple[str, list[PlaceMention]]:
    """All that is printed on the pages, running heads and figures as well, and the places named in it."""
    from pipeline.convert import read_document
    from pipeline.settings import Settings

    document = read_document(REAL / name, settings=Settings(ocr=False))
    text = "\n".join(page.text for page in document.pages)
    return text, link_text(text, on)


def test_documents_name_what_a_reader_found_and_no_ordinary_word_besides() -> None:
    prose = 0
    for name, want in known().items():
        text, found = read(name, date(2020, 7, 1))
        assert Counter((m.surface, m.place_id or "", m.context) for m in found) == want, name
        prose += len(text.split()) - sum(len(m.surface.split()) for m in found)
    assert prose >= WORDS


def test_the_public_list_names_every_municipality_once() -> None:
    _, found = read(LIST, date(2021, 7, 1))
    named = Counter(m.place_id for m in found if m.kind == "municipality")
    assert len(named) == 290
    assert {p for p, n in named.items() if n > 1} == {"SE-0980", "SE-1496"}  # the table's note names these again
    assert all(m.place_id for m in found)
