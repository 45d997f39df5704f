"""The command ``busarkiv``."""

import typer

from flows.cli.add import add
from flows.cli.evaluate import evaluate
from flows.cli.places import places
from flows.cli.run import run
from flows.cli.show import show
from flows.cli.status import status
from flows.cli.tables import tables
from flows.cli.why import why
from flows.cli.words import words
from pipeline.problem_codes import PROBLEM_CODES

_CAUSES = ", ".join(f"{c.exit_code} {c.code.replace('_', ' ')}" for c in PROBLEM_CODES.values() if c.exit_code)

_HELP = f"""
Turn an archive of Swedish PDF reports into a data set that opens the page behind every number.

Start with: busarkiv run FOLDER. Then: busarkiv status, busarkiv show ID.

Exit codes: 0 done, 2 wrong use, 3 files failed for several causes, 4 nothing found, 5 below the gold, 130 stopped;
where all failed files share one cause: {_CAUSES}.
"""

app = typer.Typer(
    help=_HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None
)
for command in (run, add, show, status, evaluate, tables, places, why, words):
    app.command()(command)


def main() -> None:
    """Entry point of the installed command."""
    app()


if __name__ == "__main__":
    main()
