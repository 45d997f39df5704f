import pytest
from cleaning_build import document_of, text_of

from pipeline.cleaning import clean
from pipeline.cleaning.archive_words import ArchiveWord, collect, load_words, write_words
from pipeline.cleaning.overrides import OverridesError
from pipeline.settings import Settings


def test_words_that_good_pages_repeat_and_nobody_knows_are_collected():
    text = "Kvarntorget möter Tervinge på Kvarntorget. Kvarntorget Tervinge krmg planering planering planering"
    found = collect([("a", text), ("b", "Tervinge växer.")])
    assert found == [ArchiveWord("Kvarntorget", 1, 3), ArchiveWord("Tervinge", 2, 3)]


def test_they_are_kept_in_a_file(tmp_path):
    path = tmp_path / "words.csv"
    write_words(path, [ArchiveWord("Växthusgruppen", 2, 5), ArchiveWord("Kvarntorget", 1, 3)])
    assert load_words(path) == (("Kvarntorget", 3), ("Växthusgruppen", 5))


@pytest.mark.parametrize(
    "text", ["ord\nx\n", "word,documents,times\nKvarntorget,1,många\n", "word,documents,times\n,1,2\n"]
)
def test_a_file_that_is_none_says_what_is_wrong(tmp_path, text):
    path = tmp_path / "words.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OverridesError, match=r"words\.csv"):
        load_words(path)


@pytest.mark.parametrize(("words", "mended"), [((), "Tervmge"), ((("Tervinge", 9),), "Tervinge")])
def test_a_misread_name_is_mended_to_the_archives_word(words, mended):
    document = document_of("Handlmgsplanen gäller Tervmge och planermg av lednmgsgruppen krmg barnen i vår kommun.")
    clean(document, Settings(archive_words=words))
    assert (
        text_of(document)
        == f"Handlingsplanen gäller {mended} och planering av ledningsgruppen kring barnen i vår kommun."
    )


def test_a_word_of_the_archive_is_left_alone():
    document = document_of("Handlmgsplanen gäller besknver och planermg av lednmgsgruppen krmg barnen.")
    clean(document, Settings(archive_words=(("besknver", 30),)))
    assert "gäller besknver och planering" in text_of(document)
