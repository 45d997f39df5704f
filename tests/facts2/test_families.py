"""A report family is data: one that the program does not know, given to the engines as text."""

from facts2_reports import report

from extractors.observations.extract import drafts
from extractors.observations.family import families, family

CONCERNS = r"""
name = "concerns"
document_types = ["follow_up"]
requires = ["orosanmälan|orosanmälningar"]

[nouns]
concerns = ["orosanmälningar(?:na)?"]

[breakdown]
noun = "concerns"
indicator = "reports_of_concern"
share = "reports_of_concern_share"
total_cues = ["inkom", "totalt"]
[[breakdown.role]]
id = "reporter"
cues = ["från ‹A›", "anmäl\\w*"]

[[claim]]
indicator = "concerns_followed_up"
noun = ["concerns"]
window = ["utre[dt]"]
[[claim.category]]
id = "not_investigated"
cues = ["inte"]
[[claim.category]]
id = "investigated"
cues = ["utre[dt]"]

[[table]]
indicator = "reports_of_concern"
share = "reports_of_concern_share"
need = ["orosanmälningar"]
rows = ["actor", "total"]
roles = true
"""

TEXT = """
# Orosanmälningar från olika verksamheter
| Anmälare | 2015 | 2016 |
| Skola | 40 | 55 |
| BUP | 8 | 10 % |
| Totalt | 48 | 61 |
# Utfall
Sjutton orosanmälningar har utretts medan nio inte har utretts.
"""


def test_a_new_family_reads_tables_and_text():
    found = drafts(report(TEXT), [family(CONCERNS)])
    facts = {(d.indicator, d.year, d.actor, d.category, d.value, d.unit) for d in found}
    assert facts == {
        ("reports_of_concern", 2015, "school", "reporter", 40, "count"),
        ("reports_of_concern", 2016, "school", "reporter", 55, "count"),
        ("reports_of_concern", 2015, "child_psychiatry", "reporter", 8, "count"),
        ("reports_of_concern_share", 2016, "child_psychiatry", "reporter", 10, "percent"),
        ("reports_of_concern", 2015, None, None, 48, "count"),
        ("reports_of_concern", 2016, None, None, 61, "count"),
        ("concerns_followed_up", 2016, None, "investigated", 17, "count"),
        ("concerns_followed_up", 2016, None, "not_investigated", 9, "count"),
    }


def test_families_of_the_program_name_known_indicators():
    from extractors.codebook import codebook

    known = {row.indicator for row in codebook().indicators}
    for one in families():
        named = {c.indicator for c in one.claims} | {s.indicator for s in one.statuses}
        named |= {t.indicator for t in one.tables} | {t.indicator for t in one.status_tables}
        if one.breakdown:
            named |= {one.breakdown.indicator, one.breakdown.share, one.breakdown.internal}
        assert named <= known
