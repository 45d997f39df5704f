"""Runs an archive or one report from end to end; the command line and the tests call this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium

from extractors.records import Run
from flows.discover import CORRECTIONS, WORDS, Archive
from flows.job import Plan, finish, plan
from flows.pool import Job, OnDone, Workers
from flows.report import ReportResult
from outputs.checkpoint import Checkpoint
from outputs.dataset import Dataset
from outputs.home import remember
from pipeline.cleaning.archive_words import load_words
from pipeline.cleaning.overrides import Row, load_overrides, matches_nowhere
from pipeline.settings import Settings

OnPlan = Callable[[Plan, int], None]
"""Called with the plan and the number of pages ahead, before the work begins."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to run.

    ``n_workers`` is the number of cores to use; ``prefect`` off saves the seconds its embedded server takes to start.
    """

    n_workers: int = 1
    fresh: bool = False
    keep_others: bool = False
    prefect: bool = True


@dataclass(slots=True)
class Outcome:
    """What a run did."""

    run: Run
    plan: Plan
    results: list[ReportResult] = field(default_factory=list)
    unmatched: list[Row] = field(default_factory=list)
    """Corrections for all documents that match nothing in any."""


def run(
    archive: Archive,
    out: Path,
    settings: Settings,
    options: Options,
    *,
    on_plan: OnPlan = lambda _plan, _pages: None,
    on_done: OnDone = lambda _result: None,
) -> Outcome:
    """Bring a data set up to date with an archive.

    The workers start before Prefect does, so that its start-up costs no time of theirs.
    """
    settings = _with_files_beside(archive.root, settings)
    dataset = Dataset(out)
    todo = plan(archive, dataset, settings, keep_others=options.keep_others, fresh=options.fresh)
    pages = {source: count_pages(path, settings) for source, path in todo.new.items()}
    on_plan(todo, sum(pages.values()))
    checkpoint = Checkpoint(out)

    def done(result: ReportResult) -> None:
        if not result.failed:
            checkpoint.keep(result.tables)
        on_done(result)

    results: list[ReportResult] = []
    if todo.new:
        n_workers = min(options.n_workers, len(todo.new))
        spare = settings.model_copy(update={"ocr_threads": options.n_workers // n_workers})  # cores that no file fills
        with Workers(n_workers, spare) as workers:
            order = sorted(todo.new, key=lambda source: (-pages[source], source))  # long ones first: no late straggler
            jobs = [workers.submit(todo.new[source], source, pages[source], done) for source in order]
            results = _collect(jobs, prefect=options.prefect)
    outcome = Outcome(finish(todo, results, dataset), todo, results)
    if any(row[0] == "*" for row in settings.overrides):
        rows = dataset.read("pages").select(["page", "raw_text"]).to_pylist()
        outcome.unmatched = matches_nowhere(settings.overrides, [(r["page"], r["raw_text"]) for r in rows])
    if not options.keep_others:
        remember(out, archive.root)
    return outcome


def _with_files_beside(root: Path, settings: Settings) -> Settings:
    """The settings with the archive's own corrections and words, where it has such files."""
    kept: dict[str, object] = {}
    if (root / CORRECTIONS).exists():
        kept["overrides"] = load_overrides(root / CORRECTIONS)
    if (root / WORDS).exists():
        kept["archive_words"] = load_words(root / WORDS)
    return settings.model_copy(update=kept)


def count_pages(path: Path, settings: Settings) -> int:
    """Pages of a file, 0 where it does not open; only the page tree is read."""
    try:
        pdf = pdfium.PdfDocument(path, password=settings.passwords[0] if settings.passwords else None)
    except (pdfium.PdfiumError, OSError):
        return 0
    try:
        return len(pdf)
    finally:
        pdf.close()


def _collect(jobs: Sequence[Job], *, prefect: bool) -> list[ReportResult]:
    if not prefect:
        return [job.result() for job in jobs]
    from flows.archive import archive_flow, report_flow  # noqa: PLC0415 - seconds to import, and not always needed

    return [report_flow(jobs[0])] if len(jobs) == 1 else archive_flow(jobs)
