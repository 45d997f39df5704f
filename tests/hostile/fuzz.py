"""The byte-flip fuzz for as long as one likes, over real files and files made here; keeps what broke the reader.

    python -m tests.hostile.fuzz KEEP_FOLDER --minutes 20 --seeds FOLDER ...

Every broken copy goes the whole road without OCR (``read_document``) in a process of its own with limits on memory and
time. What is kept, under the name of what happened: copies that kill the process, raise something that is no
``BusarkivError``, run over the limits, or are read as nothing without a problem that says so. Printed at the end: how
many copies of how many files, what they ended as, and the slowest. Exits with 1 if anything was kept.
"""

import argparse
import multiprocessing
import random
import resource
import sys
import time
import traceback
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from pipeline.convert import read_document
from pipeline.exceptions import BusarkivError
from pipeline.settings import Settings
from tests.hostile import build
from tests.hostile.test_fuzz import Edit, edited, seeds

SECONDS, MEGABYTES = 60, 3072
LIMITS = Settings(ocr=False, max_pages=40)
KINDS = ("set", "set", "set", "set", "drop", "double", "cut")


def mutation(data: bytes, dice: random.Random) -> bytes:
    """A copy with one to forty bytes set, or pieces dropped, doubled or cut off; half of them near the structure."""
    keys = [b"obj", b"/Length", b"/Kids", b"/Count", b"/Font", b"xref", b"stream", b"/Filter", b"/W", b"/MediaBox"]
    edits: list[Edit] = []
    for _ in range(dice.choice((1, 1, 2, 4, 8, 40))):
        where = dice.randrange(max(1, len(data)))
        if dice.random() < 0.5 and (hit := data.find(dice.choice(keys), where)) >= 0:
            where = hit + dice.randrange(30)
        kind = dice.choice(KINDS) if dice.random() > 0.02 else "cut"
        if kind == "cut" and dice.random() < 0.8:
            kind = "set"
        edits.append((kind, where, dice.randrange(256)))
    return edited(data, edits)


def outcome(path: Path) -> str:
    """What a file ends as: "read", the code of its error, or what went wrong."""
    try:
        document = read_document(path, settings=LIMITS)
    except BusarkivError as error:
        return error.code
    except Exception:  # noqa: BLE001  # any other error is what the fuzz looks for
        return "BROKE " + traceback.format_exc()
    shows = any(page.shapes or page.pictures or page.n_words for page in document.pages)
    asks = any(page.triage and page.triage.wants_ocr for page in document.pages)
    return "read" if shows or asks or document.problems else "BROKE silently empty"


def _work(pipe: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    while True:
        pipe.send(outcome(Path(pipe.recv())))


class Worker:
    """A process that reads files until one kills it."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.get_context("fork").Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def read(self, path: Path) -> str:
        """What a file ends as; a new process is begun where it killed the old one."""
        try:
            self._pipe.send(str(path))
            if self._pipe.poll(SECONDS):
                return str(self._pipe.recv())
            found = f"BROKE over {SECONDS} seconds"
        except (EOFError, ConnectionError):
            self._process.join(5)
            found = f"BROKE process ended with {self._process.exitcode}"
        self._process.kill()
        self._process.join()
        self._start()
        return found


def main() -> int:
    """Fuzz until the time is up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("keep", type=Path)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seeds", type=Path, nargs="*", default=[])
    parser.add_argument("--dice", type=int, default=1, help="seed of the random generator")
    chosen = parser.parse_args()
    chosen.keep.mkdir(parents=True, exist_ok=True)
    files = {path.name: path.read_bytes() for folder in chosen.seeds for path in sorted(folder.glob("*.pdf"))}
    built = (build.cyclic_pages(), build.self_drawing_form(), build.simple(5), build.form_fields(b"/V(Anna Ek)"))
    files |= {f"made{i}": data for i, data in enumerate((*seeds(), *built))}
    dice = random.Random(chosen.dice)
    worker, ends, slowest = Worker(), Counter[str](), (0.0, "")
    path, until = chosen.keep / "copy.pdf", time.monotonic() + 60 * chosen.minutes
    while time.monotonic() < until:
        name = dice.choice(sorted(files))
        path.write_bytes(mutation(files[name], dice))
        begin = time.monotonic()
        end = worker.read(path)
        slowest = max(slowest, (time.monotonic() - begin, name))
        ends[end.split("\n")[0][:40]] += 1
        if end.startswith("BROKE"):
            kept = chosen.keep / f"broke_{sum(ends.values())}_{name.removesuffix('.pdf')}.pdf"
            path.rename(kept)
            kept.with_suffix(".txt").write_text(end, "utf-8")
            print(kept.name, end.strip().splitlines()[-1], flush=True)
    print(f"{sum(ends.values())} copies of {len(files)} files: {dict(ends.most_common())}")
    print(f"slowest: {slowest[0]:.1f} s ({slowest[1]})")
    return any(end.startswith("BROKE") for end in ends)


if __name__ == "__main__":
    sys.exit(main())
