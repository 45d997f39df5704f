"""The hand-checked reports beside the repository, where they are present."""

import json
from collections import Counter
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
NAMES = ["bus_avvikelser_2020", "uppfoljning_lokala_bus_2014_word", "lokal_overenskommelse_hasselby_vallingby_2020"]


@pytest.mark.skipif(not (SHARED / "gold").exists(), reason="needs the hand-checked reports beside the repository")
@pytest.mark.parametrize("name", NAMES)
def test_observations_and_checks(name):
    from extractors.checks import checks
    from extractors.context import Context
    from extractors.observations import observations
    from extractors.tables import find_tables
    from gazetteer.link import link
    from pipeline.convert import read_document
    from pipeline.nlp import to_spacy

    gold = json.loads((SHARED / "gold" / f"{name}.json").read_text("utf-8"))
    document = read_document(SHARED / "archive" / gold["file"])
    context = Context(document, to_spacy(document))
    context.facts.document_type = gold["document"]["document_type"]
    context.facts.report_year = gold["document"]["report_year"]
    context.facts.place_id = gold["document"]["place_id"]
    context.tables = find_tables(document)
    context.mentions = link(context.doc, context.facts.date)
    rows = observations(context)
    keys = ("indicator", "year", "place_id", "actor", "counterpart", "category", "value", "unit")
    want = Counter(tuple(o[k] for k in keys) for o in gold["observations"])
    got = Counter(tuple(getattr(r, k) for k in keys) for r in rows)
    right = sum((want & got).values())
    assert 2 * right / (sum(want.values()) + sum(got.values())) >= 0.95
    stated = Counter((c["kind"], c["stated"], c["holds"]) for c in gold["checks"] if c["kind"] != "sum")
    found = Counter((c.kind, c.stated, c.holds) for c in checks(context, rows))
    assert stated <= found
