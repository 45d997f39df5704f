import hypothesis.strategies as st
from hypothesis import given, settings

from pipeline.assemble import assemble, changes
from pipeline.document import Block, BlockKind, Document, Edit, EditKind, Line, Page, Word
from pipeline.nlp import to_spacy

TEXT = st.text(alphabet="abcåäö.-§%1", min_size=1, max_size=6)
FATE = st.sampled_from(["keep", "change", "drop", "join", "mark", "split"])
KIND = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.FOOTNOTE, BlockKind.FOOTER, BlockKind.HEADING])


@st.composite
def documents(draw):
    """Blocks of lines over three pages, as a cleaner might leave them: words changed, dropped, joined and split."""
    document = Document("0" * 16, "x.pdf", "0" * 64, 1)
    document.pages = [Page(n, 595, 842) for n in (1, 2, 3)]
    page = 1
    for _ in range(draw(st.integers(1, 6))):
        lines = []
        for _ in range(draw(st.integers(1, 3))):
            y = 20.0 * (len(document.pages[page - 1].lines) + 1)
            raws = draw(st.lists(TEXT, min_size=1, max_size=4))
            line = Line([Word(raw, (50.0 * i, y, 50.0 * i + 40, y + 10), page, text=raw) for i, raw in enumerate(raws)])
            lines.append(line)
            document.pages[page - 1].lines.append(line)
            if page < 3 and draw(st.booleans()):
                page += 1
        document.blocks.append(Block(draw(KIND), lines))
    for p in document.pages:
        p.words = [w for line in p.lines for w in line.words]
    for block in document.blocks:
        _clean(draw, list(block.words))
    return document


def _clean(draw, words):
    i = 0
    while i < len(words):
        word, fate = words[i], draw(FATE)
        if fate == "change":
            word.text, word.edit = "ny" + word.raw, Edit(EditKind.OCR, 0.9)
        elif fate == "drop":
            word.text, word.edit = "", Edit(EditKind.OCR, 0.9)
        elif fate == "mark":
            word.text, word.is_mark = "", True
        elif fate == "split":
            word.text, word.edit = word.raw + " x", Edit(EditKind.SPACING, 0.9)
        elif fate == "join" and i + 1 < len(words):
            word.text = word.raw + words[i + 1].raw
            word.edit = Edit(EditKind.HYPHENATION, 1.0, 2)
            words[i + 1].text = ""
            i += 1
        i += 1


@settings(max_examples=150, deadline=None)
@given(documents())
def test_changes_lead_from_the_raw_text_to_the_clean_one(document):
    assemble(document)
    everything = list(changes(document))
    for page in document.pages:
        text = page.raw_text
        for change in sorted((c for c in everything if c.page == page.number), key=lambda c: -c.start):
            assert text[change.start : change.end].split() == change.raw.split()
            text = text[: change.start] + change.corrected + text[change.end :]
        assert text.split() == page.text.split()


@settings(max_examples=150, deadline=None)
@given(documents())
def test_every_offset_points_at_its_word(document):
    assemble(document)
    for page in document.pages:
        for word in page.words:
            assert page.raw_text[word.raw_start :].startswith(word.raw)
            assert page.text[word.page_start :].startswith(word.text)
            if word.start >= 0:
                assert document.text[word.start : word.end] == word.text
    for block in document.body:
        assert document.text[block.start : block.end] == block.text
        assert document.block_at(block.start) is block


@settings(max_examples=100, deadline=None)
@given(documents(), st.data())
def test_spans_lead_back_to_boxes_and_raw_words(document, data):
    assemble(document)
    if not document.text:
        return
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    span = document.span(start, end)
    words = [w for w in document.body_words if w.start < end and w.end > start]
    assert span.words == words
    if words:
        printed = [p for w in words for p in (w, *w.joined)]
        assert set(span.boxes) == {w.page for w in printed}
        for page, (x0, top, x1, bottom) in span.boxes.items():
            for word in printed:
                if word.page == page:
                    assert x0 <= word.bbox[0] <= word.bbox[2] <= x1
                    assert top <= word.bbox[1] <= word.bbox[3] <= bottom
        begin, stop = span.page_range
        assert document.page(span.page).text[begin:stop].split()[:1] == span.text.split()[:1] or span.text[:1] in " \n"


def test_a_word_over_a_page_break_keeps_both_boxes():
    document = Document("0" * 16, "x.pdf", "0" * 64, 1)
    head = Word("samver-", (50, 700, 90, 710), 1, text="samverkan", edit=Edit(EditKind.HYPHENATION, 1.0, 2))
    note = Word("1", (50, 800, 55, 808), 1, text="1")
    tail = Word("kan", (50, 60, 70, 70), 2, text="")
    document.pages = [Page(1, 595, 842), Page(2, 595, 842)]
    document.pages[0].lines = [Line([head]), Line([note])]
    document.pages[1].lines = [Line([tail])]
    for page in document.pages:
        page.words = [w for line in page.lines for w in line.words]
    document.blocks = [
        Block(BlockKind.PARAGRAPH, [document.pages[0].lines[0], document.pages[1].lines[0]]),
        Block(BlockKind.FOOTNOTE, [document.pages[0].lines[1]]),
    ]
    assemble(document)
    span = document.span(0, len("samverkan"))
    assert span.boxes == {1: head.bbox, 2: tail.bbox}
    assert span.raw == "samver- kan"
    assert [(c.page, c.raw, c.corrected) for c in changes(document)] == [(1, "samver-", "samverkan"), (2, "kan", "")]
    spacy_span = to_spacy(document)[0:1]
    assert spacy_span._.evidence.boxes == span.boxes
