"""Which theme of the codebook a statement belongs to."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from extractors.codebook.load import codebook

_ENDING = re.compile(r"(?<=\w{4})(?:erna|arna|orna|er|ar|or|en|et|a|e|n|t)$")
"""Endings of number, definiteness and agreement behind a stem of four letters or more."""

_DIGITS = re.compile(r"\b\d+(?:\s*%)?\b")


@lru_cache(maxsize=1)
def _aliases() -> list[tuple[str, re.Pattern[str], bool]]:
    """Theme, its aliases with any ending, and whether it is a subject; in the order of the codebook."""
    subjects = set(_rules()["subjects"])
    rows = []
    for row in codebook().themes:
        terms = [a for a in row.aliases.split("|") if a]
        if terms:
            joined = "|".join(sorted((_inflected(t) for t in terms), key=len, reverse=True))
            rows.append((row.theme, re.compile(rf"(?<!\w)(?:{joined})(?:\w{{0,4}})?(?!\w)"), row.theme in subjects))
    return rows


def _inflected(term: str) -> str:
    """A term of several words in any number and definiteness: "lokala rutiner" takes in "den lokala rutinen"."""
    parts = term.split()
    if len(parts) == 1:
        return re.escape(term)
    return r"\s+".join(re.escape(_ENDING.sub("", p)) + (r"\w{0,4}" if _ENDING.search(p) else "") for p in parts)


@lru_cache(maxsize=1)
def _rules() -> dict[str, list[str]]:
    raw = tomllib.loads((Path(__file__).parent / "themes.toml").read_text(encoding="utf-8"))
    return {"subjects": raw["subjects"], **{f"weak.{k}": v for k, v in raw["weak"].items()}}


@lru_cache(maxsize=1)
def _weak() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (key[5:], re.compile(rf"(?<!\w)(?:{'|'.join(terms)})(?!\w)"))
        for key, terms in _rules().items()
        if key.startswith("weak.")
    ]


def theme_head(text: str) -> str | None:
    """The theme a short line names, numbers aside, when that is nearly all it says."""
    low = " ".join(_DIGITS.sub(" ", text.lower()).split()).strip(" :.()-–")
    for theme, pattern, _ in _aliases():
        hit = max((m.end() - m.start() for m in pattern.finditer(low)), default=0)
        if hit and hit >= 0.75 * len(re.sub(r"\s*\(.*?\)|\(.*$", "", low)):
            return theme
    for row in codebook().themes:
        if low and low == row.label_sv.lower().strip(" ()"):
            return row.theme
    return None


def theme_of(text: str) -> str | None:
    """The theme of a text: a subject before a way of working, the first named before later ones; None for none."""
    low = text.lower()
    hits = [
        (not subject, match.start(), i, theme)
        for i, (theme, pattern, subject) in enumerate(_aliases())
        if (match := pattern.search(low))
    ]
    if hits:
        return min(hits)[3]
    return next((theme for theme, pattern in _weak() if pattern.search(low)), None)
