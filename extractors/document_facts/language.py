"""Which language a text is written in, by its commonest short words."""

import re
from collections import Counter

from extractors.document_facts.words import raw

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the main language; None where fewer than ten words tell. Ties go to the file's order."""
    counts = Counter(w.lower() for w in _WORD.findall(text[:_SAMPLE]))
    best: tuple[int, str | None] = (9, None)
    for code, words in raw()["languages"].items():
        hits = sum(counts[w] for w in words)
        if hits > best[0]:
            best = (hits, code)
    return best[1]
