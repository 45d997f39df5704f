"""Signs that recognisers of lines are weak at, on pictures drawn here: no engine runs."""

import cv2
import numpy as np
import pytest
from ocr_pages import font
from PIL import Image, ImageDraw

from pipeline.document import Page
from pipeline.ocr.cleaning import clean
from pipeline.ocr.digits import mend_digits
from pipeline.ocr.glyphs import bullet, dash, shape_in
from pipeline.ocr.picture import Grey, signs
from pipeline.ocr.reading import Reading, TextLine, TextWord
from pipeline.ocr.spaces import mend_spaces
from pipeline.turning import as_shown, size_as_shown, turn

SIZE = 30


def drawn(texts: list[tuple[int, int, str]]) -> tuple[Grey, list[TextLine]]:
    """A picture of words at places, each on a line of its own."""
    picture = Image.new("L", (600, 600), 255)
    pen, lines = ImageDraw.Draw(picture), []
    for x, y, text in texts:
        pen.text((x, y), text, font=font(SIZE), fill=0)
        box = tuple(float(v) for v in pen.textbbox((x, y), text, font=font(SIZE)))
        base = pen.textbbox((x, y), "x", font=font(SIZE))[3]
        word = TextWord(text, (box[0], box[1], box[2], box[3]), 0.97)
        lines.append(TextLine(word.bbox, ((box[0], base), (box[2], base)), (SIZE, 7, -6), [word]))
    return np.array(picture), lines


@pytest.mark.parametrize(("misread", "printed"), [("T", "7"), ("1", "7"), ("S", "5"), ("g", "1"), ("(0", "0")])
def test_digit_in_a_column_is_told_by_the_same_digit_elsewhere(misread: str, printed: str) -> None:
    picture, lines = drawn([(400, 40 + 50 * i, text) for i, text in enumerate(["17", "50", "71", "15", printed, "70"])])
    doubtful = lines[4].words[0]
    doubtful.text, doubtful.confidence = misread, 0.4
    mend_digits(Reading(lines, "Latin"), picture)
    assert doubtful.text == printed
    assert doubtful.confidence > 0.7


@pytest.mark.parametrize(
    ("misread", "printed"), [("ihg", "11"), ("niii", "11"), ("lll", "111"), ("iog", "105"), ("zso", "250")]
)
def test_letters_that_are_no_word_are_told_as_the_digits_they_look_like(misread: str, printed: str) -> None:
    numbers = ["17", "50", "21", "15", printed, "70", "101"]
    picture, lines = drawn([(400, 40 + 50 * i, text) for i, text in enumerate(numbers)])
    lines[4].words[0].text, lines[4].words[0].confidence = misread, 0.6
    mend_digits(Reading(lines, "Latin"), picture)
    assert lines[4].words[0].text == printed


@pytest.mark.parametrize("printed", ["Nej", "ihg", "saknas", "ua"])
def test_letters_in_a_column_of_numbers_stay_if_they_are_printed(printed: str) -> None:
    numbers = ["17", "50", "21", "15", printed, "70", "101"]
    picture, lines = drawn([(400, 40 + 50 * i, text) for i, text in enumerate(numbers)])
    mend_digits(Reading(lines, "Latin"), picture)
    assert [line.words[0].text for line in lines] == numbers


def test_number_that_its_print_contradicts_becomes_unreadable() -> None:
    picture, lines = drawn([(400, 40 + 50 * i, text) for i, text in enumerate(["21", "32", "11", "7", "13"])])
    doubtful = lines[3].words[0]
    doubtful.text, doubtful.confidence = "1", 0.1
    mend_digits(Reading(lines, "Latin"), picture)
    assert doubtful.text == "?"


def test_letters_in_columns_of_words_are_left_alone() -> None:
    picture, lines = drawn([(400, 40 + 50 * i, text) for i, text in enumerate(["Ja", "Nej", "T", "Ja"])])
    mend_digits(Reading(lines, "Latin"), picture)
    assert [line.words[0].text for line in lines] == ["Ja", "Nej", "T", "Ja"]


@pytest.mark.parametrize(("text", "sign"), [("•", "•"), ("►", "•"), ("–", "–"), ("e", None), ("o", None), ("1", None)])
def test_list_signs_are_told_by_their_shape(text: str, sign: str | None) -> None:
    picture, (line,) = drawn([(100, 100, text)])
    (x,) = drawn([(100, 100, "x")])[1]
    small = x.bbox[3] - x.bbox[1]
    assert bullet(shape_in(line.bbox, picture), small, line.baseline[0][1]) == sign


def test_dashes_are_told_by_their_width() -> None:
    assert [dash(width, 10) for width in (6, 11, 20)] == ["-", "–", "—"]


@pytest.mark.parametrize(("text", "read"), [("15 %", "15%"), ("I tolv", "Itolv")])
def test_lost_spaces_come_back_where_the_white_is(text: str, read: str) -> None:
    picture, (line,) = drawn([(100, 100, text)])
    line.words[0].text = read
    assert [w.text for w in mend_spaces(line.words, line, picture)] == text.split()


def test_no_space_comes_where_none_is_printed() -> None:
    picture, (line,) = drawn([(100, 100, "15%")])
    assert [w.text for w in mend_spaces(line.words, line, picture)] == ["15%"]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_boxes_of_a_turned_page_lead_back_to_the_page_as_shown(degrees: int) -> None:
    page = Page(1, 600, 800)
    turn(page, degrees)
    assert size_as_shown(page) == (600, 800)
    top_left = {90: (790, 0, 800, 20), 180: (580, 790, 600, 800), 270: (0, 580, 10, 600)}[degrees]
    assert as_shown(top_left, page) == (0, 0, 20, 10)


@pytest.mark.parametrize(
    ("dpi", "sigma", "mended"), [(45, 0.0, False), (100, 0.0, False), (200, 0.4, False), (200, 1.6, True)]
)
def test_only_blurred_print_is_sharpened(dpi: int, sigma: float, mended: bool) -> None:
    picture, _ = drawn([(40, 60 + 60 * i, "Handlingsplanen gäller") for i in range(8)])
    small = cv2.resize(picture, None, fx=dpi / 200, fy=dpi / 200, interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(small, (0, 0), sigma) if sigma else small
    assert ("sharpen" in clean(soft, dpi, signs(soft)).steps) is mended
