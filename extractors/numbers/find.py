"""Finds the numbers of a stretch of running text and tells counts and shares from dates, years and references."""

import csv
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extractors.numbers.words import share_pattern, share_value, word_value

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
  | \b\d{{4}}(?::|\s?/\s?)\d+\b | \b(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b
  | \b\d+\s*(?:kap|§|st\s+\d)\S* | (?:§|kap\.?)\s*\d+\w?\b
  | (?<!:)\b(?:figur|fig|tabell|diagram|bilaga|avsnitt|kapitel|sid(?:a|an|or)?|s|punkt|fråga|årskurs|åk|steg|nr|kl
    |dnr|tel|nivå|artikel|del|version|rapport|(?<!i\s)år)\.?:?\s*\d+(?:[.,:–-]\d+)* (?!\s?%|\s+(?:procent|st\b))
  | \b[\w.]+@\S+ | \bhttps?:\S+ | \bwww\.\S+
  | \+?\d{{2,4}}\s?-\s?\d{{2,3}}[\s-]?\d{{2}}[\s-]?\d{{2}}\b
  | \b\d{{1,2}}[.:]\d{{2}}\s?[-–]\s?\d{{1,2}}[.:]\d{{2}}\b
  | \b(?P<each>ett|en|två|tre|fyra)\s+och\s+(?P=each)\b
  | \b(?:covid|sars)\s?-?\s?\d+ | (?<=\s)-\d+
  | ^\s*\d+(?:(?:\.\d+)+[.)]?|[.)])(?=\s+(?-i:[A-ZÅÄÖ])) | (?<![(\d])\d+\)(?=\s?\w)
  | \b\d+(?:\.\d+){{2,}}\b
  | \b(?:ett|en|två|tre|fyra|fem|tio|\d+)\s+(?:år|månader|veckor)\s+(?:tidigare|senare|sedan|innan|dessförinnan)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HAS_DIGIT = re.compile(r"\d")
