"""Our reading of faulty scans against bare Tesseract, and the pages per second of both on two cores.

    python benchmarks/ocr.py [--dpi 200 300] [--only NAME ...] [--no-speed]

Every fault of ``ocr_scans`` is done to four made-up pages. Printed per fault: character and word error rate (CER, WER,
in percent; white space folded, quotation marks, dashes and bullets of one kind each) of our reading, of Tesseract with
the models ``Latin`` and ``swe`` on the same picture. Exits with 1 where ours is worse than either. The speed test reads
the clean pages twelve times over: with us on two threads, and with the ``tesseract`` binary in two processes of one
OpenMP thread each.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
from ocr_scans import CONDITIONS, Scan, pages
from rapidfuzz.distance import Levenshtein

from pipeline.ocr import engine
from pipeline.ocr.passes import read_picture

Errors = tuple[int, int, int, int]
"""Wrong characters, characters, wrong words, words."""


def folded(text: str) -> str:
    """Text with white space, quotation marks, dashes and bullets of one kind."""
    text = unicodedata.normalize("NFC", text)
    for kinds, one in (("”“«»„", '"'), ("’‘", "'"), ("–—", "-"), ("•●", "*")):
        text = re.sub(f"[{kinds}]", one, text)
    return " ".join(text.split())


def errors(read: str, true: str) -> Errors:
    """Edit distances in characters and words."""
    a, b = folded(read), folded(true)
    return Levenshtein.distance(a, b), len(b), Levenshtein.distance(a.split(), b.split()), len(b.split())


def measure(dpi: int, name: str) -> dict[str, Errors]:
    """Errors of each reader over all pages under one fault."""
    sums: dict[str, list[Errors]] = {"ours": [], "Latin": [], "swe": []}
    for page in pages(dpi):
        picture, resolution = CONDITIONS[name](page.picture, dpi)
        sums["ours"].append(errors(read_picture(picture, resolution).reading.text, page.text))
        for model in ("Latin", "swe"):
            sums[model].append(errors(engine.read(picture, resolution, model).text, page.text))
    return {reader: tuple(map(sum, zip(*found, strict=True))) for reader, found in sums.items()}


def rates(found: Errors) -> tuple[float, float]:
    """CER and WER in percent."""
    return 100 * found[0] / found[1], 100 * found[2] / found[3]


def speed(scans: list[Scan], workers: int = 2) -> tuple[float, float]:
    """Pages per second of ours and of the binary, on ``workers`` cores."""
    begin = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda s: read_picture(s.picture, s.dpi), scans))
    ours = len(scans) / (time.perf_counter() - begin)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, scan in enumerate(scans):
            files.append(Path(folder) / f"{i}.png")
            cv2.imwrite(str(files[-1]), scan.picture)
        surroundings = os.environ | {"OMP_THREAD_LIMIT": "1"}

        def run(file: Path) -> None:
            model = engine.available(engine.LATIN) or "Latin"
            command = [shutil.which("tesseract") or "tesseract", str(file), "-", "-l", model, "--dpi", "200"]
            subprocess.run(command, env=surroundings, check=True, capture_output=True)

        begin = time.perf_counter()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(run, files))
        return ours, len(scans) / (time.perf_counter() - begin)


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dpi", type=int, nargs="+", default=[200, 300])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--no-speed", action="store_true")
    chosen = parser.parse_args()
    worse = []
    print(f"{'dpi':>4} {'fault':16} {'ours CER':>9} {'WER':>6} {'Latin CER':>10} {'WER':>6} {'swe CER':>9} {'WER':>6}")
    for dpi in chosen.dpi:
        for name in CONDITIONS:
            if chosen.only and name not in chosen.only:
                continue
            found = {reader: rates(e) for reader, e in measure(dpi, name).items()}
            row = "".join(f"{cer:10.2f} {wer:6.2f}" for cer, wer in found.values())
            print(f"{dpi:4} {name:16}{row}", flush=True)
            if any(found["ours"][i] > found[model][i] for model in ("Latin", "swe") for i in (0, 1)):
                worse.append((dpi, name))
    if not chosen.no_speed:
        ours, bare = speed(pages(200) * 12)
        print(f"pages per second on two cores: ours {ours:.2f}, the tesseract binary {bare:.2f}")
    for dpi, name in worse:
        print(f"worse than bare Tesseract: {name} at {dpi} dpi")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
