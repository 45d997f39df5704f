"""The words by which a table says what its numbers are: shares or counts, of what, from whom to whom."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TableWords:
    """Patterns of ``table_words.toml``; ``sender`` and ``receiver`` are its "from" and "to"."""

    share: re.Pattern[str]
    count: re.Pattern[str]
    themes: re.Pattern[str]
    sender: re.Pattern[str]
    receiver: re.Pattern[str]
    both: Sequence[re.Pattern[str]]
    parts: re.Pattern[str]
    leads: re.Pattern[str]
    cases: re.Pattern[str]
    compares: re.Pattern[str]


@lru_cache(maxsize=1)
def table_words() -> TableWords:
    """The patterns that come with the program."""
    data = tomllib.loads((Path(__file__).parent / "table_words.toml").read_text("utf-8"))

    def any_of(key: str) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{p})" for p in data[key]), re.IGNORECASE)

    return TableWords(
        share=any_of("share"),
        count=any_of("count"),
        themes=any_of("themes"),
        sender=any_of("from"),
        receiver=any_of("to"),
        both=[re.compile(p, re.IGNORECASE) for p in data["both"]],
        parts=any_of("parts"),
        leads=any_of("leads"),
        cases=any_of("cases"),
        compares=any_of("compares"),
    )


def says_share(text: str) -> bool:
    """Whether a text says that numbers are shares, and not counts as well."""
    return table_words().share.search(text) is not None and not says_count(text)


def says_count(text: str) -> bool:
    """Whether a text says that numbers are counts."""
    return table_words().count.search(text) is not None


def says_themes(text: str) -> bool:
    """Whether a text says that themes stand beside the numbers."""
    return table_words().themes.search(text) is not None
