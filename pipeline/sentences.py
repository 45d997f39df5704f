"""Where sentences begin in Swedish text.

Abbreviations come from ``abbreviations.csv`` with the columns ``abbreviation`` (lower case, with its full stop) and
``ends_sentence`` ("never": the sentence always goes on; "may": it ends where a capital letter follows).
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

_BREAK = re.compile(r"\n|[.!?…]+[\"'”’»)\]]*[ \t]+(?=[\"'”’»(\[–—-]*\s?[^\W_])")
_WORD_BEFORE = re.compile(r"\S+$")
_INITIAL = re.compile(r"[A-ZÅÄÖ]\.")
_NUMBER = re.compile(r"[(§]*\d{1,3}(?:[.:,]\d+)*\.")


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Abbreviation with its full stop → "never" or "may" end a sentence."""
    with files("pipeline").joinpath("abbreviations.csv").open(encoding="utf-8") as file:
        return {row["abbreviation"]: row["ends_sentence"] for row in csv.DictReader(file)}


def sentence_starts(text: str) -> list[int]:
    """The 0-based offsets at which sentences begin; every line of the text begins one.

    A full stop ends a sentence where a capital letter or digit follows, but not after an abbreviation, an initial or a
    short number ("16 kap. 4 §", "A. Ek", "den 3. maj").
    """
    starts = [0] if text else []
    for match in _BREAK.finditer(text):
        if match[0] == "\n" or _ends(text, match):
            starts.append(match.end())
    return starts


def _ends(text: str, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 6].lstrip("\"'”’»([–—- ")[:1]
    if following.islower():
        return False
    stop = match[0].strip()
    if stop[0] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    word = (before[0] if before else "") + "."
    kind = abbreviations().get(word.lower().lstrip("(\"'”»["))
    if kind == "never" or _INITIAL.fullmatch(word):
        return False
    if kind == "may" or _NUMBER.fullmatch(word):
        return following.isupper()
    return True
