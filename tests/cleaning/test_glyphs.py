import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.cleaning.glyphs import mend_glyphs


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("\ufb01nns", "finns"),
        ("e\ufb00ekt", "effekt"),
        ("\uf0b7", "•"),
        ("\uf0a7", "•"),
        ("o\u0308ver", "över"),
        ("sam\u00adverkan", "samverkan"),
        ("överens\u00ad", "överens-"),
        ("a\u00a8r", "är"),
        ("12\u00a0500", "12 500"),
        ("kom\u200bmun", "kommun"),
        ("Å\u2010Ä", "Å-Ä"),
        ("enkät", "enkät"),
        ("A\x1b\u00b0r", "År"),
    ],
)
def test_glyphs(raw, mended):
    assert mend_glyphs(raw) == mended


@given(st.text(max_size=20))
@example("A\x1b\u00b0")
def test_mending_twice_changes_nothing_more_and_gives_nfc(raw):
    once = mend_glyphs(raw)
    assert unicodedata.is_normalized("NFC", once)
    assert mend_glyphs(once).replace("-", "") == once.replace("-", "")


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzåäöÅÄÖ0123456789.,-()%§", max_size=20))
def test_plain_swedish_is_left_alone(raw):
    assert mend_glyphs(raw) == raw
