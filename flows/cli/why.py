"""``busarkiv why``: shows why the cleaner would mend a word, or would not."""

import json
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from pipeline.cleaning.explain import Explanation, explain
from pipeline.settings import Settings


def why(
    word: Annotated[str, typer.Argument(help="The word as read, for example handlmgsplan.")],
    context: Annotated[str, typer.Option(help="Text that the word stands in: its words count as the document's.")] = "",
    engine: Annotated[str, typer.Option(help="Whose errors to expect: scanner or tesseract.")] = "scanner",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show the candidates for a word, their scores and what they rest on.

    Example: busarkiv why handlmgsplan
    """
    if engine not in ("scanner", "tesseract"):
        raise typer.BadParameter("engine is scanner or tesseract")
    explanation = explain(word, context, engine)
    if as_json:
        typer.echo(json.dumps(explanation.as_dict(), ensure_ascii=False, indent=2))
    else:
        _show(explanation, Console())


def _show(explanation: Explanation, console: Console) -> None:
    console.print(f"[bold]{explanation.word}[/bold]: {explanation.reason}")
    if not explanation.candidates:
        return
    table = Table("candidate", "score", "channel cost", "corpus", "in the context", "confusions")
    for row in explanation.candidates:
        table.add_row(
            row.word,
            f"{row.score:.4f}",
            f"{row.cost:.2f}",
            f"{row.frequency:.1e}" if row.frequency else "–",
            str(row.in_document),
            ", ".join(f"{clean or '∅'} read as {noisy or '∅'}" for clean, noisy in row.confusions) or "near by letters",
        )
    table.add_row(f"{explanation.word} (left alone)", f"{explanation.alone:.4f}", "", "", "", "")
    console.print(table)
    threshold = Settings().clean_threshold
    console.print(
        f"A change needs a score of {threshold:g}, more where the document does not use the word; "
        "pages that are clean ask for more evidence than noisy ones."
    )
