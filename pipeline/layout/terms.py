"""The words layout knows, from ``terms.toml``: one list of lower-case words a key."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "terms.toml").read_text("utf-8"))


@cache
def terms(key: str) -> frozenset[str]:
    """The words under a key. Raises ``KeyError`` for an unknown key."""
    return frozenset(_table()[key])
