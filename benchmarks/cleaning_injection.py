"""Puts declared OCR errors into clean text, always the same ones for the same seed."""

import random
from dataclasses import dataclass

from pipeline.document import Document, Word

CLASSES = (
    "n>ri",
    "ri>n",
    "in>m",
    "rn>m",
    "nn>m",
    "ni>m",
    "m>rn",
    "m>in",
    "i>l",
    "l>i",
    "e>c",
    "c>e",
    "t>f",
    "f>t",
    "r>i",
    "t>l",
    "l>t",
    "ö>o",
    "ä>a",
    "å>a",
    "å>ä",
    "h>li",
    "u>ii",
    "d>cl",
    "o>0",
    "l>1",
    "i>1",
)
"""The declared confusions, clean>noisy."""


@dataclass(frozen=True, slots=True)
class Injection:
    """A word whose raw text was spoiled, and what it was."""

    word: Word
    clean: str
    confusion: str


def inject(document: Document, share: float, seed: int) -> list[Injection]:
    """Spoil about ``share`` of a document's longer words, one confusion each, all classes equally often."""
    rng = random.Random(seed)
    done = []
    for block in document.blocks:
        for word in block.words:
            if len(word.raw) < 4 or not word.raw[0].isalpha() or not any(c.islower() for c in word.raw):
                continue
            if rng.random() >= share:
                continue
            possible = [c for c in CLASSES if c.partition(">")[0] in word.raw]
            if not possible:
                continue
            confusion = rng.choice(possible)
            clean, noisy = confusion.split(">")
            at = rng.choice([i for i in range(len(word.raw)) if word.raw.startswith(clean, i)])
            done.append(Injection(word, word.raw, confusion))
            word.raw = word.raw[:at] + noisy + word.raw[at + len(clean) :]
    return done
