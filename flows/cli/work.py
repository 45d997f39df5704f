"""Runs the job behind ``run`` and ``add`` with a progress bar and a summary."""

from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from flows.cli import console
from flows.cli.summary import print_summary, summary
from flows.discover import discover
from flows.job import Plan
from flows.report import ReportResult
from flows.run import Options, Outcome, run
from outputs.dataset import Dataset
from pipeline.cleaning.overrides import OverridesError
from pipeline.problem_codes import PROBLEM_CODES
from pipeline.settings import Settings


def work(archive: str, out: Path, settings: Settings, options: Options, *, as_json: bool) -> int:
    """Run, show progress, print what came out; returns the exit code."""
    try:
        files = discover(archive)
    except FileNotFoundError as error:
        console.fail(str(error), console.NOT_FOUND)
    try:
        with _progress(quiet=as_json) as progress:
            bar = _Bar(progress)
            outcome = run(files, out, settings, options, on_plan=bar.plan, on_done=bar.done)
    except OverridesError as error:
        console.fail(str(error), PROBLEM_CODES["bad_overrides"].exit_code)
    except KeyboardInterrupt:
        console.fail("Stopped. The data set is as it was before; run again to go on.", console.INTERRUPTED)
    facts = summary(Dataset(out), outcome)
    if as_json:
        console.print_json(facts)
    else:
        print_summary(facts)
    for row in outcome.unmatched:
        console.err.print(
            f"The corrections file's row for “{row[2]}” matches nothing in any document: check it, or remove it.",
            markup=False,
        )
    return _code(outcome)


class _Bar:
    """A bar that counts pages and names documents."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("Reading", total=None, documents="")
        self._documents = self._n = 0

    def plan(self, plan: Plan, n_pages: int) -> None:
        """Set the goal once it is known."""
        self._n = len(plan.new)
        self._progress.update(self._task, total=max(1, n_pages), documents=f"0/{self._n} documents")

    def done(self, result: ReportResult) -> None:
        """Move on by a document's pages."""
        self._documents += 1
        text = f"{self._documents}/{self._n} documents"
        self._progress.update(self._task, advance=result.n_pages, documents=text)


def _progress(*, quiet: bool) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[documents]}"),
        MofNCompleteColumn(),
        TextColumn("pages"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console.err,
        disable=quiet,
        transient=True,
    )


def _code(outcome: Outcome) -> int:
    """0 where every file gave rows; the cause's own code where all failures share it."""
    results = [*outcome.results, *outcome.plan.unreadable]
    causes = {p.code for r in results for p in r.problems if r.failed or p.code == "ocr_unavailable"}
    if not causes:
        return console.OK
    return PROBLEM_CODES[causes.pop()].exit_code if len(causes) == 1 else console.SEVERAL_FAILED
