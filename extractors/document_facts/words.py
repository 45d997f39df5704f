"""Loads ``facts.toml``."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def raw() -> dict[str, Any]:
    """The file as it is."""
    return tomllib.loads((Path(__file__).parent / "facts.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=32)
def whole(section: str, key: str) -> re.Pattern[str]:
    """Any of a list's expressions as the whole of a lower-case text."""
    return re.compile(rf"^(?:{'|'.join(raw()[section][key])})$")


@lru_cache(maxsize=32)
def anywhere(section: str, key: str) -> re.Pattern[str]:
    """Any of a list's expressions as whole words of a lower-case text."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(raw()[section][key])})(?![\w-])")
