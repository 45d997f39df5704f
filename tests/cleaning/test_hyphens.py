from collections import Counter

import pytest
from cleaning_build import add_block, document_of, text_of

from pipeline.assemble import assemble
from pipeline.cleaning import clean
from pipeline.cleaning.hyphens import Hyphen, decide
from pipeline.document import EditKind, Page, TextSource
from pipeline.settings import Settings


@pytest.mark.parametrize(
    ("left", "right", "fate"),
    [
        ("förvalt-", "ningen", Hyphen.JOIN),
        ("BUS-", "grupp", Hyphen.KEEP),
        ("BUS-överens-", "kommelsen", Hyphen.JOIN),
        ("Enskede-Årsta-", "Vantör", Hyphen.KEEP),
        ("Hägersten–", "Liljeholmen", Hyphen.KEEP),
        ("för-", "och", Hyphen.SPACE),
        ("barn-", "eller", Hyphen.SPACE),
        ("mödra-", "samt", Hyphen.SPACE),
        ("lång-", "samt", Hyphen.JOIN),
        ("gemen-", "samt.", Hyphen.JOIN),
        ("2014-", "2016", Hyphen.KEEP),
        ("16-", "åringar", Hyphen.KEEP),
        ("e-", "tjänst", Hyphen.KEEP),
        ("SoL-", "ärenden", Hyphen.KEEP),
        ("ex-", "empel", Hyphen.JOIN),
        ("UPPFÖLJ-", "NING", Hyphen.JOIN),
        ("skol-", "sköterska,", Hyphen.JOIN),
    ],
)
def test_fate_of_a_line_end_hyphen(left, right, fate):
    assert decide(left, right, Counter)[0] is fate


def test_the_documents_own_spelling_wins():
    assert decide("projekt-", "grupp", lambda: Counter({"projekt-grupp": 2}))[0] is Hyphen.KEEP
    assert decide("projekt-", "grupp", lambda: Counter({"projektgrupp": 1}))[0] is Hyphen.JOIN


def test_joined_word_stands_first_and_the_rest_is_empty():
    document = document_of("En gemensam samord-\nning behövs", source=TextSource.TEXT_LAYER)
    clean(document, Settings())
    assert text_of(document) == "En gemensam samordning behövs"
    first = next(w for w in document.pages[0].words if w.raw == "samord-")
    assert first.edit is not None
    assert (first.edit.kind, first.edit.n_words) == (EditKind.HYPHENATION, 2)


def test_narrow_columns_join_three_lines():
    document = document_of("handlings-\nplane-\nringen börjar", source=TextSource.TEXT_LAYER)
    clean(document, Settings())
    assert text_of(document) == "handlingsplaneringen börjar"


def test_a_word_broken_over_a_page_is_joined():
    document = document_of("Arbetet med sam-", source=TextSource.TEXT_LAYER)
    second = Page(2, 595.0, 842.0)
    document.pages.append(second)
    tail = add_block(document, second, "verkan fortsätter")
    document.blocks.pop()
    document.blocks[0].lines += tail.lines
    clean(document, Settings())
    assemble(document)
    assert document.text == "Arbetet med samverkan fortsätter"


def test_hyphen_at_the_end_of_a_block_stays():
    document = document_of("Barn-", "och unga", source=TextSource.TEXT_LAYER)
    clean(document, Settings())
    assert text_of(document) == "Barn- och unga"


def test_lost_hyphen_comes_back_only_with_the_documents_own_evidence():
    seen = "Varje TVK-nätverk möts. Ett TVK\nnätverk finns"
    document = document_of(seen, source=TextSource.TEXT_LAYER)
    clean(document, Settings())
    assert "Ett TVK-nätverk finns" in text_of(document)
    document = document_of("Ett TVK\nnätverk finns", source=TextSource.TEXT_LAYER)
    clean(document, Settings())
    assert "TVK nätverk" in text_of(document)


def test_hyphens_are_resolved_with_cleaning_off():
    document = document_of("kommu-\nnen", source=TextSource.TEXT_LAYER)
    clean(document, Settings(clean=False))
    assert text_of(document) == "kommunen"
