import pytest
from cleaning_build import document_of, text_of
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.assemble import assemble, changes
from pipeline.cleaning import clean
from pipeline.document import EditKind, TextSource
from pipeline.settings import Settings

CLEAN = (
    "Nämnden har under året träffat regionens verksamheter vid fyra tillfällen "
    "och beskriver en samverkan som fungerar. "
    "Planering av insatser kring barnen sker i samråd med skolan och vårdnadshavare. "
    "Rutinerna innehåller en tydlig ansvarsfördelning mellan socialtjänst och barnpsykiatri."
)


def mended(text, source=TextSource.OCR_LAYER, **options):
    document = document_of(text, source=source)
    clean(document, Settings(**options))
    return document


@pytest.mark.parametrize(
    ("noisy", "right"),
    [
        ("planermg", "planering"),
        ("krmg", "kring"),
        ("besknver", "beskriver"),
        ("mnehåller", "innehåller"),
        ("nänmden", "nämnden"),
        ("kommunema", "kommunerna"),
        ("verksamhetcn", "verksamheten"),
        ("k0mmunen", "kommunen"),
        ("tlllfällen", "tillfällen"),
        ("socialtjänstcn", "socialtjänsten"),
        ("ansvarsfördelnmg", "ansvarsfördelning"),
        ("koimnunal", "kommunal"),
        ("aiia", "alla"),
    ],
)
def test_declared_errors_are_mended(noisy, right):
    document = mended(f"Det finns {noisy} i texten. {CLEAN}")
    word = document.pages[0].words[2]
    assert word.text == right
    assert word.edit is not None
    assert word.edit.kind is EditKind.OCR


@pytest.mark.parametrize(
    "token",
    [
        *("SOSFS", "2007:10", "KSL:s", "HSLF-FS", "F-6", "KS2020/123", "fr.o.m.", "t.ex.", "16", "§", "1,5", "63%"),
        *("bvc@exempel.se", "www.kornmun.se", '"krmg"', "barn-"),
        *("Heroma", "SSPF", "fältare", "Granängsringen", "Handen", "SIPar"),
    ],
)
def test_protected_tokens_never_change(token):
    document = mended(f"Det finns {token} i texten. {CLEAN}", force_clean=True)
    assert document.pages[0].words[2].text == token


def test_a_word_repeated_on_purpose_stays():
    document = mended("Den nya vårdsamman finns. En vårdsamman till. Och vårdsamman igen. " + CLEAN)
    assert text_of(document).count("vårdsamman") == 3


@pytest.mark.parametrize(
    "slip", ["frusterade", "kommunfullmätkige", "anvarsfördelning", "verksamheteter", "samarbetter"]
)
def test_an_authors_lost_added_or_swapped_letters_stay(slip):
    noise = "planermg krmg besknver bnst mnehåller lednmg uppföljnmg"
    right = "Ansvarsfördelning frustrerade kommunfullmäktige verksamheter samarbeten. " * 3
    assert slip in text_of(mended(f"De sade {slip} om saken. {noise} {right} {CLEAN}"))


@pytest.mark.parametrize("right", ["tättbebodda", "skallväggarna", "lägenhetslåst"])
def test_a_compound_that_nobody_lists_does_not_become_another(right):
    noise = "planermg krmg besknver bnst mnehåller lednmg uppföljnmg"
    assert right in text_of(mended(f"De såg {right} på platsen. {noise} {CLEAN}"))


def test_names_are_mended_by_the_documents_own_spelling():
    document = mended("Björkskataområdet nämns. Sedan Björkskataområdet igen. Men Björkskataomrädet här. " + CLEAN)
    assert text_of(document).count("Björkskataområdet") == 3


def test_text_layers_are_left_alone_and_forced_ones_are_not():
    text = f"Det finns planermg i texten. {CLEAN}"
    assert "planermg" in text_of(mended(text, TextSource.TEXT_LAYER))
    assert "planering" in text_of(mended(text, TextSource.TEXT_LAYER, force_clean=True))
    assert "planermg" in text_of(mended(text, clean=False))


