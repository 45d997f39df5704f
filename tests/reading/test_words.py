"""Words, their boxes and marks."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.reading.sheet import make, pages, text, word


def test_words_have_fonts_and_boxes_of_the_line(tmp_path):
    def draw(c):
        c.setFont("Helvetica-Bold", 14)
        c.drawString(72, 742, "Åtgärder efter möten")
        c.setFont("Times-Italic", 10)
        c.drawString(72, 700, "en gåva")

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    assert text(page) == "Åtgärder efter möten en gåva"
    heading, italic = word(page, "Åtgärder"), word(page, "gåva")
    assert (heading.bold, heading.italic, heading.size, heading.font) == (True, False, 14, "Helvetica-Bold")
    assert (italic.bold, italic.italic, italic.size) == (False, True, 10)
    assert heading.bbox[0] == pytest.approx(72, abs=0.2)
    assert heading.bbox[2] == pytest.approx(72 + stringWidth("Åtgärder", "Helvetica-Bold", 14), abs=0.3)
    assert heading.bbox[1] < 842 - 742 - 9 < 842 - 742 < heading.bbox[3]
    efter = word(page, "efter")
    assert (efter.bbox[1], efter.bbox[3]) == (heading.bbox[1], heading.bbox[3])


def test_words_without_space_glyphs(tmp_path):
    sentence = ["Nämnden", "har", "inte", "följt", "upp", "målen", "under", "året"]

    def draw(c):
        x = 72.0
        c.setFont("Helvetica", 11)
        for part in sentence:
            c.drawString(x, 700, part)
            x += stringWidth(part, "Helvetica", 11) + 0.25 * 11

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]).split() == sentence


def test_words_are_not_cut_by_kerning_or_by_one_object_a_letter(tmp_path):
    def draw(c):
        x = 72.0
        c.setFont("Helvetica", 11)
        for i, letter in enumerate("Verksamhetsplanering"):
            c.drawString(x, 700, letter)
            x += stringWidth(letter, "Helvetica", 11) + (0.4 if i % 2 else -0.4)

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]) == "Verksamhetsplanering"


@pytest.mark.parametrize("gap", [2.5, 4.0, 7.0])
def test_letter_spaced_heading_by_character_spacing(tmp_path, gap):
    def draw(c):
        c.setFont("Helvetica-Bold", 14)
        c.drawString(72, 700, "SAMVERKAN", charSpace=gap)
        c.setFont("Helvetica", 11)
        c.drawString(72, 660, "Vi ses i A och B")

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]) == "SAMVERKAN Vi ses i A och B"


def test_letter_spaced_heading_by_typed_spaces(tmp_path):
    def draw(c):
        c.setFont("Helvetica-Bold", 14)
        c.drawString(72, 700, "P R O T O K O L L   F R Å N   M Ö T E T")

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]) == "PROTOKOLL FRÅN MÖTET"


def test_single_letters_of_a_table_head_stay_apart(tmp_path):
    def draw(c):
        c.setFont("Helvetica", 11)
        for i, letter in enumerate("ABCDE"):
            c.drawString(72 + 60 * i, 700, letter)

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]) == "A B C D E"


def raised(c, x, y, parts, size=11):
    """Draw (text, is superscript) parts after each other."""
    for part, up in parts:
        c.setFont("Helvetica", size * 0.6 if up else size)
        c.drawString(x, y + (size * 0.35 if up else 0), part)
        x += stringWidth(part, "Helvetica", size * 0.6 if up else size)


@pytest.mark.parametrize(
    ("parts", "words", "marks"),
    [
        ([("mötena", 0), ("3", 1), (". Sedan", 0)], ["mötena.", "Sedan"], ["3"]),
        ([("rådet", 0), ("12", 1), (" och", 0)], ["rådet", "och"], ["12"]),
        ([("2021", 0), ("*", 1)], ["2021"], ["*"]),
        ([("stycket.", 0), ("4", 1), (" Nästa", 0)], ["stycket.", "Nästa"], ["4"]),
        ([("1", 1), ("Se bilagan", 0)], ["Se", "bilagan"], ["1"]),
        ([("5", 1), (" Enligt lagen", 0)], ["Enligt", "lagen"], ["5"]),
    ],
)
def test_footnote_marks(tmp_path, parts, words, marks):
    page = pages(make(tmp_path / "a.pdf", lambda c: raised(c, 72, 700, parts)))[0]
    assert [w.raw for w in page.words if not w.is_mark] == words
    assert [w.raw for w in page.words if w.is_mark] == marks


@pytest.mark.parametrize("parts", [[("45 m", 0), ("2", 1)], [("ton CO", 0), ("2", 1)]])
def test_units_and_formulas_have_no_marks(tmp_path, parts):
    page = pages(make(tmp_path / "a.pdf", lambda c: raised(c, 72, 700, parts)))[0]
    assert not any(w.is_mark for w in page.words)
    assert page.words[-1].raw == parts[0][0].split()[-1] + parts[1][0]


def test_lowered_digits_are_no_marks(tmp_path):
    def draw(c):
        c.setFont("Helvetica", 11)
        c.drawString(72, 700, "Partiklar PM")
        c.setFont("Helvetica", 7)
        c.drawString(72 + stringWidth("Partiklar PM", "Helvetica", 11), 697, "10")

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    assert [w.raw for w in page.words] == ["Partiklar", "PM10"]


def plain_note(number, note):
    def draw(c):
        c.setFont("Helvetica", 11)
        c.drawString(72, 700, f"Staden prövade en skolcoach{number} och anpassade F9 samt Covid19.")
        c.setFont("Helvetica", 8)
        c.drawString(72, 90, note)

    return draw


def test_plain_digits_are_marks_only_where_a_note_answers(tmp_path):
    answered, unanswered = pages(
        make(tmp_path / "a.pdf", plain_note("2", "2 En vuxen som följer eleven."), plain_note("2", "Tryckt i maj."))
    )
    assert "skolcoach" in text(answered).split()
    assert [w.raw for w in answered.words if w.is_mark] == ["2", "2"]
    assert "skolcoach2" in text(unanswered).split()
    assert not any(w.is_mark for w in unanswered.words)
    assert "Covid19." in text(answered).split()


def test_line_end_hyphen_is_the_printed_sign(tmp_path):
    def draw(c):
        c.setFont("Helvetica", 11)
        c.drawString(72, 700, "Den nya överens-")
        c.drawString(72, 686, "kommelsen gäller")

    assert text(pages(make(tmp_path / "a.pdf", draw))[0]) == "Den nya överens- kommelsen gäller"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_rotated_pages_are_read_as_shown(tmp_path, rotation):
    def draw(c):
        c.setPageRotation(rotation)
        c.drawString(100, 300, "Norrtälje")

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    found = page.words[0]
    assert (page.width, page.height) == (595, 842)  # reportlab turns the sheet for a page that is turned back
    assert found.angle == rotation
    x0, top, x1, bottom = found.bbox
    corner = {0: (x0, bottom), 90: (x0, top), 180: (x1, top), 270: (x1, bottom)}[rotation]
    shown = {0: (100, 542), 90: (300, 100), 180: (495, 300), 270: (295, 742)}[rotation]
    assert corner == pytest.approx(shown, abs=4)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_text_is_read_upright_and_told(tmp_path, turn):
    def draw(c):
        c.setFont("Helvetica", 11)
        c.drawString(72, 700, "Rak rad")
        c.translate(300, 400)
        c.rotate(turn)
        c.drawString(0, 0, "Antal placerade barn")

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    assert text(page) == "Rak rad Antal placerade barn"
    assert [w.angle for w in page.words] == [0, 0] + [360 - turn] * 3


def test_cropped_text_is_left_out_and_boxes_start_at_the_crop(tmp_path):
    def draw(c):
        c.drawString(150, 700, "Inne")
        c.drawString(10, 20, "Skärmärke")
        c.setCropBox((100, 100, 500, 800))

    page = pages(make(tmp_path / "a.pdf", draw))[0]
    assert text(page) == "Inne"
    assert (page.width, page.height) == (400, 700)
    assert page.words[0].bbox[0] == pytest.approx(50, abs=1)
    assert page.words[0].bbox[3] == pytest.approx(100, abs=4)


def test_page_labels(tmp_path):
    def draw(c):
        if c.getPageNumber() == 1:
            c.addPageLabel(0, style="ROMAN_LOWER")
            c.addPageLabel(2, style="ARABIC")
        c.drawString(72, 700, "Text")

    assert [p.label for p in pages(make(tmp_path / "a.pdf", draw, draw, draw))] == ["i", "ii", "1"]


SYLLABLES = ["an", "be", "et", "för", "gå", "is", "ken", "lä", "mö", "när", "om", "ring", "stad", "te", "upp", "vård"]
WORDS = st.lists(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4).map("".join), min_size=1, max_size=9)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(WORDS, min_size=1, max_size=5), size=st.sampled_from([6, 9, 11, 24]))
def test_what_is_set_is_read(tmp_path, lines, size):
    def draw(c):
        for i, line in enumerate(lines):
            c.setFont("Times-Roman", size)
            c.drawString(20, 800 - 2 * size * i, " ".join(line))

    page = pages(make(tmp_path / "a.pdf", draw, size=(4000, 842)))[0]
    assert [w.raw for w in page.words] == [w for line in lines for w in line]
    assert not re.search(r"\s", "".join(w.raw for w in page.words))
    for a, b in zip(page.words, page.words[1:], strict=False):
        assert a.bbox[0] < a.bbox[2]
        assert a.bbox[1] < a.bbox[3]
        assert a.bbox[3] < b.bbox[3] or a.bbox[2] <= b.bbox[0]
