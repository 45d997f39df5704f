"""Reads and checks the codebook's tables."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from extractors.records import ActorRow, IndicatorRow, ThemeRow

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Codebook:
    """The three vocabularies, in file order."""

    indicators: tuple[IndicatorRow, ...]
    actors: tuple[ActorRow, ...]
    themes: tuple[ThemeRow, ...]


@lru_cache(maxsize=1)
def codebook() -> Codebook:
    """The codebook. Raises pydantic's ``ValidationError`` where a row does not fit."""
    return Codebook(
        tuple(IndicatorRow(**row) for row in _rows("indicators.csv")),
        tuple(ActorRow(**row) for row in _rows("actors.csv")),
        tuple(ThemeRow(**row) for row in _rows("themes.csv")),
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
