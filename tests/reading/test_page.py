"""Hidden text, drawings, triage and metadata."""

import io

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from pipeline.document import TextSource
from pipeline.reading import read_metadata
from pipeline.reading.encoding import is_noise, is_unreadable, lost_letters
from pipeline.reading.triage import Layer, OcrReason
from pipeline.settings import Settings
from tests.reading.sheet import make, pages, text

PROSE = (
    "Kommunen har under året arbetat med att stärka samarbetet mellan skolan och socialtjänsten. "
    "Det har gjorts genom gemensamma träffar där lärare och handläggare går igenom hur stödet fungerar. "
    "Föräldrar har bjudits in till öppna möten varje månad och många säger att de känner större trygghet nu. "
    "Några frågor återstår ändå: vem följer upp när ett barn byter skola och hur snabbt ska hjälpen komma? "
    "Under våren ska därför en ny rutin prövas i två områden innan den börjar gälla i hela kommunen."
)


def lines(words, width=9):
    return [" ".join(words[i : i + width]) for i in range(0, len(words), width)]


def prose(c, words=None, mode=0):
    body = c.beginText(60, 780)
    body.setFont("Helvetica", 10)
    body.setTextRenderMode(mode)
    for line in lines(words or PROSE.split()):
        body.textLine(line)
    c.drawText(body)


def picture(c, x=0, y=0, width=595, height=842):
    buffer = io.BytesIO()
    Image.new("L", (60, 80), 235).save(buffer, "PNG")
    buffer.seek(0)
    c.drawImage(ImageReader(buffer), x, y, width, height)


def test_white_text_shows_only_on_colour(tmp_path):
    def draw(c):
        c.setFillColorRGB(0.1, 0.2, 0.5)
        c.rect(50, 600, 300, 40, fill=1, stroke=0)
        c.setFillColorRGB(1, 1, 1)
        c.drawString(60, 612, "Rubrik")
        c.drawString(60, 300, "Osynlig")

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]) == "Rubrik"


def test_invisible_text_counts_only_over_a_picture(tmp_path):
    scan, bare = pages(make(tmp_path / "a.pdf", lambda c: (picture(c), prose(c, mode=3)), lambda c: prose(c, mode=3)))
    assert text(scan) == PROSE
    assert scan.text_source is TextSource.OCR_LAYER
    assert scan.triage.invisible_share == 1
    assert bare.words == []


def test_text_under_a_picture_is_an_ocr_layer(tmp_path):
    page = pages(make(tmp_path / "a.pdf", lambda c: (prose(c), picture(c))))[0]
    assert page.text_source is TextSource.OCR_LAYER
    brochure = pages(make(tmp_path / "b.pdf", lambda c: (picture(c), prose(c))))[0]
    assert brochure.text_source is TextSource.TEXT_LAYER


def test_bad_ocr_layers_are_read_again(tmp_path):
    noisy = [w.replace("in", "m").replace("ri", "n").replace("ll", "U") for w in PROSE.split()]
    good, bad = pages(
        make(tmp_path / "a.pdf", lambda c: (picture(c), prose(c, mode=3)), lambda c: (picture(c), prose(c, noisy, 3)))
    )
    assert (good.triage.layer, good.triage.wants_ocr) == (Layer.GOOD, False)
    assert (bad.triage.layer, bad.triage.reason) == (Layer.BAD, OcrReason.REJECTS)
    assert not pages(tmp_path / "a.pdf", Settings(reread=False))[1].triage.wants_ocr


