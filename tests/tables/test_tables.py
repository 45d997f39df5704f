from pathlib import Path

import pytest

from extractors.tables import find_tables, misread_digits, table_checks, table_rows
from extractors.tables.marks import take_marks
from pipeline.document import Document, Line
from pipeline.layout.grids import find_grids
from tests.tables.pages import page, rows, ruled, texts, write, write_right

XS = [60.0, 300.0, 450.0]
SHARED = Path(__file__).parents[2] / ".." / "shared"


def document(*pages):
    made = Document("0" * 16, "x.pdf", "0" * 64, 1)
    made.pages = list(pages)
    for target in made.pages:
        target.grids = find_grids(target)
        target.lines = [Line([w]) for w in target.words]
        for word in target.words:
            word.text = word.raw
    return made


def table_on(target, body, top, header=("Enhet", "Antal (andel)"), step=20.0):
    table = [list(header), *body] if header else list(body)
    rows(target, table, XS, top=top, step=step, numeric={1}, bold_header=header is not None)
    ruled(target, XS, [top + step * k for k in range(len(table) + 1)])


def test_title_headers_values_and_ids():
    target = page()
    write(target, 60, 85, "Anmälningar 2018", size=13, bold=True)
    table_on(target, [["Skola", "30 (60%)"], ["Vård¹", "20 (40%)"], ["Totalt", "50 (100%)"]], 100)
    target.lines = []
    made = document(target)
    target.lines = [Line(target.words[:2])]
    tables = find_tables(made)
    assert [t.title for t in tables] == ["Anmälningar 2018"]
    heads, cells = table_rows(made, tables)
    assert (heads[0].n_rows, heads[0].n_cols, heads[0].n_header_rows) == (4, 2, 1)
    by_place = {(c.row, c.col): c for c in cells}
    assert (by_place[1, 1].value, by_place[1, 1].percent, by_place[1, 1].header_path) == (30, 60, "Antal (andel)")
    assert (by_place[2, 0].text, by_place[2, 0].marks) == ("Vård", ["1"])
    assert by_place[1, 0].is_header
    assert heads[0].table_id == table_rows(made, find_tables(made))[0][0].table_id


def test_a_table_over_a_page_break_is_one():
    first, second = page(1), page(2)
    body = [[f"Enhet {k}", str(k)] for k in range(40)]
    table_on(first, body[:30], 150)
    table_on(second, body[30:], 60)
    (table,) = find_tables(document(first, second))
    assert (table.page, table.page_last, table.n_rows) == (1, 2, 41)
    assert table.at(35, 0).page == 2


def test_text_between_keeps_tables_apart():
    first, second = page(1), page(2)
    table_on(first, [["A", "1"], ["B", "2"]], 400)
    write(first, 60, 600, "Efter tabellen kommer mer text på samma sida.")
    table_on(second, [["A", "1"], ["B", "2"]], 60)
    assert len(find_tables(document(first, second))) == 2


def test_a_row_cut_by_the_break_is_made_whole():
    first, second = page(1), page(2)
    table_on(first, [["Skola", "Rutinen är känd men"], ["Vård", "Ansvaret är oklart och"]], 700)
    table_on(second, [["", "delas av flera."], ["Polis", "Inget att anmärka."]], 60, header=None)
    (table,) = find_tables(document(first, second))
    assert table.n_rows == 4
    assert table.at(2, 1).text == "Ansvaret är oklart och delas av flera."


def checks_of(body):
    target = page()
    table_on(target, body, 100)
    made = document(target)
    tables = find_tables(made)
    return table_checks(made, tables), misread_digits(tables)


def test_sums_and_shares_that_hold():
    found, proposals = checks_of([["Skola", "30 (60%)"], ["Vård", "20 (40%)"], ["Summa", "50 (100%)"]])
    assert [(c.kind, c.stated, c.holds) for c in found] == [
        ("sum", 50, True), ("percent", 60, True), ("percent", 40, True), ("percent", 100, True),
    ]  # fmt: skip
    assert proposals == []


def test_subtotals_do_not_count_twice():
    body = [
        ["Skola", "3"],
        ["Fritid", "4"],
        ["Vård", "5"],
        ["Summa kommun", "7"],
        ["Summa region", "5"],
        ["Totalt", "12"],
    ]
    found, _ = checks_of(body)
    assert [(c.stated, c.computed, c.holds) for c in found] == [(12, 12, True)]


def test_a_wrong_total_is_reported_and_a_look_alike_digit_proposed():
    found, proposals = checks_of([["Skola", "31"], ["Vård", "80"], ["Polis", "4"], ["Totalt", "65"]])
    assert [(c.stated, c.computed, c.holds) for c in found] == [(65, 115, False)]
    assert len(proposals) == 1
    assert '"80"' in proposals[0].message


@pytest.mark.parametrize(
    "body",
    [
        [["Skola", "3,1"], ["Vård", "4,2"], ["Medelvärde", "3,6"]],
        [["Skola", "10 %"], ["Vård", "20 %"], ["Totalt", "14 %"]],
        [["Skola", "–"], ["Vård", "4"], ["Varav flickor", "2"]],
    ],
)
def test_no_false_alarm_where_columns_do_not_add_up(body):
    found, _ = checks_of(body)
    assert [c for c in found if c.kind == "sum"] == []


