"""The period a report says it describes."""

import calendar
import re
from datetime import date
from itertools import pairwise

from extractors.dates import MONTH, dates_in, month_number
from extractors.document_facts.words import anywhere

_YEAR = r"((?:19|20)\d\d)"
_DASH = r"(?:-|–|—|till(?: och med)?|t\.?\s?o\.?\s?m\.?|och)"
_DAYS = re.compile(
    rf"(\d{{1,2}}) ({MONTH})(?: {_YEAR})?\s*{_DASH}\s*(?:den )?(\d{{1,2}}) ({MONTH}) {_YEAR}", re.IGNORECASE
)
_MONTHS = re.compile(rf"\b({MONTH})(?: {_YEAR})?\s*{_DASH}\s*({MONTH}) (?:år )?{_YEAR}", re.IGNORECASE)
_SCHOOL = re.compile(rf"\bläsår(?:et|en)?\s+{_YEAR}\s*[/–-]\s*(?:(?:19|20))?(\d\d)\b", re.IGNORECASE)
_HALF = re.compile(rf"\b(första|andra) halvåret(?: av)?(?: år)? {_YEAR}", re.IGNORECASE)
_QUARTER = re.compile(rf"\b(första|andra|tredje|fjärde) kvartalet(?: av)?(?: år)? {_YEAR}", re.IGNORECASE)
_TERM = re.compile(rf"\b(vår|höst)terminen {_YEAR}", re.IGNORECASE)
_WHOLE = re.compile(rf"\b(?:kalenderåret|verksamhetsåret|helåret|budgetåret)(?: år)? {_YEAR}", re.IGNORECASE)
_SHORT = re.compile(rf"\bår(?:en)? {_YEAR}\s*[–-]\s*{_YEAR}", re.IGNORECASE)
_ORDINAL = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}

Period = tuple[date, date]
"""First and last day."""


def period_in(text: str) -> Period | None:
    """The first period stated in a text. Two plain dates need a word beside them that says they bound a period."""
    days = dates_in(text)
    for first, second in pairwise(days):
        between = text[first.end : second.start].strip(" ,").lower()
        if first.day < second.day and re.fullmatch(rf"{_DASH}(?: den)?", between):
            before = text[max(0, first.start - 60) : first.start].lower()
            if anywhere("period", "frame").search(before) or len(text.split()) < 12:
                return first.day, second.day
    for reader in (_by_days, _by_months, _by_name):
        if found := reader(text):
            return found
    return None


def _by_days(text: str) -> Period | None:
    for m in _DAYS.finditer(text):
        end = _day(int(m[6]), month_number(m[5]), int(m[4]))
        start = _day(int(m[3] or m[6]), month_number(m[2]), int(m[1]))
        if start and end and start < end:
            return start, end
    return None


def _by_months(text: str) -> Period | None:
    for m in _MONTHS.finditer(text):
        start = date(int(m[2] or m[4]), month_number(m[1]), 1)
        end = _last(int(m[4]), month_number(m[3]))
        if start < end:
            return start, end
    return None


def _by_name(text: str) -> Period | None:
    if m := _SCHOOL.search(text):
        # The school year runs from July to June.
        year = int(m[1])
        return date(year, 7, 1), date(year + 1, 6, 30)
    if m := _HALF.search(text):
        year = int(m[2])
        return (
            (date(year, 1, 1), date(year, 6, 30))
            if m[1].lower() == "första"
            else (date(year, 7, 1), date(year, 12, 31))
        )
    if m := _QUARTER.search(text):
        last = _ORDINAL[m[1].lower()] * 3
        return date(int(m[2]), last - 2, 1), _last(int(m[2]), last)
    if m := _TERM.search(text):
        year = int(m[2])
        return (
            (date(year, 1, 1), date(year, 6, 30)) if m[1].lower() == "vår" else (date(year, 7, 1), date(year, 12, 31))
        )
    if m := _WHOLE.search(text):
        return date(int(m[1]), 1, 1), date(int(m[1]), 12, 31)
    if (m := _SHORT.search(text)) and int(m[1]) < int(m[2]):
        return date(int(m[1]), 1, 1), date(int(m[2]), 12, 31)
    return None


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
