"""Loads ``vocabulary.toml`` and compiles its expressions once."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

KINDS = ("recommendation", "proposal", "commitment", "goal", "obligation")


@dataclass(frozen=True)
class Vocabulary:
    """The expressions by the part they play; all match lower-case text."""

    kinds: dict[str, tuple[str, ...]]  # document type → kinds it holds
    nouns: dict[str, re.Pattern[str]]
    headings: dict[str, re.Pattern[str]]
    weak_headings: frozenset[str]
    foreign: re.Pattern[str]
    own: re.Pattern[str]
    reported: re.Pattern[str]
    sources: re.Pattern[str]
    prescribes: re.Pattern[str]
    past: re.Pattern[str]
    author: re.Pattern[str]
    verbs: dict[str, re.Pattern[str]]
    commit_open: re.Pattern[str]
    commit_plain: re.Pattern[str]
    commit_not: re.Pattern[str]
    contents: re.Pattern[str]
    openers: re.Pattern[str]
    finite: re.Pattern[str]
    no_aim: re.Pattern[str]
    commit_passive: re.Pattern[str]
    later: re.Pattern[str]
    when: re.Pattern[str]
    promise: re.Pattern[str]  # headings
    develop: re.Pattern[str]  # headings
    assess: re.Pattern[str]  # headings
    imperatives: re.Pattern[str]
    joining: re.Pattern[str]
    acts: re.Pattern[str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The compiled vocabulary. Raises ``KeyError`` or ``re.error`` where the file is not as it must be."""
    raw = tomllib.loads((Path(__file__).parent / "vocabulary.toml").read_text(encoding="utf-8"))
    headings: dict[str, Any] = raw["headings"]
    return Vocabulary(
        kinds={k: tuple(v) for k, v in raw["kinds"].items()},
        nouns={k: words(v) for k, v in raw["nouns"].items()},
        headings={k: whole(headings[k]) for k in KINDS},
        weak_headings=frozenset(headings["weak"]["kinds"]),
        foreign=whole(raw["sections"]["foreign"]),
        own=whole(raw["sections"]["own"]),
        reported=words([*raw["reported"]["phrases"], *raw["reported"]["sources"]]),
        sources=words(raw["reported"]["sources"]),
        prescribes=words(raw["reported"]["prescribes"]),
        past=words(raw["reported"]["past"]),
        author=words(raw["author"]["words"]),
        verbs={k: words(v) for k, v in raw["verbs"].items()},
        commit_open=words(raw["commitments"]["open"]),
        commit_plain=words(raw["commitments"]["plain"]),
        commit_not=loose(raw["commitments"]["not"]),
        contents=loose(raw["lists"]["contents"]),
        openers=words(raw["lists"]["openers"]),
        finite=words(raw["lists"]["finite"]),
        no_aim=words(raw["lists"]["no_aim"]),
        commit_passive=words(raw["commitments"]["passive"]),
        later=words(raw["commitments"]["later"]),
        when=loose(raw["commitments"]["when"]),
        promise=whole(headings["promise"]["promise"]),
        develop=whole(headings["develop"]["develop"]),
        assess=whole(headings["assess"]["assess"]),
        imperatives=words(raw["requests"]["imperatives"]),
        joining=words(raw["requests"]["joining"]),
        acts=words(raw["requests"]["acts"]),
    )


def words(expressions: list[str]) -> re.Pattern[str]:
    """Any of the expressions as whole words."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(expressions)})(?![\w-])")


def loose(expressions: list[str]) -> re.Pattern[str]:
    """Any of the expressions, beginning a word."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(expressions)})")


def whole(expressions: list[str]) -> re.Pattern[str]:
    """Any of the expressions as the whole text."""
    return re.compile(rf"^(?:{'|'.join(expressions)})$")