_MAY_SHARE = re.compile(r"del|hälft|halva|\bvar(?:annan| \w+de| tredje)", re.IGNORECASE)
_MOST_APPROX = 24  # characters that may say how exact a number is
_YEAR = re.compile(r"(?:19|20)\d\d")
_PROPORTIONS = frozenset({3, 4, 5, 10})  # wholes in which people tell proportions: "två av tre", "nio av tio"
_DEFINITE = re.compile(r"\s+av\s+(?:de|dem|dessa|länets|årets|totalt|sammanlagt|samtliga|alla)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. ``start`` and ``end`` cover the number with its unit, not what modifies it.

    ``unit`` is "count" or "percent"; ``approx`` as in the contract; ``whole`` is 26 in "14 av 26". ``is_article`` says
    that the word ("en", "ett") may be an article, ``is_share`` that it is a share in words ("hälften"), ``is_fraction``
    that it is told as a proportion ("två av tre avvikelser"): its value is the share, its whole no count.
    """

    start: int
    end: int
    value: float
    unit: str
    approx: str = "exact"
    whole: float | None = None
    is_article: bool = False
    is_share: bool = False
    is_fraction: bool = False
    before: int = 0  # where the words that modify it begin


# Every cardinal begins so; whether a word is one the table of cardinals says.
_CANDIDATE = re.compile(
    rf"(?<![\w§/:–-])(?<!\d[.,])(?P<digits>{_DIGITS})"
    r"|(?<![\w-])(?P<word>(?:noll|en|et|tv|tre|fy|fj|fem|sex|sj|åt|ni|ti|el|to|ar|ad|tju|hundra)[^\W\d_]*)(?![\w-])",
    re.IGNORECASE,
)
_UNIT = re.compile(_PERCENT, re.IGNORECASE)
# The unit of "från 44 till 51 procent", "44 respektive 51 procent" belongs to both.
_FAR_UNIT = re.compile(rf"\s(?:till|respektive)\s(?:{_DIGITS}){_PERCENT}", re.IGNORECASE)
_WHOLE = re.compile(
    rf"\s+av\s+(?:(?:de|totalt|sammanlagt|länets|årets|samtliga|alla|dessa|(?-i:[A-ZÅÄÖ])[\w-]+s)\s+)*(?P<whole>{_DIGITS}|[^\W\d_]+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?!\w*[:/]\d)(?=st\b|\W|$)(?!\s?[-–]\s?\d)", re.IGNORECASE)


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


@lru_cache(maxsize=8192)
def find_numbers(text: str) -> tuple[Number, ...]:
    """The counts and shares in a text, in order. Years, dates, references and list numbers are none."""
    others = _NOT_NUMBERS.finditer(text) if _HAS_DIGIT.search(text) else ()
    taken = [m.span() for m in others if not _closes_bracket(text, m)]
    found: list[Number] = []
    for match in share_pattern().finditer(text) if _MAY_SHARE.search(text) else ():
        found.append(_with_approx(text, match.start(), match.end(), share_value(match), "percent", is_share=True))
        taken.append(match.span())
    for match in _CANDIDATE.finditer(text):
        number = _read(text, match)
        if number is None or any(a < number.end and number.start < b for a, b in taken):
            continue
        found.append(number)
        taken.append((number.start, number.end))
    return tuple(sorted(found, key=lambda n: n.start))


def _closes_bracket(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a list number ("2) ...") only ends a bracket: "(14 av 26) anser"."""
    if not match[0].endswith(")") or not match[0][0].isdigit():
        return False
    before = text[: match.start()]
    return before.rfind("(") > before.rfind(")")


def _read(text: str, match: re.Match[str]) -> Number | None:
    """The number at a candidate with its unit and whole; None for a year or another word."""
    word = match["word"]
    if word is not None and word_value(word) is None:
        return None
    value = parse_digits(match[0])
    unit = _UNIT.match(text, match.end())
    far = _FAR_UNIT.match(text, match.end()) if not unit and not _YEAR.fullmatch(match[0]) else None
    end = unit.end() if unit else match.end()
    whole, last = _whole(text, end, value)
    if not _BEHIND.match(text, last) or (word is None and not unit and not far and _is_year(text, match)):
        return None
    is_fraction = not unit and not far and whole in _PROPORTIONS and value < whole and not _DEFINITE.match(text, end)
    number = _with_approx(
        text,
        match.start(),
        last,
        value,
        "percent" if unit or far else "count",
        whole=whole,
        is_article=word is not None and word.lower() in {"en", "ett"},
    )
    return _as_share(number) if is_fraction else number


def _as_share(number: Number) -> Number:
    """A proportion as the share it tells: "fyra av tio" is about 40 per cent."""
    share = round(100 * number.value / (number.whole or 1), 1)
    approx = "about" if number.approx == "exact" else number.approx
    return replace(number, value=share, unit="percent", approx=approx, whole=None, is_share=True, is_fraction=True)


def _whole(text: str, end: int, value: float) -> tuple[float | None, int]:
    """What a number is a part of ("14 av 26"), and where that ends."""
    match = _WHOLE.match(text, end)
    if not match or _YEAR.fullmatch(match["whole"]):
        return None, end
    whole = match["whole"]
    if not whole[0].isdigit() and word_value(whole) is None:
        return None, end
    total = parse_digits(whole)
    return (total, match.end()) if total >= value else (None, end)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Four digits from 1900 to 2099 are a year unless a counted noun follows."""
    if not _YEAR.fullmatch(match[0]):
        return False
    return not re.match(r"\s?(?:st|stycken|kr|kronor|personer|barn)\b", text[match.end() :])


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
    head = max(0, start - _MOST_APPROX)
    match = pattern.search(text[head:start])
    approx = kinds[match[1].lower()] if match else "exact"
    before = head + match.start() if match else start
    return Number(start, end, value, unit, approx, whole, is_article, is_share, before=before)
