"""Labels of totals, subtotals and what neither adds up nor is added.

``totals.csv`` (words, role) lists how such labels begin: "total" for the whole, "part" for subtotals, "not" for rows
that are part of another row or no count. ‹name› stands for a name with a capital letter ("Hela Nacka"),
‹end› for the end of the label ("Tillsammans", and not "Tillsammans med skolan").
"""

import csv
import re
from functools import lru_cache
from pathlib import Path

_TOTAL_AFTER = re.compile(r"\s(?:totalt|sammanlagt|summa|tillsammans)\W*$", re.IGNORECASE)
"""How a label ends that is a total of what it names: "Kommunala verksamheter totalt"."""

_MEANT = {"‹name›": r"(?-i:[A-ZÅÄÖ][\w-]+)", r"\ ‹end›": r"\W*$"}


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    words: dict[str, list[str]] = {}
    with (Path(__file__).parent / "totals.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pattern = re.escape(row["words"])
            for sign, meant in _MEANT.items():
                pattern = pattern.replace(sign, meant)
            words.setdefault(row["role"], []).append(pattern)
    return {role: re.compile(rf"\W*(?:{'|'.join(w)})(?!\w)", re.IGNORECASE) for role, w in words.items()}


def total_role(label: str) -> str | None:
    """What a row or column with this label is: "total", "part", "not", or None for one of its own.

    >>> total_role("Summa kommunal verksamhet"), total_role("varav skola"), total_role("Skola")
    ('total', 'not', None)
    """
    role = next((role for role in ("not", "part", "total") if _words()[role].match(label)), None)
    return role or ("total" if _TOTAL_AFTER.search(label) else None)


def is_total(label: str) -> bool:
    """Whether a label says that its row or column is the whole."""
    return total_role(label) == "total"


def is_bare_total(label: str) -> bool:
    """Whether a label is made of words for totals alone."""
    words = re.findall(r"[^\W\d]+", label)
    return all(_words()["total"].fullmatch(w) for w in words)
