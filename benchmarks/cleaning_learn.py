"""Learns ``pipeline/cleaning/confusions.csv`` from word pairs noisy/clean.

Run ``python benchmarks/cleaning_learn.py PAIRS_FOLDER``. Word pairs are split by the clean word: a pair is training
data where the CRC-32 of the lower-cased clean word (UTF-8) is even, held out where it is odd (:func:`is_training`);
nothing is learned from held-out pairs. Every pair is aligned by Levenshtein operations; neighbouring operations are one
confusion of at most three letters a side. A confusion's cost is −ln P(noisy | clean), with the pseudo-counts of
``declared_confusions.csv`` added and the exposure of the clean part estimated as if one word in forty were wrong.
"""

import csv
import math
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein
from wordfreq import get_frequency_dict

CLEANING = Path(__file__).parents[1] / "pipeline" / "cleaning"
WORD_ERROR_RATE = 1 / 40
FAMILIES = {"tesseract5": "tesseract"}
"""Engine to family; all other engines are old scanners'."""


def is_training(clean: str) -> bool:
    """Whether a pair with this clean word may be learned from."""
    return zlib.crc32(clean.lower().encode()) % 2 == 0


def family(engine: str) -> str:
    """The engine family of an engine's name."""
    return FAMILIES.get(engine, "scanner")


def pairs(folder: Path) -> Iterator[tuple[str, str, str, int]]:
    """Family, noisy, clean, count of every word pair in the folder."""
    seen: set[tuple[str, str]] = set()
    with (folder / "two_engine_word_pairs.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            seen.add((row["noisy"], row["clean"]))
            yield family(row["noisy_engine"]), row["noisy"], row["clean"], 1
    with (folder / "m_in_rn_word_pairs.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if (row["noisy"], row["clean"]) not in seen:
                yield family(row["engine"]), row["noisy"], row["clean"], int(row["count"])
    with (folder / "tesseract_word_pairs.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield "tesseract", row["noisy"], row["clean"], int(row["count"])


def confusions(noisy: str, clean: str) -> Iterator[tuple[str, str]]:
    """The (clean, noisy) parts in which two words differ, neighbouring differences joined."""
    block: list[str] | None = None
    for op in Levenshtein.opcodes(clean, noisy):
        if op.tag == "equal":
            if block:
                yield block[0], block[1]
            block = None
        else:
            part = [clean[op.src_start : op.src_end], noisy[op.dest_start : op.dest_end]]
            block = [block[0] + part[0], block[1] + part[1]] if block else part
    if block:
        yield block[0], block[1]


def main(folder: Path) -> None:
    """Count, weigh and write the table."""
    counts: Counter[tuple[str, str, str]] = Counter()
    words: Counter[str] = Counter()
    for group, noisy, clean, n in pairs(folder):
        if not is_training(clean):
            continue
        words[group] += n
        for part, wrong in confusions(noisy, clean):
            if 0 < len(part) <= 3 and len(wrong) <= 3 and wrong.isprintable() and part.isalpha():
                counts[group, part, wrong] += n
    with (CLEANING / "declared_confusions.csv").open(encoding="utf-8") as file:
        declared = {(r["family"], r["clean"], r["noisy"]): float(r["count"]) for r in csv.DictReader(file)}
    rates = _rates({clean for _, clean, _ in [*counts, *declared]})
    with (CLEANING / "confusions.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["family", "clean", "noisy", "count", "cost"])
        for key in sorted({*counts, *declared}):
            n, extra = counts[key], declared.get(key, 0.0)
            if not extra and n < 2 and (len(key[1]) > 2 or len(key[2]) > 2 or not key[2]):
                continue
            exposure = (words[key[0]] + 300) / WORD_ERROR_RATE * max(rates[key[1]], 2e-4)
            out.writerow([*key, n, round(-math.log(min(0.5, (n + extra) / exposure)), 2)])


def _rates(parts: set[str]) -> dict[str, float]:
    """How often each part occurs per running word of Swedish."""
    words = [(w, f) for w, f in get_frequency_dict("sv", "large").items() if f > 1e-6]
    total = sum(f for _, f in words)
    return {p: sum(w.count(p.lower()) * f for w, f in words) / total for p in sorted(parts)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
