"""Fits the weights by which numbers that no rule claims are given to an indicator, and says how well they do unseen.

    python -m benchmarks.likeness.fit_numbers           each set in turn: fitted on the others, tried on it
    python -m benchmarks.likeness.fit_numbers --write   fits on all, writes extractors/observations/likeness/weights.csv

``numbers.csv`` has a sentence a row: ``set`` (one author's reports), ``type`` of the report, ``kind`` of the block,
``heading``, ``before`` (what stands before it), ``text``, ``places`` (offsets of places, "12-20 33-41") and ``labels``:
for every number of the text its offset and label, "0=local_groups|own 14=" ("" no indicator, "?" not to be learned).
"""

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

from benchmarks.likeness.fit import Example, Fit, model_of, write
from extractors.likeness import Model
from extractors.observations.family import families
from extractors.observations.figures import find_figures
from extractors.observations.likeness import features as seen
from extractors.observations.likeness.reader import LEAST, WEIGHTS, nouns

_EXAMPLES = Path(__file__).parent / "numbers.csv"
_FIT = Fit(strength=5.0, least=0.1, seen=2)  # without smaller weights: half of the file, the same found


def examples() -> list[Example]:
    """The numbers of ``numbers.csv`` whose label is known."""
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
    known = examples()
    if parser.parse_args().write:
        write(_FIT.weights(known), WEIGHTS)
        return
    for name in dict.fromkeys(e.set for e in known):
        rest = [e for e in known if e.set != name]
        n, right, wrong = try_out(model_of(_FIT.weights(rest)), [e for e in known if e.set == name])
        print(f"{name}: {n} numbers to be found, {right} given to the right indicator, {wrong} numbers wrongly")


if __name__ == "__main__":
    main()
