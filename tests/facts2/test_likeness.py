"""Numbers that no rule claims, given to an indicator by likeness: read, told to the archivist, and held back."""

import pytest
from facts2_paraphrases import OPENINGS, score_case
from facts2_reports import report
from hypothesis import given
from hypothesis import strategies as st

from extractors.likeness import load
from extractors.observations import likeness_problems, observations
from extractors.observations.extract import drafts
from extractors.observations.family import families
from extractors.observations.likeness.reader import WEIGHTS, by_likeness

READ = [
    (
        "deviation_report",
        "Vanligast är brister i remissen (21 rapporter). Närmast följer SIP med 15 och samtycke med åtta.",
        "deviation_reports 21 category=theme:referrals\ndeviation_reports 15 category=theme:sip\n"
        "deviation_reports 8 category=theme:privacy",
    ),
    (
        "deviation_report",
        "Inom landstinget finns tre avvikelser, där BUP skrivit om habiliteringen.",
        "deviation_reports_internal 3 actor=child_psychiatry with=habilitation",
    ),
    ("deviation_report", "Remisser ligger bakom 23 rapporter.", "deviation_reports 23 category=theme:referrals"),
    (
        "follow_up",
        "Socialtjänsten deltar i alla 28 grupper. Skolan sitter i 25 av dem och BUP i 22.",
        "local_group_members 28 actor=social_services category=present\n"
        "local_group_members 25 actor=school category=present\n"
        "local_group_members 22 actor=child_psychiatry category=present",
    ),
    (
        "follow_up",
        "BUP saknades i tre av grupperna.",
        "local_group_members 3 actor=child_psychiatry category=absent",
    ),
]
HELD_BACK = [
    ("deviation_report", "Målet är att få in minst 100 avvikelser."),
    ("deviation_report", "Rapporten är 23 sidor lång."),
    ("deviation_report", "Två handläggare gick igenom avvikelserna under tre veckor."),
    ("deviation_report", "Ansvarsfrågan är oklar i 12 avvikelser."),
    ("deviation_report", "Vi läste 64 rapporter om brister i samverkan."),
    ("deviation_report", "Fyra rapporter handlade om att kallelsen kom för sent, tre om att ingen kom."),
    ("deviation_report", "Fem av ärendena gällde två enheter inom socialtjänsten."),
    ("follow_up", "Arbetet gick bra i 12 grupper, mindre bra i 5."),
    ("follow_up", "Tolv kommuner inbjöds men bara tre kom till konferensen."),
    ("follow_up", "Hälften av grupperna träffas på onsdagar."),
]


@pytest.mark.parametrize(("kind", "text", "gold"), READ)
def test_reads_what_looks_like_known_sentences_and_says_so(kind, text, gold):
    score = score_case({"name": text, "type": kind, "year": 2015, "text": text, "gold": gold})
    assert (score.missing, score.extra) == ([], [])
    (problem,) = likeness_problems(report(OPENINGS[kind] + text, kind, 2015, "SE-01"))
    assert (problem.code, problem.page) == ("by_likeness", 1)
    assert text.split(". ")[-1].rstrip(".") in problem.message


@pytest.mark.parametrize(("kind", "text"), HELD_BACK)
def test_holds_back_what_only_sounds_alike(kind, text):
    score = score_case({"name": text, "type": kind, "year": 2015, "text": text, "gold": ""})
    assert score.extra == []


def test_a_lack_is_no_presence():
    score = score_case(
        {
            "name": "lack",
            "type": "follow_up",
            "year": 2015,
            "text": "Habiliteringen fattas i fem av grupperna.",
            "gold": "local_group_members 5 actor=habilitation category=absent",
        }
    )
    assert (score.missing, score.extra) == ([], [])


def test_a_fact_of_a_rule_stands():
    text = "# Avvikelser\nTotalt inkom 40 avvikelser 2015. Remisser ligger bakom 23 rapporter."
    context = report(text, "deviation_report", 2015, "SE-01")
    told = list(drafts(context, families()))
    assert [d.value for d in told if not d.is_likeness] == [40]
    kept = [d for d in told if d.is_likeness]
    assert [d.value for d in kept] == [23]
    assert not likeness_problems(report("# Avvikelser\nTotalt inkom 40 avvikelser 2015.", "deviation_report", 2015))


def test_documents_of_other_kinds_give_nothing():
    text = "# Samverkan\nRemisser ligger bakom 23 rapporter. BUP saknades i tre av grupperna."
    context = report(text, "other", 2015, "SE-01")
    assert observations(context) == []
    assert likeness_problems(context) == []


def test_the_weights_name_what_the_families_tell():
    known = families()
    indicators = {c.indicator for f in known for c in f.claims}
    for rule in (f.breakdown for f in known):
        indicators |= {rule.indicator, rule.share, rule.internal} if rule else set()
    labels = [label for label in load(WEIGHTS).labels if label]
    assert len(labels) == len(load(WEIGHTS).labels) - 1
    assert {label.split("|")[0] for label in labels} - indicators <= {"meetings_per_term"}
    assert all(label.count("|") == 1 for label in labels)


@given(st.dictionaries(st.sampled_from(sorted(load(WEIGHTS).weights)), st.floats(0, 1), max_size=40))
def test_the_chances_add_up(features):
    chances = load(WEIGHTS).probabilities(features)
    assert sum(chances.values()) == pytest.approx(1)
    assert all(0 <= chance <= 1 for chance in chances.values())


def test_without_text_there_is_nothing_to_read():
    context = report("", "follow_up", 2015, "SE-01")
    assert list(by_likeness([], families(), None, [])) == []
    assert likeness_problems(context) == []
