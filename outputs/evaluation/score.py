"""Scores a data set against a folder of gold."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path, PurePosixPath
from typing import Any

from outputs.dataset import Dataset, DocumentTables
from outputs.evaluation import rows as compare
from outputs.evaluation.measures import Tally

_TABLES = {
    "mentions": compare.mentions,
    "recommendations": compare.recommendations,
    "audit_questions": compare.audit_questions,
    "observations": compare.observations,
    "checks": compare.checks,
}


@dataclass(slots=True)
class Scores:
    """What was measured. ``facts`` counts right and all per document fact, ``missing`` names files without rows."""

    tables: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_document: dict[str, dict[str, Tally]] = field(default_factory=dict)
    facts: dict[str, tuple[int, int]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    @property
    def least(self) -> float:
        """The lowest of all scores, 0 to 1."""
        shares = [right / n for right, n in self.facts.values() if n]
        return min([*shares, *(t.f1 for t in self.tables.values())], default=0.0)


def evaluate(dataset: Dataset, gold: Path) -> Scores:
    """Compare a data set with every ``*.json`` of a folder, by the file's name.

    Raises ``FileNotFoundError`` where the folder holds no gold.
    """
    golds = [json.loads(path.read_text("utf-8")) for path in sorted(gold.glob("*.json"))]
    if not golds:
        raise FileNotFoundError(f"No gold (*.json) in {gold}. Check the path.")
    by_name = {PurePosixPath(source).name: rows for source, rows in dataset.by_document().items()}
    scores = Scores()
    works: dict[str, tuple[str, str | None]] = {}
    for truth in golds:
        tables = by_name.get(truth["file"])
        if tables is None:
            scores.missing.append(truth["file"])
        _score_document(scores, truth, tables)
        if truth["document"].get("work"):
            row = tables["documents"].to_pylist()[0] if tables else {}
            works[truth["file"]] = (truth["document"]["work"], row.get("work_id"))
    if len(works) > 1:
        scores.tables["works"] = _works(works)
    return scores


def _score_document(scores: Scores, truth: dict[str, Any], tables: DocumentTables | None) -> None:
    row = tables["documents"].to_pylist()[0] if tables else {}
    for fact, right in compare.documents(row, truth["document"]).items():
        n_right, n = scores.facts.get(fact, (0, 0))
        scores.facts[fact] = (n_right + right, n + 1)
    own = scores.by_document.setdefault(truth["file"], {})
    for name, measure in _TABLES.items():
        predicted = tables[name].to_pylist() if tables else []
        wanted = truth.get(name) or []
        if predicted or wanted:
            own[name] = measure(predicted, wanted)
    grids = _grids(tables) if tables else []
    if grids or truth.get("tables"):
        own["tables"] = compare.tables(grids, truth.get("tables") or [])
    for name, tally in own.items():
        scores.tables[name] += tally


def _grids(tables: DocumentTables) -> list[tuple[int, list[list[str]]]]:
    cells: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for cell in tables["table_cells"].to_pylist():
        cells[cell["table_id"]].append(cell)
    out = []
    for table in tables["tables"].to_pylist():
        grid = [[""] * table["n_cols"] for _ in range(table["n_rows"])]
        for cell in cells[table["table_id"]]:
            grid[cell["row"]][cell["col"]] = cell["text"]
        out.append((table["page"], grid))
    return out


def _works(works: dict[str, tuple[str, str | None]]) -> Tally:
    """Pairs of files that are the same report."""
    tally = Tally()
    for (_, (gold_a, work_a)), (_, (gold_b, work_b)) in combinations(works.items(), 2):
        said = work_a is not None and work_a == work_b
        tally += Tally(said and gold_a == gold_b, said and gold_a != gold_b, not said and gold_a == gold_b)
    return tally
