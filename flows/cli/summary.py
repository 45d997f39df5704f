"""What came out of a run: documents by type, rows by table, problems with their remedy, a first look at the data."""

from collections import Counter
from typing import Any

import pyarrow.compute as pc
from rich import box
from rich.columns import Columns
from rich.console import Group
from rich.table import Table

from extractors.records import TABLES
from flows.cli import console
from flows.run import Outcome
from outputs.dataset import Dataset
from pipeline.problem_codes import PROBLEM_CODES

_BOOKS = {"places", "place_changes", "indicators", "actors", "themes", "runs"}


def summary(dataset: Dataset, outcome: Outcome | None = None) -> dict[str, Any]:
    """The figures of a data set, and of the run that made it, as plain values."""
    documents = dataset.read("documents").select(["document_type", "status", "n_pages", "source"]).to_pylist()
    problems = dataset.read("problems").to_pylist()
    codes = Counter((p["severity"], p["code"]) for p in problems)
    facts: dict[str, Any] = {
        "dataset": str(dataset.folder),
        "documents": dict(Counter(d["document_type"] or "unread" for d in documents).most_common()),
        "status": dict(Counter(d["status"] for d in documents)),
        "pages": sum(d["n_pages"] for d in documents),
        "rows": {name: dataset.read(name).num_rows for name in TABLES if name not in _BOOKS},
        "problems": [
            {"severity": severity, "code": code, "n": n, "remedy": PROBLEM_CODES[code].remedy}
            for (severity, code), n in sorted(codes.items())
        ],
        "failed": [
            {"source": p["source"], "code": p["code"], "message": p["message"]}
            for p in problems
            if p["document_id"] is None
        ],
        "series": _series(dataset),
        "advice": _advice(dataset),
    }
    if outcome:
        facts["run"] = outcome.run.model_dump(mode="json")
        facts["removed"] = outcome.plan.removed
    return facts


def print_summary(facts: dict[str, Any]) -> None:
    """Print the figures for a person."""
    left = _table("Documents", [[k, f"{n}"] for k, n in facts["documents"].items()])
    right = _table("Rows", [[k, f"{n:,}".replace(",", "\N{NO-BREAK SPACE}")] for k, n in facts["rows"].items()])
    console.out.print(Columns([left, right], padding=(0, 4)))
    if facts["series"]:
        years = sorted({y for row in facts["series"] for y in row["values"]})
        rows = [[r["indicator"], *(r["values"].get(y, "–") for y in years)] for r in facts["series"]]
        console.out.print(_table("Series over the years", rows, ["", *map(str, years)]))
    if facts["advice"]:
        kinds = sorted({kind for counts in facts["advice"].values() for kind in counts})
        rows = [[place, *(str(counts.get(k, "–")) for k in kinds)] for place, counts in facts["advice"].items()]
        console.out.print(_table("Recommendations and their kin by place", rows, ["", *kinds]))
    for problem in facts["problems"]:
        colour = "red" if problem["severity"] == "error" else "yellow"
        text = f"[{colour}]{problem['n']} × {problem['code']}[/] {problem['remedy']}"
        console.out.print(text, highlight=False)
    for failure in facts["failed"][:20]:
        console.out.print(f"  [red]{failure['source']}[/]: {failure['message']}", highlight=False)
    for source in facts.get("removed", []):
        console.out.print(f"  [yellow]{source}[/] is no longer in the archive; its rows were removed.")
    if "run" in facts:
        files, new, kept, failed = (facts["run"][f"n_{k}"] for k in ("documents", "new", "unchanged", "failed"))
        console.out.print(f"{files} files: {new} read, {kept} unchanged, {failed} failed.")
    console.out.print(f"The Parquet files lie in [bold]{facts['dataset']}[/].", highlight=False)
    console.out.print("Next: busarkiv status, busarkiv show ID (or recommendations:0).", highlight=False)


def _table(title: str, rows: list[list[str]], header: list[str] | None = None) -> Group:
    table = Table(box=box.SIMPLE_HEAD, show_header=header is not None, pad_edge=False)
    for i in range(len(header or rows[0]) if header or rows else 0):
        table.add_column(header[i] if header else "", justify="left" if i == 0 else "right")
    for row in rows:
        table.add_row(*row)
    return Group(f"[bold]{title}[/]", table)


def _series(dataset: Dataset) -> list[dict[str, Any]]:
    """The totals that are stated for more than one year: one row an indicator and place."""
    rows = dataset.read("observations").to_pylist()
    names = dict(zip(*(dataset.read("places")[c].to_pylist() for c in ("place_id", "name")), strict=True))
    series: dict[tuple[str, str], dict[int, float]] = {}
    for row in rows:
        plain = not any(row[k] for k in ("actor", "counterpart", "category", "unit_name"))
        if row["is_preferred"] and plain and row["unit"] != "status":
            series.setdefault((row["indicator"], row["place_id"] or ""), {})[row["year"]] = row["value"]
    return [
        {"indicator": f"{indicator}, {names.get(place, place)}", "values": {y: f"{v:g}" for y, v in values.items()}}
        for (indicator, place), values in sorted(series.items())
        if len(values) > 1
    ]


def _advice(dataset: Dataset) -> dict[str, dict[str, int]]:
    """Counts of recommendations and their kin by place and kind, one rendition of each report."""
    rows = dataset.read("recommendations")
    primary = dataset.read("documents").filter(pc.field("is_primary"))["document_id"]
    rows = rows.filter(pc.is_in(rows["document_id"], value_set=primary.combine_chunks()))
    names = dict(zip(*(dataset.read("places")[c].to_pylist() for c in ("place_id", "name")), strict=True))
    counts: dict[str, Counter[str]] = {}
    for place, kind in zip(rows["place_id"].to_pylist(), rows["kind"].to_pylist(), strict=True):
        counts.setdefault(names.get(place, place or "no place"), Counter())[str(kind)] += 1
    most = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    return {place: dict(kinds) for place, kinds in most[:15]}


def print_problems(dataset: Dataset) -> None:
    """Print every problem, errors first."""
    rows = dataset.read("problems").to_pylist()
    for row in sorted(rows, key=lambda r: (r["severity"], r["source"], r["page"] or 0)):
        colour = "red" if row["severity"] == "error" else "yellow"
        where = row["source"] + (f", page {row['page']}" if row["page"] else "")
        console.out.print(f"[{colour}]{row['code']}[/] {where}: {row['message']}", highlight=False)
