"""Finds the numbers of a stretch of running text and tells counts and shares from dates, years and references."""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from extractors.numbers.words import cardinal_pattern, share_pattern, share_value, word_value

_HERE = Path(__file__).parent
_PERCENT = r"(?:\s?%|\s?(?:procent(?:en)?|pct)\b|\s?proc\.)"
_MONTHS = (
    "jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DIGITS = r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_NOT_NUMBERS = re.compile(
    rf"""
    \b\d{{4}}-\d{{2}}-\d{{2}}\b | \b\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b | \b\d{{1,2}}/\d{{1,2}}(?:[-/ ]\d{{2,4}})?\b
  | \b\d{{1,2}}(?::[ae])?\s+(?:{_MONTHS})\b(?:\s+\d{{4}})?
  | \b\d{{4}}\s?[:/]\s?\d+\b | \b(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b
  | \b\d+\s*(?:kap|§|st\s+\d)\S* | (?:§|kap\.?)\s*\d+\w?\b
  | \b(?:figur|fig|tabell|diagram|bilaga|avsnitt|kapitel|sid(?:a|an|or)?|s|punkt|fråga|årskurs|åk|steg|nr|kl|dnr|tel|nivå|artikel|del|version|rapport|år)
    \.?:?\s*\d+(?:[.,:–-]\d+)* (?!\s?%|\s+(?:procent|st\b))
  | \b[\w.]+@\S+ | \bhttps?:\S+ | \bwww\.\S+
  | \+?\d{{2,4}}\s?-\s?\d{{2,3}}[\s-]?\d{{2}}[\s-]?\d{{2}}\b
  | \b\d{{1,2}}[.:]\d{{2}}\s?[-–]\s?\d{{1,2}}[.:]\d{{2}}\b
  | \b(?:covid|sars)\s?-?\s?\d+ | (?<=\s)-\d+ | ^\s*\d+(?:(?:\.\d+)+[.)]?|[.)])(?=\s+(?-i:[A-ZÅÄÖ])) | (?<![(\d])\d+\)(?=\s?\w)
  | \b\d+(?:\.\d+){{2,}}\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. ``start`` and ``end`` cover the number with its unit, not what modifies it.

    ``unit`` is "count" or "percent"; ``approx`` as in the contract; ``whole`` is 26 in "14 av 26". ``is_article`` says
    that the word ("en", "ett") may be an article, ``is_share`` that it is a share in words ("hälften").
    """

    start: int
    end: int
    value: float
    unit: str
    approx: str = "exact"
    whole: float | None = None
    is_article: bool = False
    is_share: bool = False
    before: int = 0  # where the words that modify it begin


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w§/:–-])(?<!\d[.,])(?P<n>{_DIGITS}|(?:{cardinal_pattern()})(?![\w-]))(?P<unit>{_PERCENT})?"
        rf"(?:\s+av\s+(?:de\s+|totalt\s+|sammanlagt\s+|länets\s+|samtliga\s+|alla\s+|dessa\s+)*"
        rf"(?P<whole>{_DIGITS}|(?:{cardinal_pattern()})(?![\w-])))?(?![\w]*[:/]\d)(?=st\b|\W|$)(?!\s?[-–]\s?\d)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _approx() -> tuple[re.Pattern[str], dict[str, str]]:
    """The words that say how exact a number is (approx.csv: words, approx), as they stand in front of it."""
    with (_HERE / "approx.csv").open(encoding="utf-8", newline="") as file:
        kinds = {row["words"]: row["approx"] for row in csv.DictReader(file)}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=lambda w: -len(w)))
    return re.compile(rf"(?<!\w)({words})\s*$", re.IGNORECASE), kinds


def parse_digits(text: str) -> float:
    """The value of digits as Swedish writes them: "1 234,5" is 1234.5; a cardinal word counts too."""
    word = word_value(text)
    if word is not None:
        return float(word)
    return float(re.sub(r"[ \u00a0]", "", text).replace(",", "."))


def find_numbers(text: str) -> list[Number]:
    """The counts and shares in a text, in order. Years, dates, references and list numbers are none."""
    taken = [m.span() for m in _NOT_NUMBERS.finditer(text)]
    found: list[Number] = []
    for match in share_pattern().finditer(text):
        found.append(_with_approx(text, match.start(), match.end(), share_value(match), "percent", is_share=True))
        taken.append(match.span())
    for match in _number().finditer(text):
        start, end = match.start("n"), match.end("unit") if match["unit"] else match.end("n")
        if any(a < end and start < b for a, b in taken) or _is_year(text, match):
            continue
        whole = parse_digits(match["whole"]) if match["whole"] else None
        if whole is not None and (_YEAR.fullmatch(match["whole"]) or whole < parse_digits(match["n"])):
            whole = None
        found.append(
            _with_approx(
                text,
                start,
                match.end("whole") if whole is not None else end,
                parse_digits(match["n"]),
                "percent" if match["unit"] else "count",
                whole=whole,
                is_article=match["n"].lower() in {"en", "ett"},
            )
        )
        taken.append((start, found[-1].end))
    return sorted(found, key=lambda n: n.start)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Four digits from 1900 to 2099 are a year unless a unit or "st" follows."""
    if not _YEAR.fullmatch(match["n"]) or match["unit"]:
        return False
    return not re.match(r"\s?(?:st|stycken|kr|kronor|personer|barn)\b", text[match.end("n") :])


def _with_approx(
    text: str,
    start: int,
    end: int,
    value: float,
    unit: str,
    *,
    whole: float | None = None,
    is_article: bool = False,
    is_share: bool = False,
) -> Number:
    pattern, kinds = _approx()
    match = pattern.search(text[:start])
    approx = kinds[match[1].lower()] if match else "exact"
    return Number(start, end, value, unit, approx, whole, is_article, is_share, match.start() if match else start)
