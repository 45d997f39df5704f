"""Pages per second of reading and layout against plain pdfplumber, and memory over a long file.

    python benchmarks/reading.py FOLDER … [--pages 12]
    python benchmarks/reading.py --memory [--plot memory.svg]

The first form reads the same pages of every PDF in one process, in turn: ``read_pages``, ``read_pages`` + ``arrange``,
and pdfplumber's ``extract_text`` + ``extract_tables``. Times are CPU seconds, which a busy machine disturbs least.
Pages without a text layer are left out on both sides: pdfplumber has nothing to do there. The second form reads a
synthetic report of 1,000 pages, page by page and then as a whole document, and samples its resident memory.
"""

import argparse
import gc
import io
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium

from pipeline.assemble import assemble
from pipeline.cleaning import clean
from pipeline.collector import rarely_collected
from pipeline.document import Document, Page
from pipeline.layout import arrange
from pipeline.reading import read_pages
from pipeline.settings import Settings

SETTINGS = Settings()
LIMIT_MEGABYTES = 600
REPEATS = 3
"""The best of so many readings counts, for all readers."""


def part(path: Path, n_pages: int, folder: Path) -> Path | None:
    """A copy of the first pages with text, so that every reader opens the same file; None where there are none."""
    source = pdfium.PdfDocument(path)
    kept = [i for i in range(len(source)) if source[i].get_textpage().count_chars() > 20][:n_pages]
    if not kept:
        return None
    target = pdfium.PdfDocument.new()
    target.import_pages(source, kept)
    out = folder / path.name
    target.save(out)
    return out


@rarely_collected()
def read(path: Path) -> list[Page]:
    """Words, drawings, pictures."""
    return list(read_pages(path, SETTINGS, []))


@rarely_collected()
def read_and_arrange(path: Path) -> list[Page]:
    """The same, with lines, blocks and grids."""
    document = Document("0" * 16, path.name, "0" * 64, 0, pages=read(path))
    arrange(document)
    return document.pages


def plumb(path: Path) -> list[str]:
    """What a plain user of pdfplumber does."""
    texts = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            texts.append(page.extract_text())
            page.extract_tables()
            page.close()
    return texts


def seconds(reader: Callable[[Path], object], path: Path) -> float:
    """CPU seconds of one reading."""
    started = time.process_time()
    reader(path)
    return time.process_time() - started


def compare(folders: list[Path], n_pages: int) -> None:
    """Print milliseconds a page for every file, and the ratios of the sums."""
    readers = (read, read_and_arrange, plumb)
    totals = dict.fromkeys(readers, 0.0)
    pages = 0
    print(f"{'file':44} pages  read  +layout  pdfplumber  (CPU ms a page)")
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(p for folder in folders for p in folder.glob("*.pdf")):
            copy = part(path, n_pages, Path(scratch))
            if copy is None:
                continue
            n = len(read_and_arrange(copy))  # warms lexicon and caches for all
            times = []
            for reader in readers:
                times.append(min(seconds(reader, copy) for _ in range(REPEATS)))
                totals[reader] += times[-1]
            pages += n
            print(f"{path.name[:44]:44} {n:5}" + "".join(f"{1000 * t / n:9.1f}" for t in times))
    rates = {reader.__name__: pages / total for reader, total in totals.items()}
    print(f"\n{pages} pages: " + ", ".join(f"{name} {rate:.0f} pages/s" for name, rate in rates.items()))
    print(f"reading {rates['read'] / rates['plumb']:.1f} times, with layout "
          f"{rates['read_and_arrange'] / rates['plumb']:.1f} times plain pdfplumber")  # fmt: skip


def long_report(n_pages: int) -> bytes:
    """A report of running text and ruled tables."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    for page in range(n_pages):
        canvas.setFont("Helvetica", 10)
        for row in range(45):
            canvas.drawString(
                60,
                780 - 13 * row,
                f"Rad {row} på sida {page}: kommunen svarar att rutinen följs av {row * page % 97} skolor.",
            )
        for row in range(10):
            for column in range(5):
                canvas.rect(60 + 90 * column, 60 + 12 * row, 90, 12)
                canvas.drawString(64 + 90 * column, 63 + 12 * row, f"{page * row + column}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def resident() -> float:
    """Resident memory of this process in megabytes (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def sample(n_pages: int, whole: bool) -> tuple[list[float], list[tuple[str, int]]]:
    """Resident memory, in megabytes, twenty times a second; and where each part of the work began.

    ``whole`` reads, lays out and cleans, all pages being kept; else pages are let go one by one, as a streaming
    consumer does.
    """
    values: list[float] = []
    marks: list[tuple[str, int]] = []
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            values.append(resident())

    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "long.pdf"
        path.write_bytes(long_report(n_pages))
        gc.collect()
        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            document = Document("0" * 16, path.name, "0" * 64, 0)
            marks.append(("reading", len(values)))
            for page in read_pages(path, SETTINGS, []):
                if whole:
                    document.pages.append(page)
            for name, stage in (
                ("layout", arrange),
                ("cleaning", partial(clean, settings=SETTINGS)),
                ("text", assemble),
            ):
                if whole:
                    marks.append((name, len(values)))
                    stage(document)
        finally:
            done.set()
            watcher.join()
    return values, marks


def plot(values: list[float], marks: list[tuple[str, int]], path: Path) -> None:
    """Memory over time as an SVG line."""
    width, height, top = 640, 240, max(*values, LIMIT_MEGABYTES)

    def y(value: float) -> float:
        return round(height - 30 - value / top * (height - 50), 1)

    step = (width - 60) / len(values)
    points = " ".join(f"{40 + i * step:.1f},{y(v)}" for i, v in enumerate(values))
    limit = y(LIMIT_MEGABYTES)
    caption = f"1,000 pages, {len(values) / 20:.0f} seconds; resident memory {values[0]:.0f}–{max(values):.0f} MB"
    stages = [
        f'<line x1="{40 + i * step:.1f}" x2="{40 + i * step:.1f}" y1="{limit}" y2="{height - 30}" stroke="#ccc"/>'
        f'<text x="{43 + i * step:.1f}" y="{height - 36}" fill="#666">{name}</text>'
        for name, i in marks
    ]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-size="11">',
        f'<line x1="40" x2="{width - 20}" y1="{limit}" y2="{limit}" stroke="#b00" stroke-dasharray="4"/>',
        f'<text x="44" y="{limit - 4}" fill="#b00">{LIMIT_MEGABYTES} MB</text>',
        *stages,
        f'<polyline points="{points}" fill="none" stroke="#036" stroke-width="1.5"/>',
        f'<text x="40" y="{height - 8}">{caption}</text></svg>',
    ]
    path.write_text("\n".join(parts), "utf-8")


def main() -> int:
    """Run one of the two measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    if not options.memory:
        compare(options.folders, options.pages)
        return 0
    values, _ = sample(1000, whole=False)
    print(f"1,000 pages read one by one: {values[0]:.0f} MB at first, at most {max(values):.0f} MB")
    values, marks = sample(1000, whole=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"1,000 pages read, laid out and cleaned: {values[0]:.0f} MB at first, peak {peak:.0f} MB")
    if options.plot:
        plot(values, marks, options.plot)
    return int(peak > LIMIT_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
