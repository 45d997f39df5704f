"""The unit that a column's headers give its numbers."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.numbers.numerals import units

_SHARE = re.compile(r"%|\b(procent|andel(en|ar)?|svarsfrekvens)\b", re.IGNORECASE)
_COUNT = re.compile(r"\bantal(et)?\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    spellings = "|".join(re.escape(u) for u in sorted(units(), key=lambda u: (-len(u), u)))
    return re.compile(rf"\(\s*(?:i\s+)?({spellings})\s*\)|,\s*({spellings})$|^({spellings})$", re.IGNORECASE)


def header_unit(headers: Sequence[str]) -> str | None:
    """The unit named by the innermost header that names one: "Förändring (kton)", "Antal", "Andel, %".

    Units with a factor (tkr, mkr) keep their spelling, for the column's numbers are not multiplied.
    """
    for header in reversed(headers):
        match = _bracketed().search(header)
        if match:
            spelling = (match[1] or match[2] or match[3]).lower()
            unit, factor = units()[spelling]
            return unit if factor == 1 else spelling
        if _SHARE.search(header):
            return "percent"
        if _COUNT.search(header):
            return "count"
    return None
