from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.cleaning.channel import MAX_COST, channel
from pipeline.cleaning.evidence import Evidence
from pipeline.cleaning.letters import likelihood_if_possible, log_likelihood
from pipeline.cleaning.rank import Setting, judge
from pipeline.cleaning.tokens import parts, split_core


@pytest.mark.parametrize("family", ["scanner", "tesseract"])
def test_originals_come_cheapest_first_and_within_the_limit(family):
    found = list(channel(family).originals("handlmgsplan"))
    costs = [cost for _, cost, _ in found]
    assert all(a <= b for a, b in pairwise(costs))
    assert max(costs) <= MAX_COST
    assert "handlingsplan" in [text for text, _, _ in found]


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="abdeimnrtåäö", min_size=3, max_size=8))
def test_an_original_leads_back_to_the_noisy_word(noisy):
    for text, cost, used in list(channel("scanner").originals(noisy))[:50]:
        assert cost == pytest.approx(sum(channel("scanner").costs[c] for c in used))
        assert len(text) - len(noisy) == sum(len(clean) - len(wrong) for clean, wrong in used)


def test_adaptation_makes_what_a_document_does_often_cheaper():
    plain = channel("scanner")
    adapted = plain.adapted(Counter({("in", "m"): 9, ("ri", "n"): 1}), 1000)
    assert adapted.costs["in", "m"] < plain.costs["in", "m"]
    assert adapted.costs["ri", "n"] == plain.costs["ri", "n"]


def test_letters_tell_swedish_from_noise():
    assert likelihood_if_possible("samverkan") == log_likelihood("samverkan")
    assert likelihood_if_possible("lmgskrmg") is None
    assert log_likelihood("samordning") > log_likelihood("samordnmg")


@given(st.text(max_size=15))
def test_tokens_come_apart_without_loss(token):
    assert "".join(split_core(token)) == token
    assert "".join(parts(token)) == token


@pytest.mark.parametrize("family", ["scanner", "tesseract"])
@pytest.mark.parametrize(
    ("noisy", "clean"),
    [
        ("awikelser", "avvikelser"),
        ("awaktande", "avvaktande"),
        ("awisa", "avvisa"),
        ("awika", "avvika"),
        ("sjukwård", "sjukvård"),
    ],
)
def test_two_v_read_as_w(family: str, noisy: str, clean: str):
    best = judge(noisy, Setting("lower"), channel(family), Evidence()).best
    assert best
    assert best.word == clean


@pytest.mark.parametrize("word", ["hewlett", "welfare", "windsurfing"])
def test_words_with_w_stay(word: str):
    assert judge(word, Setting("lower"), channel("tesseract"), Evidence()).best is None
