"""Statutes and regulations a text refers to."""

import re
from functools import lru_cache

from extractors.agreements.words import any_of


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    paragraph = r"\d{1,3}\s?[a-z]?(?:\s?[-–]\s?\d{1,3}\s?[a-z]?)?\s?§{1,2}"
    chapter = rf"(?:\d{{1,2}}\s?[a-z]?\s?kap\.?\s?(?:{paragraph})?|{paragraph})"
    year_number = r"(?:19|20)\d\d:\d{1,4}"
    number = r"\(?(?:19|20)\d\d:\d{1,4}\)?"
    statute = r"[A-ZÅÄÖa-zåäö][a-zåäö-]*(?:lag(?:en)?|förordning(?:en)?|balk(?:en)?)\b"
    names = any_of("law", "names")
    return re.compile(
        rf"\b{any_of('law', 'series')}\s?\d{{4}}:\d{{1,3}}|"
        rf"\b{names}\s?\(?{chapter}\)?|{chapter}\s?(?:i\s)?{names}\b|{chapter}\s?(?:i\s)?{statute}(?:\s?{number})?|"
        rf"\b(?:[Ll]ag(?:en)?|{statute})\s?(?:\({year_number}\)|om [a-zåäö ,-]{{3,60}}?\({year_number}\)|{year_number})"
    )


def legal_references(text: str) -> list[str]:
    """The references as written, each once, in order."""
    found = (" ".join(m.group().split()).strip(" ,") for m in _pattern().finditer(text))
    return list(dict.fromkeys(r for r in found if any(c.isdigit() for c in r)))
