"""Report families as data: which nouns, words and headers claim a number for which indicator.

A family is a TOML file in ``families/``. ``lexicon.toml`` holds words of one meaning that patterns use as ‹name›.
``[nouns]`` names the things counted, each with patterns for the whole word; ``[[claim]]`` says which clauses give a
number to an indicator, ``[subjects]`` which words show that a passage speaks of an indicator and no longer of another,
``[asked]`` which words open an answer and the noun that its bare numbers count. ``[breakdown]`` counts one noun by
actor and role, theme and place, ``[meetings]`` meetings per term, ``[[status]]`` what a statement says of each place
it names, ``[[table]]`` and ``[[status_table]]`` the same for tables and label lists. All patterns are regular
expressions that are searched without regard to case.
"""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_FAMILIES = Path(__file__).parent / "families"
_LEXICON = Path(__file__).parent / "lexicon.toml"
Pattern = re.Pattern[str]
_NEVER = re.compile("$^")


def _any(patterns: Sequence[str]) -> Pattern | None:
    """One pattern that finds any of several; None for none."""
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE) if patterns else None


@dataclass(frozen=True, slots=True)
class Category:
    """A category and what shows it: any of ``cues``, or all of ``slots`` in any order; never beside ``unless``.

    ``after``: only where the clause before was of one of these categories ("nio enbart kommunen, tre regionen").
    """

    id: str
    cues: Pattern
    slots: tuple[Pattern, ...] = ()
    unless: Pattern | None = None
    after: frozenset[str] = frozenset()

    @staticmethod
    def of(rows: Sequence[Mapping[str, Any]]) -> tuple["Category", ...]:
        """The categories of a TOML array."""
        return tuple(
            Category(
                row["id"],
                _any(row.get("cues", [])) or _NEVER,
                tuple(re.compile(p, re.IGNORECASE) for p in row.get("all", [])),
                _any(row.get("unless", [])),
                frozenset(row.get("after", [])),
            )
            for row in rows
        )

    def shows(self, text: str, before: str | None = None) -> bool:
        """Whether a text shows the category; ``before`` is the category of the clause before it."""
        if self.after and before not in self.after:
            return False
        if not self.cues.search(text) and not (self.slots and all(p.search(text) for p in self.slots)):
            return False
        return not (self.unless and self.unless.search(text))


def first(categories: Sequence[Category], text: str, before: str | None = None) -> str | None:
    """The id of the first category, in file order, that a text shows; ``before``: that of the clause before it."""
    return next((c.id for c in categories if c.shows(text, before)), None)


@dataclass(frozen=True, slots=True)
class Claim:
    """Which clauses give a number to an indicator. See ``families/follow_up.toml`` for the meaning of each field."""

    indicator: str
    nouns: frozenset[str]
    window: Pattern | None
    sentence: Pattern | None
    sentence_unless: Pattern | None
    context: Pattern | None
    topic: Pattern | None
    not_topic: Pattern | None
    unless: Pattern | None
    categories: tuple[Category, ...]
    default: str | None
    units: frozenset[str]
    actor: bool
    plain_only: bool
    partial: bool
    by_subject: bool
    no_subject: bool
    whole: bool
    wholes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One noun counted by actor and role, theme, place."""

    noun: str
    indicator: str
    share: str
    internal: str
    internal_cues: Pattern | None
    total_cues: Pattern | None
    theme_cues: Pattern | None
    about_cues: Pattern | None
    unless: Pattern | None
    total_unless: Pattern | None
    clause_unless: Pattern | None
    theme_headings: Pattern | None
    roles: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Meetings per term and body."""

    noun: str
    indicator: str
    per: Pattern
    meets: Pattern
    bodies: Pattern


@dataclass(frozen=True, slots=True)
class Status:
    """What a statement says of each place.

    ``joint``: what a sentence must show where several places are said to have done it together, for else they may
    have done it with one another.
    """

    indicator: str
    context: Pattern | None
    topic: Pattern | None
    unless: Pattern | None
    categories: tuple[Category, ...]
    lacking: str | None
    has: Pattern | None
    joint: Pattern | None = None

    @staticmethod
    def of(row: Mapping[str, Any]) -> "Status":
        """A rule of a TOML array."""
        context, topic, unless, has = (_any(row.get(key, [])) for key in ("context", "topic", "unless", "has"))
        categories, joint = Category.of(row["category"]), _any(row.get("joint", []))
        return Status(row["indicator"], context, topic, unless, categories, row.get("lacking"), has, joint)


@dataclass(frozen=True, slots=True)
class TableRule:
    """Which tables give their numbers to an indicator, and what their rows are.

    A rule with ``label`` reads single rows that say so themselves, whatever their table is about.
    """

    indicator: str
    share: str
    label: Pattern | None
    title: Pattern | None
    need: Pattern | None
    header: Pattern | None
    not_header: Pattern | None
    near: Pattern | None
    topic: Pattern | None
    unless: Pattern | None
    rows: frozenset[str]
    roles: bool
    no_total: bool
    categories: tuple[Category, ...]
    row_categories: tuple[Category, ...]
    default: str | None


