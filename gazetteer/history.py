"""The harmonised view: any place of any day in the units of a chosen year."""

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Literal

from gazetteer.tables import Change, gazetteer

Relation = Literal["same", "part_of", "made_of", "not_decidable", "none"]


@dataclass(frozen=True, slots=True)
class Harmonised:
    """The units of another year that cover a place.

    ``relation``: ``same`` the same area under this id; ``part_of`` the one unit contains the place and more;
    ``made_of`` the units together are the place; ``not_decidable`` the place is shared out among units that hold other
    areas too, or no unit covers it; ``none`` the place is not known on that day.
    """

    units: tuple[str, ...]
    relation: Relation

    @property
    def decidable(self) -> bool:
        """Whether a value for the place can be put to the units without knowing more."""
        return self.relation in {"same", "part_of", "made_of"}


def valid_on(place_id: str, day: date) -> bool:
    """Whether a place is in force on a day."""
    return any(p.valid(day) for p in gazetteer().periods.get(place_id, ()))


def harmonise(place_id: str, from_date: date, year: int) -> Harmonised:
    """The units in force on 1 July of ``year`` that cover the place as it was on ``from_date``."""
    target = date(year, 7, 1)
    if not valid_on(place_id, from_date):
        return Harmonised((), "none")
    units = _follow({place_id}, from_date, target)
    if not units:
        return Harmonised((), "not_decidable")
    back = _follow(units, target, from_date)
    row = tuple(sorted(units))
    if back == {place_id}:
        return Harmonised(row, "same" if len(row) == 1 else "made_of")
    return Harmonised(row, "part_of" if len(row) == 1 else "not_decidable")


def _follow(units: set[str], start: date, end: date) -> set[str]:
    """The units that hold some of the area of ``units`` after all changes between two days, in either direction."""
    forward = end >= start
    lo, hi = (start, end) if forward else (end, start)
    steps = sorted({c.date for c in _moves() if lo < c.date <= hi}, reverse=not forward)
    for step in steps:
        before = date.fromordinal(step.toordinal() - 1)
        after_side = step if forward else before
        moved: set[str] = set()
        for unit in units:
            edges = [c for c in _moves() if c.date == step and unit == (c.from_id if forward else c.to_id)]
            moved |= {c.to_id if forward else c.from_id for c in edges}
            if valid_on(unit, after_side):
                moved.add(unit)
        units = moved
    return {u for u in units if valid_on(u, end)}


def _moves() -> list[Change]:
    """The changes that move area between units; renamings and new counties leave the unit what it was."""
    return [c for c in gazetteer().changes if c.from_id != c.to_id]


def sql_macros() -> str:
    """SQL for DuckDB over ``places`` and ``place_changes``: ``places_on(day)`` and ``harmonise(id, day, year)``."""
    return files("gazetteer").joinpath("data/harmonise.sql").read_text(encoding="utf-8")
