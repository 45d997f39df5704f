"""A linear model: weights of features for every label, and how probable each label is.

Its file (CSV: label, feature, weight) is made by ``benchmarks/likeness``: a multinomial logistic regression; weights
near zero are left out. The feature "" is the label's bias.
"""

import csv
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Model:
    """``weights`` gives for each feature the labels it speaks for or against, as pairs of index and weight."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """What speaks for each label: the weights of its features, added up."""
        scores = [0.0] * len(self.labels)
        for feature, value in {"": 1.0, **features}.items():
            for index, weight in self.weights.get(feature, ()):
                scores[index] += weight * value
        return dict(zip(self.labels, scores, strict=True))

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """How probable each label is, 0-1; they add up to 1."""
        scores = self.scores(features)
        top = max(scores.values())
        powers = {label: math.exp(score - top) for label, score in scores.items()}
        total = math.fsum(powers.values())
        return {label: power / total for label, power in powers.items()}


@lru_cache(maxsize=8)
def load(path: Path) -> Model:
    """The model of a file of weights. Raises OSError where there is none."""
    labels: dict[str, int] = {}
    weights: dict[str, list[tuple[int, float]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            index = labels.setdefault(row["label"], len(labels))
            weights.setdefault(row["feature"], []).append((index, float(row["weight"])))
    return Model(tuple(labels), {feature: tuple(pairs) for feature, pairs in weights.items()})
