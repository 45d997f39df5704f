"""Tables as word processors set them: narrow cell margins, cells filled one by one, headers left over values right."""

import itertools

from pages import fill, line, page, rows, texts, write, write_right

from pipeline.layout.cell_fills import cell_fills
from pipeline.layout.grids import find_grids


def test_narrow_margins_part_cells_where_other_rows_show_the_edge():
    target = page()
    table = [
        ["Insats", "Vem", "När"],
        ["Kallelser", "Rektor", "i maj"],
        ["Enkät", "Biträdande rektor", "i juni"],
        ["Tolkar", "Kurator", "löpande"],
    ]
    xs = [60.0, 180.0, 180.0 + 5 * 16 + 2.5 + 10.0, 400.0]  # "Biträdande rektor" ends 4.5 points before the next column
    rows(target, table, xs, bold_header=False)
    for k in range(len(table) + 1):
        line(target, 60, 100 + 20 * k, 400, 100 + 20 * k)
    (grid,) = find_grids(target)
    assert texts(grid) == table


def test_headers_at_the_left_and_values_at_the_right_of_a_column_are_one_column():
    target = page()
    heads = ["Kommun", "2013", "2014", "2015"]
    xs = [60.0, 200.0, 290.0, 380.0, 470.0]
    for x, head in zip(xs, heads, strict=False):
        write(target, x, 114, head, bold=True)
    body = [["Ekerö", "12", "7", "31"], ["Salem", "4", "18", "22"], ["Täby", "25", "3", "9"]]
    for r, row in enumerate(body):
        write(target, 60, 134 + 20 * r, row[0])
        for c in (1, 2, 3):
            write_right(target, xs[c + 1] - 6, 134 + 20 * r, row[c])
    (grid,) = find_grids(target)
    assert texts(grid) == [heads, *body]


def test_cells_filled_one_by_one_are_a_table_and_stacked_bars_are_none():
    edges = [60.0, 150.0, 240.0, 330.0]
    cells = [(a, y, b, y + 18.0) for y in (100.0, 136.0) for a, b in itertools.pairwise(edges)]
    assert cell_fills(cells, ["blue"] * 3 + ["grey"] * 3) == set(range(6))
    bars = []
    for k, cut in enumerate((90.0, 205.0, 140.0, 260.0)):
        top = 100.0 + 20 * k
        bars += [(60.0, top, cut, top + 10), (cut, top, 330.0, top + 10)]
    assert cell_fills(bars, ["grey"] * len(bars)) == set()


def test_a_dark_header_over_stripes_makes_a_table():
    target = page()
    xs = [60.0, 190.0, 290.0, 400.0]
    table = [
        ["Fråga", "Vem", "Läge"],
        ["Rutin", "Rektor", "Klart"],
        ["Mall", "Kurator", "Pågår"],
        ["Tolk", "Chef", "Klart"],
    ]
    for a, b in itertools.pairwise(xs):
        fill(target, a, 100, b, 120, (0.1, 0.3, 0.5))
        fill(target, a, 120, b, 140, (0.86, 0.9, 0.95))
        fill(target, a, 160, b, 180, (0.86, 0.9, 0.95))
    rows(target, table, xs, bold_header=False)
    (grid,) = find_grids(target)
    assert texts(grid) == table


def test_footnotes_and_numbered_lines_are_no_table():
    target = page()
    for k, text in enumerate(
        ["Uppgiften kommer från enkäten i våras.", "Två svar saknas helt.", "Se avsnittet om metod."]
    ):
        write(target, 60, 700 + 12 * k, str(k + 1), size=8)
        write(target, 74, 700 + 12 * k, text, size=8)
    assert find_grids(target) == []


def test_running_feet_are_left_out_where_they_are_known():
    target = page()
    table = [["Kommun", "Antal"], ["Salem", "4"], ["Solna", "12"], ["Vaxholm", "9"]]
    rows(target, table, [60.0, 200.0, 300.0], numeric=(1,))
    n = len(target.words)
    write(target, 65, 194, "Rapport")
    write_right(target, 295, 194, "7")
    (grid,) = find_grids(target, {id(w) for w in target.words[n:]})
    assert texts(grid) == table


def test_axes_of_charts_side_by_side_are_no_table():
    target = page()
    for k, share in enumerate(("100%", "80%", "60%", "40%", "20%")):
        for x in (60, 230, 400):
            write(target, x, 200 + 20 * k, share)
    assert find_grids(target) == []


def test_short_entries_without_rules_bold_or_values_are_a_table():
    target = page()
    table = [
        ["Namn", "Uppdrag", "Enhet"],
        ["Mona", "Samordnare", "Norra skolan"],
        ["Per", "Rektor", "Södra skolan"],
        ["Sara", "Kurator", "Elevhälsan"],
        ["Olle", "Chef", "Fritidsgården"],
    ]
    rows(target, table, [60.0, 190.0, 320.0, 470.0], bold_header=False)
    (grid,) = find_grids(target)
    assert texts(grid) == table
