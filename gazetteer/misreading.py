"""How far a word is from a name when the steps that scanners and OCR take are cheap.

Method: the weighted edit distance of R. A. Wagner and M. J. Fischer, "The string-to-string correction problem", JACM
21(1), 1974, widened by steps of two letters ("rn" read for "m"). ``data/ocr_confusions.csv``: ``meant, read``; shapes
that OCR engines mix up.
"""

from functools import lru_cache

from gazetteer.tables import read_rows

CONFUSION = 0.4
"""Cost of reading a shape that looks alike."""
GENERIC = 1.0
"""Cost of any other wrong letter."""
GAP = 0.8
"""Cost of a lost or added letter."""


@lru_cache(maxsize=1)
def _confusions() -> dict[tuple[str, str], float]:
    return {(r["meant"], r["read"]): CONFUSION for r in read_rows("ocr_confusions.csv")}


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(part) for pair in _confusions() for part in pair)


def misreading(name: str, word: str, limit: float) -> float:
    """The cost of reading ``word`` where ``name`` stands; more than ``limit`` as soon as it must be."""
    table = _confusions()
    longest = _longest()
    rows: list[list[float]] = []
    for i in range(len(name) + 1):
        row = [0.0 if i == j == 0 else float("inf") for j in range(len(word) + 1)]
        for j in range(len(word) + 1):
            best = row[j]
            if i and j:
                best = min(best, rows[i - 1][j - 1] + _letter(name[i - 1], word[j - 1]))
            if i:
                best = min(best, rows[i - 1][j] + GAP)
            if j:
                best = min(best, row[j - 1] + GAP)
            for a in range(1, min(longest, i) + 1):
                for b in range(1, min(longest, j) + 1):
                    cost = table.get((name[i - a : i], word[j - b : j]))
                    if cost is not None:
                        best = min(best, rows[i - a][j - b] + cost)
            row[j] = best
        if i > longest and min(min(r) for r in [*rows[-longest:], row]) > limit:
            return limit + 1
        rows.append(row)
    return rows[-1][-1]


def _letter(meant: str, read: str) -> float:
    """A wrong capital costs half a confusion: scanned headings mix small and large letters."""
    if meant == read:
        return 0.0
    return CONFUSION / 2 if meant.lower() == read.lower() else GENERIC
