"""The values of a table cell: "41 (63%)" is a count and a share."""

import re
from dataclasses import dataclass

from extractors.numbers import word_value

_CELL = re.compile(
    r"^\s*(?P<approx>ca\.?|cirka|drygt|knappt|minst|<|>)?\s*"
    r"(?P<n>\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:[.,]\d+)?|[a-zåäö]+)\s*(?P<pct>%|procent)?"
    r"(?:\s*(?:st|stycken|avvikelse(?:r|rapporter)?|rapport(?:er)?|svar|grupp(?:er)?|kommun(?:er)?|stadsdel(?:ar)?|ärenden?)\.?)?"
    r"(?:\s*[(/,]?\s*(?P<m>\d+(?:[.,]\d+)?)\s*(?P<pct2>%|procent)?\s*(?:st)?\)?)?\s*\*?$",
    re.IGNORECASE,
)
_APPROX = {
    "ca": "about",
    "ca.": "about",
    "cirka": "about",
    "drygt": "over",
    "minst": "over",
    ">": "over",
    "knappt": "under",
    "<": "under",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its unit, "count" or "percent"."""

    value: float
    unit: str
    approx: str = "exact"


def _number(text: str) -> float | None:
    if text[0].isdigit():
        return float(re.sub(r"[ \u00a0]", "", text).replace(",", "."))
    word = word_value(text)
    return None if word is None else float(word)


def read_cell(text: str, *, share: bool = False) -> list[Value]:
    """The values in a cell, none for words or a missing sign. ``share``: its header says that it holds per cent.

    >>> [v.value for v in read_cell("41 (63%)")]
    [41.0, 63.0]
    """
    match = _CELL.match(text.replace("–", "-"))
    if not match:
        return []
    first = _number(match["n"])
    if first is None:
        return []
    approx = _APPROX.get((match["approx"] or "").lower(), "exact")
    is_share = bool(match["pct"]) or (share and not match["pct2"])
    out = [Value(first, "percent" if is_share else "count", approx)]
    if match["m"] and (match["pct"] or match["pct2"]) and bool(match["pct"]) != bool(match["pct2"]):
        second = _number(match["m"])
        if second is not None:
            out.append(Value(second, "percent" if match["pct2"] else "count"))
    elif match["m"]:
        return []
    return out
