"""``busarkiv places``: which places a text names, and why."""

from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from flows.cli.run import Json


def places(
    text: Annotated[str, typer.Argument(help="The text, in quotes.")],
    on: Annotated[str | None, typer.Option(help="The day the places are meant on: 2014-07-01 or 2014.")] = None,
    json: Json = False,
) -> None:
    """Show the places a text names on a day, which ones they are, and why.

    Example: busarkiv places "Älvsjö/Skärholmen/Hägersten-Liljeholmen" --on 2014
    """
    from flows.cli import console
    from gazetteer.link import link_text

    try:
        day = _day(on)
    except ValueError:
        console.fail(f"“{on}” is no date. Write it as 2014-07-01 or 2014.", console.USAGE)
    mentions = link_text(text, day)
    if json:
        console.print_json([asdict(m) for m in mentions])
        return
    if not mentions:
        console.out.print(f"No place found that is known on {day}.")
        return
    console.out.print(_table([asdict(m) for m in mentions], day))


def _day(on: str | None) -> date:
    """The day meant: today, 1 July of a year, or the day itself. Raises ``ValueError``."""
    if on is None:
        return date.today()
    return date(int(on), 7, 1) if len(on) == 4 else date.fromisoformat(on)


def _table(rows: list[dict[str, object]], day: date) -> object:
    from rich.table import Table

    from gazetteer.tables import gazetteer

    table = Table(title=f"Places on {day}")
    for column in ("surface", "place", "name", "kind", "context", "match", "score", "why"):
        table.add_column(column)
    for row in rows:
        candidates = row["candidates"] if isinstance(row["candidates"], tuple) else ()
        place = gazetteer().place(str(row["place_id"]), day)
        table.add_row(
            str(row["surface"]),
            str(row["place_id"] or "? " + ", ".join(map(str, candidates))),
            place.name if place else "",
            str(row["kind"] or ""),
            str(row["context"]),
            str(row["match"]),
            f"{row['score']:.2f}",
            str(row["reason"]),
        )
    return table
