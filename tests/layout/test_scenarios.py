import pytest

from pipeline.document import BlockKind
from tests.layout.scenarios import SCENARIOS, book, newsletter, report
from tests.layout.scoring import blocks_found, character_errors, laid_out

KINDS = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.FOOTNOTE,
    BlockKind.HEADER,
    BlockKind.FOOTER,
    BlockKind.PAGE_NUMBER,
    BlockKind.CONTENTS,
)


@pytest.mark.parametrize("scan", [False, True], ids=["printed", "scanned"])
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.__name__)
def test_text_and_blocks_agree_with_the_truth(scenario, scan, tmp_path):
    truth = scenario(tmp_path / "made.pdf", 7)
    document = laid_out(tmp_path / "made.pdf", scan=scan)
    errors, length = character_errors(document, truth)
    assert errors <= (0.012 if scan else 0.002) * length
    found = blocks_found(document, truth)
    for kind in KINDS:
        right, have, want = found[kind]
        drawn = scan and scenario is newsletter and kind is BlockKind.PARAGRAPH  # a chart's labels; its bars are gone
        assert right >= 0.93 * want, kind
        assert drawn or right >= 0.93 * have, kind


def test_nesting_follows_the_indent(tmp_path):
    truth = report(tmp_path / "made.pdf", 3)
    document = laid_out(tmp_path / "made.pdf")
    want = {m.text: m.level for m in truth.made if m.kind is BlockKind.LIST_ITEM}
    items = [b for b in document.blocks if b.kind is BlockKind.LIST_ITEM]
    assert len(items) == len(want)
    for block in items:
        assert block.level == want[" ".join(w.raw for w in block.words if not w.is_marker)]


def test_deeper_numbers_are_deeper_headings(tmp_path):
    report(tmp_path / "made.pdf", 3)
    document = laid_out(tmp_path / "made.pdf")
    levels = {
        b.marker.count("."): b.level for b in document.blocks if b.kind is BlockKind.HEADING and b.marker[:1] == "1"
    }
    title = next(b for b in document.blocks if b.kind is BlockKind.HEADING)
    assert title.level == 1
    headings = [b for b in document.blocks if b.kind is BlockKind.HEADING]
    chapter = next(b for b in headings if b.marker == "1.")
    part = next(b for b in headings if b.marker == "1.1")
    assert title.level < chapter.level < part.level
    assert levels


def test_chart_text_is_a_figure_and_its_caption_a_caption(tmp_path):
    newsletter(tmp_path / "made.pdf", 2)
    document = laid_out(tmp_path / "made.pdf")
    figures = [b for b in document.blocks if b.kind is BlockKind.FIGURE]
    assert len(figures) == 1
    assert "Namn A" in " ".join(line.raw for line in figures[0].lines)
    assert [b.lines[0].words[0].raw for b in document.blocks if b.kind is BlockKind.CAPTION] == ["Figur"]
    assert sum(len(page.figures) for page in document.pages) == 1


def test_a_paragraph_over_a_page_break_is_one_block_before_the_footnotes(tmp_path):
    report(tmp_path / "made.pdf", 0)
    document = laid_out(tmp_path / "made.pdf")
    crossing = [i for i, b in enumerate(document.blocks) if len({line.page for line in b.lines}) == 2]
    assert crossing
    for i in crossing:
        later = document.blocks[i + 1 :]
        notes = [b for b in later if b.kind is BlockKind.FOOTNOTE and b.page == document.blocks[i].page]
        between = [b for b in document.blocks[:i] if b.kind is BlockKind.FOOTNOTE and b.page == document.blocks[i].page]
        assert not between
        assert all(n.page == document.blocks[i].page for n in notes)


def test_laying_out_twice_gives_the_same(tmp_path):
    book(tmp_path / "made.pdf", 4)
    first, second = (laid_out(tmp_path / "made.pdf") for _ in range(2))
    tell = [[(b.kind, b.level, b.marker, [line.raw for line in b.lines]) for b in d.blocks] for d in (first, second)]
    assert tell[0] == tell[1]
    kinds = {b.kind for b in first.blocks}
    assert BlockKind.CONTENTS in kinds


def test_every_word_stands_in_exactly_one_line_and_block(tmp_path):
    for scenario in (newsletter, book):
        scenario(tmp_path / "made.pdf", 1)
        document = laid_out(tmp_path / "made.pdf")
        in_blocks = [id(w) for b in document.blocks for w in b.words]
        in_pages = [id(w) for page in document.pages for line in page.lines for w in line.words]
        assert len(in_blocks) == len(set(in_blocks))
        assert sorted(in_blocks) == sorted(in_pages)
        assert [w for p in document.pages for w in p.words] == [
            w for p in document.pages for line in p.lines for w in line.words
        ]
