"""How long an agreement holds and how often it is revised."""

import re
from dataclasses import dataclass
from datetime import date

from extractors.agreements.words import any_of, compiled, raw
from extractors.dates import Found, dates_in
from extractors.outline.sentences import sentences
from pipeline.document import BlockKind, Document

_YEARS = re.compile(r"\b(?:under |åren |perioden |år )+((?:19|20)\d\d)\s?[-–—]\s?((?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True)
class Terms:
    """First and last day in force, and the months between the revisions promised."""

    valid_from: date | None = None
    valid_to: date | None = None
    revision_months: int | None = None


def terms_of(document: Document) -> Terms:
    """The terms an agreement states of itself; what it says of other agreements is left out as far as words show."""
    start: date | None = None
    end: date | None = None
    months: int | None = None
    for block in document.body:
        if block.kind is BlockKind.FOOTNOTE:
            continue
        for span in sentences(document.span_of(block)):
            low = span.quote.lower()
            if re.search(r"\b(?:centrala|regionala|tidigare|föregående|nationella) (?:avtal|överenskommelse)", low):
                continue
            if re.search(raw()["validity"]["about"], low):
                first, last = _validity(low)
                start, end = start or first, end or last
            months = months or _revision(low)
    return Terms(start, end, months)


def _validity(low: str) -> tuple[date | None, date | None]:
    days = dates_in(low)
    if match := _YEARS.search(low):
        return date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)
    start: Found | None = None
    end: Found | None = None
    for day in days:
        before = low[max(0, day.start - 40) : day.start].rstrip(" :")
        before = re.sub(r"\s+(?:den|från)$", "", before) if not before.endswith("från") else before
        if (
            start and re.fullmatch(rf"\s*(?:{raw()['validity']['dash']})\s*(?:den )?", low[start.end : day.start])
        ) or re.search(rf"\b{any_of('validity', 'to')}$", before):
            end = end or day
        elif re.search(rf"\b{any_of('validity', 'from')}$", before):
            start = start or day
    return (start.day if start else None), (end.day if end else None)


def _revision(low: str) -> int | None:
    if not compiled(rf"\b(?:{raw()['revision']['verbs']})").search(low):
        return None
    for phrase, months in raw()["revision"]["intervals"].items():
        if compiled(rf"\b(?:{phrase})").search(low):
            return int(months)
    return None
