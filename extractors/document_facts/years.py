"""The year a report describes, which is not always the year it was printed."""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from extractors.dates import MONTH, dates_in, month_number
from extractors.document_facts.period import Period
from extractors.document_facts.scope import is_address
from extractors.document_facts.words import anywhere, raw

_YEAR = re.compile(r"(?<![\d:/.-])((?:19|20)\d\d)(?![\d:]|-\d|/\d)")
_SCHOOL = re.compile(r"((?:19|20)\d\d)\s?/\s?(?:(?:19|20))?(\d\d)(?![\d:])")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)(?!\d)")
_MONTH = re.compile(
    rf"(?<![\w-])(?:(?P<name>{MONTH})\s+(?P<after>(?:19|20)\d\d)|(?P<before>(?:19|20)\d\d)-(?P<number>\d\d))(?![\w/-])"
)
_NUMBERED = re.compile(
    r"\b(?:nr|\w*rapport|pm|granskning)\.?\s+(?:nr\s+)?(?:\d{1,3}\s?[/:]\s?(?P<last>(?:19|20)\d\d)\b|(?P<first>(?:19|20)\d\d)\s?[/:]\s?\d{1,3}\b)",
    re.IGNORECASE,
)
"""The number of a report in its series: "Rapport 5/2011", "Rapport 2023:7"."""
_LOOKS_AHEAD = 3  # the month from which a survey is about the year it was made in
_HALF_YEAR = 6
_SHORT = 7  # words of a line that tells the month of issue


@dataclass(frozen=True, slots=True)
class Dated:
    """What else dates a report: day of publication, an agreement's first day, the period stated, the front lines."""

    published: date | None = None
    valid_from: date | None = None
    period: Period | None = None
    front: list[str] = field(default_factory=list)


def report_year(family: str, title: str, body: str, dated: Dated) -> int | None:
    """The year described; None where nothing tells it.

    Agreements are of the year of their decision. Other reports: the year in the title, the end of the period stated,
    for audits the year of the plan they belong to, the year on the front, else the year the text speaks of most, no
    later than publication. A plan that looks ahead is of the year it was adopted, else of its first year.
    """
    published, period = dated.published, dated.period
    if family == "agreement":
        day = published or dated.valid_from
        return day.year if day else _latest(title) or _commonest(body, None)
    if family == "other" and (ahead := _ahead(title, published)):
        return ahead
    issued = _issued(dated)
    # An audit made years before is another one, followed up here.
    first = issued.year - 1 if issued and family == "audit" else None
    if (year := _latest(title)) and year >= (first or year):
        return year
    if period:
        return period[1].year
    if family == "other" and published:
        return published.year
    if family == "audit" and (year := _audited(body)) and year >= (first or year):
        return year
    if year := _on_front(dated.front):
        return year
    if family == "follow_up" and (year := _surveyed(body, issued)):
        return year
    return _commonest(body, issued, first)


def _surveyed(body: str, issued: date | None) -> int | None:
    """The year of the latest survey behind a follow-up; one made in the first weeks of a year looks back."""
    years = []
    for match in re.finditer(raw()["year"]["surveyed"] + _YEAR.pattern, body.lower()):
        months = [month_number(m) for m in re.findall(rf"\b({MONTH})\b", match[0])]
        if not months or min(months) >= _LOOKS_AHEAD:
            years.append(int(match[1]))
    return max((y for y in years if issued is None or issued.year - 1 <= y <= issued.year), default=None)


def _ahead(title: str, published: date | None) -> int | None:
    """The year of a plan whose title names years to come: "Klimatplan 2021–2030"."""
    span = _SPAN.search(title)
    if span is None or int(span[1]) >= int(span[2]):
        return None
    if published and published.year < int(span[2]):
        return published.year
    return int(span[1]) if anywhere("year", "plans").search(title.lower()) and not published else None


def _on_front(lines: list[str]) -> int | None:
    """The year in a line of the front that says what is described: "Svar från länets grupper hösten 2011"."""
    for line in lines:
        low = line.lower()
        if is_address(line) or _MONTH.search(low) or dates_in(line) or anywhere("published", "never").search(low):
            continue
        if years := years_in(line) or [int(m["last"] or m["first"]) for m in _NUMBERED.finditer(line)]:
            return max(years)
    return None


def _issued(dated: Dated) -> date | None:
    """The day of publication; its month's first day where the front tells no more: "maj 2006", "2006-05"."""
    if dated.published:
        return dated.published
    for line in dated.front:
        if (match := _MONTH.search(line.lower())) and len(line.split()) <= _SHORT:
            month = int(match["number"]) if match["number"] else month_number(match["name"])
            if 1 <= month <= 12:
                return date(int(match["after"] or match["before"]), month, 1)
    return None


def years_in(text: str) -> list[int]:
    """The years named in a text, full dates and law numbers aside; a school year counts as the year it ends in."""
    for found in reversed(dates_in(text)):
        text = text[: found.start] + " " + text[found.end :]
    years = [_school_end(int(m[1]), int(m[2])) for m in _SCHOOL.finditer(text)]
    text = _SCHOOL.sub(" ", text)
    return years + [int(m[1]) for m in _YEAR.finditer(text)]


def _school_end(first: int, end: int) -> int:
    """The year that 2012/13 or 1999/00 ends in."""
    year = first - first % 100 + end
    return year if year >= first else year + 100


def _latest(title: str) -> int | None:
    return max(years_in(title), default=None)


def _audited(body: str) -> int | None:
    """The year behind the first kind of phrase that names the audit's year."""
    low = body.lower()
    for phrase in raw()["year"]["audit"]:
        years = [int(m[1]) for m in re.finditer(rf"{phrase}\s*(?:år(?:et)? )?((?:19|20)\d\d)\b", low)]
        if years:
            return _most(years)
    behind = "|".join(raw()["year"]["audit_before"])
    return _most([int(m[1]) for m in re.finditer(rf"\b((?:19|20)\d\d) (?:{behind})", low)])


def _most(years: list[int]) -> int | None:
    """The year named most; the earliest of equals."""
    counts = Counter(years)
    return min(counts, key=lambda y: (-counts[y], y), default=None)


def _commonest(body: str, published: date | None, first: int | None = None) -> int | None:
    """The year most spoken of, not before ``first``; a year behind "under", "avser" and the like counts double.

    Where the text names no year but in dates, theirs.
    """
    low = body.lower()
    counts: Counter[int] = Counter(years_in(low))
    for match in anywhere("year", "describes").finditer(low):
        if year := _YEAR.match(low, match.end() + 1):
            counts[int(year[1])] += 1
    if published:
        counts = Counter({y: n for y, n in counts.items() if (first or y) <= y <= published.year})
        # Early in a year, reports are about the year before, in its first half where they speak of that one alone.
        alone = counts[published.year - 1] > 0 and not counts[published.year]
        before = published.month <= _LOOKS_AHEAD or (alone and published.month <= _HALF_YEAR)
        counts[published.year - 1 if before else published.year] += 2
    counts = counts or Counter(found.day.year for found in dates_in(low))
    return min(counts, key=lambda y: (-counts[y], -y), default=None)
