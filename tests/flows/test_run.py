"""The whole job on the sample archive and on bad company."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extractors.records import TABLES
from flows.discover import discover
from flows.run import Options, run
from outputs.dataset import Dataset
from outputs.evaluation import evaluate
from pipeline.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = ROOT / "examples" / "archive"
FEW = ("avvikelserapport_2018.pdf", "granskning_sigtuna_2019.pdf", "protokoll_kultur_2016.pdf")


def busarkiv(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flows.cli.main", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def few(folder: Path) -> Path:
    folder.mkdir()
    for name in FEW:
        shutil.copy(ARCHIVE / name, folder)
    return folder


@pytest.mark.xdist_group("sample")
def test_every_table_is_written(sample_dataset):
    for name in TABLES:
        assert (sample_dataset.folder / f"{name}.parquet").exists()
    assert (sample_dataset.folder / "README.md").exists()
    assert json.loads((sample_dataset.folder / "datapackage.json").read_text("utf-8"))["name"] == "busarkiv"
    documents = sample_dataset.read("documents").to_pylist()
    assert {d["status"] for d in documents} == {"ok"}
    assert {d["text_source"] for d in documents} == {"text_layer", "ocr_layer", "ocr"}


@pytest.mark.xdist_group("sample")
def test_sample_archive_matches_its_gold(sample_dataset):
    scores = evaluate(sample_dataset, ROOT / "examples" / "gold")
    assert not scores.missing
    low = {name: round(tally.f1, 3) for name, tally in scores.tables.items() if tally.f1 < 0.9}
    assert not low
    assert all(right == n for right, n in scores.facts.values()), scores.facts


def test_same_bytes_whatever_the_workers_and_the_order(tmp_path):
    one, two = few(tmp_path / "a"), few(tmp_path / "b")
    run(discover(str(one)), tmp_path / "one", Settings(), Options(1, prefect=False))
    archive = discover(str(two))
    backwards = type(archive)(archive.root, dict(reversed(archive.files.items())))
    run(backwards, tmp_path / "two", Settings(), Options(2, prefect=False))
    for name in set(TABLES) - {"runs"}:
        assert (tmp_path / "one" / f"{name}.parquet").read_bytes() == (
            tmp_path / "two" / f"{name}.parquet"
        ).read_bytes()


def test_unchanged_moved_copied_and_removed_files(tmp_path):
    folder, out = few(tmp_path / "a"), tmp_path / "out"
    first = run(discover(str(folder)), out, Settings(), Options(2, prefect=False)).run
    assert (first.n_new, first.n_unchanged) == (3, 0)
    (folder / FEW[0]).rename(folder / "flyttad.pdf")
    shutil.copy(folder / FEW[1], folder / "kopia.pdf")
    (folder / FEW[2]).unlink()
    outcome = run(discover(str(folder)), out, Settings(), Options(2, prefect=False))
    assert (outcome.run.n_new, outcome.run.n_unchanged) == (0, 2)
    assert outcome.plan.removed == [FEW[2]]
    dataset = Dataset(out)
    assert set(dataset.read("documents")["source"].to_pylist()) == {"flyttad.pdf", FEW[1]}
    notes = [p for p in dataset.read("problems").to_pylist() if p["code"] == "duplicate"]
    assert [n["source"] for n in notes] == ["kopia.pdf"]
    assert dataset.read("runs").num_rows == 2


def test_a_stopped_run_goes_on_where_it_was(tmp_path):
    folder, out = few(tmp_path / "a"), tmp_path / "out"

    archive = discover(str(folder))
    with pytest.raises(KeyboardInterrupt):
        interrupted(archive, out)
    assert not Dataset(out).exists()
    outcome = run(archive, out, Settings(), Options(1, prefect=False))
    assert outcome.run.n_unchanged >= 1
    assert outcome.run.n_new + outcome.run.n_unchanged == 3
    assert {d["status"] for d in Dataset(out).read("documents").to_pylist()} == {"ok"}
    assert not (out / ".unfinished").exists()


def interrupted(archive, out):
    """A run that a person stops when its rows are about to be written."""
    from unittest.mock import patch

    with patch("flows.run.finish", side_effect=KeyboardInterrupt):
        run(archive, out, Settings(), Options(2, prefect=False))


def test_bad_files_end_as_problems_and_hurt_no_other(tmp_path):
    folder, out = few(tmp_path / "a"), tmp_path / "out"
    (folder / "tom.pdf").write_bytes(b"")
    (folder / "brev.docx").write_bytes(b"PK not a pdf")
    (folder / "trasig.pdf").write_bytes((ARCHIVE / FEW[0]).read_bytes()[:900])
    outcome = run(discover(str(folder)), out, Settings(), Options(2, prefect=False))
    assert outcome.run.n_failed == 3
    dataset = Dataset(out)
    failed = {p["source"]: p["code"] for p in dataset.read("problems").to_pylist() if p["severity"] == "error"}
    assert failed == {"tom.pdf": "empty", "brev.docx": "not_a_pdf", "trasig.pdf": "damaged"}
    status = dict(zip(*(dataset.read("documents")[c].to_pylist() for c in ("source", "status")), strict=True))
    assert [status[name] for name in FEW] == ["ok"] * 3


def test_command_line_add_show_and_exit_codes(tmp_path):
    out = tmp_path / "out"
    added = busarkiv("add", ARCHIVE / FEW[0], "--out", out, "--plain", "--json")
    assert added.returncode == 0, added.stderr
    facts = json.loads(added.stdout)
    assert facts["run"]["n_new"] == 1
    again = busarkiv("add", ARCHIVE / FEW[2], "--out", out, "--plain")
    assert "other" in again.stdout
    assert pq.read_table(out / "documents.parquet").num_rows == 2
    picture = tmp_path / "sida.png"
    shown = busarkiv("show", "mentions:0", "--out", out, "--archive", ARCHIVE, "--picture", picture)
    assert shown.returncode == 0, shown.stderr
    assert picture.stat().st_size > 1000
    assert busarkiv("show", "finns-inte", "--out", out).returncode == 4
    assert busarkiv("status", "--out", tmp_path / "nej").returncode == 4
    bad = tmp_path / "inget.pdf"
    bad.write_bytes(b"hej")
    assert busarkiv("add", bad, "--out", out, "--plain").returncode == 11
    assert busarkiv("status", "--out", out).returncode == 0


def test_prefect_flow_gives_the_same_rows_and_is_quiet(tmp_path, capfd):
    folder = few(tmp_path / "a")
    run(discover(str(folder)), tmp_path / "plain", Settings(), Options(2, prefect=False))
    run(discover(str(folder)), tmp_path / "flow", Settings(), Options(2, prefect=True))
    assert capfd.readouterr() == ("", "")
    for name in ("documents", "observations", "mentions"):
        assert Dataset(tmp_path / "plain").read(name).equals(Dataset(tmp_path / "flow").read(name))


def test_the_words_of_an_archive_are_listed_written_and_used(tmp_path):
    archive, out = few(tmp_path / "archive"), tmp_path / "out"
    assert busarkiv("run", archive, "--out", out, "--plain").returncode == 0
    listed = busarkiv("words", "--out", out)
    assert listed.returncode == 0
    assert "words" in listed.stdout
    told = json.loads(busarkiv("words", "--out", out, "--write", "--json").stdout)
    assert told["written"] == str(archive / "words.csv")
    assert (archive / "words.csv").read_text("utf-8").startswith("word,documents,times\n")
    with (archive / "words.csv").open("a", encoding="utf-8") as file:
        file.write("Tervinge,1,3\n")
    again = json.loads(busarkiv("run", archive, "--out", out, "--plain", "--json").stdout)
    assert again["run"]["n_new"] == len(FEW)
    assert again["status"] == {"ok": len(FEW)}
    assert busarkiv("words", "--out", tmp_path / "none").returncode == 4
