from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from ocr_pages import SENTENCES, font
from PIL import Image, ImageDraw
from rapidfuzz.distance import Levenshtein
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.document import Page, Picture, TextSource
from pipeline.ocr import engine, reread
from pipeline.ocr.render import wanted_dpi
from pipeline.problems import Problem
from pipeline.reading import read_pages
from pipeline.settings import Settings

AsPdf = Callable[..., Path]
TRUE = " ".join(SENTENCES)


def read(path: Path, **chosen: object) -> tuple[list[Page], list[Problem]]:
    settings = Settings.model_validate(chosen)
    problems: list[Problem] = []
    pages = list(read_pages(path, settings, problems))
    reread(path, pages, settings, problems)
    return pages, problems


def text(page: Page) -> str:
    return " ".join(w.raw for w in page.words)


def errors(page: Page) -> float:
    return Levenshtein.distance(text(page), TRUE) / len(TRUE)


def salted(picture: Image.Image) -> Image.Image:
    array, dice = np.array(picture), np.random.default_rng(1).random((picture.height, picture.width))
    array[dice < 0.006], array[dice > 0.994] = 0, 255
    return Image.fromarray(array)


def test_clean_scan_keeps_percent_paragraph_sign_and_boxes(picture: Image.Image, as_pdf: AsPdf) -> None:
    (page,), problems = read(as_pdf(picture))
    assert text(page) == TRUE
    assert not problems
    assert page.text_source is TextSource.OCR
    assert {w.size for w in page.words} <= {10.5, 11.0, 11.5}
    assert all(0.5 < (w.confidence or 0) <= 1 for w in page.words)
    first = page.words[0]
    assert first.bbox[0] == pytest.approx(200 * 72 / 200, abs=1.5)
    line = [w for w in page.words if w.bbox[3] == first.bbox[3]]
    assert [w.raw for w in line] == SENTENCES[0].split()


@pytest.mark.parametrize(
    "fault",
    [
        lambda p: p.rotate(1.5, fillcolor=255, resample=Image.Resampling.BICUBIC),
        salted,
        lambda p: p.rotate(90, expand=True),
        lambda p: p.rotate(180),
        lambda p: p.resize((p.width // 2, p.height // 2), Image.Resampling.BOX).point(lambda v: 255 * (v > 165)),
    ],
    ids=["skew", "salt", "on its side", "upside down", "fax"],
)
def test_faulty_scans_are_read_nearly_as_well(
    fault: Callable[[Image.Image], Image.Image], picture: Image.Image, as_pdf: AsPdf
) -> None:
    faulty = fault(picture)
    (page,), _ = read(as_pdf(faulty, dpi=100 if faulty.width < 1000 and faulty.height < 700 else 200))
    assert errors(page) <= 0.015


@pytest.mark.parametrize(("lines", "drawn"), [(98, 141), (196, 204), (391, 300)])
def test_a_fax_is_read_whatever_its_pixels_look_like(
    lines: int, drawn: int, picture: Image.Image, tmp_path: Path
) -> None:
    paper = Image.new("L", (1654, 2339), 255)
    paper.paste(picture, (0, 400))
    sent = paper.resize((1687, round(2339 * lines / 200)), Image.Resampling.BOX).point(lambda v: 255 * (v > 165))
    sent.convert("1").save(tmp_path / "fax.pdf", dpi=(204, lines))
    (page,), _ = read(tmp_path / "fax.pdf")
    assert wanted_dpi(page) == pytest.approx(drawn, abs=1)
    assert errors(page) <= 0.015


def test_a_page_on_its_side_is_no_fax() -> None:
    page = Page(1, 595.0, 842.0, pictures=[Picture((0.0, 0.0, 595.0, 842.0), 2339, 1654)])
    assert wanted_dpi(page) == pytest.approx(200, abs=1)


def test_bold_line_and_ruling_are_told(picture: Image.Image, as_pdf: AsPdf) -> None:
    pen = ImageDraw.Draw(picture)
    pen.text((200, 60), "Elever med särskilt stöd", fill=20, font=font(31, bold=True))
    pen.line([(200, 560), (1400, 560)], fill=0, width=3)
    (page,), _ = read(as_pdf(picture))
    assert [w.raw for w in page.words if w.bold] == ["Elever", "med", "särskilt", "stöd"]
    (line,) = [s for s in page.shapes if s.kind == "line"]
    assert line.bbox == pytest.approx((72, 201.6, 504, 201.6), abs=1.5)


def test_two_pictures_on_a_page_are_both_read(picture: Image.Image, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "two.pdf"), pagesize=(595, 842))
    for i, part in enumerate((picture.crop((150, 130, 1500, 200)), picture.crop((150, 250, 1500, 320)))):
        canvas.drawImage(ImageReader(part), 50, 600 - 300 * i, 486, 25.2)
    canvas.save()
    (page,), _ = read(tmp_path / "two.pdf")
    assert text(page) == f"{SENTENCES[0]} {SENTENCES[2]}"


def test_bad_layer_is_mended_word_by_word_in_its_own_boxes(picture: Image.Image, tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "layer.pdf"), pagesize=(595.4, 252))
    canvas.drawImage(ImageReader(picture), 0, 0, 595.4, 252)
    layer = canvas.beginText()
    layer.setTextRenderMode(3)
    layer.setFont("Helvetica", 11)
    wrong = {"träffade": "trälfade", "handläggare": "handläggaie", "fortfarande": "fortfaiande", "följs": "fiiljs"}
    for i, sentence in enumerate(SENTENCES):
        layer.setTextOrigin(72, 252 - (175 + 60 * i) * 72 / 200)
        layer.textOut(" ".join(wrong.get(w, w) for w in sentence.split()))
    canvas.drawText(layer)
    canvas.save()
    before, _ = read(tmp_path / "layer.pdf", ocr=False)
    (page,), problems = read(tmp_path / "layer.pdf")
    assert text(page) == TRUE
    assert page.text_source is TextSource.OCR_LAYER
    assert [w.bbox for w in page.words] == [w.bbox for w in before[0].words]
    (problem,) = problems
    assert problem.code == "reread"
    assert "trälfade → träffade" in problem.message


