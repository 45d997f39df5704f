"""``busarkiv evaluate``: how right a data set is."""

from pathlib import Path
from typing import Annotated

import typer

from flows.cli.run import DEFAULT_OUT, Json, Out


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Folder of gold: one JSON a document.")],
    out: Out = DEFAULT_OUT,
    least: Annotated[float, typer.Option("--least", help="Fail (exit code 5) if any score is lower, 0 to 1.")] = 0.0,
    json: Json = False,
) -> None:
    """Score a data set against hand-checked gold: precision, recall and F1 by table.

    Example: busarkiv evaluate examples/gold --out outputs/dataset --least 0.9
    """
    from rich.table import Table

    from flows.cli import console
    from outputs.dataset import Dataset
    from outputs.evaluation import evaluate as score

    dataset = Dataset(out)
    if not dataset.exists():
        console.fail(f"There is no data set in {out}. Make one with: busarkiv run FOLDER", console.NOT_FOUND)
    try:
        scores = score(dataset, gold)
    except FileNotFoundError as error:
        console.fail(str(error), console.NOT_FOUND)
    figures = {
        name: {"f1": round(t.f1, 4), "precision": round(t.precision, 4), "recall": round(t.recall, 4)}
        for name, t in sorted(scores.tables.items())
    }
    facts = {name: {"right": right, "of": n} for name, (right, n) in scores.facts.items()}
    if json:
        console.print_json({"tables": figures, "documents": facts, "missing": scores.missing})
    else:
        table = Table("", "F1", "precision", "recall")
        for name, row in figures.items():
            table.add_row(name, *(f"{row[k]:.3f}" for k in ("f1", "precision", "recall")))
        console.out.print(table)
        for name, fact in facts.items():
            console.out.print(f"{name}: {fact['right']} of {fact['of']} right")
        for file in scores.missing:
            console.out.print(f"[red]{file}[/] is not in the data set.")
    raise typer.Exit(console.BELOW_GOLD if scores.least < least else console.OK)
