"""The Swedish lexicon: hunspell's dictionary, which knows inflection and compounds, and how common words are.

Source of the choice: of the lexicons measured on Swedish reports it rejects the fewest right words and accepts the
fewest corrupted ones. Dictionary: the distribution ``hunspell-sv`` (LGPL-3), used as it is. Frequencies: ``wordfreq``
(data CC BY-SA 4.0), loaded only when somebody asks.
"""

import unicodedata
from functools import lru_cache
from importlib.metadata import distribution
from pathlib import Path

from hunspell import Hunspell

from pipeline.compounds import Compounds

_LONG = 18
"""Letters from which hunspell takes milliseconds for a compound."""

_STRIP = ".,;:!?()[]{}\"'”“’‘»«…•–—/"


@lru_cache(maxsize=1)
def _dictionary() -> Path:
    files = distribution("hunspell-sv").files or []
    return next(Path(str(f.locate())).resolve() for f in files if f.name == "sv_SE.dic")


@lru_cache(maxsize=1)
def _hunspell() -> Hunspell:
    return Hunspell("sv_SE", hunspell_data_dir=str(_dictionary().parent))


@lru_cache(maxsize=1)
def _compounds() -> Compounds:
    return Compounds(_dictionary())


@lru_cache(maxsize=200_000)
def known(word: str) -> bool:
    """Whether the dictionary accepts a word as it is, or as it begins a sentence. Punctuation must be off."""
    if len(word) >= _LONG and word.isalpha() and word[1:].islower() and _compounds().accepts(word.lower()):
        return True
    return bool(_hunspell().spell(word))


def core(token: str) -> str:
    """A token without the punctuation around it, NFC."""
    return unicodedata.normalize("NFC", token).strip(_STRIP)


@lru_cache(maxsize=1)
def frequencies() -> dict[str, float]:
    """Lower-cased Swedish word forms and their share of running text (0–1). Takes half a second the first time."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - half a second that clean text never needs

    table: dict[str, float] = get_frequency_dict("sv", "large")
    return table


def frequency(word: str) -> float:
    """The share of running Swedish text that a word form makes up; 0.0 where it was never seen."""
    return frequencies().get(word.lower(), 0.0)
