import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layout.grids import find_grids
from tests.tables.pages import fill, line, page, rows, ruled, texts, write, write_right

COUNTS = [
    ["Anmälande enhet", "Antal 2017"],
    ["Fältgruppen", "12"],
    ["Elevstödet", "7"],
    ["Barnkliniken Norr", "1 204"],
    ["Totalt", "1 223"],
]
XS = [60.0, 300.0, 450.0]
YS = [100.0 + 20 * k for k in range(6)]


def counts(bold_header=True):
    target = page()
    rows(target, COUNTS, XS, bold_header=bold_header, numeric={1})
    return target


def prose(target, x, top, n, width=230.0):
    sentence = (
        "Samarbetet har fördjupats under året och fler verksamheter deltar i de träffar som ordnas av alla parter"
    )
    words, k = sentence.split(), 0
    for i in range(n):
        at = x
        while at < x + width - 45:
            word = words[k % len(words)]
            at = write(target, at, top + 13 * i, word)
            k += 1


def test_ruled_table_keeps_grouped_digits_together():
    target = counts()
    ruled(target, XS, YS)
    (grid,) = find_grids(target)
    assert texts(grid) == COUNTS
    assert grid.ruled


@pytest.mark.parametrize("style", ["horizontal", "header rule", "striped", "plain"])
def test_the_same_table_in_every_ruling(style):
    target = counts()
    if style == "horizontal":
        for y in YS:
            line(target, XS[0], y, XS[-1], y)
    elif style == "header rule":
        line(target, XS[0], YS[1], XS[-1], YS[1])
    elif style == "striped":
        for k in (1, 3):
            fill(target, XS[0], YS[k], XS[-1], YS[k + 1])
    (grid,) = find_grids(target)
    assert texts(grid) == COUNTS


def test_missing_outer_borders_are_closed():
    target = counts()
    line(target, XS[1], YS[0], XS[1], YS[-1])
    for y in YS[1:-1]:
        line(target, XS[0], y, XS[-1], y)
    (grid,) = find_grids(target)
    assert texts(grid) == COUNTS


def test_merged_cells_span():
    target = page()
    xs, ys = [60.0, 200.0, 280.0, 360.0], [100.0, 120.0, 140.0, 160.0]
    for y in (100.0, 140.0, 160.0):
        line(target, 60, y, 360, y)
    line(target, 200, 120, 360, 120)
    for x in (60.0, 200.0, 360.0):
        line(target, x, 100, x, 160)
    line(target, 280, 120, 280, 160)
    write(target, 65, 134, "Ort")
    write(target, 240, 114, "2015")
    rows(target, [["", "Antal", "Andel"], ["Löteby", "4", "8"]], xs, top=ys[1])
    (grid,) = find_grids(target)
    spans = {(c.row, c.col): (c.row_span, c.col_span) for c in grid.cells}
    assert spans[0, 0] == (2, 1)
    assert spans[0, 1] == (1, 2)


def test_rules_that_cannot_be_seen_part_nothing():
    target = counts()
    ruled(target, XS, [100.0, 150.0, 200.0], white=True)
    (grid,) = find_grids(target)
    assert texts(grid) == COUNTS


def test_wrapped_answers_stay_in_their_rows():
    target = page()
    write(target, 60, 110, "Fråga", bold=True)
    write(target, 260, 110, "Svar", bold=True)
    for k in range(3):
        top = 134 + 52 * k
        for i, text in enumerate(["Är ansvaret tydligt fördelat", "mellan de två nämnderna?"]):
            write(target, 60, top + 13 * i, text)
        for i, text in enumerate(
            ["Delvis. Rutinen är beslutad men", "används olika på olika håll i", "kommunens verksamheter."]
        ):
            write(target, 260, top + 13 * i, text)
    (grid,) = find_grids(target)
    assert (grid.n_rows, grid.n_cols) == (4, 2)
    assert texts(grid)[2][1].startswith("Delvis.")


def test_text_in_columns_is_no_table():
    target = page()
    prose(target, 60, 100, 30)
    prose(target, 320, 100, 30)
    assert find_grids(target) == []


def test_frame_around_a_paragraph_is_no_table():
    target = page()
    prose(target, 70, 112, 4, width=400)
    ruled(target, [60.0, 500.0], [95.0, 160.0])
    assert find_grids(target) == []


def test_a_boxed_heading_with_a_number_is_no_table():
    target = page()
    ruled(target, [60.0, 300.0, 450.0], [95.0, 118.0])
    write(target, 65, 110, "Uteblivna kallelser", bold=True)
    write_right(target, 445, 110, "14", bold=True)
    prose(target, 70, 150, 6, width=400)
    assert find_grids(target) == []


def test_contents_lists_and_labels_are_no_tables():
    contents, listed, labels = page(), page(), page()
    for k, name in enumerate(["Inledning", "Bakgrund", "Metod", "Resultat", "Slutsats"]):
        write(contents, 60, 100 + 15 * k, name)
        write_right(contents, 500, 100 + 15 * k, str(3 + 2 * k))
        write(listed, 60, 100 + 15 * k, f"{k + 1}.")
        write(listed, 80, 100 + 15 * k, f"Se över {name.lower()} inför kommande år")
        write(labels, 60, 100 + 15 * k, f"{name}:")
        write(labels, 200, 100 + 15 * k, "Ekvalla kommun")
    assert find_grids(contents) == find_grids(listed) == find_grids(labels) == []


