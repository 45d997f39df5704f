"""Single numerals as Swedish tables write them: "1 234,5", "12,5 %", "4st", "41 (63%)", and the signs for no value.

Data beside this file: ``missing.csv`` (sign, meaning) and ``numeral_units.csv`` (spelling, unit, factor to the unit).
"""

import csv
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent
_SPACE = "[ \u00a0\u2007\u2009\u202f]"
_NUMBER = rf"[+−–-]?{_SPACE}?(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+|\d{{1,3}}(?:\.\d{{3}}){{2,}}|\d+)(?:[.,]\d+)?"


class Numeral(NamedTuple):
    """What a numeral says. ``unit`` is "percent", "count", "SEK" and so on, None where nothing is written.

    ``value`` is in the unit ("3 tkr" is 3000 SEK). Where a share alone is written, ``value`` and ``percent`` are both
    it. A missing sign has neither, and ``is_missing``: it is not zero.
    """

    value: float | None
    percent: float | None = None
    unit: str | None = None
    is_missing: bool = False


@lru_cache(maxsize=1)
def _missing() -> frozenset[str]:
    with (_HERE / "missing.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["sign"] for row in csv.DictReader(file))


@lru_cache(maxsize=1)
def units() -> dict[str, tuple[str, float]]:
    """Spelling in lower case → unit and the factor that leads to it."""
    with (_HERE / "numeral_units.csv").open(encoding="utf-8", newline="") as file:
        return {row["spelling"]: (row["unit"], float(row["factor"])) for row in csv.DictReader(file)}


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """One numeral; two of them, the second in brackets or after a sign or space."""
    unit = "|".join(re.escape(u) for u in sorted(units(), key=lambda u: (-len(u), u)))
    one = rf"(?P<n>{_NUMBER}){_SPACE}*(?P<u>{unit})?"
    two = rf"(?P<m>{_NUMBER}){_SPACE}*(?P<v>{unit})?"
    forms = (rf"{one}{_SPACE}*\({_SPACE}*{two}{_SPACE}*\)", rf"{one}{_SPACE}*[/,;–-]?{_SPACE}+{two}")
    return re.compile(one, re.IGNORECASE), tuple(re.compile(f, re.IGNORECASE) for f in forms)


def to_float(digits: str) -> float:
    """The value of digits with spaces between thousands, a decimal comma or point, and a sign.

    >>> to_float("−1 234,5")
    -1234.5
    """
    text = re.sub(_SPACE, "", digits).replace("−", "-").replace("–", "-")
    if text.count(".") > 1:
        text = text.replace(".", "")
    return float(text.replace(",", "."))


def parse_numeral(text: str, *, share_in_brackets: bool = False) -> Numeral | None:
    """Read a text that is one numeral, or a count with its share, or a missing sign; None for anything else.

    ``share_in_brackets``: a second number in brackets is a share even without its sign, as under "Antal (%)".

    >>> parse_numeral("41 (63%)")
    Numeral(value=41.0, percent=63.0, unit='count', is_missing=False)
    >>> parse_numeral("–").is_missing
    True
    """
    text = text.strip()
    if text.lower() in _missing():
        return Numeral(None, is_missing=True)
    if not any(c.isdigit() for c in text):
        return None
    one, two = _patterns()
    match = one.fullmatch(text)
    if match:
        return _one(match["n"], match["u"])
    pairs = (form.fullmatch(text) for form in two)
    return next((_pair(match, share_in_brackets) for match in pairs if match), None)


def _one(digits: str, spelling: str | None) -> Numeral:
    value = to_float(digits)
    if spelling is None:
        return Numeral(value)
    unit, factor = units()[spelling.lower()]
    value *= factor
    return Numeral(value, value if unit == "percent" else None, unit)


def _pair(match: re.Match[str], share_in_brackets: bool) -> Numeral | None:
    """A count and a share in either order; two numbers of which neither is a share are no numeral."""
    first, second = _one(match["n"], match["u"]), _one(match["m"], match["v"])
    if share_in_brackets and first.unit != "percent" and second.unit is None and match[0].endswith(")"):
        second = Numeral(second.value, second.value, "percent")
    if (first.unit == "percent") == (second.unit == "percent"):
        return None
    count, share = (second, first) if first.unit == "percent" else (first, second)
    return Numeral(count.value, share.value, count.unit or "count")
