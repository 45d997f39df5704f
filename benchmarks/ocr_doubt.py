"""Which pages are flagged ``low_quality``, and how many of their words are wrong.

    python benchmarks/ocr_doubt.py [--dpi 200]

Pages of ``ocr_scans`` are worn away in steps: ink lost at random, as in copies of copies; blur; low resolution; salt.
Printed per step: wrong words (WER, percent), what the lexicon rejects, the mean confidence, and the pages flagged.
Below stand the best page that was flagged and the worst that was not: the thresholds part the two.
"""

import argparse
from collections.abc import Callable

import numpy as np
from ocr import errors, rates
from ocr_scans import Grey, blur, grain, pages, resize, salt, threshold

from pipeline.ocr.passes import read_picture
from pipeline.ocr.reread import is_destroyed


def worn(picture: Grey, share: float) -> Grey:
    """Lose a share of the ink, pixel by pixel."""
    lost = np.random.default_rng(6).random(picture.shape) < share
    return np.where(lost, 255, picture).astype(np.uint8)


Wear = Callable[[Grey, float, int], tuple[Grey, float]]
WEARS: dict[str, tuple[Wear, tuple[float, ...]]] = {
    "ink lost": (lambda p, x, d: (threshold(worn(p, x), 128), d), (0.3, 0.5, 0.6, 0.7, 0.8)),
    "blur": (lambda p, x, d: (grain(blur(p, x * d / 200), 6), d), (2.0, 3.0, 3.5, 4.0, 5.0)),
    "dots an inch": (lambda p, x, d: (threshold(grain(resize(p, x / d), 8), 165), x), (90, 75, 65, 55, 45)),
    "salt": (lambda p, x, d: (salt(p, x), d), (0.08, 0.15, 0.2, 0.3, 0.4)),
}


def main() -> int:
    """Print the table and the two pages at the border."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dpi", type=int, default=200)
    chosen = parser.parse_args()
    flagged: list[tuple[float, str]] = []
    passed: list[tuple[float, str]] = []
    print(f"{'wear':14} {'step':>6} {'WER':>7} {'rejects':>8} {'confidence':>11} flagged")
    for name, (wear, steps) in WEARS.items():
        for step in steps:
            rows = []
            for page in pages(chosen.dpi):
                picture, dpi = wear(page.picture, step, chosen.dpi)
                read = read_picture(picture, dpi)
                told = is_destroyed(read) or not read.reading.words
                wrong = rates(errors(read.reading.text, page.text))[1]
                rows.append((wrong, 100 * read.quality.rejects, 100 * read.quality.confidence, told))
                (flagged if told else passed).append((wrong, f"{name} {step}"))
            wer, rejects, sure, n = (sum(column) for column in zip(*rows, strict=True))
            k = len(rows)
            print(f"{name:14} {step:6} {wer / k:7.1f} {rejects / k:8.1f} {sure / k:11.1f} {n} of {k}", flush=True)
    print(f"flagged {len(flagged)}, the best with {min(flagged)[0]:.1f} % of its words wrong ({min(flagged)[1]})")
    print(f"not flagged {len(passed)}, the worst with {max(passed)[0]:.1f} % of its words wrong ({max(passed)[1]})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
