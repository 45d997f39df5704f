"""What the rows carry: evidence, the voice that counts, quantities, contradictions."""

from facts2_reports import report

from extractors.checks import checks
from extractors.observations import observations
from extractors.quantities import quantities

TABLE = """
# Avvikelser 2015 - rapportör
| Rapportör | Antal |
| Socialtjänst | 12 |
| Totalt | 12 |
Socialtjänsten rapporterade tolv avvikelser. Under året utbildades 40 chefer i tre timmar.
"""


def test_a_table_cell_opens_its_evidence():
    row = observations(report(TABLE, "deviation_report", 2015))[0]
    assert (row.source_kind, row.row, row.col) == ("table", 1, 1)
    assert row.table_id
    assert row.quote == "Socialtjänst 12"
    assert row.bbox[0] < row.bbox[2]


def test_two_voices_are_one_fact_and_the_table_speaks():
    rows = observations(report(TABLE, "deviation_report", 2015))
    assert [(r.actor, r.value, r.source_kind) for r in rows] == [
        ("social_services", 12, "table"),
        (None, 12, "table"),
    ]


def test_quantities_are_what_no_indicator_claims():
    context = report(TABLE, "deviation_report", 2015)
    found = quantities(context, observations(context))
    assert [(q.value, q.unit, q.noun) for q in found] == [(40, "count", "chefer"), (3, "hours", None)]


def test_ids_depend_on_what_is_said():
    first = [r.observation_id for r in observations(report(TABLE, "deviation_report", 2015))]
    again = [r.observation_id for r in observations(report(TABLE, "deviation_report", 2015))]
    assert first == again
    assert len(set(first)) == len(first)


def test_a_contradiction_gives_both_quotes():
    context = report(
        """
# Svar
Totalt inkom 20 svar. I länet finns 31 lokala grupper.
# Rutiner för samordning av habilitering
Elva grupper, 65 procent, saknar rutiner.
""",
        "follow_up",
        2015,
    )
    (check,) = [c for c in checks(context, observations(context)) if c.kind == "percent"]
    assert (check.stated, check.computed, check.holds) == (65, 55, False)
    assert check.other_quote == "Totalt inkom 20 svar."


def test_a_share_whose_whole_may_be_untold_is_no_contradiction():
    text = "# Svar\nTotalt inkom 20 svar.\n# Rutiner för samordning av habilitering\n"
    context = report(f"{text}Elva grupper, 65 procent, saknar rutiner.", "follow_up", 2015)
    assert [c for c in checks(context, observations(context)) if c.kind == "percent"] == []


def test_an_open_list_is_no_evidence_against_a_count():
    context = report("Sex kommuner deltog, bland annat: Nacka, Täby och Solna.", "follow_up", 2015)
    assert checks(context, observations(context)) == []


def test_no_year_no_observation():
    context = report("Totalt inkom 20 svar på enkäten om BUS.", "follow_up", None)
    assert observations(context) == []
