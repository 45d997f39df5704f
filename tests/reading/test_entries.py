"""What is typed into form fields or onto a page is part of its text; what is only ticked is reported."""

import pytest

from pipeline.document import Document
from pipeline.layout import arrange
from tests.hostile import build
from tests.reading.sheet import make, pages, text


def field(value, **more):
    return lambda form: form.textfield(value=value, x=200, y=690, width=220, height=20, **more)


FILLED = {
    "framed": (field("Västerås stad", borderStyle="solid"), "Västerås stad"),
    "underlined": (field("14", borderStyle="underlined"), "14"),
    "large": (field("2016-04-12", fontSize=14, borderWidth=0), "2016-04-12"),
    "several lines": (
        lambda form: form.textfield(value="Rutinen saknas.", x=60, y=560, width=400, height=80, fieldFlags="multiline"),
        "Rutinen saknas.",
    ),
    "choice": (
        lambda form: form.choice(value="Skolan", options=["Skolan", "Polisen"], x=200, y=690, width=120, height=20),
        "Skolan",
    ),
}


@pytest.mark.parametrize("name", FILLED)
def test_what_is_filled_in_is_text(name, tmp_path):
    fill, entry = FILLED[name]

    def draw(c):
        c.drawString(60, 696, "Uppgift:")
        fill(c.acroForm)

    problems = []
    page = pages(make(tmp_path / "form.pdf", draw), problems=problems)[0]
    assert text(page).replace("Uppgift: ", "") == entry
    assert not problems


def test_a_value_that_no_program_has_drawn_is_read(tmp_path):
    path = tmp_path / "form.pdf"
    path.write_bytes(build.form_fields(b"/V(Anna Ek)/DA(/Helv 10 Tf 0 g)"))
    assert text(pages(path)[0]).endswith("Anna Ek")


def test_text_typed_onto_a_page_is_read(tmp_path):
    path = tmp_path / "typed.pdf"
    look = b"BT /F1 11 Tf 4 6 Td (Svar saknas) Tj ET"
    objects = build.pages([build.PLAIN], b"/Annots[20 0 R]")
    objects[20] = b"<</Type/Annot/Subtype/FreeText/Rect[72 600 300 620]/Contents(Svar saknas)/AP<</N 21 0 R>>>>"
    objects[21] = build.stream(look, b"/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F1 3 0 R>>>>")
    path.write_bytes(build.pdf(objects))
    assert text(pages(path)[0]).endswith("Svar saknas")


def test_a_framed_entry_stands_on_the_line_of_its_label(tmp_path):
    def draw(c):
        for y, label, value in ((700, "Kommun:", "Västerås stad"), (660, "Antal avvikelser:", "14")):
            c.drawString(60, y, label)
            c.acroForm.textfield(value=value, x=170, y=y - 6, width=200, height=20, borderStyle="solid")

    document = Document("0" * 16, "form.pdf", "0" * 64, 0, pages=pages(make(tmp_path / "form.pdf", draw)))
    arrange(document)
    assert [line.raw for line in document.pages[0].lines] == ["Kommun: Västerås stad", "Antal avvikelser: 14"]


@pytest.mark.parametrize(
    ("draw", "codes"),
    [
        (lambda form: form.textfield(value="", x=200, y=690, width=100, height=20), []),
        (lambda form: form.checkbox(checked=False, x=200, y=690, size=16), []),
        (lambda form: form.checkbox(checked=True, x=200, y=690, size=16), ["forms"]),
    ],
    ids=["empty", "not ticked", "ticked"],
)
def test_empty_fields_give_no_text_and_ticks_are_reported(draw, codes, tmp_path):
    def page(c):
        c.drawString(60, 696, "Uppgift:")
        draw(c.acroForm)

    problems = []
    assert text(pages(make(tmp_path / "form.pdf", page), problems=problems)[0]) == "Uppgift:"
    assert [p.code for p in problems] == codes