@pytest.mark.parametrize("threshold", [0.5, 0.75, 0.85, 0.92, 0.97, 1.0])
def test_the_threshold_holds_changes_of_every_sort_back(threshold):
    text = (
        "Det finns planermg i texten. Barn som är I behov av stöd. De arbetar till sammans enligt 4 $ från 1juli. "
        "Barn i behov av stöd. Elever ibehov av skydd. Samverkan kring barn. Arbete kring unga. Mötet kring planen. "
        f"Samarbetet knog barnet. Planermg besknver bnst. {CLEAN}"
    )
    document = document_of("JJlL Region Stockholms skolor\n" + text)
    for word in document.pages[0].lines[0].words:
        word.bbox = (word.bbox[0], 20.0, word.bbox[2], 30.0)
    clean(document, Settings(clean_threshold=threshold))
    scores = [w.edit.score for w in document.pages[0].words if w.edit]
    assert all(score >= threshold for score in scores)
    assert bool(scores) is (threshold < 1)
    assert {0.8, 0.9, 0.95} <= set(scores) or threshold > 0.5


def test_a_page_beyond_repair_is_left_alone():
    noise = "xqzj wvbk ptrg krmg lmgs bnst qwrt zxcv plkm jhgf " * 6
    document = mended(noise.strip())
    assert all(w.text == w.raw for w in document.pages[0].words)


def test_the_lone_preposition():
    document = mended("Barn som är I behov av stöd. Arbetet 1 denna plan. Se bilaga 1 och nivå I samt klass 1 idag.")
    text = text_of(document)
    assert "är i behov" in text
    assert "Arbetet i denna" in text
    assert "bilaga 1 och nivå I samt klass 1" in text


def test_a_rare_word_for_one_the_document_repeats():
    text = (
        "Samverkan kring barn. Arbete kring unga. Mötet kring planen. Samarbetet knog barnet. Planermg besknver bnst. "
        + CLEAN
    )
    assert "Samarbetet kring barnet" in text_of(mended(text))


def test_confidence_holds_changes_back():
    document = document_of(f"Vi såg ordet lagrne i texten. {CLEAN}")
    for word in document.pages[0].words:
        word.confidence = 1.0
    clean(document, Settings())
    sure = document.pages[0].words[3].text
    assert sure == "lagrne"


def test_spaces():
    text = "Barn i behov av stöd. Unga i behov av hjälp. Elever ibehov av skydd. De arbetar till sammans här. " + CLEAN
    result = text_of(mended(text))
    assert "Elever i behov av" in result
    assert "arbetar tillsammans här" in result


def test_section_signs_and_dates():
    result = text_of(mended("Enligt 16 kap. 4 $ och 13$ hälso- och sjukvårdslagen från 1juli gäller $100 " + CLEAN))
    assert "16 kap. 4 § och 13 § hälso-" in result
    assert "från 1 juli gäller $100" in result


_TOKENS = st.lists(
    st.sampled_from(
        [*CLEAN.split(), "planermg", "krmg", "ibehov", "till", "sammans", "I", "1", "bnst", "sam-", "§", "JJlL"]
    ),
    min_size=1,
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(_TOKENS, st.integers(3, 12))
def test_changes_lead_from_raw_text_to_text(tokens, width):
    lines = [" ".join(tokens[i : i + width]) for i in range(0, len(tokens), width)]
    document = document_of("\n".join(lines))
    clean(document, Settings())
    assemble(document)
    page = document.pages[0]
    text = page.raw_text
    for change in sorted(changes(document), key=lambda c: -c.start):
        assert text[change.start : change.end].split() == change.raw.split()
        text = text[: change.start] + change.corrected + text[change.end :]
    assert text.split() == page.text.split()


@settings(max_examples=25, deadline=None)
@given(_TOKENS)
def test_same_in_same_out_and_cleaning_twice_changes_nothing_more(tokens):
    first, second = mended(" ".join(tokens)), mended(" ".join(tokens))
    assert text_of(first) == text_of(second)
    clean(first, Settings())
    assert text_of(first) == text_of(second)
    assert [w.edit for w in first.pages[0].words] == [w.edit for w in second.pages[0].words]


def test_cleaned_text_is_not_changed_again():
    once = text_of(mended("Besknvning av krmg och planermg. Handlmgsplanen är klar. " + CLEAN))
    assert text_of(mended(once)) == once


def test_quality_is_the_share_of_known_words():
    document = document_of("Kommunen har femton zqxyvb idag", source=TextSource.TEXT_LAYER)
    clean(document, Settings())
    assert document.pages[0].quality == pytest.approx(4 / 5)
    assert document.quality == pytest.approx(4 / 5)
