"""A word that OCR read better than the file's own layer is a correction: the layer's word stays in the raw text."""

from pipeline.assemble import assemble, changes
from pipeline.document import Block, BlockKind, Document, EditKind, Line, Page, Span, Word


def word(raw: str, x: float, *, layer: str | None = None) -> Word:
    return Word(raw, (x, 10, x + 20, 20), 1, confidence=0.9, layer=layer, text=raw)


def document(*words: Word) -> Document:
    line = Line(list(words))
    page = Page(1, 200, 200, words=list(words), lines=[line])
    made = Document("d", "d.pdf", "0" * 64, 1, pages=[page], blocks=[Block(BlockKind.PARAGRAPH, [line])])
    assemble(made)
    return made


def applied(made: Document) -> str:
    raw, out, at = made.pages[0].raw_text, [], 0
    for change in changes(made):
        out += [raw[at : change.start], change.corrected]
        at = change.end
    return " ".join("".join([*out, raw[at:]]).split())


def test_the_layers_word_stays_in_the_raw_text():
    made = document(word("samverkan", 0), word("kring", 30, layer="krmg"), word("barn", 60))
    assert made.pages[0].raw_text.split() == ["samverkan", "krmg", "barn"]
    assert made.text == "samverkan kring barn"
    (change,) = changes(made)
    assert (change.raw, change.corrected, change.kind, change.score) == ("krmg", "kring", EditKind.OCR, 0.9)
    assert Span(made, 0, len(made.text)).raw == "samverkan krmg barn"
    assert applied(made) == made.pages[0].text


def test_words_parted_or_added_by_rereading():
    made = document(
        word("i", 0, layer="ibehov"), word("behov", 30, layer=""), word("av", 60), word("stöd", 90, layer="")
    )
    assert made.pages[0].raw_text.split() == ["ibehov", "av"]
    assert made.text == "i behov av stöd"
    assert applied(made).replace(" ", "") == made.pages[0].text.replace(" ", "")
