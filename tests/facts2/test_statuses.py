"""What a statement says of each place it names, in unlike words, and near misses that say nothing of them."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from facts2_reports import report

from extractors.observations import observations
from gazetteer.link import link_text

_CASES = tomllib.loads((Path(__file__).parent / "statuses" / "stated.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["text"].strip()[:50])
def test_a_statement_says_this_of_its_places_and_no_more(case):
    text = f"# Uppföljning av samverkan enligt BUS\n# {case.get('heading', 'Läget i länet')}\n{case['text'].strip()}\n"
    year = case.get("year", 2014)
    rows = observations(report(text, "follow_up", year, "SE-01"))
    found = {(r.indicator, r.category, r.place_id, r.year) for r in rows if r.unit == "status"}
    assert found == {fact for line in case["says"] for fact in _facts(line, year)}


def _facts(line, report_year):
    """The facts of a line "indicator category: places", with a year in brackets where it is not the report's."""
    indicator, category, places, stated = re.fullmatch(r"(\w+) (\w+): (.*?)(?: \((\d{4})\))?", line).groups()
    year = int(stated or report_year)
    ids = [link_text(name, date(report_year, 7, 1))[0].place_id for name in places.split(", ")]
    return {(indicator, category, place, year) for place in ids}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nynäshamn har sedan 2016 en egen lokal BUS-grupp.", {("own", "SE-0192")}),
        ("Ekerö saknar ännu lokal BUS-grupp.", {("missing", "SE-0125")}),
        ("Nykvarn delar sedan länge BUS-grupp med Södertälje.", {("shared", "SE-0140"), ("shared", "SE-0181")}),
        ("I Vaxholm finns ingen BUS-grupp.", {("missing", "SE-0187")}),
        ("I Solna håller man på att bilda en BUS-grupp.", {("forming", "SE-0184")}),
        # near misses
        ("BUS-gruppen i Solna saknar beslutad arbetsordning.", set()),
        ("Täby bör överväga att bilda en egen BUS-grupp.", set()),
        ("Nacka har utvecklat en egen rutin för BUS-gruppens protokoll.", set()),
    ],
)
def test_an_audit_says_what_group_a_municipality_has(text, said):
    rows = observations(
        report(f"# Granskning av samverkan\nDen lokala BUS-gruppen har granskats.\n{text}", "audit", 2018)
    )
    assert {(r.category, r.place_id) for r in rows if r.indicator == "local_group"} == said