@dataclass(frozen=True, slots=True)
class StatusTable:
    """Which columns of words give a status to the places of their rows.

    ``pair`` are two heads whose marks say it together, and what both, the first and the second alone mean.
    """

    indicator: str
    header: Pattern
    unless: Pattern | None
    categories: tuple[Category, ...]
    pair: "Pair | None" = None

    @staticmethod
    def of(row: Mapping[str, Any]) -> "StatusTable":
        """A rule of a TOML array."""
        told = row.get("pair")
        pair = Pair(_need([told["first"]]), _need([told["second"]]), tuple(told["means"])) if told else None
        categories = Category.of(row["category"])
        return StatusTable(row["indicator"], _need(row["header"]), _any(row.get("unless", [])), categories, pair)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two heads, and the category where both, the first alone and the second alone are marked."""

    first: Pattern
    second: Pattern
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """One report family."""

    name: str
    document_types: frozenset[str]
    requires: Pattern
    nouns: Mapping[str, Pattern]
    subjects: Mapping[str, Pattern]
    asked: tuple[str, Pattern] | None
    claims: tuple[Claim, ...]
    breakdown: Breakdown | None
    meetings: Meetings | None
    statuses: tuple[Status, ...]
    tables: tuple[TableRule, ...]
    status_tables: tuple[StatusTable, ...]


def family(text: str) -> Family:
    """A family from the text of its TOML file. Raises ``tomllib.TOMLDecodeError``, ``KeyError`` or ``re.error``."""
    data = tomllib.loads(_spelled_out(text))
    return Family(
        name=data["name"],
        document_types=frozenset(data["document_types"]),
        requires=_need(data["requires"]),
        nouns={k: re.compile(rf"(?:{'|'.join(v)})(?![\w-])", re.IGNORECASE) for k, v in data["nouns"].items()},
        asked=(data["asked"]["noun"], _need(data["asked"]["cues"])) if "asked" in data else None,
        subjects={k: _need(v) for k, v in data.get("subjects", {}).items()},
        claims=tuple(_claim(row) for row in data.get("claim", [])),
        breakdown=_breakdown(data["breakdown"]) if "breakdown" in data else None,
        meetings=_meetings(data["meetings"]) if "meetings" in data else None,
        statuses=tuple(Status.of(row) for row in data.get("status", [])),
        tables=tuple(_table(row) for row in data.get("table", [])),
        status_tables=tuple(StatusTable.of(row) for row in data.get("status_table", [])),
    )


@lru_cache(maxsize=1)
def families() -> tuple[Family, ...]:
    """The families that come with the program, by file name."""
    return tuple(family(path.read_text("utf-8")) for path in sorted(_FAMILIES.glob("*.toml")))


def _spelled_out(text: str) -> str:
    """A family's file with every ‹name› replaced by the pattern that ``lexicon.toml`` has under it."""
    for name, pattern in _lexicon():
        text = text.replace(f"‹{name}›", json.dumps(pattern, ensure_ascii=False)[1:-1])
    return text


@lru_cache(maxsize=1)
def _lexicon() -> tuple[tuple[str, str], ...]:
    """The terms with their patterns, each a group of its own, other terms in them spelled out."""
    known: dict[str, str] = {}
    for name, pattern in tomllib.loads(_LEXICON.read_text("utf-8")).items():
        for other, spelled in known.items():
            pattern = pattern.replace(f"‹{other}›", spelled)
        known[name] = f"(?:{pattern})"
    return tuple(known.items())


def _need(patterns: Sequence[str]) -> Pattern:
    found = _any(patterns)
    if found is None:
        raise ValueError("a family needs at least one pattern here")
    return found


def _claim(row: Mapping[str, Any]) -> Claim:
    return Claim(
        indicator=row["indicator"],
        nouns=frozenset(row["noun"]),
        window=_any(row.get("window", [])),
        sentence=_any(row.get("sentence", [])),
        sentence_unless=_any(row.get("sentence_unless", [])),
        context=_any(row.get("context", [])),
        topic=_any(row.get("topic", [])),
        not_topic=_any(row.get("not_topic", [])),
        unless=_any(row.get("unless", [])),
        categories=Category.of(row.get("category", [])),
        default=row.get("default"),
        units=frozenset(row.get("units", ["count", "percent"])),
        actor=row.get("actor", False),
        plain_only=row.get("plain_only", False),
        partial=row.get("partial", False),
        by_subject=row.get("by_subject", False),
        no_subject=row.get("no_subject", False),
        whole=row.get("whole", False),
        wholes=tuple(row.get("wholes", [])),
    )


def _breakdown(row: Mapping[str, Any]) -> Breakdown:
    return Breakdown(
        noun=row["noun"],
        indicator=row["indicator"],
        share=row.get("share", ""),
        internal=row.get("internal", ""),
        internal_cues=_any(row.get("internal_cues", [])),
        total_cues=_any(row.get("total_cues", [])),
        theme_cues=_any(row.get("theme_cues", [])),
        about_cues=_any(row.get("about_cues", [])),
        unless=_any(row.get("unless", [])),
        total_unless=_any(row.get("total_unless", [])),
        clause_unless=_any(row.get("clause_unless", [])),
        theme_headings=_any(row.get("theme_headings", [])),
        roles=Category.of(row.get("role", [])),
    )


def _meetings(row: Mapping[str, Any]) -> Meetings:
    return Meetings(row["noun"], row["indicator"], _need(row["per"]), _need(row["meets"]), _need(row["bodies"]))


def _table(row: Mapping[str, Any]) -> TableRule:
    return TableRule(
        indicator=row["indicator"],
        share=row.get("share", ""),
        label=_any(row.get("label", [])),
        title=_any(row.get("title", [])),
        need=_any(row.get("need", [])),
        header=_any(row.get("header", [])),
        not_header=_any(row.get("not_header", [])),
        near=_any(row.get("near", [])),
        topic=_any(row.get("topic", [])),
        unless=_any(row.get("unless", [])),
        rows=frozenset(row["rows"]),
        roles=row.get("roles", False),
        no_total=row.get("no_total", False),
        categories=Category.of(row.get("category", [])),
        row_categories=Category.of(row.get("row_category", [])),
        default=row.get("default"),
    )
