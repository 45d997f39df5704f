import json

import typer
from typer.testing import CliRunner

from flows.cli.why import why
from pipeline.cleaning.explain import explain

app = typer.Typer()
app.command()(why)


def test_why_shows_candidates_and_scores():
    result = CliRunner().invoke(app, ["handlmgsplan", "--json"])
    told = json.loads(result.stdout)
    assert told["corrected"] == "handlingsplan"
    assert told["candidates"][0]["score"] > 0.9
    assert "handlingsplan" in CliRunner().invoke(app, ["handlmgsplan"]).stdout


def test_why_says_when_nothing_would_change():
    assert explain("samverkan").corrected == "samverkan"
    assert "protected" in explain("nr").reason or "known" in explain("nr").reason
    assert explain("xqzjwv").corrected == "xqzjwv"


def test_why_asks_for_the_same_score_as_the_cleaner():
    assert explain("lägenhetslåst").candidates[0].score > 0.5
    assert explain("lägenhetslåst").corrected == "lägenhetslåst"


def test_context_counts():
    assert (
        explain("Björkskataomrädet", "Björkskataområdet ligger här och Björkskataområdet är stort").corrected
        == "Björkskataområdet"
    )


def test_unknown_engine_is_refused():
    assert CliRunner().invoke(app, ["ord", "--engine", "fax"]).exit_code == 2
