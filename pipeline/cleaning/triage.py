"""Decides per page whether words are mended, and which engine family's confusions apply."""

from collections.abc import Iterable

from pipeline.cleaning.spelling import recognised
from pipeline.cleaning.tokens import parts, split_core
from pipeline.document import Page, TextSource, Word
from pipeline.settings import Settings

HOPELESS = 0.10
"""Reject rate above which correction does more harm than good."""

_NOISY_LAYER = 0.03
_FEWEST = 50
_AVERAGE = 0.025  # the reject rate the channel's costs are made for
_QUIETEST = 0.15


def reject_rate(words: Iterable[Word]) -> tuple[float, int]:
    """The share of small-lettered words of four letters or more that nobody knows, and how many there are."""
    n = bad = 0
    for word in words:
        core = split_core(word.text)[1]
        if len(core) > 3 and core.islower() and core[0].isalpha():
            n += 1
            bad += not (recognised(core) or all(recognised(p) for p in parts(core)[::2] if p))
    return (bad / n if n else 0.0), n


def wants_mending(page: Page, settings: Settings) -> tuple[bool, float]:
    """Whether a page's words are mended, and how noisy it is (1 where one word in forty is wrong)."""
    if not settings.clean or not page.words:
        return False, 0.0
    scan = page.text_source is not TextSource.TEXT_LAYER
    rate, n = reject_rate(page.words)
    noise = min(2.0, max(_QUIETEST, (rate * n + 0.5) / ((n + 20) * _AVERAGE)))
    if rate > HOPELESS and n >= _FEWEST // 2:
        return False, noise
    if scan or settings.force_clean:
        return True, noise
    return rate >= _NOISY_LAYER and n >= _FEWEST, noise


def engine_family(page: Page) -> str:
    """The engine family whose confusions a page shows: Tesseract's for our own OCR and its invisible font's layers."""
    if page.text_source is TextSource.OCR or any("glyphless" in w.font.lower() for w in page.words[:5]):
        return "tesseract"
    return "scanner"
