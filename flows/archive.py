"""The Prefect flows: one for an archive, one for a single report. Thin shells over ``flows.job`` and ``flows.pool``."""

from collections.abc import Sequence
from typing import Any

from flows.quiet import quieten

quieten()

from prefect import flow, task  # noqa: E402 - Prefect reads its settings when imported
from prefect.cache_policies import NO_CACHE  # noqa: E402
from prefect.task_runners import TaskRunner, ThreadPoolTaskRunner  # noqa: E402

from flows.pool import Job  # noqa: E402
from flows.report import ReportResult  # noqa: E402

_THREADS: TaskRunner[Any] = ThreadPoolTaskRunner(max_workers=8)  # they only wait


@task(name="report", task_run_name="{source}", cache_policy=NO_CACHE, persist_result=False, log_prints=False)
def report_task(source: str, job: Job) -> ReportResult:  # noqa: ARG001 - names the task run
    """Wait for one report. ``source`` names the run."""
    return job.result()


@flow(
    name="busarkiv-archive",
    task_runner=_THREADS,
    validate_parameters=False,
    persist_result=False,
)
def archive_flow(jobs: Sequence[Job]) -> list[ReportResult]:
    """Every report of an archive, in the order of the jobs."""
    return [future.result() for future in [report_task.submit(job.source, job) for job in jobs]]


@flow(name="busarkiv-report", validate_parameters=False, persist_result=False)
def report_flow(job: Job) -> ReportResult:
    """One newly published report."""
    return report_task(job.source, job)
