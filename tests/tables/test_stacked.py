"""Tables right below one another are told apart; sections of one table are not."""

import pytest

from pipeline.geometry import BBox
from pipeline.layout.figures import find_figures
from pipeline.layout.grids import find_grids
from tests.tables.pages import fill, line, page, rows, texts, write

FIRST = [["Vem klagade?", "Antal", "Andel"], ["Fritids", "14", "58"], ["Biblioteket", "7", "29"], ["Badet", "3", "13"]]
SECOND = [["Hos vem?", "Antal"], ["Växeln", "9"], ["Expeditionen", "8"], ["Vaktmästaren", "7"]]
WIDE, NARROW = [60.0, 280.0, 390.0, 500.0], [60.0, 390.0, 500.0]
GREY = (0.85, 0.85, 0.85)


def stacked(title, gap, *, bold_heads=True, bars=False, shaded=False, size=10.0, bold_title=False, step=18.0):
    """Two tables in one width, the second ``gap`` points below the first, with the title's lines just above it."""
    target = page()
    tops = (100.0, 100.0 + 4 * step + gap)
    for table, xs, top in ((FIRST, WIDE, tops[0]), (SECOND, NARROW, tops[1])):
        rows(target, table, xs, top=top, step=step, bold_header=bold_heads)
        for k in range(len(table) + 1) if bars else ():
            line(target, 60, top + k * step, 500, top + k * step)
        if shaded:
            fill(target, 60, top, 500, top + step, GREY)
    for k, text in enumerate(reversed(title)):
        write(target, 60, tops[1] - 6 - 1.3 * k * size, text, size=size, bold=bold_title)
    return target


@pytest.mark.parametrize(
    "layout",
    [
        {"title": ["Mottagare"], "gap": 28, "bars": True, "bold_title": True},
        {"title": ["Vem gick det till?"], "gap": 30, "shaded": True, "size": 13.0, "bold_title": True},
        {"title": ["Klagomål per mottagare"], "gap": 28, "size": 14.0},
        {"title": ["Vart de skickades"], "gap": 34, "bars": True},
        {"title": ["Klagomål per mottagare och", "funktion"], "gap": 50, "bold_title": True},
        {"title": ["Mottagare"], "gap": 30, "bold_title": True, "bold_heads": False},
        {"title": [], "gap": 22, "bars": True},
        {"title": [], "gap": 22, "bold_heads": False},
    ],
)
def test_a_new_header_row_below_a_title_or_white_space_begins_a_new_table(layout):
    found = [texts(g) for g in find_grids(stacked(**layout))]
    assert found == [FIRST, SECOND]


@pytest.mark.parametrize(
    "body",
    [
        [["Norr", "", ""], ["Ekdalen", "4", "40"], ["Almnäs", "6", "60"]],  # a section without heads of its own
        [["Metod", "enkät", "samtal"], ["Ekdalen", "4", "40"], ["Almnäs", "6", "60"]],  # a row of words among numbers
        [["Totalt", "24", "100"], ["Ekdalen", "4", "40"], ["Almnäs", "6", "60"]],  # a bold total in the middle
        [["Föregående år", "", ""], ["2016", "21", "100"], ["2015", "19", "100"]],
    ],
)
@pytest.mark.parametrize("bold", [True, False])
def test_sections_of_one_table_stay_together(body, bold):
    target = page()
    table = [*FIRST, *body]
    rows(target, table, WIDE, step=18.0)
    if bold:
        for word in target.words:
            word.bold = word.bold or abs(word.bbox[3] - (100 + 14 + 18 * 4 + 2.25)) < 1
    for k in range(len(table) + 1):
        line(target, 60, 100 + 18 * k, 500, 100 + 18 * k)
    (grid,) = find_grids(target)
    assert texts(grid) == table


def bar_chart(lengths, colour=(0.6, 0.6, 0.6), top=220.0):
    """A table with a chart of bars below it that all have nearly one length: names left of a bar, its number right."""
    target = page()
    rows(target, FIRST, WIDE, step=18.0)
    for k in range(4):
        line(target, 60, 100 + 18 * k, 500, 100 + 18 * k)
    for k, length in enumerate(lengths):
        y = top + 14 * k
        fill(target, 120, y, 120 + length, y + 9, colour)
        write(target, 60, y + 8, str(2009 + k))
        write(target, 124 + length, y + 8, str(10 * round(length)))
    return target


@pytest.mark.parametrize("top", [186.0, 220.0])
def test_bars_of_nearly_one_length_are_a_chart_and_take_no_row_of_the_table_above(top):
    target = bar_chart([170, 168, 165, 163], top=top)
    target.figures = find_figures(target)
    (grid,) = find_grids(target)
    assert texts(grid) == FIRST


def test_stripes_under_words_are_a_table_even_where_they_look_like_a_figure():
    target = page()
    rows(target, FIRST, WIDE, step=18.0)
    for k in range(4):
        fill(target, 60, 101 + 18 * k, 500, 117 + 18 * k, GREY)
    box: BBox = (60, 100, 500, 172)
    target.figures = [box]
    (grid,) = find_grids(target)
    assert texts(grid) == FIRST
