"""Tables in the styles of word processors, and in a column of text."""

import pytest

from pipeline.layout.grids import find_grids
from tests.tables.pages import fill, line, page, rows, texts, write, write_right
from tests.tables.test_grids import prose

XS = [60.0, 230.0, 370.0, 500.0]
ROWS = [
    ["Kommundel", "Besök våren", "Besök hösten"],
    ["Norrby", "14", "9"],
    ["Söderby", "3", "11"],
    ["Västra Tå", "8", "12"],
    ["Övriga", "0", "14"],
]
YS = [100.0 + 20 * k for k in range(6)]


def frame(target, banded=()):
    for y in (YS[0], YS[1], YS[-1]):
        line(target, XS[0], y, XS[-1], y)
    for x in (XS[0], XS[-1]):
        line(target, x, YS[0], x, YS[-1])
    for k in (0, *banded):
        for x in XS[1:-1]:
            line(target, x, YS[k], x, YS[k + 1])


@pytest.mark.parametrize("banded", [(), (1, 3), (2, 4)])
def test_rules_that_part_the_head_and_the_bands_part_the_other_rows_too(banded):
    target = page()
    rows(target, ROWS, XS)
    frame(target, banded)
    for k in (1, 3):
        fill(target, XS[0], YS[k], XS[-1], YS[k + 1])
    (grid,) = find_grids(target)
    assert texts(grid) == ROWS


def test_a_row_under_one_text_stays_one_cell():
    target = page()
    section = ["Uppgifterna avser endast öppna besök vid enheterna i de kommundelar som nämns", "", ""]
    rows(target, [*ROWS[:3], section, ROWS[4]], XS)
    frame(target, (1, 3))
    for k in (1, 3):
        fill(target, XS[0], YS[k], XS[-1], YS[k + 1])
    for x in XS[1:-1]:  # the rules of the section's row are left out
        target.shapes = [s for s in target.shapes if not (s.bbox[0] == x == s.bbox[2] and s.bbox[1] == YS[3])]
    (grid,) = find_grids(target)
    wide = [cell for cell in grid.cells if cell.row == 3]
    assert [cell.col_span for cell in wide] == [3]


def test_values_under_heads_set_otherwise_and_growing_to_the_foot():
    target = page()
    fill(target, XS[0], YS[0], XS[-1], YS[1])
    rows(target, ROWS[:1], XS)
    for k, (stub, spring, autumn) in enumerate(ROWS[1:], start=1):
        write(target, XS[0] + 5, YS[k] + 14, stub)
        write_right(target, XS[2] - 3, YS[k] + 14, spring)
        write_right(target, XS[3] - 3, YS[k] + 14, autumn)
    (grid,) = find_grids(target)
    assert texts(grid) == ROWS


def test_numbers_at_the_right_of_a_column_with_its_head_at_the_left():
    target = page()
    body = [["1", "Inventera alla öppna ärenden", "Nämnd A"], ["2", "Utse en samordnare", "Nämnd B"]]
    fill(target, 60, YS[0], 500, YS[1])
    rows(target, [["Nr", "Vad som bör göras", "Vem"]], [60, 160, 380])
    for k, (number, what, who) in enumerate(body, start=1):
        write_right(target, 155, YS[k] + 14, number)
        write(target, 165, YS[k] + 14, what)
        write(target, 385, YS[k] + 14, who)
    (grid,) = find_grids(target)
    assert texts(grid) == [["Nr", "Vad som bör göras", "Vem"], *body]


def test_a_table_in_one_of_two_text_columns_of_unlike_baselines():
    target = page()
    prose(target, 60, 100, 8)
    prose(target, 320, 105, 18)
    for k, row in enumerate(ROWS):
        for text, x in zip(row, (60, 150, 220), strict=True):
            write(target, x, 230 + 17 * k, text, size=9)
    prose(target, 60, 340, 12)
    (grid,) = find_grids(target)
    assert texts(grid) == ROWS


def test_text_columns_of_unlike_baselines_are_no_table():
    target = page()
    prose(target, 60, 100, 30)
    for k in range(3):
        prose(target, 320, 105 + 120 * k, 8)
    assert find_grids(target) == []


def test_sentences_that_run_on_from_line_to_line_under_two_headings_are_no_table():
    target = page()
    write(target, 60, 100, "Arbetet", size=12, bold=True)
    write(target, 320, 100, "Hur går vi vidare?", size=12, bold=True)
    columns = {
        60: ["Sju föreningar lämnade en plan för", "sommaren till nämnden."],
        320: ["Planerna läses i maj. Nämnden", "ringer till alla som ännu inte", "har lämnat någon plan."],
    }
    for x, lines in columns.items():
        for k, text in enumerate(lines):
            write(target, x, 124 + 13 * k, text)
    assert find_grids(target) == []


def test_texts_of_a_table_that_begin_anew_in_every_row_are_a_table():
    target = page()
    table = [
        ["Åtgärd", "Vem svarar"],
        ["Kortare brev till hemmen", "Rektor tillsammans med kurator"],
        ["Fler träffar före sommaren", "Samordnare på fritidsgården"],
        ["Ny lista över alla namn", "Assistent i receptionen"],
    ]
    rows(target, table, [60.0, 320.0, 540.0])
    (grid,) = find_grids(target)
    assert texts(grid) == table
