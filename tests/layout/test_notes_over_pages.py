"""Footnotes that go on at the foot of the next page, set by unlike hands, and small print that only looks like it."""

from dataclasses import dataclass, field

import pytest

from pipeline.document import BlockKind
from tests.layout.scoring import laid_out
from tests.reading.sheet import make

BODY = [
    "Nämnden följer varje vår upp hur många barn som har fått en samordnad plan och",
    "hur länge de har väntat på den. Uppgifterna lämnas av enheternas chefer och läggs",
    "sedan samman till en redovisning som går till båda huvudmännen under hösten.",
]


@dataclass
class Foot:
    """Small lines at the foot of a page; ``rule`` is the length of the rule over them, 0 for none."""

    lines: list[str]
    rule: float = 0.0
    size: float = 8.0
    body: list[str] = field(default_factory=lambda: BODY * 8)


def draw(foot):
    def page(c):
        c.setFont("Times-Roman", 11)
        for i, line in enumerate(foot.body):
            c.drawString(70, 770 - 14 * i, line)
        lowest = 770 - 14 * (len(foot.body) - 1)
        top = lowest - 30
        if foot.rule:
            c.line(70, top + 12, 70 + foot.rule, top + 12)
        for i, line in enumerate(foot.lines):
            x = 70
            mark, _, rest = line.partition("|")
            if rest:
                c.setFont("Times-Roman", 5.5)
                c.drawString(x, top - 10 * i + 3, mark)
                x += 5
            c.setFont("Times-Roman", foot.size)
            c.drawString(x, top - 10 * i, rest or line)

    return page


def notes(path):
    found = [b for b in laid_out(path).blocks if b.kind is BlockKind.FOOTNOTE]
    return [" ".join(w.raw for line in b.lines for w in line.words) for b in found]


LONG = "1|Planen skrivs av den barnet möter först och undertecknas av vårdnadshavaren, om inte annat har avtalats"

SPLIT = {
    "short rule, small letter": [
        Foot(
            [LONG, "mellan huvudmännen, och den gäller tills den sägs upp av någon av parterna eller ersätts av"], 140
        ),
        Foot(["en ny plan som båda har godkänt.", "2|Beslut den 3 maj."], 140),
    ],
    "rule over the column, capital letter": [
        Foot(
            [
                LONG,
                "mellan huvudmännen. Den gäller tills den sägs upp av någon av parterna eller ersätts av en plan från",
            ],
            140,
        ),
        Foot(["Region Mälardalen som båda har godkänt.", "2|Beslut den 3 maj."], 455),
    ],
    "no rule": [
        Foot([LONG, "mellan huvudmännen, och den gäller tills den sägs upp av någon av parterna eller ersätts av"]),
        Foot(["en ny plan som båda har godkänt. Den nya planen", "ska lämnas till barnet."], size=8),
    ],
    "broken word": [
        Foot([LONG, "mellan huvudmännen, och den gäller tills den sägs upp eller ersätts av en ny överens-"], 90),
        Foot(["kommelse som båda har godkänt."], 90),
    ],
    "three pages": [
        Foot(
            [LONG, "mellan huvudmännen, och den gäller tills den sägs upp av någon av parterna eller ersätts av"], 140
        ),
        Foot(["en ny plan som båda har godkänt, vilket bör ske senast ett år efter att den första planen"], 140),
        Foot(["skrevs under.", "2|Beslut den 3 maj."], 140),
    ],
}


@pytest.mark.parametrize("name", SPLIT)
def test_a_note_that_goes_on_overleaf_is_one_block(name, tmp_path):
    feet = SPLIT[name]
    found = notes(make(tmp_path / "made.pdf", *map(draw, feet)))
    marks = [line.split("|")[0] for foot in feet for line in foot.lines if "|" in line]
    assert [note.split()[0] for note in found] == marks
    first = found[0]
    assert all(line.replace("|", " ") in first for foot in feet for line in foot.lines if not line.startswith("2|"))


def test_the_lines_of_each_page_stay_on_it_at_its_foot(tmp_path):
    document = laid_out(make(tmp_path / "made.pdf", *map(draw, SPLIT["short rule, small letter"])))
    second = [line.raw for line in document.pages[1].lines]
    assert second == [*BODY * 8, "en ny plan som båda har godkänt.", "2 Beslut den 3 maj."]


NEAR = {
    "a note that has ended": [
        Foot([LONG, "mellan huvudmännen."], 140),
        Foot(["Region Mälardalen har lämnat uppgifterna i juni."], 0),
    ],
    "a note without a full stop, and a source": [
        Foot(["1|SOSFS 2008:20, 3 kap. om samordnad planering"], 140),
        Foot(["Källa: kommunens egen räkning i mars 2014"], 0),
    ],
    "a note of its own": [
        Foot(
            [LONG, "mellan huvudmännen, och den gäller tills den sägs upp av någon av parterna eller ersätts av"], 140
        ),
        Foot(["2|Beslut den 3 maj."], 140),
    ],
}


@pytest.mark.parametrize("name", NEAR)
def test_other_small_print_is_not_joined_to_the_note(name, tmp_path):
    feet = NEAR[name]
    first = notes(make(tmp_path / "made.pdf", *map(draw, feet)))[0]
    assert first == " ".join(feet[0].lines).replace("|", " ")


def test_a_paragraph_of_ordinary_size_is_never_taken_into_a_note(tmp_path):
    feet = [SPLIT["no rule"][0], Foot([], body=["en ny plan som båda har godkänt.", *BODY * 6])]
    assert len(notes(make(tmp_path / "made.pdf", *map(draw, feet)))) == 1
    assert "godkänt" not in notes(tmp_path / "made.pdf")[0]
