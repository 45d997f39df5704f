"""Headings and paragraphs as word processors set them: underlined, numbered with a common space, parted by little."""

from pipeline.document import BlockKind, Document, Page, Shape, Word
from pipeline.layout import arrange
from pipeline.layout.lines import fragments
from pipeline.layout.underlines import mark_underlined

LONG = "Arbetet i gruppen har följts av kommunen under hela året och redovisas här."


def _document(lines):
    """Lines of (base, text, underlined) at 10 points from x = 60."""
    target = Page(1, 595.0, 842.0)
    for base, text, underlined in lines:
        x = 60.0
        for raw in text.split():
            width = 5.0 * len(raw)
            target.words.append(Word(raw, (x, base - 9, x + width, base + 2), 1, size=10.0, text=raw))
            x += width + 2.5
        if underlined:
            box = (60.0, base + 1.0, x - 2.5, base + 1.6)
            target.shapes.append(Shape(box, "line", stroke=(0.0, 0.0, 0.0), line_width=0.6))
    document = Document("d", "d.pdf", "0", 0, pages=[target])
    arrange(document)
    return [(b.kind, b.text or " ".join(w.raw for w in b.words), b.marker) for b in document.blocks]


def test_an_underlined_line_of_the_body_size_is_a_heading():
    lines = [(100 + 13 * k, LONG, False) for k in range(4)]
    lines += [(170, "Kontakt med vården", True), *((186 + 13 * k, LONG, False) for k in range(4))]
    kinds = {text: kind for kind, text, _ in _document(lines)}
    assert kinds["Kontakt med vården"] is BlockKind.HEADING


def test_a_rule_that_runs_further_than_the_line_underlines_nothing():
    word = Word("Kontakt", (60.0, 91.0, 95.0, 102.0), 1, size=10.0, text="Kontakt")
    for right, underlined in ((95.5, True), (240.0, False)):
        (line,) = fragments([word])
        mark_underlined([line], [Shape((60.0, 101.0, right, 101.6), "line", stroke=(0.0, 0.0, 0.0))])
        assert line.underlined is underlined


def test_little_space_after_a_full_stop_parts_printed_paragraphs():
    lines = [(100 + 13 * k, LONG, False) for k in range(3)]
    lines += [(126 + 13 * 1.25 + 13 * k, LONG, False) for k in range(3)]
    assert len([b for b in _document(lines) if b[0] is BlockKind.PARAGRAPH]) == 2


def test_numbered_headings_count_on_after_headings_of_a_lower_level():
    lines = []
    for base, text in ((100, "1 Syfte"), (170, "1.1 Metod"), (240, "2 Resultat"), (310, "3 Diskussion")):
        lines.append((base, text, True))
        lines += [(base + 16 + 13 * k, LONG, False) for k in range(3)]
    headings = [(text, mark) for kind, text, mark in _document(lines) if kind is BlockKind.HEADING]
    assert [mark for _, mark in headings] == ["1", "1.1", "2", "3"]
