"""The small words by which a statement ties places to what it says (``words.toml``)."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns made of ``words.toml``; what each is good for stands in the modules that use it."""

    joint: Pattern  # between two names of a list, all of it
    kind_before: Pattern  # "kommunerna " right before a name
    kind_behind: Pattern  # " kommun" right behind one
    begins: Pattern  # a clause with a verb of its own begins here
    excepted: Pattern  # the end of what stands before an excepted name
    all: Pattern
    away: Pattern  # the end of what stands before a name that is only compared with
    named: Pattern  # all of what stands between a statement and the names meant
    counted: Pattern
    is_: Pattern  # ends with a verb of being
    being: Pattern  # the same anywhere
    relative: Pattern  # ends with "de kommuner som"
    points_back: Pattern  # all that stands before the names
    not_said: Pattern
    joins: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The patterns that come with the program."""
    data = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))

    def any_of(key: str) -> str:
        return "(?:" + "|".join(f"(?:{p})" for p in data[key]) + ")"

    joins, kinds = any_of("joins"), any_of("kinds")
    return Words(
        joint=_all_of(
            rf"\s*(?:,|/|;)?\s*(?:{joins})?\s*(?:i\s|från\s|av\s)?(?:{kinds}\s)?(?:(?-i:[A-ZÅÄÖ])[\w-]+\s*(?:,|{joins})\s*)?"
        ),
        kind_before=_ending(rf"\b{kinds}\s"),
        kind_behind=re.compile(rf"\s{any_of('kinds_behind')}\b", re.IGNORECASE),
        begins=re.compile(
            rf"(?!{any_of('never_first')}\b)(?:[\wåäöéü/-]+,?\s){{0,5}}?{any_of('verbs')}(?![\w-])", re.IGNORECASE
        ),
        excepted=_ending(rf"\b{any_of('except')}\s(?:i\s|från\s|av\s)?"),
        all=re.compile(rf"\b{any_of('all')}\b", re.IGNORECASE),
        away=_ending(rf"\b{any_of('away')}\s(?:\w+\s){{0,2}}"),
        named=_all_of(rf"[^.;:()]*,?\s*{any_of('names')}:?\s*(?:i\s|från\s|av\s)?"),
        counted=re.compile(rf"\b{any_of('counted')}\b", re.IGNORECASE),
        is_=_ending(rf"\b{any_of('is')}(?:\s(?!med|utan|som)\w+){{0,2}}\s"),
        being=re.compile(rf"\b{any_of('is')}\b", re.IGNORECASE),
        relative=_ending(r"\b(?:som|där|vilka)\s(?:\w+\s){0,2}"),
        points_back=re.compile(rf"^\W*{any_of('points_back')}\s(?:i\s|från\s)?(?=(?-i:[A-ZÅÄÖ]))", re.IGNORECASE),
        not_said=re.compile(any_of("not_said"), re.IGNORECASE),
        joins=frozenset(data["joins"]),
    )


def _ending(pattern: str) -> Pattern:
    return re.compile(rf"{pattern}$", re.IGNORECASE)


def _all_of(pattern: str) -> Pattern:
    return re.compile(rf"{pattern}\Z", re.IGNORECASE)
