"""Fits the weights of a linear model to labelled examples and reads them back."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from extractors.likeness import Model

Rows = list[tuple[str, str, float]]
"""Label, feature, weight."""


@dataclass(frozen=True, slots=True)
class Example:
    """What is to be told apart: the set it is from (one author's reports), its label, its features."""

    set: str
    label: str
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """How to fit.

    ``strength`` is the inverse of the regularisation, ``least`` the smallest weight kept, ``seen`` how many examples
    must show a feature; ``balanced`` gives every label the same weight however rare it is.
    """

    strength: float
    least: float
    seen: int
    balanced: bool = False

    def weights(self, known: Sequence[Example]) -> Rows:
        """Weights of a multinomial logistic regression, in order of label and feature."""
        vectorizer = DictVectorizer()
        matrix = vectorizer.fit_transform([e.features for e in known])
        common = np.asarray((matrix != 0).sum(axis=0)).ravel() >= self.seen
        names = ["", *np.asarray(vectorizer.feature_names_)[common]]
        weight = "balanced" if self.balanced else None
        model = LogisticRegression(C=self.strength, max_iter=5000, class_weight=weight)
        model.fit(matrix[:, common], [e.label for e in known])
        # Of two labels the model gives the weights of the second alone, which are those for it and against the first.
        labels = model.classes_ if len(model.classes_) > 2 else model.classes_[1:]
        rows: Rows = []
        for label, bias, weights in zip(labels, model.intercept_, model.coef_, strict=True):
            for name, value in zip(names, [bias, *weights], strict=True):
                if name == "" or abs(value) >= self.least:
                    rows.append((str(label), str(name), round(float(value), 2)))
        return rows


def write(rows: Rows, path: Path) -> None:
    """Save weights as the program reads them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("label", "feature", "weight"), *rows])


def model_of(rows: Rows) -> Model:
    """The model that the rows are."""
    labels = {label: index for index, label in enumerate(dict.fromkeys(label for label, _, _ in rows))}
    weights: dict[str, list[tuple[int, float]]] = {}
    for label, feature, weight in rows:
        weights.setdefault(feature, []).append((labels[label], weight))
    return Model(tuple(labels), {feature: tuple(pairs) for feature, pairs in weights.items()})