def test_bars_of_a_chart_are_no_table():
    target = page()
    for k, v in enumerate([60, 35, 72, 18, 50, 44]):
        write(target, 60, 110 + 20 * k, "Område nummer")
        fill(target, 200, 100 + 20 * k, 200 + 3 * v, 112 + 20 * k, (0.1, 0.7, 0.3))
        write(target, 205 + 3 * v, 110 + 20 * k, str(v))
    assert find_grids(target) == []


def test_a_turned_table_is_found_and_turned_back():
    upright = counts()
    ruled(upright, XS, YS)
    turned = page(1, 842.0, 595.0)

    def turn(box):  # reads downwards: a quarter clockwise
        x0, top, x1, bottom = box
        return 842 - bottom, x0, 842 - top, x1

    for word in upright.words:
        word.bbox, word.angle = turn(word.bbox), 90
        turned.words.append(word)
    for shape in upright.shapes:
        shape.bbox = turn(shape.bbox)
        turned.shapes.append(shape)
    (grid,) = find_grids(turned)
    assert texts(grid) == COUNTS
    assert grid.bbox == pytest.approx((842 - 200, 60, 842 - 100, 450))


def test_a_page_without_evidence_is_turned_down_at_once():
    target = page()
    prose(target, 60, 80, 45, width=460)
    find_grids(target)
    begin = time.perf_counter()
    for _ in range(20):
        assert find_grids(target) == []
    assert (time.perf_counter() - begin) / 20 < 0.005  # measured 0.6 ms; room for a busy machine


NUMBER = st.integers(0, 99_999).map(lambda v: f"{v:,}".replace(",", " "))
LABEL = st.sampled_from(["Skola", "Socialtjänst", "Öppenvård", "Fritid och kultur", "Vård för unga", "Stöd"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(LABEL, NUMBER, NUMBER), min_size=3, max_size=12), st.booleans(), st.integers(14, 24))
def test_every_word_of_a_table_stands_in_one_cell(body, with_rules, step):
    target = page()
    table = [["Namn", "Antal", "Förra året"], *(list(row) for row in body)]
    xs = [60.0, 240.0, 350.0, 460.0]
    rows(target, table, xs, step=step, numeric={1, 2})
    if with_rules:
        ruled(target, xs, [100.0 + step * k for k in range(len(table) + 1)])
    (grid,) = find_grids(target)
    assert texts(grid) == table
    held = [id(w) for c in grid.cells for w in c.words]
    assert sorted(held) == sorted(id(w) for w in target.words)


def test_tall_rows_under_a_filled_header_that_names_no_stub():
    target = page(width=800.0)
    xs = [60.0, 320.0, 420.0, 520.0, 620.0]
    for a, b in pairwise(xs):
        fill(target, a, 100, b, 130, (0.65, 0.65, 0.65))
    rows(target, [["", "Lönnen", "Centrum", "Länet"]], xs, top=104)
    for k in range(5):
        base = 152 + 40 * k
        write(target, 65, base - 5, "…barnet känner sig tryggt och får", size=8)
        write(target, 65, base + 5, "stöd av de vuxna", size=8)
        for c in (1, 2, 3):
            write(target, xs[c] + 12, base, f"4,{k}{c}")
    (grid,) = find_grids(target)
    assert (grid.n_rows, grid.n_cols) == (6, 4)
    assert texts(grid)[0] == ["", "Lönnen", "Centrum", "Länet"]
    assert texts(grid)[1][0] == "…barnet känner sig tryggt och får stöd av de vuxna"


def test_stretched_prose_after_a_table_is_left_out():
    target = counts()
    for y in YS:
        line(target, XS[0], y, XS[-1], y)
    for k, word in enumerate(["Resultatet", "bör", "tolkas", "med", "försiktighet"]):
        write(target, 60 + 80 * k, 218, word)
    (grid,) = find_grids(target)
    assert texts(grid) == COUNTS


def test_a_filled_header_whose_stub_is_blank_heads_the_two_columns_below():
    target = page()
    fill(target, 65, 90, 400, 108, (0.8, 0.8, 0.8))
    write(target, 300, 103, "2011", bold=True)
    write(target, 350, 103, "2012", bold=True)
    for i, (label, first, second) in enumerate([("Nacka", "4", "9"), ("Solna", "12", "7"), ("Täby", "8", "15")]):
        for x, text in ((70, label), (300, first), (350, second)):
            write(target, x, 121 + 18 * i, text)
    (grid,) = find_grids(target)
    assert texts(grid)[0][1:] == ["2011", "2012"]
    assert texts(grid)[1] == ["Nacka", "4", "9"]


def test_a_head_that_stands_alone_over_the_values_is_of_the_table():
    target = page()
    write(target, 300, 100, "Antal", bold=True)
    for i, (label, count) in enumerate([("Från kommunen", "41"), ("Från regionen", "17"), ("Summa", "58")]):
        write(target, 70, 118 + 18 * i, label)
        write(target, 300, 118 + 18 * i, count)
    (grid,) = find_grids(target)
    assert texts(grid)[:2] == [["", "Antal"], ["Från kommunen", "41"]]
