"""A letter-trigram model of Swedish word forms: how likely a string is as a word nobody listed.

Trained when first needed on the word forms of ``wordfreq`` (each form once, additive smoothing). Source of the method:
the character n-gram models of Jurafsky & Martin, *Speech and Language Processing*, chapter 3.
"""

import math
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


def _trigrams(word: str) -> list[int]:
    codes = [0, 0, *(_CODES.get(c, 1) for c in word.lower()), 0]
    return [(codes[i] * _N + codes[i + 1]) * _N + codes[i + 2] for i in range(len(codes) - 2)]


@lru_cache(maxsize=50_000)
def log_likelihood(word: str) -> float:
    """Ln P(word) as a string of letters; at most 0."""
    table = _log_probabilities()
    return max(sum(table[t] for t in _trigrams(word)), -745.0)


def possible(word: str) -> bool:
    """Whether every three letters in a row occur in Swedish words."""
    seen = _seen()
    return all(seen[t] for t in _trigrams(word))


def least_likely(word: str) -> float:
    """The smallest ln P of a letter after its two predecessors: how odd the word's oddest place is."""
    table = _log_probabilities()
    return min((table[t] for t in _trigrams(word)), default=0.0) if word else -math.inf
