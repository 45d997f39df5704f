"""Finds the boards, administrations, groups and other bodies named in a sentence.

Serves every list of addressees: coordinated names ("A, B samt C") give one body each, while a compound that shares its
last part ("barn- och utbildningsnämnden") stays one.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_WORD = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Body:
    """A body as written. ``start`` and ``end`` are 0-based offsets in the text searched."""

    start: int
    end: int
    name: str


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, list[str]]:
    path = Path(__file__).parent / "bodies.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """One expression for every way a body may be named; the longest alternative comes first."""
    words = _vocabulary()
    heads, alone = "|".join(words["heads"]), "|".join(words["words"])
    proper = "|".join(re.escape(p) for p in words["proper"])
    after, before = "|".join(words["after_name"]), "|".join(words["before_name"])
    name = rf"[A-ZÅÄÖ]{_WORD}+(?:[-/–][A-ZÅÄÖ]?{_WORD}+)*(?: [A-ZÅÄÖ]{_WORD}+)?"
    shared = rf"(?:{_WORD}+-(?:,? ?{_WORD}+-)* (?:och|samt|&|respektive) )?"
    noun = rf"{shared}(?!(?:mål|ålders|yrkes|patient|diagnos|person)grupp)(?:[\w/-]+-)?{_WORD}*?(?:{heads})(?! ?[-/]\w)"
    purpose = r"(?: för (?!att\b|den\b|det\b|detta\b|en\b|ett\b)[a-zåäö]+(?: (?:och|samt) [a-zåäö]+)?(?=[ ,.:;]|$))?"
    where = rf" i (?-i:{name})"  # "nämnden i Angered" of a city with a board for each part
    board = rf"(?:nämnden{where}|(?:nämnden|styrelsen|utskottet|kommittén|delegationen){purpose})"
    place = rf"{name}s? (?:{after})\b(?: {_WORD}*nämnd(?:en)?)?|(?:{before}) {name}"
    common = rf"(?i:{board}|{noun}|(?:[\w/]+-)?(?:{alone}))"
    modifier = rf"(?i:(?:{'|'.join(words['modifiers'])}) )*(?:BUS-operativa )?"
    each = rf"(?i:(?:{'|'.join(words['quantifiers'])}) (?:{'|'.join(words['quantified'])}))"
    return re.compile(rf"(?<![\w-])(?:{each}|{modifier}(?:{place}|{proper}|{common}))(?![\w])")


def find_bodies(text: str) -> list[Body]:
    """The bodies named in ``text``, in its order."""
    found: list[Body] = []
    for match in _pattern().finditer(text):
        name = match.group().strip(" ,;:")
        found.append(Body(match.start(), match.start() + len(name), name))
    return found


def is_speaker(body: Body) -> bool:
    """Whether the body is one that writes reports, not one that is advised."""
    return body.name.lower() in _vocabulary()["speakers"]


def names(bodies: list[Body]) -> list[str]:
    """The names without repeats, in order."""
    return list(dict.fromkeys(b.name for b in bodies))
