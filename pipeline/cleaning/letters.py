"""A letter-trigram model of Swedish word forms: how likely a string is as a word nobody listed.

Trained when first needed on the word forms of ``wordfreq`` (each form once, additive smoothing). Source of the method:
the character n-gram models of Jurafsky & Martin, *Speech and Language Processing*, chapter 3.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from pipeline.lexicon import frequencies

_LETTERS = "\n?abcdefghijklmnopqrstuvwxyzåäöéüà-"
_N = len(_LETTERS)
_SMOOTHING = 0.05
_LEAST_FREQUENCY = 1e-7
_CODES = {letter: i for i, letter in enumerate(_LETTERS)}


@lru_cache(maxsize=1)
def _counts() -> NDArray[np.int64]:
    words = [w for w, f in frequencies().items() if f > _LEAST_FREQUENCY and w.isalpha()]
    text = np.frombuffer(("\n\n" + "\n\n".join(words) + "\n\n").encode("utf-32-le"), dtype=np.uint32)
    codes = np.full(0x110000, _CODES["?"], dtype=np.int64)
    for letter, code in _CODES.items():
        codes[ord(letter)] = code
    coded = codes[text]
    trigrams = (coded[:-2] * _N + coded[1:-1]) * _N + coded[2:]
    return np.bincount(trigrams, minlength=_N**3)


@lru_cache(maxsize=1)
def _log_probabilities() -> list[float]:
    counts = _counts().reshape(_N, _N, _N).astype(float) + _SMOOTHING
    table: list[float] = np.log(counts / counts.sum(axis=2, keepdims=True)).ravel().tolist()
    return table


@lru_cache(maxsize=1)
def _seen() -> list[bool]:
    seen: list[bool] = (_counts() > 1).tolist()
    return seen


def _read(word: str) -> Iterator[int]:
    """The word's trigrams as indices, from its first letter to its end."""
    first = second = 0
    for letter in word.lower() + "\n":
        third = _CODES.get(letter, 1)
        yield (first * _N + second) * _N + third
        first, second = second, third


@lru_cache(maxsize=50_000)
def log_likelihood(word: str) -> float:
    """Ln P(word) as a string of letters; at most 0."""
    table = _log_probabilities()
    return max(sum(table[t] for t in _read(word)), -745.0)


def likelihood_if_possible(word: str) -> float | None:
    """As :func:`log_likelihood`; None as soon as three letters in a row occur in no Swedish word."""
    table, seen = _log_probabilities(), _seen()
    total, first, second = 0.0, 0, 0
    for letter in word.lower() + "\n":  # as in _read, without its overhead: this runs for every string tried
        third = _CODES.get(letter, 1)
        trigram = (first * _N + second) * _N + third
        if not seen[trigram]:
            return None
        total += table[trigram]
        first, second = second, third
    return max(total, -745.0)
