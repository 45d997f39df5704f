import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbers.numerals import parse_numeral


@pytest.mark.parametrize(
    ("text", "value", "percent", "unit"),
    [
        ("1 234,5", 1234.5, None, None),
        ("1\u00a0234", 1234, None, None),
        ("12,5 %", 12.5, 12.5, "percent"),
        ("4st", 4, None, "count"),
        ("18 st", 18, None, "count"),
        ("41 (63%)", 41, 63, "count"),
        ("41 (63 %)", 41, 63, "count"),
        ("63 % (41)", 41, 63, "count"),
        ("7 / 12 %", 7, 12, "count"),
        ("-3,1", -3.1, None, None),
        ("−3,1", -3.1, None, None),
        ("4.90", 4.9, None, None),
        ("1.234.567", 1234567, None, None),
        ("3 tkr", 3000, None, "SEK"),
        ("0", 0, None, None),
        ("0 %", 0, 0, "percent"),
    ],
)
def test_numerals(text, value, percent, unit):
    found = parse_numeral(text)
    assert (found.value, found.percent, found.unit, found.is_missing) == (value, percent, unit, False)


@pytest.mark.parametrize("text", ["–", "-", "..", "…", "i.u.", "Uppgift saknas"])
def test_missing_signs_are_not_zero(text):
    found = parse_numeral(text)
    assert found.is_missing
    assert found.value is None


@pytest.mark.parametrize("text", ["", "Skola", "12 kap", "2017–2019", "3 av 4", "12 (4)", "08-123 45 67", "1 23"])
def test_other_texts_are_none(text):
    assert parse_numeral(text) is None


def test_brackets_hold_a_share_where_the_header_says_so():
    assert parse_numeral("12 (4)", share_in_brackets=True).percent == 4


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_grouped_digits_and_comma_come_back(whole, part):
    text = f"{whole:,}".replace(",", " ") + f",{part:02d}"
    assert parse_numeral(text).value == pytest.approx(whole + part / 100)


@given(st.text(max_size=20))
def test_any_text_is_read_without_an_error(text):
    parse_numeral(text)
