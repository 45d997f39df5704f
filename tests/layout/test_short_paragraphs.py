"""Pages of paragraphs of one or two lines, and lists side by side in two columns that are no table."""

import pytest

from pipeline.document import BlockKind
from tests.layout.scoring import laid_out
from tests.layout.test_numbers_without_points import draw
from tests.reading.sheet import make

SHORT = [
    ["Sammanlagt kom tjugofyra rapporter in under året, vilket är nio fler än året dessförinnan var."],
    ["Skolan har skrivit hälften av dem, socialtjänsten en fjärdedel, och resten kommer från vården, som",
     "har svarat på alla."],
    ["Mottagare var vården i elva fall, socialtjänsten i sju och skolan i sex fall av de tjugofyra totalt."],
    ["Därtill skrevs tre rapporter mellan enheter som hör till samma huvudman; de har inte räknats med i",
     "talen ovan."],
    ["Vad rapporterna rör är skiftande, men ungefär en tredjedel handlar om hur en remiss ska skrivas."],
    ["Vid årets slut väntade två rapporter på svar från den andra parten, som påmints vid två tillfällen."],
    ["Kanslisekreterare Ove Lind"],
]  # fmt: skip


@pytest.mark.parametrize("size", [10, 11])
def test_paragraphs_are_told_by_the_space_between_them(size, tmp_path):
    lines = [line for paragraph in SHORT for line in [*paragraph, ""]]
    document = laid_out(make(tmp_path / "made.pdf", draw(lines, size=size)))
    found = [" ".join(w.raw for w in b.words) for b in document.blocks if b.kind is BlockKind.PARAGRAPH]
    assert found == [" ".join(paragraph) for paragraph in SHORT]


@pytest.mark.parametrize("shift", [0, 12], ids=["level", "one line lower"])
@pytest.mark.parametrize("mark", ["{})", "{}."])
def test_lists_side_by_side_are_no_table(shift, mark, tmp_path):
    text = [
        "Gruppen möts två gånger varje termin och",
        "består av chefer från skola och vård som",
        "svarar för sina delar.",
    ]
    items = ["kalla till möten i god tid", "skriva en plan med mål", "följa upp den varje halvår"]

    def page(c):
        c.setFont("Times-Roman", 10)
        for left, top in ((70, 770), (310, 770 - shift)):
            y = top
            for line in (*text, *text):
                c.drawString(left, y, line)
                y -= 12
            for n, item in enumerate(items, 1):
                c.drawString(left + 10, y, mark.format(n))
                c.drawString(left + 28, y, item)
                y -= 12
            for line in text:
                c.drawString(left, y, line)
                y -= 12

    document = laid_out(make(tmp_path / "made.pdf", page))
    assert not document.pages[0].grids
    found = [b for b in document.blocks if b.kind is BlockKind.LIST_ITEM]
    assert [" ".join(w.raw for w in b.words if not w.is_marker) for b in found] == items * 2
