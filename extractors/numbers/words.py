"""Swedish number words: cardinals from zero to 999 and shares. Data: words.csv (word, value, kind)."""

import csv
import re
from functools import lru_cache
from pathlib import Path

# "var tredje månad" is no share.
_NOT_TIME = r"(?!\s(?:år|månad|vecka|termin|dag|gång|kvartal|timme)\w*)"
_Values = dict[str, dict[str, float]]


@lru_cache(maxsize=1)
def _tables() -> _Values:
    """Kind (unit, teen, ten, hundred, share, part) → word → value; shares and parts are in per cent."""
    tables: _Values = {}
    with (Path(__file__).parent / "words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            tables.setdefault(row["kind"], {})[row["word"]] = float(row["value"])
    return tables


@lru_cache(maxsize=1)
def cardinals() -> dict[str, int]:
    """Every cardinal from 0 to 999 written as one word ("tjugoett", "etthundrafem") → its value."""
    t = _tables()
    below = {w: int(v) for kind in ("unit", "teen", "ten") for w, v in t[kind].items()}
    for ten, value in t["ten"].items():
        below |= {ten + unit: int(value + v) for unit, v in t["unit"].items() if v}
    out = dict(below)
    for hundred, value in t["hundred"].items():
        heads = {"": 1, **{u: int(v) for u, v in t["unit"].items() if v}}
        for head, times in heads.items():
            out[head + hundred] = int(times * value)
            out |= {head + hundred + w: int(times * value + v) for w, v in below.items() if v}
    return out


def word_value(word: str) -> int | None:
    """The value of a cardinal, None for another word.

    >>> word_value("Tjugotvå"), word_value("ord")
    (22, None)
    """
    return cardinals().get(word.lower())


@lru_cache(maxsize=1)
def share_pattern() -> re.Pattern[str]:
    """A share in words: "hälften", "en tredjedel", "tre fjärdedelar". Groups: how many, part, whole word."""
    t = _tables()
    parts, shares = "|".join(t["part"]), "|".join(t["share"])
    few = "|".join(w for w, v in t["unit"].items() if v)
    return re.compile(rf"\b(?:(?P<n>{few})\s+(?P<part>{parts})|(?P<share>{shares}))\b{_NOT_TIME}", re.IGNORECASE)


def share_value(match: re.Match[str]) -> float:
    """The per cent of a match of :func:`share_pattern`."""
    t = _tables()
    if match["share"]:
        return t["share"][match["share"].lower()]
    return round(t["unit"][match["n"].lower()] * t["part"][match["part"].lower()], 1)
