"""What kind of document a text is like: a linear model over the words of its title, headings and text.

It serves reports whose front does not say what they are, or says it in words that the cues do not foresee.
``type_weights.csv`` is made by ``benchmarks/likeness/types.py``.
"""

import math
import re
from collections import Counter
from pathlib import Path

from extractors.likeness import load

SURE = 0.7
"""How probable a type must be to stand whatever the cues of front and body say, 0-1."""

LIKELY = 0.5
"""How probable it must be to stand against a type that the cues say."""

AGAINST_OTHER = 0.6
"""How probable it must be to stand where the cues know no type."""

READ = 20_000  # characters of the text
_STEM = 6  # letters of a word that count: Swedish inflects at the end
_HEADING = 0.5  # weight of a word of a heading, beside 1 for the title and for what the text has once
_TOKEN = re.compile(r"[a-zåäöé]+(?:-[a-zåäöé]+)*|\d+")
WEIGHTS = Path(__file__).parent / "type_weights.csv"


def stems(text: str) -> list[str]:
    """The words of a text cut to their first letters and the numbers as "#", in order. Any case."""
    return ["#" if word.isdigit() else word[:_STEM] for word in _TOKEN.findall(text.lower())]


def features(title: list[str], headings: list[str], text: Counter[str]) -> dict[str, float]:
    """The features of a document from its stems; their squares add up to 1."""
    found = {stem: 1 + math.log(n) for stem, n in text.items()}
    found.update({f"title:{stem}": 1.0 for stem in title})
    found.update({f"heading:{stem}": _HEADING for stem in headings})
    length = math.sqrt(math.fsum(v * v for v in found.values())) or 1.0
    return {feature: value / length for feature, value in found.items()}


def likely_type(title: str, headings: str, text: str) -> tuple[str, float]:
    """The type of document that a text is most probably of, and how probable that is (0-1)."""
    found = features(stems(title), stems(headings), Counter(stems(text[:READ])))
    chances = load(WEIGHTS).probabilities(found)
    best = max(sorted(chances), key=chances.__getitem__)
    return best, chances[best]


def agreed(likely: str, chance: float, by_cues: str) -> str:
    """The type where likeness and cues differ; "other" must be surest, since with it all facts are lost."""
    if chance >= SURE or likely == by_cues:
        return likely
    least = AGAINST_OTHER if by_cues == "other" else SURE if likely == "other" else LIKELY
    return likely if chance >= least else by_cues
