"""Decides per page whether words are mended, and which engine family's confusions apply."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.cleaning.protection import protected
from pipeline.cleaning.tokens import parts, split_core
from pipeline.cleaning.vocabulary import recognised
from pipeline.document import Page, TextSource, Word
from pipeline.settings import Settings

POOR = 0.10
"""Reject rate from which only all but certain corrections are made."""

HOPELESS = 0.25
"""Reject rate above which nothing is corrected: the page is noise, or another language."""

_POOR_THRESHOLD = 0.9

_STOPS = re.compile(r"[.,:;()]")  # leaders and words glued at a stop: typing, not noise
_NOISY_LAYER = 0.03
_FEWEST = 50
_AVERAGE = 0.025  # the reject rate the channel's costs are made for
_QUIETEST = 0.15


def reject_rate(words: Iterable[Word]) -> tuple[float, int]:
    """The share of small-lettered words of four letters or more that nobody knows, and how many there are.

    An unknown word counts once a page however often it stands there: noise seldom repeats itself, authors do.
    """
    n_known, unknown = 0, set()
    for word in words:
        rejected = _rejected(word.text)
        if rejected is not None:
            if rejected:
                unknown.add(rejected)
            else:
                n_known += 1
    n = n_known + len(unknown)
    return (len(unknown) / n if n else 0.0), n


@lru_cache(maxsize=200_000)
def _rejected(token: str) -> str | None:
    """The word where nobody knows it, "" where it is known, None where it says nothing."""
    lead, core, trail = split_core(token)
    if len(core) < 4 or not core.islower() or not core[0].isalpha():
        return None
    if recognised(core) or all(recognised(p) for p in parts(core)[::2] if p):
        return ""
    return None if protected(lead, core, trail) or _STOPS.search(core) else core


@dataclass(frozen=True, slots=True)
class Care:
    """How a page's words are mended: how noisy it is (1 where one word in forty is wrong), and the least score."""

    noise: float
    threshold: float


def care_for(page: Page, settings: Settings) -> Care | None:
    """How a page's words are mended; None where they are left as they are."""
    if not page.words:
        return None
    scan = page.text_source is not TextSource.TEXT_LAYER
    rate, n = reject_rate(page.words)
    if rate > HOPELESS and n >= _FEWEST // 2:
        return None
    if not scan and not settings.force_clean and (rate < _NOISY_LAYER or n < _FEWEST):
        return None
    noise = min(2.0, max(_QUIETEST, (rate * n + 0.2) / ((n + 20) * _AVERAGE)))
    threshold = settings.clean_threshold
    return Care(round(noise, 1), max(threshold, _POOR_THRESHOLD) if rate > POOR else threshold)


def engine_family(page: Page) -> str:
    """The engine family whose confusions a page shows: Tesseract's for our own OCR and its invisible font's layers."""
    if page.text_source is TextSource.OCR or any("glyphless" in w.font.lower() for w in page.words[:5]):
        return "tesseract"
    return "scanner"
