"""Words near a garbled one, letter for letter: for noisy pages, where the channel's own confusions explain nothing.

Only words that the document itself uses, or that are common, come into question. Letters are exchanged, never added,
lost or swapped: that is how authors misspell, and what they wrote stays.
"""

from collections.abc import Iterator

from rapidfuzz.distance import Hamming

from pipeline.cleaning.evidence import Evidence
from pipeline.lexicon import frequencies

_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
_LEAST_LENGTH = 6
_TWO_EDITS = 12  # letters from which two exchanges leave a document's word recognisable
_ENDING = 2  # last letters that must agree: another ending is another word form, not a garbled one
_COST = 7.0  # −ln P of one exchange of no known class towards a word of the document
_COMMON_COST = 9.0
_COMMON = 1e-6
_REPEATED = 2


def near(word: str, evidence: Evidence) -> Iterator[tuple[str, float]]:
    """Words near ``word`` (small letters) and what the way from them costs, in alphabetical order."""
    if len(word) < _LEAST_LENGTH:
        return
    edits = 2 if len(word) >= _TWO_EDITS else 1
    found: dict[str, float] = {}
    for form, count in evidence.forms.items():
        if count >= _REPEATED and form.isalpha() and len(form) == len(word) and form[-_ENDING:] == word[-_ENDING:]:
            distance = Hamming.distance(word, form, score_cutoff=edits)
            if 0 < distance <= edits and sorted(word) != sorted(form):
                found[form] = _COST * distance
    table = frequencies()
    for form in _one_exchange(word[:-_ENDING]):
        form += word[-_ENDING:]
        if form not in found and table.get(form, 0.0) >= _COMMON:
            found[form] = _COMMON_COST
    yield from sorted(found.items())


def _one_exchange(word: str) -> Iterator[str]:
    for i, letter in enumerate(word):
        yield from (word[:i] + c + word[i + 1 :] for c in _LETTERS if c != letter)
