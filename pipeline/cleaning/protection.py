"""What the cleaner must not touch: addresses, references, numbers, abbreviations, quoted words, suspended stems.

Data: ``protection.csv`` with the columns ``word`` and ``role``: ``abbreviation``; ``label`` (a word after which a lone
1 or I is a number); ``follower`` (a word before which a lone 1 can only be the preposition i); ``section`` (a word
after which a section of a law may be cited); ``particle`` (short words that OCR glues to their neighbours).
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from pipeline.cleaning.tokens import HYPHENS

_QUOTES = "\"'”“’‘»«"
_ADDRESS = re.compile(r"@|://|^www\.|\w\.(?:se|nu|com|org|net|eu|pdf|docx?|xlsx?)\b", re.IGNORECASE)
_DOTTED = re.compile(r"^\w{1,3}(\.\w{1,4})+$")


@lru_cache(maxsize=16)
def words_for(role: str) -> frozenset[str]:
    """The words of one role in ``protection.csv``."""
    with files("pipeline.cleaning").joinpath("protection.csv").open(encoding="utf-8") as file:
        return frozenset(row["word"] for row in csv.DictReader(file) if row["role"] == role)


def protected(lead: str, core: str, trail: str) -> bool:
    """Whether a token as a whole is left alone, however odd it looks."""
    if "§" in lead or "§" in trail or "§" in core or _ADDRESS.search(core) or _DOTTED.match(core):
        return True
    if lead[-1:] in _QUOTES and lead and trail and trail[0] in _QUOTES:
        return True
    if core.lower() in words_for("abbreviation"):
        return True
    return bool(trail) and trail[0] in HYPHENS
