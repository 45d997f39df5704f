"""What a number counts: the unit or noun phrase behind it."""

import csv
import re
from functools import lru_cache
from pathlib import Path

from extractors.observations.figures import ends_phrase

_SCALE = re.compile(r"\s*(tusen|miljon(?:er)?|miljard(?:er)?|tusentals)\b", re.IGNORECASE)
_SCALES = {"tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "miljard": 1e9, "miljarder": 1e9}
_TOKEN = re.compile(r"\s*\)?\s*([\w&][\w&/-]*)")
_FILLERS = frozenset(
    {"st", "stycken", "av", "de", "det", "den", "alla", "samtliga", "totala", "antalet", "dessa", "totalt"}
)
_MOST_WORDS = 4


@lru_cache(maxsize=1)
def _units() -> dict[str, str]:
    """Word → unit (units.csv: word, unit)."""
    with (Path(__file__).parent / "units.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["unit"] for row in csv.DictReader(file)}


def scale_and_unit(text: str, end: int) -> tuple[float, str | None, int]:
    """Factor ("miljoner"), unit, and where they end, right behind a number."""
    factor, at = 1.0, end
    match = _SCALE.match(text, at)
    if match and match[1].lower() in _SCALES:
        factor, at = _SCALES[match[1].lower()], match.end()
    word = re.compile(r"\s*([\w/]+)").match(text, at)
    unit = _units().get(word[1].lower()) if word else None
    return factor, unit, word.end() if word and unit else at


def noun_behind(text: str, end: int) -> str | None:
    """The noun phrase behind a number, without "av de" and the like; None where a verb or a border follows at once.

    >>> noun_behind("tolv olika mottagningar i länet", 4)
    'olika mottagningar'
    """
    words: list[str] = []
    at = end
    while match := _TOKEN.match(text, at):
        word = match[1]
        gap = match[0][: match[0].index(word)]
        if (words and ")" in gap) or len(words) == _MOST_WORDS:
            break
        if word.lower() not in _FILLERS or words:
            if ends_phrase(word) or word[0].isdigit():
                break
            words.append(word)
        at = match.end()
    return " ".join(words) or None
