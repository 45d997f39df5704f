"""``busarkiv add``: one newly published report joins the data set."""

import os
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.run import DEFAULT_OUT, Json, NoOcr, Out, Password, Plain


def add(
    report: Annotated[Path, typer.Argument(help="The report's PDF.")],
    out: Out = DEFAULT_OUT,
    json: Json = False,
    password: Password = None,
    no_ocr: NoOcr = False,
    plain: Plain = False,
) -> None:
    """Read one report and add its rows to an existing data set (or begin one).

    The rows of all other reports stay as they are; series, renditions and repeated recommendations are linked anew.

    Example: busarkiv add granskning_2025.pdf --out outputs/dataset
    """
    from flows.cli import console
    from flows.cli.work import work
    from flows.run import Options
    from pipeline.settings import Settings

    if not report.is_file():
        console.fail(f"{report} is no file. Check the path.", console.NOT_FOUND)
    settings = Settings(ocr=not no_ocr, passwords=tuple(password or ()))
    code = work(
        str(report), out, settings, Options(os.cpu_count() or 1, keep_others=True, prefect=not plain), as_json=json
    )
    raise typer.Exit(code)
