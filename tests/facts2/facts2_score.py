"""Scores observations and checks against the gold lines of our own reports."""

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from facts2_reports import report

from extractors.checks import checks
from extractors.observations import observations

REPORTS = Path(__file__).parent / "reports"
_NAMES = {"with": "counterpart", "unit": "unit_name", "place": "place_id"}


@dataclass
class Score:
    """What was right, what was too much, what was missing; the same for checks."""

    right: int = 0
    extra: list = field(default_factory=list)
    missing: list = field(default_factory=list)
    checks_right: int = 0
    checks_missing: list = field(default_factory=list)
    false_alarms: list = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        total = 2 * self.right + len(self.extra) + len(self.missing)
        return 2 * self.right / total if total else 1.0

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.extra += other.extra
        self.missing += other.missing
        self.checks_right += other.checks_right
        self.checks_missing += other.checks_missing
        self.false_alarms += other.false_alarms


def load(part: str) -> list[dict]:
    """The reports of a part: first, second or third."""
    return tomllib.loads((REPORTS / f"{part}.toml").read_text("utf-8"))["report"]


def fact(line: str, entry: dict) -> tuple:
    """A gold line as a comparable tuple."""
    indicator, value, *rest = line.split(" ")
    found = {"year": entry["year"], "place_id": entry.get("place", "SE-01")}
    key = ""
    for part in rest:
        if "=" in part:
            name, text = part.split("=", 1)
            key = _NAMES.get(name, name)
            found[key] = int(text) if key == "year" else text
        else:
            found[key] += f" {part}"
    unit = "status" if value == "status" else "percent" if value.endswith("%") else "count"
    amount = 1.0 if unit == "status" else float(value.rstrip("%"))
    names = ("year", "place_id", "actor", "counterpart", "category", "unit_name")
    return (indicator, amount, unit, *(found.get(n) for n in names))


def facts_of(row) -> tuple:
    """An observation as the same tuple."""
    names = ("year", "place_id", "actor", "counterpart", "category", "unit_name")
    return (row.indicator, row.value, row.unit, *(getattr(row, n) for n in names))


def score(entry: dict) -> Score:
    """The score of one report."""
    context = report(entry["text"], entry["type"], entry["year"], entry.get("place", "SE-01"))
    rows = observations(context)
    gold = Counter(fact(line, entry) for line in entry["gold"].strip().splitlines())
    free = Counter(fact(line, entry) for line in entry.get("optional", "").strip().splitlines())
    got = Counter(facts_of(row) for row in rows)
    out = Score(sum((got & gold).values()))
    out.extra = [(entry["name"], f) for f in (got - gold - free).elements()]
    out.missing = [(entry["name"], f) for f in (gold - got).elements()]
    found = Counter((c.kind, c.stated, c.holds) for c in checks(context, rows))
    lines = (line.split() for line in entry["checks"].strip().splitlines())
    want = Counter((kind, float(stated), holds == "holds") for kind, stated, holds in lines)
    out.checks_right = sum((found & want).values())
    out.checks_missing = [(entry["name"], c) for c in (want - found).elements()]
    out.false_alarms = [(entry["name"], c) for c in (found - want).elements() if not c[2]]
    return out
