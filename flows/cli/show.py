"""``busarkiv show``: the page behind a row."""

from pathlib import Path
from typing import Annotated

import typer

from flows.cli.run import DEFAULT_OUT, Json, Out


def show(
    row_id: Annotated[
        str, typer.Argument(metavar="ID", help="Id of an observation, recommendation, question or table, or TABLE:ROW.")
    ],
    out: Out = DEFAULT_OUT,
    archive: Annotated[Path | None, typer.Option("--archive", help="Folder of the PDFs; else as last run.")] = None,
    picture: Annotated[Path | None, typer.Option("--picture", help="Where to save the PNG.")] = None,
    password: Annotated[str | None, typer.Option("--password", help="Password of the file.")] = None,
    json: Json = False,
) -> None:
    """Show the evidence of a row: the page as a picture with the box drawn, and the words it rests on.

    Examples: busarkiv show 3f2a9c --archive reports/   busarkiv show mentions:12 --picture page.png
    """
    from flows.cli import console
    from outputs import evidence
    from outputs.dataset import Dataset
    from outputs.home import archive_of

    dataset = Dataset(out)
    if not dataset.exists():
        console.fail(f"There is no data set in {out}. Make one with: busarkiv run FOLDER", console.NOT_FOUND)
    try:
        found = evidence.find(dataset, row_id)
    except KeyError as error:
        console.fail(str(error.args[0]), console.NOT_FOUND)
    folder = archive or archive_of(out)
    file = folder / found.source if folder else None
    if file is None or not file.exists():
        where = "Say where the PDFs lie with --archive FOLDER."
        console.fail(f"{found.source} is not in {folder or 'a known folder'}. {where}", console.NOT_FOUND)
    target = picture or Path(f"evidence-{row_id.replace(':', '-')}.png")
    try:
        evidence.picture(file, found, password).save(target)
    except ValueError as error:
        console.fail(str(error), console.USAGE)
    if json:
        console.print_json({"table": found.table, "row": found.row, "source": found.source, "picture": str(target)})
        return
    console.out.print(f"[bold]{found.source}[/], page {found.page} ({found.table})", highlight=False)
    console.out.print(f"“{found.quote}”", highlight=False)
    for name, value in found.row.items():
        if value not in (None, [], "") and name not in {"document_id", "bbox", "quote", "page"}:
            console.out.print(f"  [dim]{name}[/] {value}", highlight=False)
    console.out.print(f"Picture: {target}")