@pytest.mark.parametrize(
    ("text", "rest", "marks"),
    [("250¹", "250", ["1"]), ("Gotö (*)", "Gotö", ["*"]), ("Kommun**", "Kommun", ["**"]), ("250 1)", "250", ["1"]),
     ("41 (63%)", "41 (63%)", []), ("Nr 2)", "Nr", ["2"]), ("(se 3)", "(se 3)", [])],
)  # fmt: skip
def test_marks(text, rest, marks):
    assert take_marks(text) == (rest, marks)


def test_real_list_of_municipalities_is_one_table():
    file = SHARED / "real" / "utslappsforandring_kommunerna_2020-2021_v1.pdf"
    if not file.exists():
        pytest.skip("needs the folder shared beside the repository")
    from pipeline.reading import read_pages
    from pipeline.settings import Settings

    made = document(*read_pages(file, Settings(ocr=False), []))
    (table,) = find_tables(made)
    assert (table.n_rows, table.n_cols, table.page_last) == (292, 5, 10)
    ranks = [int(table.at(r, 0).text) for r in range(1, 291)]
    assert ranks == list(range(1, 291))
    assert all(table.at(r, c).numeral.value is not None for r in range(1, 291) for c in (3, 4))
    assert sum(len(texts(p.grids[0])) for p in made.pages) == 292


@pytest.mark.parametrize(
    ("body", "held"),
    [
        (
            [
                ["Skola", "6"],
                ["Fritids", "4"],
                ["Barnsidan", "10"],
                ["Vård", "5"],
                ["Vuxensidan", "5"],
                ["Summa", "15"],
            ],
            1,
        ),
        ([["Skola", "6"], ["Vård", "5"], ["Park", "4"], ["Sida A", "9"], ["Sida B", "6"], ["Alla ihop", "15"]], 1),
        ([["Skola", "6"], ["Fritids", "4"], ["Barnsidan totalt", "10"], ["Vård", "5"], ["Summa", "15"]], 2),
        ([["Skola", "6"], ["Vård", "5"], ["Park", "4"], ["Sida A", "9"], ["Sida B", "7"], ["Summa", "15"]], 0),
    ],
)
def test_rows_that_sum_up_others_without_saying_so_do_not_count_twice(body, held):
    target = page()
    table_on(target, body, 100, header=("Enhet", "Antal"))
    made = document(target)
    checks = table_checks(made, find_tables(made))
    assert sum(c.holds for c in checks) == held
    assert (held == 0) == any(not c.holds for c in checks)


@pytest.mark.parametrize("head", ["Förskoleplatser", "Antal svåra fall", "Orange kort"])
def test_places_and_other_words_that_look_like_ranks_add_up(head):
    target = page()
    table_on(target, [["Norr", "6"], ["Söder", "4"], ["Hela Ekstad", "10"]], 100, header=("Del", head))
    made = document(target)
    assert [c.holds for c in table_checks(made, find_tables(made))] == [True]


def three_columns(body):
    target = page()
    xs = [60.0, 260.0, 340.0, 420.0]
    rows(target, [["Läge", "2003", "2004"], *body], xs, numeric={1, 2})
    ruled(target, xs, [100.0 + 20 * k for k in range(len(body) + 2)])
    made = document(target)
    return [c.stated for c in table_checks(made, find_tables(made))]


def test_a_last_row_that_sums_up_every_column_is_a_total_by_any_name():
    rest = [["Klart", "7", "9"], ["Börjat", "4", "5"], ["Orört", "3", "1"]]
    assert three_columns([*rest, ["Föreningar", "14", "15"]]) == [14, 15]
    assert three_columns([*rest, ["Föreningar", "14", "16"]]) == []
    assert three_columns([*rest[:2], ["Föreningar", "11", "14"]]) == []


def test_a_sum_over_a_misread_cell_is_not_judged():
    target = page()
    table_on(target, [["Norr", "ihg"], ["Söder", "4"], ["Väster", "2"], ["Summa", "17"]], 100, header=("Del", "Antal"))
    made = document(target)
    assert table_checks(made, find_tables(made)) == []


@pytest.mark.parametrize(
    ("orphans", "text", "joined"),
    [
        ([("Totalt", "50")], "", 1),
        ([("Park", "9"), ("Totalt", "50")], "", 2),
        ([("Totalt", "50")], "Året blev bättre än det förra", 1),
        ([("Totalt antal", "")], "", 0),
        ([("Året blev bättre", "än det förra")], "", 0),
    ],
)
def test_a_row_left_alone_behind_a_page_break_is_joined(orphans, text, joined):
    first, second = page(1), page(2)
    body = [["Skola", "30"], ["Vård", "20"], ["Bad", "11"]]
    table_on(first, body, 700, header=("Enhet", "Antal"))
    for k, (label, value) in enumerate(orphans):
        write(second, 65, 90 + 20 * k, label)
        write_right(second, 445, 90 + 20 * k, value) if value else None
    write(second, 60, 90 + 20 * len(orphans) + 8, text) if text else None
    (table,) = find_tables(document(first, second))
    assert (table.n_rows, table.page_last) == (4 + joined, 2 if joined else 1)


def test_text_above_a_row_on_the_next_page_keeps_it_apart():
    first, second = page(1), page(2)
    table_on(first, [["Skola", "30"], ["Vård", "20"]], 720, header=("Enhet", "Antal"))
    write(second, 60, 100, "Ett stycke text inleder sidan och sedan följer en rad")
    write(second, 65, 120, "Totalt")
    write_right(second, 445, 120, "50")
    (table,) = find_tables(document(first, second))
    assert table.page_last == 1
