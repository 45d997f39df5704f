"""Pictures that would take gigabytes to draw are refused before anything draws them; others keep within the limit."""

import multiprocessing
import re
from pathlib import Path

import pytest

from pipeline.ocr import reread
from pipeline.problems import Problem
from pipeline.reading import read_pages
from pipeline.settings import Settings
from tests.hostile import build

MEGABYTES = 700


def read(path: Path) -> tuple[list[str], int]:
    """Codes of the problems, and the peak of this process's memory in megabytes."""
    problems: list[Problem] = []
    pages = list(read_pages(path, Settings(), problems))
    reread(path, pages, Settings(), problems)
    return [p.code for p in problems], _peak()


def _peak() -> int:
    """Peak memory in megabytes. Unlike ``ru_maxrss`` this does not inherit the peak of the process that began it."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) // 1024


@pytest.mark.parametrize(
    ("side", "bits", "space", "codes"),
    [
        (30_000, 8, b"DeviceRGB", ["page_too_large"]),
        (30_000, 1, b"DeviceGray", ["page_too_large"]),
        (8_000, 8, b"DeviceGray", ["no_text"]),
    ],
)
def test_peak_memory(tmp_path: Path, side: int, bits: int, space: bytes, codes: list[str]) -> None:
    path = tmp_path / "karta.pdf"
    path.write_bytes(build.huge_picture(side, bits, space, rows=side if side < 10_000 else 64))
    with multiprocessing.get_context("spawn").Pool(1) as pool:  # peaks are those of a process's whole life
        found, peak = pool.apply(read, (path,))
    assert found == codes
    assert peak < MEGABYTES
