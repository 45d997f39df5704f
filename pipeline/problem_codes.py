"""The closed list of problem codes with their meanings, remedies and exit codes, from ``problem_codes.toml``."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class ProblemCode:
    """One row of the list. ``exit_code`` is 0 where the code does not fail a run."""

    code: str
    meaning: str
    remedy: str
    exit_code: int


def _load() -> dict[str, ProblemCode]:
    rows = tomllib.loads(files("pipeline").joinpath("problem_codes.toml").read_text("utf-8"))
    return {code: ProblemCode(code, row["meaning"], row["remedy"], row["exit_code"]) for code, row in rows.items()}


PROBLEM_CODES: dict[str, ProblemCode] = _load()
"""Every code that ``Problem.code`` may have, in the order of the file."""
