"""Adjacency F1 (ICDAR 2013: neighbours to the right and below) of table finders on the test set, and pages per second.

    python -m benchmarks.tables.measure FOLDER [--with ours,pdfplumber,...] [--misses N]

Peers that are not installed are left out. Every finder gives grids of texts per file; they are paired with the truth by
the relations they share.
"""

import argparse
import json
import re
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.tables.finders import FINDERS, Grid

Relation = tuple[str, str, str]


def norm(text: str) -> str:
    """Text as it is compared: without marks of notes at its end, which we take off and others keep."""
    text = unicodedata.normalize("NFC", text or "").replace("\u00ad", "").replace("–", "-").replace("’", "'")
    return re.sub(r"\s+", " ", text).strip(" ,;.•-*").lower()


def adjacency(cells: Grid) -> Counter[Relation]:
    """Pairs of a filled cell and the next filled cell to its right and below it."""
    out: Counter[Relation] = Counter()
    rows = [[norm(c) for c in r] for r in cells]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if not text:
                continue
            right = next((row[k] for k in range(c + 1, len(row)) if row[k]), None)
            below = next((rows[k][c] for k in range(r + 1, len(rows)) if c < len(rows[k]) and rows[k][c]), None)
            if right:
                out[text, right, "h"] += 1
            if below:
                out[text, below, "v"] += 1
    return out


def score(found: Sequence[Grid], truth: Sequence[Grid]) -> tuple[int, int, int]:
    """True, false and missing relations of one file."""
    a, b = [adjacency(g) for g in found], [adjacency(g) for g in truth]
    pairs = sorted(((-sum((x & y).values()), i, j) for i, x in enumerate(a) for j, y in enumerate(b)))
    used_a: set[int] = set()
    used_b: set[int] = set()
    true = 0
    for shared, i, j in pairs:
        if shared and i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            true -= shared
    return true, sum(sum(x.values()) for x in a) - true, sum(sum(y.values()) for y in b) - true


def f1(true: int, false: int, missing: int) -> float:
    """The harmonic mean of precision and recall; 1 where nothing was to be found and nothing was."""
    return 2 * true / (2 * true + false + missing) if true + false + missing else 1.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--with", dest="finders", default=",".join(FINDERS))
    parser.add_argument("--misses", type=int, default=0)
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.json"))
    for name in arguments.finders.split(","):
        groups: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        misses: list[tuple[float, str]] = []
        pages, seconds = 0, 0.0
        try:
            FINDERS[name](files[0].with_suffix(".pdf"))
        except ImportError:
            print(f"{name}: not installed")
            continue
        for file in files:
            truth = json.loads(file.read_text("utf-8"))
            begin = time.process_time()
            found, n_pages = FINDERS[name](file.with_suffix(".pdf"))
            seconds += time.process_time() - begin
            pages += n_pages
            result = score(found, truth["tables"])
            for key in (truth["group"], "ALL"):
                groups[key] = [x + y for x, y in zip(groups[key], result, strict=True)]
            if result[1] or result[2]:
                misses.append((f1(*result), f"{file.stem}: true {result[0]}, false {result[1]}, missing {result[2]}"))
        print(f"{name}: F1 {f1(*groups['ALL']):.3f}, {pages / seconds:.1f} pages per CPU second")
        for key in sorted(groups):
            t, f, m = groups[key]
            precision, recall = t / max(1, t + f), t / max(1, t + m)
            print(f"    {key:18s} F1 {f1(t, f, m):.4f}  precision {precision:.3f}  recall {recall:.3f}  false {f}")
        for value, line in sorted(misses)[: arguments.misses]:
            print(f"      {value:.2f} {line}")


if __name__ == "__main__":
    main()
