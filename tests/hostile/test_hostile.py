"""Every broken or malicious file ends as a typed error or a problem with a remedy, in time, and silently as nothing."""

import io
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen import canvas

from pipeline.document import Page
from pipeline.exceptions import BusarkivError
from pipeline.ocr import engine, reread
from pipeline.problem_codes import PROBLEM_CODES
from pipeline.problems import Problem
from pipeline.reading import read_metadata, read_pages
from pipeline.settings import Settings
from tests.hostile import build
from tests.hostile.build import PLAIN, pages, pdf, simple, stream, with_catalog

SECONDS = 10


def encrypted(password: str) -> bytes:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, encrypt=StandardEncryption(password, "agare", strength=128))
    sheet.drawString(72, 700, "Kommunen svarar sent")
    sheet.save()
    return buffer.getvalue()


def overdrawn() -> bytes:
    """The same sentence three times at one place: printed, as a shadow, and as an invisible layer."""
    shadow = PLAIN.replace(b"72 700", b"72.4 699.7")
    layer = PLAIN.replace(b"12 Tf", b"12 Tf 3 Tr")
    return pdf(pages([PLAIN + b" " + shadow + b" " + layer]))


@dataclass
class Case:
    """``fails`` is the code of the error that stops the file; ``codes`` are those of its problems.

    ``reads`` are the first words of the first page, if it has words at all and there are no problems.
    """

    data: bytes
    fails: str = ""
    codes: set[str] = field(default_factory=set)
    settings: Settings = field(default_factory=Settings)
    reads: list[str] = field(default_factory=lambda: ["Kommunen", "svarar", "sent"])


