"""The held-out documents."""

from importlib import import_module
from pathlib import Path

from examples.make.blocks import Report


def documents() -> list[Report]:
    """Every report of ``reports``, by file name."""
    names = sorted(path.stem for path in (Path(__file__).parent / "reports").glob("*.py"))
    modules = [import_module(f"tests.held_out.reports.{name}") for name in names]
    found = [each for module in modules for each in vars(module).values() if isinstance(each, Report)]
    return sorted(found, key=lambda report: report.file)
