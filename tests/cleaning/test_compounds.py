"""Taking compounds apart must never say yes where hunspell says no."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.compounds import Compounds
from pipeline.lexicon import _compounds, _dictionary, _hunspell, frequencies, known


@pytest.fixture(scope="module")
def compounds() -> Compounds:
    return _compounds()


@pytest.fixture(scope="module")
def words() -> list[str]:
    """Words of three to ten letters, in the order of the alphabet."""
    return [w for w in sorted(frequencies()) if w.isalpha() and 3 <= len(w) <= 10 and frequencies()[w] > 1e-6]


def test_the_dictionary_is_the_installed_package_s():
    assert _dictionary().is_file()
    assert _dictionary().with_suffix(".aff").is_file()


@pytest.mark.parametrize(
    "word",
    [
        "ungdomsmottagningarna",
        "stadsdelsnämndsförvaltning",
        "barnavårdscentralernas",
        "samverkansöverenskommelse",
        "skolsköterskeexpedition",
    ],
)
def test_compounds_of_the_trade_are_known(word: str):
    assert known(word)
    assert bool(_hunspell().spell(word)) is known(word)


@pytest.mark.parametrize(
    "word",
    ["samverkansöverenskommelxe", "ungdomsmottagnmgarna", "stadsdelsnämndsforvaltnmg", "barnbarnbarnbarnbarn", ""],
)
def test_noise_is_no_compound(compounds: Compounds, word: str):
    assert not compounds.accepts(word)


def test_three_equal_letters_do_not_meet(compounds: Compounds):
    assert not compounds.accepts("trafikkonsultt" + "tavlornas")
    assert not compounds.accepts("fotbollslandslaggglädjen")


def test_joined_words_that_are_accepted_hunspell_accepts(compounds: Compounds, words: list[str]):
    """Drawn words, with and without a joining s: most make no compound, some do, none is accepted wrongly."""
    dice = random.Random(11)
    n_accepted = 0
    for _ in range(12_000):
        parts = [dice.choice(words) for _ in range(dice.choice((2, 2, 3)))]
        joined = dice.choice(("", "s")).join(parts)
        if len(joined) >= 14 and compounds.accepts(joined):
            n_accepted += 1
            assert _hunspell().spell(joined), joined
    assert n_accepted > 100


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["samverkans", "barnavårds", "ungdoms", "socialtjänst", "missbruks", "kommun", "elevhälso"]),
    st.sampled_from(["plan", "enkät", "nämnds", "förvaltnings", "grupp", "arbets", "vårds", "rutin"]),
    st.sampled_from(["möten", "ledningar", "handläggarna", "arbetets", "avtalen", "rapporternas"]),
    st.integers(0, 40),
    st.sampled_from("abdeiklmnorstuåäö"),
)
def test_a_changed_letter_is_never_accepted_alone(first: str, middle: str, last: str, at: int, letter: str):
    word = first + middle + last
    at %= len(word)
    changed = word[:at] + letter + word[at + 1 :]
    for text in (word, changed):
        if _compounds().accepts(text):
            assert _hunspell().spell(text), text


def test_a_missing_dictionary_is_an_error(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        Compounds(tmp_path / "sv_SE.dic")