def test_blank_page_is_no_problem_and_destroyed_one_is(picture: Image.Image, as_pdf: AsPdf) -> None:
    blank = Image.new("L", (1654, 700), 250)
    noise = np.random.default_rng(2).random((700, 1654))
    ruined = np.where((noise < 0.35) & (np.array(picture) < 128), 0, 255).astype(np.uint8)
    pages, problems = read(as_pdf(blank, ruined))
    assert not pages[0].words
    assert {p.page for p in problems} <= {2}
    assert not pages[1].words or errors(pages[1]) < 0.1 or problems


def test_a_page_whose_print_is_mostly_not_read_is_flagged(picture: Image.Image, as_pdf: AsPdf) -> None:
    pen = ImageDraw.Draw(picture)
    for i in range(24):  # strokes that are no letters
        for x in range(200, 1400, 26):
            pen.line([(x, 470 + 9 * i), (x + 9 + (x + i) % 7, 475 + 9 * i)], fill=0, width=2)
    _, problems = read(as_pdf(picture))
    assert [p.code for p in problems] == ["low_quality"]


def test_a_photo_beside_the_text_is_no_reason_to_flag(picture: Image.Image, as_pdf: AsPdf) -> None:
    ImageDraw.Draw(picture).ellipse((300, 460, 900, 690), fill=60)
    (page,), problems = read(as_pdf(picture))
    assert text(page) == TRUE
    assert not problems


def test_same_words_whatever_the_number_of_threads(picture: Image.Image, as_pdf: AsPdf) -> None:
    path = as_pdf(picture, salted(picture), picture.rotate(180))
    one, _ = read(path, ocr_threads=1)
    three, _ = read(path, ocr_threads=3)
    again, _ = read(path, ocr_threads=1)
    seen = [[(w.raw, w.bbox, w.confidence) for page in pages for w in page.words] for pages in (one, three, again)]
    assert seen[0] == seen[1] == seen[2]


def test_ocr_off_and_models_missing_are_told(
    picture: Image.Image, as_pdf: AsPdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = as_pdf(picture, picture)
    _, problems = read(path, ocr=False)
    assert [(p.code, p.page) for p in problems] == [("no_text", 1), ("no_text", 2)]
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path / "nowhere"))
    assert engine.models_folder() is None
    pages, problems = read(path)
    assert [(p.code, p.page) for p in problems] == [("ocr_unavailable", None)]
    assert "tesseract-ocr-script-latn" in problems[0].message
    assert not pages[0].words


def test_pixel_limit_is_kept(picture: Image.Image, as_pdf: AsPdf) -> None:
    (page,), problems = read(as_pdf(picture), max_pixels=60_000)
    assert [p.code for p in problems if p.code == "page_too_large"] == ["page_too_large"]
    assert page.width == pytest.approx(595.4, abs=0.2)
