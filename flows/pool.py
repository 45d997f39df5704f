"""Worker processes with time and memory limits: a crash or a hang in one file hurts no other."""

import multiprocessing
import os
import resource
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from pebble import ProcessExpired, ProcessPool

from flows.report import ReportResult, failed_report, process_report
from pipeline.problems import Problem, Severity, Stage
from pipeline.settings import Settings

SECONDS_PER_PAGE = 10
"""Added to the time limit of a file for each of its pages, so that a long scan is not taken for a hang."""


OnDone = Callable[[ReportResult], None]
"""Called once a report is done, from any thread."""


@dataclass(frozen=True, slots=True)
class Job:
    """A file on its way through a worker."""

    path: Path
    source: str
    settings: Settings
    n_pages: int
    future: "Future[ReportResult]"

    def result(self) -> ReportResult:
        """Wait for the worker. A time-out, a crash or a lack of memory is a result too."""
        try:
            return self.future.result()
        except TimeoutError:
            limit = time_limit(self.settings, self.n_pages)
            message = f"Reading was stopped after {limit:.0f} seconds. Raise --max-seconds, or split the file."
            code = "timed_out"
        except ProcessExpired as error:
            message = f"The worker died on this file (exit code {error.exitcode}). Report it to the developers."
            code = "crashed"
        except CancelledError:
            message, code = "The run was stopped before this file's turn. Run again.", "timed_out"
        return failed_report(
            self.path, self.source, self.settings, Problem(Stage.READING, Severity.ERROR, code, message)
        )


class Workers:
    """A pool of worker processes. Use it as a context; leaving it early stops what still runs."""

    def __init__(self, n_workers: int, settings: Settings) -> None:
        self._settings = settings
        self._pool = ProcessPool(
            max_workers=n_workers,
            max_tasks=200,  # a fresh process now and then keeps memory flat over thousands of files
            initializer=_start_worker,
            initargs=(settings.max_megabytes,),
            context=multiprocessing.get_context("spawn"),
        )

    def submit(self, path: Path, source: str, n_pages: int, on_done: OnDone) -> Job:
        """Queue one file. ``on_done`` is called with its result as soon as it is there, from another thread."""
        limit = time_limit(self._settings, n_pages)
        future = self._pool.schedule(process_report, args=(path, source, self._settings), timeout=limit)
        job = Job(path, source, self._settings, n_pages, future)
        future.add_done_callback(lambda _future: on_done(job.result()))
        return job

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._pool.close()  # type: ignore[no-untyped-call]  # pebble leaves it unannotated
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]  # as above
        self._pool.join()


def time_limit(settings: Settings, n_pages: int) -> float:
    """Seconds that a file may take."""
    return settings.max_seconds + SECONDS_PER_PAGE * min(n_pages, settings.max_pages)


def _start_worker(max_megabytes: int) -> None:
    """Bound the memory of a worker and keep its libraries to one thread each."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what a Ctrl-C stops
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    limit = max_megabytes << 20
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > limit:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
