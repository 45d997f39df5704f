"""A whole run as plain functions: which files are new, their rows, the data set written."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from extractors.codebook import codebook
from extractors.mentions import place_change_rows, place_rows
from extractors.records import Record, Run
from flows.discover import Archive
from flows.report import VERSION, ReportResult, failed_report, hash_file, made_with
from outputs.checkpoint import Checkpoint
from outputs.dataset import Dataset, DocumentTables
from outputs.document_tables import problem_row
from outputs.schema import table_of, to_table
from pipeline.problems import Problem, Severity, Stage
from pipeline.settings import Settings


@dataclass(slots=True)
class Plan:
    """What a run has to do. ``new`` maps a path in the archive to its file, ``kept`` to rows made before."""

    archive: Archive
    settings: Settings
    new: dict[str, Path] = field(default_factory=dict)
    kept: dict[str, DocumentTables] = field(default_factory=dict)
    unreadable: list[ReportResult] = field(default_factory=list)  # files that need no worker
    copies: list[tuple[str, str]] = field(default_factory=list)  # a path, and the path with the same bytes before it
    removed: list[str] = field(default_factory=list)
    started: datetime = field(default_factory=lambda: datetime.now(UTC))


def plan(archive: Archive, dataset: Dataset, settings: Settings, *, keep_others: bool, fresh: bool) -> Plan:
    """Compare an archive with a data set.

    A file whose bytes, program and settings are those of its rows, in the data set or left by a run that was stopped,
    is not read again, wherever it lies now. A second file with the same bytes is noted and not counted twice.
    ``keep_others`` keeps documents that are not among the
    files; ``fresh`` reads everything again.
    """
    todo = Plan(archive, settings)
    before = dataset.by_document() if dataset.exists() else {}
    by_hash = {str(rows["documents"]["sha256"][0]): rows for rows in before.values()}
    by_hash |= {str(rows["documents"]["sha256"][0]): rows for rows in Checkpoint(dataset.folder).load()}
    seen: dict[str, str] = {}
    for source, path in archive.files.items():
        try:
            sha256, _ = hash_file(path)
        except OSError as error:
            message = f"The file cannot be opened ({error.strerror}). Check its permissions."
            problem = Problem(Stage.READING, Severity.ERROR, "unreachable", message)
            todo.unreadable.append(failed_report(path, source, settings, problem))
            continue
        if sha256 in seen:
            todo.copies.append((source, seen[sha256]))
            continue
        seen[sha256] = source
        old = by_hash.get(sha256)
        if old and not fresh and str(old["documents"]["made_with"][0]) == made_with(settings):
            todo.kept[source] = _moved(old, source)
        else:
            todo.new[source] = path
    others = {s: rows for s, rows in before.items() if str(rows["documents"]["sha256"][0]) not in seen}
    if keep_others:
        todo.kept |= {s: rows for s, rows in others.items() if s not in archive.files}
    else:
        todo.removed = sorted(s for s in others if s not in archive.files)
    return todo


def finish(todo: Plan, results: Iterable[ReportResult], dataset: Dataset) -> Run:
    """Write the data set from kept and new rows; returns the row of this run."""
    done = [*todo.unreadable, *results]
    documents = {**todo.kept, **{result.source: result.tables for result in done}}
    for copy, first in todo.copies:
        documents[first] = _noted(documents[first], copy, first)
    run = Run(
        run_id=hashlib.sha256(f"{todo.started.isoformat()}{made_with(todo.settings)}".encode()).hexdigest()[:16],
        started=todo.started,
        finished=datetime.now(UTC),
        version=VERSION,
        n_documents=len(todo.archive.files),
        n_new=len(todo.new),
        n_unchanged=sum(1 for source in todo.kept if source in todo.archive.files),
        n_failed=sum(1 for result in done if result.failed),
        config_hash=todo.settings.digest(),
    )
    runs = pa.concat_tables([dataset.read("runs"), to_table("runs", [run])])
    dataset.write(documents, shared_tables(), runs, VERSION)
    Checkpoint(dataset.folder).clear()
    return run


def shared_tables() -> dict[str, list[Record]]:
    """The gazetteer and the codebook, as they go into every data set."""
    book = codebook()
    return {
        "places": list(place_rows()),
        "place_changes": list(place_change_rows()),
        "indicators": list(book.indicators),
        "actors": list(book.actors),
        "themes": list(book.themes),
    }


def _moved(rows: DocumentTables, source: str) -> DocumentTables:
    """Kept rows under the path where the file lies now, without last time's notes about copies."""
    document = rows["documents"].to_pylist()[0]
    problems = [r for r in rows["problems"].to_pylist() if r["code"] != "duplicate"]
    for row in (document, *problems):
        row["source"] = source
    return {**rows, "documents": table_of("documents", [document]), "problems": table_of("problems", problems)}


def _noted(rows: DocumentTables, copy: str, first: str) -> DocumentTables:
    """Rows with a note that another file has the same bytes."""
    message = f"The file has the same bytes as {first} and is counted once. Remove one of the two."
    problem = Problem(Stage.READING, Severity.WARNING, "duplicate", message)
    note = problem_row(copy, rows["documents"]["document_id"][0].as_py(), problem)
    return {**rows, "problems": pa.concat_tables([rows["problems"], to_table("problems", [note])])}
