"""Pages per second of all extractors together, on one core, the documents being read already.

    python benchmarks/extraction.py FOLDER … [--repeats 3]

Prints CPU milliseconds a page for every PDF and the pages per second of all. What the first document costs, which pays
for loading vocabularies and the gazetteer, is told apart. Exits with 1 where the rate is below 60.
"""

import argparse
import sys
import time
from pathlib import Path

from extractors.extract import extract
from pipeline.convert import read_document
from pipeline.exceptions import BusarkivError

LEAST = 60.0


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--repeats", type=int, default=3, help="the best of so many counts")
    options = parser.parse_args()
    pages, total, first = 0, 0.0, 0.0
    for path in sorted(p for folder in options.folders for p in folder.glob("*.pdf")):
        times = []
        for _ in range(options.repeats + (not first)):
            try:
                document = read_document(path)  # read afresh: extraction may leave notes on a document
            except BusarkivError:
                break
            begin = time.process_time()
            extract(document)
            times.append(time.process_time() - begin)
        if not times:
            continue
        first = first or times[0]
        n = len(document.pages)
        pages, total = pages + n, total + min(times)
        print(f"{path.name[:50]:50} {n:4} pages {1000 * min(times) / n:7.1f} ms a page", flush=True)
    rate = pages / total if total else 0.0
    print(f"{pages} pages: {rate:.0f} pages/s; the first document took {first:.1f} s, vocabularies included")
    return int(rate < LEAST)


if __name__ == "__main__":
    sys.exit(main())
