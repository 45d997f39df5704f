"""The gazetteer's tables: places with their periods of validity, changes, aliases and clashing names.

Files, all UTF-8 CSV with a header, in ``gazetteer/data`` (credits in its README):

- ``places/*.csv``: ``place_id, name, kind, code, parent_id, valid_from, valid_to, verified, sources``; one row per
  place and period with the same name, code and parent. A blank ``valid_from`` means in force on 1990-01-01
  or not known.
- ``place_changes.csv``: ``from_id, to_id, date, kind``; ``date`` is the first day of the new state.
- ``aliases.csv``: ``alias, place_id, valid_from, valid_to, needs_evidence, verified, sources``; other names that no
  rule forms. ``needs_evidence``: ``no``, ``yes`` (the words around must speak for it) or ``head`` (only before kommun
  and the like).
- ``clashes.csv``: ``name, clash, strict``; names that are also words, given names, surnames, directions or villages
  elsewhere. ``strict`` ones count only with evidence.
- ``context_words.csv``: ``word, role``; words beside a name that decide what it is.
- ``given_names.csv``: ``name``; common Swedish given names.
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one period with the same name, code and parent. Both days are inclusive; None is open."""

    place_id: str
    name: str
    kind: str
    code: str | None
    parent_id: str | None
    valid_from: date | None
    valid_to: date | None
    verified: bool
    sources: str | None

    def valid(self, on: date) -> bool:
        """Whether the period covers a day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Change:
    """A merger, split, renaming or change of county; ``date`` is the first day of the new state."""

    from_id: str
    to_id: str
    date: date
    kind: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a place in a period. ``needs_evidence`` is "no", "yes" or "head"."""

    alias: str
    place_id: str
    valid_from: date | None
    valid_to: date | None
    needs_evidence: str

    def valid(self, on: date) -> bool:
        """Whether the name was used on a day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Clash:
    """What else a name may be: "word", "given_name", "surname", "head" (a direction or a common noun), "elsewhere"."""

    name: str
    kinds: frozenset[str]
    strict: bool


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a CSV file under ``data``."""
    with (DATA / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _place(row: dict[str, str]) -> Place:
    return Place(
        row["place_id"],
        row["name"],
        row["kind"],
        row["code"] or None,
        row["parent_id"] or None,
        _day(row["valid_from"]),
        _day(row["valid_to"]),
        row["verified"] == "yes",
        row["sources"] or None,
    )


class Gazetteer:
    """All tables, read once. Rows keep the order of place id and first day."""

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place and period."""
        names = sorted(p.relative_to(DATA).as_posix() for p in (DATA / "places").glob("*.csv"))
        rows = (_place(row) for name in names for row in read_rows(name))
        return tuple(sorted(rows, key=lambda p: (p.place_id, p.valid_from or date.min)))

    @cached_property
    def counties(self) -> tuple[Place, ...]:
        """Every county and period."""
        return tuple(p for p in self.places if p.kind == "county")

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, by date."""
        rows = read_rows("place_changes.csv")
        return tuple(Change(r["from_id"], r["to_id"], date.fromisoformat(r["date"]), r["kind"]) for r in rows)

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every other name."""
        return tuple(
            Alias(r["alias"], r["place_id"], _day(r["valid_from"]), _day(r["valid_to"]), r["needs_evidence"])
            for r in read_rows("aliases.csv")
        )

    @cached_property
    def clashes(self) -> dict[str, Clash]:
        """Clashing names by name."""
        rows = read_rows("clashes.csv")
        return {r["name"]: Clash(r["name"], frozenset(r["clash"].split("|")), r["strict"] == "yes") for r in rows}

    @cached_property
    def context_words(self) -> dict[str, frozenset[str]]:
        """Role → lower-case words."""
        roles: dict[str, set[str]] = {}
        for row in read_rows("context_words.csv"):
            roles.setdefault(row["role"], set()).add(row["word"])
        return {role: frozenset(words) for role, words in roles.items()}

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Common Swedish given names."""
        return frozenset(r["name"] for r in read_rows("given_names.csv"))

    @cached_property
    def periods(self) -> dict[str, tuple[Place, ...]]:
        """Place id → its periods in order."""
        out: dict[str, list[Place]] = {}
        for place in self.places:
            out.setdefault(place.place_id, []).append(place)
        return {place_id: tuple(rows) for place_id, rows in out.items()}

    @cached_property
    def days_of_change(self) -> tuple[date, ...]:
        """Days on which some name, place or alias begins or has just ended, in order."""
        days = {p.valid_from for p in self.places} | {a.valid_from for a in self.aliases}
        ends = {p.valid_to for p in self.places} | {a.valid_to for a in self.aliases}
        after = {date.fromordinal(d.toordinal() + 1) for d in ends if d}
        return tuple(sorted({d for d in days if d} | after))

    def on(self, day: date) -> list[Place]:
        """The places in force on a day."""
        return [p for p in self.places if p.valid(day)]

    def place(self, place_id: str, day: date | None = None) -> Place | None:
        """A place as it was on a day; without a day, or outside its periods, as it was nearest to it.

        None for an unknown id.
        """
        rows = self.periods.get(place_id)
        if not rows:
            return None
        day = day or date.max
        valid = [p for p in rows if p.valid(day)]
        if valid:
            return valid[0]
        past = [p for p in rows if p.valid_to and p.valid_to < day]
        return past[-1] if past else rows[0]

    def municipality_of(self, place_id: str) -> str | None:
        """The municipality a district or locality lies in; the municipality itself; None above that."""
        head = "-".join(place_id.split("-")[:2])
        return head if len(head) == len("SE-0000") else None


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The one gazetteer of the program."""
    return Gazetteer()
