"""Fits the weights by which numbers that no rule claims are given to an indicator, and says how well they do unseen.

    python -m benchmarks.likeness.fit            each set in turn: fitted on the others, tried on it
    python -m benchmarks.likeness.fit --write    fits on all and writes extractors/observations/likeness/weights.csv

``examples.csv`` has a sentence a row: ``set`` (one author's reports), ``type`` of the report, ``kind`` of the block,
``heading``, ``before`` (what stands before it), ``text``, ``places`` (offsets of places, "12-20 33-41") and ``labels``:
for every number of the text its offset and label, "0=local_groups|own 14=" ("" no indicator, "?" not to be learned).
"""

import argparse
import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from extractors.observations.family import families
from extractors.observations.figures import find_figures
from extractors.observations.likeness import features as seen
from extractors.observations.likeness.model import Model
from extractors.observations.likeness.reader import LEAST, nouns

_EXAMPLES = Path(__file__).parent / "examples.csv"
_WEIGHTS = Path(seen.__file__).parent / "weights.csv"
_STRENGTH = 5.0  # inverse of the regularisation
_LEAST_WEIGHT = 0.1  # smaller ones are left out: half of the file, no difference in what is found
_TWICE = 2  # examples that must show a feature


@dataclass(frozen=True, slots=True)
class Example:
    """A number: the set it is from, its label, its features."""

    set: str
    label: str
    features: seen.Features


def examples() -> list[Example]:
    """The numbers of ``examples.csv`` whose label is known."""
    out: list[Example] = []
    with _EXAMPLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            places = tuple((int(a), int(b)) for a, b in (p.split("-") for p in row["places"].split()))
            setting = seen.Setting(row["text"], row["kind"], row["heading"], row["before"], row["type"], places)
            labels = dict(part.split("=", 1) for part in row["labels"].split())
            figures = find_figures(row["text"], nouns(families()))
            last = ""
            for at, figure in enumerate(figures):
                label = labels.get(str(figure.number.start), "?")
                if label != "?":
                    out.append(Example(row["set"], label, seen.features(setting, figures, at, last)))
                last = label.replace("?", "")
    return out


def fit(known: Sequence[Example]) -> list[tuple[str, str, float]]:
    """Weights of a multinomial logistic regression as label, feature, weight; in order of label and feature."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([e.features for e in known])
    common = np.asarray((matrix != 0).sum(axis=0)).ravel() >= _TWICE
    names = ["", *np.asarray(vectorizer.feature_names_)[common]]
    found = LogisticRegression(C=_STRENGTH, max_iter=5000).fit(matrix[:, common], [e.label for e in known])
    rows: list[tuple[str, str, float]] = []
    for label, bias, weights in zip(found.classes_, found.intercept_, found.coef_, strict=True):
        for name, weight in zip(names, [bias, *weights], strict=True):
            if name == "" or abs(weight) >= _LEAST_WEIGHT:
                rows.append((str(label), str(name), round(float(weight), 2)))
    return rows


def model_of(rows: Sequence[tuple[str, str, float]]) -> Model:
    """The model that the rows are."""
    labels = {label: index for index, label in enumerate(dict.fromkeys(label for label, _, _ in rows))}
    weights: dict[str, list[tuple[int, float]]] = {}
    for label, feature, weight in rows:
        weights.setdefault(feature, []).append((labels[label], weight))
    return Model(tuple(labels), {feature: tuple(pairs) for feature, pairs in weights.items()})


def try_out(model: Model, unseen: Sequence[Example]) -> tuple[int, int, int]:
    """Numbers that an indicator claims, those given to the right one, and numbers given wrongly."""
    right = wrong = 0
    for example in unseen:
        chances = model.probabilities(example.features)
        best = max(sorted(chances), key=chances.__getitem__)
        if best and chances[best] >= LEAST:
            right += best == example.label
            wrong += best != example.label
    return sum(bool(e.label) for e in unseen), right, wrong


def main() -> None:
    """Write the weights, or try every set on the weights of the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    known = examples()
    if write:
        with _WEIGHTS.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([("label", "feature", "weight"), *fit(known)])
        return
    for name in dict.fromkeys(e.set for e in known):
        rest = [e for e in known if e.set != name]
        n, right, wrong = try_out(model_of(fit(rest)), [e for e in known if e.set == name])
        print(f"{name}: {n} numbers to be found, {right} given to the right indicator, {wrong} numbers wrongly")


if __name__ == "__main__":
    main()
