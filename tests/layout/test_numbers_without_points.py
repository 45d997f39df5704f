"""Items that only a number and a common space begin, as different officials write them, and lines that are no items."""

import pytest

from pipeline.document import BlockKind
from tests.layout.scoring import laid_out
from tests.reading.sheet import make

TEXT = [
    "Under hösten har granskningen omfattat skolan, socialtjänsten och vården i hela kommunen,",
    "och den bygger på samtal med handläggare, rektorer och chefer på alla tre nivåer. Svaren",
    "har lästs av dem som lämnade dem innan de sammanställdes.",
]


def draw(lines, font="Helvetica", size=11, left=70, hang=0):
    """Lines top down; "" leaves half a line empty, a leading blank hangs a line in."""

    def page(c):
        c.setFont(font, size)
        y = 770
        for line in lines:
            c.drawString(left + (hang if line.startswith(" ") else 0), y, line.strip())
            y -= 0.6 * size if not line else 1.3 * size

    return page


LISTS = {
    "recommendations": (
        [*TEXT, "", "1 Nämnden bör besluta om en gemensam rutin.", "2 Styrelsen bör begära in svar varje halvår.",
         "3 Rektorerna bör få stöd."],
        ["Nämnden bör besluta om en gemensam rutin.", "Styrelsen bör begära in svar varje halvår.",
         "Rektorerna bör få stöd."],
    ),
    "items of several lines": (
        [*TEXT, "", "1 Socialtjänsten kallar till möte inom två veckor från det att en anmälan har kommit in till",
         "kommunen, och skriver en plan.", "2 Skolan utser en person som följer planen och som håller kontakten med",
         "familjen.", "3 Vården svarar inom en månad."],
        ["Socialtjänsten kallar till möte inom två veckor från det att en anmälan har kommit in till kommunen, och "
         "skriver en plan.", "Skolan utser en person som följer planen och som håller kontakten med familjen.",
         "Vården svarar inom en månad."],
    ),
    "questions": (
        ["Vi har ställt tre frågor:", "1 Finns det en rutin?", "2 Är den känd?", "3 Följs den upp?", "", *TEXT],
        ["Finns det en rutin?", "Är den känd?", "Följs den upp?"],
    ),
    "without full stops": (
        [*TEXT, "Parterna svarar för", "1 Tidiga insatser", "2 Gemensam utbildning", "3 Årlig uppföljning", "", *TEXT],
        ["Tidiga insatser", "Gemensam utbildning", "Årlig uppföljning"],
    ),
    "hanging": (
        [*TEXT, "", "1 Kommunen anmäler avvikelsen till den andra parten, som svarar skriftligt inom trettio",
         " dagar från det att den kom in.", "2 Regionen sammanställer alla svar en gång om året."],
        ["Kommunen anmäler avvikelsen till den andra parten, som svarar skriftligt inom trettio dagar från det att "
         "den kom in.", "Regionen sammanställer alla svar en gång om året."],
    ),
    "small letters behind an introduction": (
        [*TEXT, "", "Ledningsgruppen åtar sig att", " 1 planera en gemensam utbildning varje läsår",
         " 2 hålla förteckningen över kontaktpersoner aktuell", " 3 årligen utvärdera målen", "", *TEXT],
        ["planera en gemensam utbildning varje läsår", "hålla förteckningen över kontaktpersoner aktuell",
         "årligen utvärdera målen"],
    ),
    "small letters at the margin": (
        ["Nämnden beslutar", "1 att godkänna rapporten,", "2 att uppdra åt direktören att följa upp den, och",
         "3 att sända den till fullmäktige.", "", *TEXT],
        ["att godkänna rapporten,", "att uppdra åt direktören att följa upp den, och",
         "att sända den till fullmäktige."],
    ),
    "small letters in long items": (
        ["Vårdcentralen ska", "",
         "1 kalla till möte inom två veckor från det att en anmälan har kommit in till kommunen,",
         " och skriva en plan", "2 utse en person som följer planen", "3 svara inom en månad", "4 utbilda nya"],
        ["kalla till möte inom två veckor från det att en anmälan har kommit in till kommunen, och skriva en plan",
         "utse en person som följer planen", "svara inom en månad", "utbilda nya"],
    ),
}  # fmt: skip


def items(path):
    return [
        " ".join(w.raw for w in b.words if not w.is_marker)
        for b in laid_out(path).blocks
        if b.kind is BlockKind.LIST_ITEM
    ]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("look", [{}, {"font": "Times-Roman", "size": 12, "left": 90}], ids=["sans", "serif"])
def test_a_number_and_a_space_begin_an_item(name, look, tmp_path):
    lines, want = LISTS[name]
    if look and name in ("items of several lines", "hanging"):
        look = {**look, "size": 10.5}
    assert items(make(tmp_path / "made.pdf", draw(lines, hang=9, **look))) == want


NEAR = {
    "a date": [TEXT[0], "1 Maj är en helgdag då mottagningen håller stängt, liksom alla andra helgdagar under våren."],
    "a street number": ["Besök oss på Storgatan", "1 Trappor upp till höger.", *TEXT],
    "no second item": ["1 Rutinen är känd av alla.", *TEXT],
    "a number in a sentence": [
        "Av de svarande rektorerna i länets skolor har tio uppgett att rutinen är känd och att de i",
        "1 Fall av tio har följt den, medan övriga inte har gjort det under den tid som vi granskat,",
        "2 Kommuner undantagna.",
    ],
    "numbers of answers": ["Så här svarade de:", "1 kommun saknar grupp.", "2 kommuner delar grupp.", "", *TEXT],
    "dates in a sentence": [
        "Svaren kom in i tre omgångar under vintern, nämligen den 30 november, den 31 december, den",
        "1 januari, den 15 februari och till sist, efter en påminnelse till alla som inte hört av sig, den",
        "2 mars, den sista dagen i perioden, då det bara återstod ett enda svar från en liten ort på",
        "3 mil från kusten.",
    ],
    "a number after a list": [
        "Vi frågade", "1 Finns det en rutin?", "2 Är den känd?", "", *TEXT, "", "3 av tio har svarat.", "", *TEXT,
    ],
}  # fmt: skip
NEAR_ITEMS = {"a number after a list": ["Finns det en rutin?", "Är den känd?"]}


@pytest.mark.parametrize("name", NEAR)
def test_a_line_that_happens_to_begin_with_a_number_is_no_item(name, tmp_path):
    assert items(make(tmp_path / "made.pdf", draw(NEAR[name]))) == NEAR_ITEMS.get(name, [])