SCRIPT = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"
ATTACHED = b"/Names<</EmbeddedFiles<</Names[(bilaga.txt)20 0 R]>>>>"
ATTACHMENT = {
    20: b"<</Type/Filespec/F(bilaga.txt)/EF<</F 21 0 R>>>>",
    21: stream(b"hej", b"/Type/EmbeddedFile"),
}
WITHOUT_BOX = b"<</Type/Page/Parent 2 0 R/Contents 11 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
CASES = {
    "zero bytes": partial(Case, b"", "empty"),
    "text": partial(Case, "Protokoll fört vid mötet".encode() * 20, "not_a_pdf"),
    "picture": partial(Case, b"\x89PNG\r\n\x1a\n" + bytes(90), "not_a_pdf"),
    "office": partial(Case, b"PK\x03\x04" + bytes(90), "not_a_pdf"),
    "header only": partial(Case, b"%PDF-1.7\n", "damaged"),
    "cut before its first page": lambda: Case(simple(5)[:200], "damaged", {"partly_damaged", "page_damaged"}),
    "cut in the middle": lambda: Case(simple(5)[:900], codes={"partly_damaged", "page_damaged"}),
    "made for the web, cut before its page tree": lambda: Case(build.for_the_web(9)[:1500], codes={"partly_damaged"}),
    "made for the web, cut in a stream": lambda: Case(
        build.for_the_web(9).rpartition(b"Kommunen svarar")[0], codes={"partly_damaged"}
    ),
    "page tree of no kind": lambda: Case(simple(3).replace(b"/Type/Pages/Count", b"xxxxxxxxxxxxxxxxx")),
    "every entry of the table wrong": lambda: Case(build.shifted_table(7)),
    "table leads back to itself": lambda: Case(
        simple().replace(b"/Root", b"/Prev %s/Root" % simple().split(b"startxref\n")[1].split()[0])
    ),
    "lengths that lie": lambda: Case(simple(2).replace(b"/Length ", b"/Length 99")),
    "zeros in the middle": lambda: Case(simple(5)[:600] + bytes(600) + simple(5)[1200:], codes={"page_damaged"}),
    "page without a box": lambda: Case(pdf(pages([PLAIN]) | {10: WITHOUT_BOX})),
    "box upside down": lambda: Case(pdf(pages([PLAIN], b"/MediaBox[595 842 0 0]"))),
    "box of words": lambda: Case(pdf(pages([PLAIN], b"/MediaBox[(a) null 595 842]"))),
    "paper below zero": lambda: Case(pdf(pages([PLAIN.replace(b"72 700", b"-400 -300")], b"/MediaBox[-595 -842 0 0]"))),
    "crop beside the paper": lambda: Case(pdf(pages([PLAIN], b"/MediaBox[0 0 595 842]/CropBox[1000 1000 1200 1200]"))),
    "units of a kilometre": lambda: Case(pdf(pages([PLAIN], b"/UserUnit 100000"))),
    "states never saved": lambda: Case(pdf(pages([b"Q Q Q ET " + PLAIN + b" Q Q BT BT q q"]))),
    "a letter of 5,000 points": lambda: Case(pdf(pages([PLAIN + b" BT /F1 5000 Tf 72 600 Td (stor) Tj ET"]))),
    "space folded to a point": lambda: Case(pdf(pages([b"0 0 0 0 0 0 cm " + PLAIN])), codes={"no_text"}),
    "contents that hold themselves": lambda: Case(
        pdf(pages([PLAIN]) | {11: b"[11 0 R 12 0 R 11 0 R]", 12: stream(PLAIN)})
    ),
    "labels that hold themselves": lambda: Case(
        with_catalog(b"/PageLabels 30 0 R", {30: b"<</Kids[31 0 R]>>", 31: b"<</Kids[30 0 R]>>"})
    ),
    "outline that holds itself": lambda: Case(
        with_catalog(b"/Outlines 30 0 R", {30: b"<</First 30 0 R/Next 30 0 R/Title(a)/Count 1>>"})
    ),
    "only a stamp": lambda: Case(build.annotation(b"Stamp", drawn=True)),
    "only typed text": lambda: Case(build.annotation(b"FreeText", drawn=True)),
    "typed text that nothing draws": lambda: Case(build.annotation(b"FreeText"), codes={"forms", "no_text"}),
    "only a note in a window": lambda: Case(build.annotation(b"Text"), codes={"no_text"}),
    "20,000 fields": lambda: Case(
        build.form_fields(b"/V(x)").replace(b"/Annots[20 0 R]", b"/Annots[" + b"20 0 R " * 20_000 + b"]")
    ),
    "portfolio": lambda: Case(with_catalog(b"/Collection<</View/T>>" + ATTACHED, ATTACHMENT), codes={"attachments"}),
    "a font drawn with itself": lambda: Case(build.draws_itself(font=True), reads=["Komune", "rt"]),
    "a pattern drawn with itself": lambda: Case(build.draws_itself(font=False)),
    "cut before the trailer": lambda: Case(simple(5)[:-250], codes={"partly_damaged"}),
    "no catalogue": lambda: Case(pdf({1: b"<</A 1>>"}), "damaged"),
    "no pages": lambda: Case(pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Count 0/Kids[]>>"}), "empty"),
    "password": lambda: Case(encrypted("hemlig"), "encrypted"),
    "wrong password": lambda: Case(encrypted("hemlig"), "encrypted", settings=Settings(passwords=("a", "b"))),
    "right password": lambda: Case(encrypted("hemlig"), settings=Settings(passwords=("a", "hemlig"))),
    "empty password": lambda: Case(encrypted("")),
    "odd security": lambda: Case(
        pdf(pages([PLAIN]) | {7: b"<</Filter/Foo/V 9/R 9>>"}, b"/Encrypt 7 0 R/ID[<00><00>]"), "encrypted"
    ),
    "many pages": lambda: Case(simple(12), "too_large", settings=Settings(max_pages=10)),
    "10,000 pages": lambda: Case(simple(10_000), "too_large"),
    "many bytes": lambda: Case(simple() + bytes(2 << 20), "too_large", settings=Settings(max_file_megabytes=1)),
    "a count that lies": lambda: Case(pdf(pages([PLAIN]) | {2: b"<</Count 2000000000/Kids[10 0 R]>>"})),
    "cyclic page tree": lambda: Case(build.cyclic_pages(), codes={"page_damaged"}),
    "page tree 5,000 deep": lambda: Case(build.deep_pages(5000), "damaged", {"page_damaged"}),
    "page tree 100 deep": lambda: Case(build.deep_pages(100)),
    "arrays 200,000 deep": lambda: Case(pdf(pages([b"[" * 200_000 + b"]" * 200_000 + PLAIN]))),
    "dictionaries 50,000 deep": lambda: Case(pdf(pages([PLAIN]) | {7: b"<</A " * 50_000 + b"1" + b">>" * 50_000})),
    "states 200,000 deep": lambda: Case(pdf(pages([b"q " * 200_000 + PLAIN]))),
    "form draws itself": lambda: Case(build.self_drawing_form()),
    "forms in forms": lambda: Case(
        build.forms(8, 5), codes={"page_too_large"}, settings=Settings(max_page_objects=5000)
    ),
    "huge page": lambda: Case(pdf(pages([PLAIN], b"/MediaBox[0 0 1000000 1000000]")), codes={"page_too_large"}),
    "page without area": lambda: Case(pdf(pages([PLAIN], b"/MediaBox[0 0 0 0]"))),
    "script": lambda: Case(with_catalog(SCRIPT), codes={"active_content"}),
    "program to launch": lambda: Case(with_catalog(b"/OpenAction<</S/Launch/F(calc.exe)>>"), codes={"active_content"}),
    "attachment": lambda: Case(with_catalog(ATTACHED, ATTACHMENT), codes={"attachments"}),
    "500,000 paths": lambda: Case(pdf(pages([b"0 0 m 9 9 l S " * 500_000])), codes={"page_too_large"}),
    "a path of 500,000 lines": lambda: Case(pdf(pages([b"0 0 m " + b"9 9 l " * 500_000 + b"S"]))),
    "300,000 characters": lambda: Case(
        pdf(pages([b"BT /F1 5 Tf 9 TL " + b"(Kommunen svarar sent) Tj T* " * 15_000 + b"ET"])), codes={"page_too_large"}
    ),
    "picture of 30,000 × 30,000": lambda: Case(build.huge_picture(30_000), codes={"page_too_large"}),
    "coloured picture of 30,000 × 30,000": lambda: Case(
        build.huge_picture(30_000, 8, b"DeviceRGB"), codes={"page_too_large"}
    ),
    "filled form": lambda: Case(build.form_fields(b"/V(Anna Ek)")),
    "empty form": lambda: Case(build.form_fields(b"/V()")),
    "ticked box": lambda: Case(build.form_fields(b"/FT/Btn/V/Ja"), codes={"forms"}),
    "button": lambda: Case(build.form_fields(b"/FT/Btn/Ff 65536/MK<</CA(Skicka)>>/V(x)")),
    "stream that inflates": lambda: Case(pdf(pages([stream(b" " * 50_000_000, compress=True)])), codes={"no_text"}),
    "one page missing": lambda: Case(pdf(pages([PLAIN] * 3) | {12: b"null"}), codes={"page_damaged"}),
    "a kid that is no page": lambda: Case(
        pdf(pages([PLAIN]) | {2: b"<</Count 2/Kids[10 0 R 3 0 R]>>"}), codes={"page_damaged"}
    ),
    "broken stream": lambda: Case(
        pdf(pages([b"<</Length 4/Filter/FlateDecode>>stream\nxxxx\nendstream"])), codes={"no_text"}
    ),
    "font is null": lambda: Case(pdf(pages([PLAIN]) | {3: b"null"})),
    "font without map": lambda: Case(build.font_without_map()),
    "rubbish in front": lambda: Case(b"x" * 500 + simple()),
    "two files in one": lambda: Case(simple() + simple()),
    "enormous type": lambda: Case(pdf(pages([PLAIN.replace(b"12 Tf", b"1e30 Tf")])), codes={"no_text"}),
    "text drawn three times": lambda: Case(overdrawn()),
}
BLANK = {"font without map"}
"""Read without a problem and without words: triage sends them to OCR."""


def read(path: Path, settings: Settings) -> tuple[list[Page], list[Problem], str]:
    problems: list[Problem] = []
    try:
        return list(read_pages(path, settings, problems)), problems, ""
    except BusarkivError as error:
        return [], problems, error.code


@pytest.mark.parametrize("name", CASES)
def test_ends_as_expected(name: str, tmp_path: Path) -> None:
    case = CASES[name]()
    path = tmp_path / "rapport.pdf"
    path.write_bytes(case.data)
    started = time.process_time()
    found, problems, failed = read(path, case.settings)
    assert time.process_time() - started < SECONDS
    assert failed == case.fails
    assert {p.code for p in problems} == case.codes
    if name in BLANK:
        assert found[0].triage
        assert found[0].triage.wants_ocr
    elif not failed and not case.codes:
        assert [w.raw for w in found[0].words][:3] in ([], case.reads)
        assert found[0].words or found[0].shapes


@pytest.mark.skipif(not engine.available("Latin"), reason="Tesseract's model Latin is not installed")
@pytest.mark.parametrize("coding", [b"JBIG2Decode", b"JPXDecode", b"DCTDecode"])
def test_a_picture_that_cannot_be_decoded_is_told(coding: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(build.coded_picture(coding))
    found, problems, _ = read(path, Settings())
    reread(path, found, Settings(), problems)
    assert [p.code for p in problems] == ["page_damaged"]


def test_all_pages_are_left_of_a_file_that_lacks_its_page_tree(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(build.for_the_web(9).partition(b"900 0 obj")[0])
    found, problems, _ = read(path, Settings())
    assert [len(p.words) for p in found] == [3] * 9
    assert [p.code for p in problems] == ["partly_damaged"]


@pytest.mark.parametrize("name", [n for n in CASES if "000" not in n])
def test_metadata_fails_as_reading_does(name: str, tmp_path: Path) -> None:
    case = CASES[name]()
    path = tmp_path / "rapport.pdf"
    path.write_bytes(case.data)
    try:
        read_metadata(path, case.settings)
        failed = ""
    except BusarkivError as error:
        failed = error.code
    assert failed == case.fails or "page_damaged" in case.codes


def test_wrong_extension_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_bytes(simple())
    assert [w.raw for w in read(path, Settings())[0][0].words] == ["Kommunen", "svarar", "sent"]


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert read(tmp_path / "saknas.pdf", Settings())[2] == "unreachable"
    assert read(tmp_path, Settings())[2] == "unreachable"


def test_text_drawn_three_times_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(overdrawn())
    assert [w.raw for w in read(path, Settings())[0][0].words] == ["Kommunen", "svarar", "sent"]


def test_a_broken_page_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf(pages([PLAIN] * 3) | {12: b"null"}))
    found, problems, _ = read(path, Settings())
    assert [len(p.words) for p in found] == [3, 0, 3]
    assert [(p.code, p.page) for p in problems] == [("page_damaged", 2)]


def test_every_error_has_a_remedy_and_an_exit_code() -> None:
    for error in BusarkivError.__subclasses__():
        assert error.code in PROBLEM_CODES
        assert error.exit_code > 0
        assert str(error()).count(error.remedy) == 1
