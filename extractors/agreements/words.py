"""Loads ``agreements.toml``."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def raw() -> dict[str, Any]:
    """The file as it is."""
    return tomllib.loads((Path(__file__).parent / "agreements.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def any_of(section: str, key: str) -> str:
    """A list's expressions as one alternation, the longest first."""
    terms: list[str] = raw()[section][key]
    return "(?:" + "|".join(sorted(terms, key=lambda t: (-len(t), t))) + ")"


@lru_cache(maxsize=16)
def compiled(expression: str) -> re.Pattern[str]:
    """An expression, compiled once."""
    return re.compile(expression)
