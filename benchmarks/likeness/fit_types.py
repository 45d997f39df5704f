"""Fits the weights by which the type of a document is told from its words, and says how well they do unseen.

    python -m benchmarks.likeness.fit_types            each set in turn: fitted on the others, tried on it
    python -m benchmarks.likeness.fit_types --write    fits on all, writes extractors/document_facts/type_weights.csv

``documents.csv`` has a document a row: ``set`` (one author's reports), ``type``, and the stems of its ``title``, its
``headings`` and its ``text``, these with how often they stand ("stem:3").
"""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from benchmarks.likeness.fit import Example, Fit, model_of, write
from extractors.document_facts import likeness

_DOCUMENTS = Path(__file__).parent / "documents.csv"

_FIT = Fit(strength=30.0, least=0.1, seen=3, balanced=True)


def examples() -> list[Example]:
    """The documents of ``documents.csv``."""
    csv.field_size_limit(sys.maxsize)
    out: list[Example] = []
    with _DOCUMENTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            counted = (word.rpartition(":") for word in row["text"].split())
            text = Counter({stem or n: int(n) if stem else 1 for stem, _, n in counted})
            found = likeness.features(row["title"].split(), row["headings"].split(), text)
            out.append(Example(row["set"], row["type"], found))
    return out


def main() -> None:
    """Write the weights, or try every set on the weights of the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    known = examples()
    if parser.parse_args().write:
        write(_FIT.weights(known), likeness.WEIGHTS)
        return
    for name in dict.fromkeys(e.set for e in known):
        model = model_of(_FIT.weights([e for e in known if e.set != name]))
        right = wrong = 0
        for example in (e for e in known if e.set == name):
            chances = model.probabilities(example.features)
            best = max(sorted(chances), key=chances.__getitem__)
            right += best == example.label and chances[best] >= likeness.LIKELY
            wrong += best != example.label and chances[best] >= likeness.LIKELY
        n = sum(e.set == name for e in known)
        print(f"{name}: {n} documents, {right} told rightly, {wrong} wrongly, {n - right - wrong} left open")


if __name__ == "__main__":
    main()
