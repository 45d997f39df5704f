"""Precision, recall, F1, and the matching of predicted to gold rows."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Tally:
    """Counts of right, wrong and missed rows."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        return self

    @property
    def precision(self) -> float:
        """Share of the predicted rows that are right; 1 where nothing was predicted and nothing missed."""
        found = self.right + self.wrong
        return self.right / found if found else float(not self.missed)

    @property
    def recall(self) -> float:
        """Share of the gold rows that were found; 1 where there are none and nothing was predicted."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else float(not self.wrong)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


def folded(value: object) -> str:
    """A text as it is compared: NFC, lower case, single-spaced, one kind of quote and dash, no edge punctuation."""
    text = unicodedata.normalize("NFC", str(value or "")).translate(_FOLDS)
    return re.sub(r"\s+", " ", text).strip(" ,;.•-\uf0b7").lower()


_FOLDS = str.maketrans({"\u00ad": "", "”": '"', "“": '"', "–": "-", "’": "'"})


def pair(
    predicted: Sequence[Any], gold: Sequence[Any], likeness: Callable[[Any, Any], float], least: float
) -> list[tuple[int, int]]:
    """One-to-one pairs of positions, the likest first; ties go to the earlier rows."""
    scored = [(likeness(p, g), i, j) for i, p in enumerate(predicted) for j, g in enumerate(gold)]
    pairs: list[tuple[int, int]] = []
    used_p: set[int] = set()
    used_g: set[int] = set()
    for score, i, j in sorted(scored, key=lambda t: (-t[0], t[1], t[2])):
        if score < least:
            break
        if i not in used_p and j not in used_g:
            used_p.add(i)
            used_g.add(j)
            pairs.append((i, j))
    return pairs
