"""Reads Swedish dates: "2014-06-16", "den 3 maj 2006", "16/6 2014", "20140616"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    "januari": 1,
    "februari": 2,
    "mars": 3,
    "april": 4,
    "maj": 5,
    "juni": 6,
    "juli": 7,
    "augusti": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
"""Month names → numbers; in dates they may be cut to three or four letters."""

MONTH = "|".join(f"{m}|{m[:3]}\\.?" + (f"|{m[:4]}\\.?" if len(m) > 4 else "") for m in MONTHS)
"""Any month name, whole or cut."""

_ISO = re.compile(r"(?<![\d/-])((?:19|20)\d\d)\s?[-–.]\s?(\d{1,2})\s?[-–.]\s?(\d{1,2})(?![\d])")
_PACKED = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")
_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})(?::?e|:a)?\s+({MONTH})\s*,?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_SLASH = re.compile(r"(?<!\d)(\d{1,2})\s?[/.]\s?(\d{1,2})\s?[-–./ ]\s?((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """A date and its 0-based offsets in the text."""

    start: int
    end: int
    day: date


def dates_in(text: str) -> list[Found]:
    """The full dates in a text, in order."""
    found = [f for f in _all(text) if 1900 <= f.day.year <= 2100]
    return sorted(found, key=lambda f: (f.start, -f.end))


def month_number(name: str) -> int:
    """The number of a month by its name, whole or cut. Raises ``ValueError`` for no month."""
    low = name.lower().rstrip(".")
    for month, number in MONTHS.items():
        if month.startswith(low):
            return number
    raise ValueError(f"no month: {name}")


def _all(text: str) -> Iterator[Found]:
    for pattern in (_ISO, _PACKED):
        for m in pattern.finditer(text):
            if day := _day(int(m[1]), int(m[2]), int(m[3])):
                yield Found(m.start(), m.end(), day)
    for m in _WORDS.finditer(text):
        if day := _day(int(m[3]), month_number(m[2]), int(m[1])):
            yield Found(m.start(), m.end(), day)
    for m in _SLASH.finditer(text):
        if day := _day(int(m[3]), int(m[2]), int(m[1])):
            yield Found(m.start(), m.end(), day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
