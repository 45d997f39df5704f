"""Fits the weights by which the place of a report is told from the places it names, and says how well they do unseen.

    python -m benchmarks.likeness.fit_places            each set in turn: fitted on the others, tried on it
    python -m benchmarks.likeness.fit_places --write    fits on all, writes extractors/document_facts/place_weights.csv
    python -m benchmarks.likeness.fit_places --gather SET ARCHIVE GOLD    reads labelled reports into places.csv

``places.csv`` has a candidate a row: ``set`` (one author's reports), ``document``, whether it is ``right``, and its
``signs``. Signs that change must be gathered again.
"""

import argparse
import csv
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.likeness.fit import Example, Fit, model_of, write
from extractors.context import Context
from extractors.document_facts import document_facts
from extractors.document_facts.place import OTHER, RIGHT, WEIGHTS, height, sole
from extractors.document_facts.place_signs import Naming
from gazetteer.link import link
from pipeline.convert import read_document
from pipeline.nlp import to_spacy

_PLACES = Path(__file__).parent / "places.csv"
_COLUMNS = ["set", "document", "right", "signs"]

_FIT = Fit(strength=3.0, least=0.02, seen=2)

Row = dict[str, str]


def _rows() -> list[Row]:
    with _PLACES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _example(row: Row) -> Example:
    signs = (sign.rpartition("=") for sign in row["signs"].split("; "))
    return Example(row["set"], RIGHT if row["right"] == "yes" else OTHER, {s: float(v) for s, _, v in signs})


def _gathered(name: str, archive: Path, golds: Path) -> Iterator[Row]:
    """The candidates of every report of an archive whose gold says its place, the right one among them."""
    for path in sorted(golds.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        wanted, kind = told["document"].get("place_id"), told["document"].get("document_type", "other")
        if not wanted:
            continue
        document = read_document(archive / told["file"])
        context = Context(document, to_spacy(document))
        context.facts = document_facts(document)
        context.facts.document_type = kind
        context.mentions = link(context.doc, context.facts.date)
        naming = Naming(context)
        for place_id in naming.candidates():
            same = wanted in (place_id, sole(place_id) if kind in ("audit", "agreement") else place_id)
            signs = "; ".join(f"{sign}={round(v, 3)}" for sign, v in naming.signs(place_id).items())
            yield dict(zip(_COLUMNS, [name, path.stem, "yes" if same else "no", signs], strict=True))


def _gather(name: str, archive: Path, golds: Path) -> None:
    kept = [row for row in _rows() if row["set"] != name] if _PLACES.exists() else []
    with _PLACES.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
        out.writeheader()
        out.writerows([*kept, *_gathered(name, archive, golds)])


def _try() -> None:
    rows = _rows()
    for name in dict.fromkeys(row["set"] for row in rows):
        model = model_of(_FIT.weights([_example(row) for row in rows if row["set"] != name]))
        documents: dict[str, list[tuple[float, str]]] = {}
        for row in rows:
            if row["set"] == name:
                score = height(model.scores(_example(row).features))
                documents.setdefault(row["document"], []).append((score, row["right"]))
        wrong = [d for d, candidates in documents.items() if max(candidates, key=lambda c: c[0])[1] != "yes"]
        print(f"{name}: {len(documents) - len(wrong)} of {len(documents)}", *wrong, sep="\n    ")


def main() -> None:
    """Gather, write the weights, or try every set on the weights of the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--gather", nargs=3, metavar=("SET", "ARCHIVE", "GOLD"))
    wanted = parser.parse_args()
    if wanted.gather:
        name, archive, golds = wanted.gather
        _gather(name, Path(archive), Path(golds))
    elif wanted.write:
        write(_FIT.weights([_example(row) for row in _rows()]), WEIGHTS)
    else:
        _try()


if __name__ == "__main__":
    main()
