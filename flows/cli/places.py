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
    console.out.print(f"Places on {day}", highlight=False)
    for mention in mentions:
        where = mention.place_id or "undecided: " + ", ".join(mention.candidates)
        console.out.print(
            f"[bold]{mention.surface}[/] → [cyan]{where}[/] {_name(mention.place_id, day)}"
            f"[dim]({mention.context}, {mention.match}, {mention.score:.2f}: {mention.reason})[/]",
            highlight=False,
        )


def _name(place_id: str | None, day: date) -> str:
    """The name of a place on a day and what it is, with a space behind; "" where there is none."""
    from gazetteer.tables import gazetteer

    place = gazetteer().place(place_id, day) if place_id else None
    return f"{place.name}, {place.kind} " if place else ""


def _day(on: str | None) -> date:
    """The day meant: today, 1 July of a year, or the day itself. Raises ``ValueError``."""
    if on is None:
        return date.today()
    return date(int(on), 7, 1) if len(on) == 4 else date.fromisoformat(on)
