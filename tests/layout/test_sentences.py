import pytest

from pipeline.nlp import language
from pipeline.sentences import sentence_starts


def split(text):
    starts = sentence_starts(text)
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Detta följer av 16 kap. 4 § lagen.",
        "Det gäller t.ex. Nacka och bl.a. Ekerö kommun.",
        "Mötet hölls den 3. maj hos A. Ek i ca. 20 minuter.",
        "Gruppen (ca. 12 st.) träffas i jan. 2019 m.m. enligt planen.",
        "Se prop. 2012/13:10 och avsnitt 3. 4 visar resten.",
    ],
)
def test_abbreviations_and_numbers_end_no_sentence(text):
    assert split(text) == [text]


def test_sentences_end_before_capitals_years_and_quotes():
    text = "Vi svarade ja. ”Det går bra.” Sedan 2019! År 2020 slutade det. 24 kommuner svarade"
    assert split(text) == [
        "Vi svarade ja.",
        "”Det går bra.”",
        "Sedan 2019!",
        "År 2020 slutade det.",
        "24 kommuner svarade",
    ]


def test_an_abbreviation_that_may_end_a_sentence_does_so_before_a_capital():
    assert split("Skolor, förskolor m.m. Sedan följde fler.") == ["Skolor, förskolor m.m.", "Sedan följde fler."]


def test_every_block_begins_a_sentence():
    doc = language()("En rubrik\nen punkt i lista\nOch text. Mer text")
    assert [s.text.strip() for s in doc.sents] == ["En rubrik", "en punkt i lista", "Och text.", "Mer text"]


def test_an_empty_text_has_no_sentence():
    assert not list(language()("").sents)
