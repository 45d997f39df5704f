"""Years in running text: written out, in words, and which of them say when a value holds."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_YEAR = re.compile(r"(?<![\w:/.-])((?:19|20)\d\d)(?!\w|:\d|[-/.]\d)(?!\s?[-–/]\s?\d)")
_SCHOOL = re.compile(r"(?<![\w:/.-])((?:19|20)\d\d)\s?/\s?(?:(?:19|20))?(\d\d)(?![\w:/-])")
_MONTH = r"(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|vår|höst|sommar|vinter)\w*\s+"


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year in a text; ``dates_value`` is false where it dates something else ("sedan 1 jan 2013")."""

    start: int
    end: int
    year: int
    dates_value: bool = True


@lru_cache(maxsize=1)
def _data() -> tuple[re.Pattern[str], dict[str, int], re.Pattern[str]]:
    with (Path(__file__).parent / "years.toml").open("rb") as file:
        data = tomllib.load(file)
    relative = {words: int(shift) for shift, group in data["relative"].items() for words in group}
    words = "|".join(re.escape(w) for w in sorted(relative, key=lambda w: (-len(w), w)))
    before = "|".join(re.escape(w) for w in data["not_value"]["before"])
    return (
        re.compile(rf"(?<!\w)({words})(?!\w)", re.IGNORECASE),
        relative,
        re.compile(rf"(?<!\w)(?:{before})\s+(?:år\s+)?(?:den\s+)?(?:{_MONTH})?$", re.IGNORECASE),
    )


def find_years(text: str, report_year: int | None) -> list[YearMention]:
    """The years of a text, in order; those in words only where the year of the report is known.

    A year after that of the report dates no value: plans and coming reports are named so. A school year ("2012/13") is
    the year it ends in.
    """
    relative, shifts, elsewhere = _data()
    found: list[YearMention] = []
    for match in _YEAR.finditer(text):
        year = int(match[1])
        dates = not elsewhere.search(text[: match.start()]) and (report_year is None or year <= report_year)
        found.append(YearMention(match.start(), match.end(), year, dates))
    for match in _SCHOOL.finditer(text):
        year = int(match[1]) + 1
        if year % 100 == int(match[2]):
            found.append(YearMention(match.start(), match.end(), year, report_year is None or year <= report_year))
    if report_year is not None:
        for match in relative.finditer(text):
            found.append(YearMention(match.start(), match.end(), report_year + shifts[match[1].lower()]))
    return sorted(found, key=lambda y: y.start)
