"""``busarkiv run``: an archive becomes a data set."""

import os
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import console

Out = Annotated[Path, typer.Option("--out", "-o", help="Folder of the data set.")]
Workers = Annotated[int, typer.Option("--workers", "-w", min=0, help="Worker processes; 0 for one per core.")]
Json = Annotated[bool, typer.Option("--json", help="Print what was done as JSON, for scripts.")]
Password = Annotated[list[str] | None, typer.Option("--password", help="Password to try on encrypted files; repeat.")]
NoOcr = Annotated[bool, typer.Option("--no-ocr", help="Do not read pictures of pages.")]
NoReread = Annotated[bool, typer.Option("--no-reread", help="Take the text layer of scans as it is.")]
NoClean = Annotated[bool, typer.Option("--no-clean", help="Do not mend OCR errors.")]
Threshold = Annotated[float, typer.Option("--clean-threshold", min=0, max=1, help="Least score of a correction.")]
MaxSeconds = Annotated[float, typer.Option("--max-seconds", min=1, help="Time limit per file; pages add to it.")]
MaxMegabytes = Annotated[int, typer.Option("--max-megabytes", min=512, help="Memory limit per worker.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Read unchanged files again too.")]
Plain = Annotated[bool, typer.Option("--plain", help="Run without Prefect; a few seconds faster.")]

DEFAULT_OUT = Path("outputs/dataset")


def run(
    archive: Annotated[str, typer.Argument(help="Folder, file or glob.")],
    out: Out = DEFAULT_OUT,
    workers: Workers = 0,
    json: Json = False,
    password: Password = None,
    no_ocr: NoOcr = False,
    no_reread: NoReread = False,
    no_clean: NoClean = False,
    clean_threshold: Threshold = 0.5,
    max_seconds: MaxSeconds = 600,
    max_megabytes: MaxMegabytes = 4096,
    fresh: Fresh = False,
    plain: Plain = False,
) -> None:
    """Read every report of an archive and write the data set.

    Files already in the data set are not read again unless their bytes, the program or the settings changed. Whatever
    could not be read is listed with what to do; everything else goes on.

    Example: busarkiv run reports/ --out outputs/dataset
    """
    from flows.cli.work import work
    from flows.run import Options
    from pipeline.settings import Settings

    n_workers = workers or os.cpu_count() or 1
    settings = Settings(
        ocr=not no_ocr,
        reread=not no_reread,
        clean=not no_clean,
        clean_threshold=clean_threshold,
        passwords=tuple(password or ()),
        max_seconds=max_seconds,
        max_megabytes=max_megabytes,
    )
    code = work(archive, out, settings, Options(n_workers, fresh=fresh, prefect=not plain), as_json=json)
    raise typer.Exit(code if code else console.OK)
