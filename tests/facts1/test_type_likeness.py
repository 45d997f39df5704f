"""The type of a document by its words: what stands against the cues, and weights that are well formed."""

import pytest

from extractors.document_facts.family import FAMILIES
from extractors.document_facts.likeness import WEIGHTS, agreed, features, likely_type, stems
from extractors.likeness import load

LETTER = (
    "Revisorerna har låtit granska hur nämnden arbetar med barn som behöver flera insatser. Granskningen visar att "
    "ansvaret är otydligt. Vår bedömning är att nämnden inte har en tillräcklig intern kontroll. Vi rekommenderar "
    "nämnden att besluta om rutiner."
)
HEAP = (
    "Under året har 41 rapporter kommit in. Socialtjänsten skrev 18 och BUP 12. De flesta ställdes till BUP. Orsakerna "
    "är uteblivna från SIP-möten, remisser och oklart ansvar. Rapporterna är färre än året innan."
)


@pytest.mark.parametrize(("text", "kind"), [(LETTER, "audit"), (HEAP, "deviation_report")])
def test_the_words_tell_the_type_without_a_title(text, kind):
    assert likely_type("", "", text)[0] == kind


@pytest.mark.parametrize(
    ("likely", "chance", "by_cues", "expected"),
    [
        ("audit", 0.55, "other", "other"),
        ("audit", 0.65, "other", "audit"),
        ("audit", 0.55, "follow_up", "audit"),
        ("other", 0.65, "audit", "audit"),
        ("other", 0.75, "audit", "other"),
        ("other", 0.3, "other", "other"),
    ],
)
def test_who_decides(likely, chance, by_cues, expected):
    assert agreed(likely, chance, by_cues) == expected


def test_features_have_length_one():
    found = features(["rappor"], ["bedömn"], {"barn": 3, "skola": 1})
    assert sum(v * v for v in found.values()) == pytest.approx(1)
    assert features([], [], {}) == {}


def test_words_are_cut_and_numbers_are_alike():
    assert stems("Rapporterna (2014) om BUS-grupper, 7 st") == ["rappor", "#", "om", "bus-gr", "#", "st"]


def test_the_weights_know_every_family():
    model = load(WEIGHTS)
    assert set(model.labels) == {*FAMILIES, "other"}
    assert sum(model.probabilities({"barn": 0.3}).values()) == pytest.approx(1)
