"""What the commands share in talking to people and scripts: consoles, exit codes, JSON."""

import json
import sys
from typing import NoReturn

import typer
from rich.console import Console

OK = 0
USAGE = 2
SEVERAL_FAILED = 3
NOT_FOUND = 4
BELOW_GOLD = 5
INTERRUPTED = 130

out = Console()
err = Console(stderr=True)


def print_json(value: object) -> None:
    """Print a value as JSON for scripts, Swedish letters as they are."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def fail(message: str, code: int) -> NoReturn:
    """Say what is wrong on the error stream and leave with an exit code."""
    err.print(f"[bold red]Error:[/] {message}", highlight=False)
    raise typer.Exit(code)