def test_pages_without_text(tmp_path):
    def curves(c):
        for i in range(300):
            c.circle(60 + i % 40 * 10, 700 - i // 40 * 20, 3)

    scan, drawn, blank = pages(make(tmp_path / "a.pdf", picture, curves, lambda c: None))
    assert (scan.triage.layer, scan.triage.reason) == (Layer.ABSENT, OcrReason.PICTURE)
    assert drawn.triage.reason is OcrReason.DRAWN
    assert (blank.triage.layer, blank.triage.wants_ocr) == (Layer.ABSENT, False)


def shifted(word):
    """What a font whose glyph numbers are taken for codes gives: each character 29 lower."""
    table = str.maketrans("åäöÅÄÖ", "nlmn^_")
    return "".join(chr(ord(c) - 29) if c.isascii() else c.translate(table) for c in word)


def test_shifted_glyphs_never_pass_as_text(tmp_path):
    def draw(c):
        prose(c)
        body = c.beginText(60, 500)
        body.setFont("Courier", 10)
        for line in lines([shifted(w) for w in PROSE.split()]):
            body.textLine(line.replace("\x03", " "))
        c.drawText(body)

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    assert text(page) == PROSE
    assert page.triage.reason is OcrReason.ENCODING
    assert page.triage.unreadable == pytest.approx(0.5, abs=0.1)


def test_lost_letters(tmp_path):
    def broken(c):
        prose(c, (" ".join([PROSE] * 2)).replace("ö", "").replace("Ö", "").split())

    page, whole = pages(make(tmp_path / "a.pdf", broken, prose))
    assert page.triage.reason is OcrReason.ENCODING
    assert "frldrar" not in text(page).lower()
    assert not whole.triage.wants_ocr


def test_other_languages_and_numbers_are_not_noise():
    english = [
        "The",
        "board",
        "has",
        "reviewed",
        "how",
        "the",
        "municipalities",
        "work",
        "together",
        "with",
        "schools",
        "and",
        "what",
        "happened",
        "when",
        "children",
        "moved",
        "between",
        "districts",
        "during",
        "the",
        "year",
        "which",
        "shows",
        "that",
        "guidance",
        "is",
        "followed",
        "unevenly",
    ]
    assert not is_unreadable(english)
    assert not lost_letters(english * 8)
    assert not is_unreadable([f"{n},5" for n in range(40)])
    assert not is_unreadable(["A1", "B2", "C3", "D4", "E5", "F6", "G7", "H8", "I9", "J10", "K11", "L12"])
    assert not is_unreadable(["\uf0b7", "Text", "\uf0b7", "Mera"])
    assert not any(map(is_noise, ["µg/m3", "Δt", "naïve", "”Åsa”", "10–12", "☐", "\uf0b7", "Škoda"]))
    assert all(map(is_noise, ["(cid:12)(cid:31)", "a\ufffdb", "\ue001\ue002", "ᐕᘗᠠᰝ"]))


def test_drawings(tmp_path):
    def draw(c):
        c.setStrokeColorRGB(1, 0, 0)
        c.setLineWidth(2)
        c.line(50, 700, 250, 700)
        c.setStrokeColorRGB(1, 1, 1)
        c.line(50, 650, 250, 650)
        c.setFillColorRGB(0, 0, 1)
        c.rect(50, 500, 100, 60, fill=1, stroke=0)
        c.rect(50, 400, 200, 0.7, fill=1, stroke=0)
        c.circle(300, 300, 20, fill=0, stroke=0)
        c.circle(400, 300, 20, fill=1, stroke=0)
        c.saveState()
        clip = c.beginPath()
        clip.rect(300, 600, 50, 50)
        c.clipPath(clip, stroke=0, fill=0)
        c.rect(280, 580, 500, 500, fill=1, stroke=0)
        c.restoreState()
        picture(c, 300, 100, 150, 100)

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    found = [(s.kind, tuple(round(v) for v in s.bbox)) for s in page.shapes]
    assert found == [
        ("line", (50, 142, 250, 142)),
        ("rect", (50, 282, 150, 342)),
        ("line", (50, 441, 250, 442)),
        ("curve", (380, 522, 420, 562)),
        ("rect", (300, 192, 350, 242)),
    ]
    assert page.shapes[0].stroke == (1, 0, 0)
    assert page.shapes[0].line_width == 2
    assert page.shapes[1].fill == (0, 0, 1)
    assert [tuple(map(round, p.bbox)) for p in page.pictures] == [(300, 642, 450, 742)]
    assert (page.pictures[0].pixel_width, page.pictures[0].pixel_height) == (60, 80)


def test_metadata(tmp_path):
    def draw(c):
        c.setTitle("Uppföljning  av rutiner")
        c.setAuthor("anonymous")
        c.drawString(72, 700, "Text")

    found = read_metadata(make(tmp_path / "a.pdf", draw), Settings())
    assert found["title"] == "Uppföljning av rutiner"
    assert "author" not in found
    assert len(found["created"]) == 10


def test_same_file_same_pages(tmp_path):
    path = make(tmp_path / "a.pdf", prose, lambda c: (picture(c), prose(c, mode=3)))
    first, second = pages(path), pages(path)
    assert [[(w.raw, w.bbox, w.font) for w in p.words] for p in first] == [
        [(w.raw, w.bbox, w.font) for w in p.words] for p in second
    ]
    assert [p.triage for p in first] == [p.triage for p in second]
