"""Numbers and years in running text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbers import find_numbers, find_years, word_value
from extractors.numbers.words import cardinals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tolv svar", [(12, "count")]),
        ("49% av rapporterna", [(49, "percent")]),
        ("49 procent", [(49, "percent")]),
        ("12,5 %", [(12.5, "percent")]),
        ("1 234,5 kronor", [(1234.5, "count")]),
        ("en tredjedel", [(33.3, "percent")]),
        ("hälften av svaren", [(50, "percent")]),
        ("Nacka (4st)", [(4, "count")]),
        ("tjugotvå grupper", [(22, "count")]),
        ("under 2012 och 2013", []),
        ("den 14 mars 2011", []),
        ("2013-04-01", []),
        ("2 kap. 7 § och SOSFS 2008:20", []),
        ("se figur 5 och sidan 7", []),
        ("telefon 08-123 45 67", []),
        ("sextiden och tretton", [(13, "count")]),
    ],
)
def test_values(text, expected):
    assert [(n.value, n.unit) for n in find_numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("ca 40", "about"),
        ("drygt 40", "over"),
        ("minst två", "over"),
        ("knappt fem", "under"),
        ("högst 3", "under"),
        ("40", "exact"),
    ],
)
def test_how_exact(text, approx):
    assert [n.approx for n in find_numbers(text)] == [approx]


def test_a_part_of_a_whole():
    (number,) = find_numbers("14 av de 26 grupperna")
    assert (number.value, number.whole) == (14, 26)


@given(st.integers(0, 999))
def test_every_cardinal_has_a_word_that_means_it(value):
    words = [w for w, v in cardinals().items() if v == value]
    assert words
    assert all(word_value(w.capitalize()) == value for w in words)


@given(st.text(alphabet="abcåäö 0123456789.,%()-/:§\n", max_size=60))
def test_numbers_lie_in_the_text_and_in_order(text):
    numbers = find_numbers(text)
    assert all(0 <= n.before <= n.start < n.end <= len(text) for n in numbers)
    assert all(a.end <= b.start for a, b in pairwise(numbers))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under 2012", [(2012, True)]),
        ("förra året", [(2015, True)]),
        ("för två år sedan", [(2014, True)]),
        ("sedan 1 jan 2013", [(2013, False)]),
        ("vid nästa uppföljning 2017", [(2017, False)]),
        ("2 015 barn", []),
    ],
)
def test_years(text, expected):
    assert [(y.year, y.dates_value) for y in find_years(text, 2016)] == expected


def test_the_end_of_a_bracket_is_no_list_number():
    assert [(n.value, n.whole) for n in find_numbers("54 procent (14 av 26) anser")] == [(54, None), (14, 26)]
    assert [n.value for n in find_numbers("Vi ser 1) fem svar och 2) tre grupper")] == [5, 3]
