"""Whether a report reaches over a county or stays in one municipality or district, by the words of its text."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "scope.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=32)
def _any(*expressions: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(expressions)})(?![\w-])")


def reach(text: str) -> int:
    """Above 0 where more words speak of a whole county than of one place; below 0 where fewer do. Any case."""
    low = text.lower()

    def count(key: str) -> int:
        return sum(1 for _ in _any(*_raw()[key]).finditer(low))

    return count("county") - count("local")


def county_of_bodies(text: str) -> str | None:
    """The county whose organisations a text names; the first of the file where several are. Any case."""
    low = text.lower()
    return next((county for county, names in _raw()["bodies"].items() if _any(*names).search(low)), None)


def audits_region(text: str) -> bool:
    """Whether the auditors of a county's authority speak. Any case."""
    return bool(_any(*_raw()["regions"]["audited"]).search(text.lower()))


def names_principal(text: str) -> bool:
    """Whether a sentence may say whose auditors speak, or what they reviewed. Any case."""
    return bool(_any(*_raw()["regions"]["principal"]).search(text.lower()))


def issues(line: str, dated: bool) -> bool:
    """Whether a line of front, head or foot may name who issued a report; an address or a place and date does not."""
    if is_address(line):
        return False
    return not dated or bool(_any(*_raw()["issuer"]["body"]).search(line.lower()))


def is_address(line: str) -> bool:
    """Whether a line says where somebody sits, so that its numbers and places are no year and no subject. Any case."""
    return bool(_any(*_raw()["issuer"]["address"]).search(line.lower()))
