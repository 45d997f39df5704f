"""Rates pages: the share of words that dictionary, gazetteer and vocabulary know."""

from collections.abc import Iterable
from functools import lru_cache

from pipeline.cleaning.tokens import parts, shape, split_core
from pipeline.cleaning.vocabulary import recognised
from pipeline.document import Document, Word


def rated(token: str) -> bool | None:
    """True for a known word, False for an unknown one, None for what says nothing (numbers, capitals, signs)."""
    core = split_core(token)[1]
    if len(core) < 2 or any(c.isdigit() or c in "@§" for c in core) or shape(core) == "upper":
        return None
    if recognised(core):
        return True
    pieces = [p for p in parts(core)[::2] if len(p) > 1 and not p.isupper()]
    return all(recognised(p) for p in pieces) if pieces else None


def share_known(words: Iterable[Word]) -> tuple[int, int]:
    """How many of the rated words are known, and how many are rated."""
    n_known = n_rated = 0
    for word in words:
        known_here, rated_here = _counted(word.text)
        n_known += known_here
        n_rated += rated_here
    return n_known, n_rated


@lru_cache(maxsize=200_000)
def _counted(text: str) -> tuple[int, int]:
    """How many words of a cleaned word, which may hold spaces, are known, and how many are rated."""
    verdicts = [v for v in map(rated, text.split()) if v is not None]
    return sum(verdicts), len(verdicts)


def rate(document: Document) -> None:
    """Fill the quality of every page and of the document; 1.0 where there is no word to rate."""
    total_known = total = 0
    for page in document.pages:
        n_known, n_rated = share_known(page.words)
        page.quality = n_known / n_rated if n_rated else 1.0
        total_known, total = total_known + n_known, total + n_rated
    document.quality = total_known / total if total else 1.0
