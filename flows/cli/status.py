"""``busarkiv status``: what is in a data set, what failed and what to do."""

import typer

from flows.cli.run import DEFAULT_OUT, Json, Out


def status(out: Out = DEFAULT_OUT, json: Json = False) -> None:
    """Show what a data set holds, what failed and what to do about it.

    Example: busarkiv status --out outputs/dataset
    """
    from flows.cli import console
    from flows.cli.summary import print_problems, print_summary, summary
    from outputs.dataset import Dataset

    dataset = Dataset(out)
    if not dataset.exists():
        console.fail(f"There is no data set in {out}. Make one with: busarkiv run FOLDER", console.NOT_FOUND)
    facts = summary(dataset)
    if json:
        console.print_json({**facts, "details": dataset.read("problems").to_pylist()})
    else:
        print_summary(facts)
        print_problems(dataset)
    raise typer.Exit(console.OK)
