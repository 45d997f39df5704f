"""Bytes flipped, cut, doubled and swapped in PDFs made here: pages or a typed error, never anything else."""

import io
import tempfile
from functools import lru_cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from pipeline.exceptions import BusarkivError
from pipeline.problems import Problem
from pipeline.reading import read_metadata, read_pages
from pipeline.settings import Settings
from tests.hostile import build

Edit = tuple[str, int, int]


@lru_cache(maxsize=1)
def seeds() -> tuple[bytes, ...]:
    plain = build.pdf(build.pages([build.PLAIN, b"q 1 0 0 1 5 5 cm 0 0 90 40 re f Q " + build.PLAIN]))
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pageCompression=1)
    sheet.setTitle("Uppföljning")
    for heading in ("Bakgrund", "Syfte", "Metod"):
        sheet.drawString(72, 750, heading)
        sheet.rect(70, 400, 300, 200)
        sheet.line(70, 500, 370, 500)
        sheet.showPage()
    sheet.save()
    return plain, buffer.getvalue(), build.forms(3, 3), build.font_without_map(), build.huge_picture(64)


def edited(data: bytes, edits: list[Edit]) -> bytes:
    out = bytearray(data)
    for kind, where, value in edits:
        if not out:
            break
        at = where % len(out)
        if kind == "set":
            out[at] = value
        elif kind == "cut":
            del out[at:]
        elif kind == "drop":
            del out[at : at + value]
        else:
            out[at:at] = out[at : at + value]
    return bytes(out)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "set", "drop", "double", "cut"]), st.integers(0, 10**6), st.integers(0, 255)
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 4), edits=EDITS)
def test_flipped_bytes(seed: int, edits: list[Edit]) -> None:
    data = edited(seeds()[seed], edits)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rapport.pdf"
        path.write_bytes(data)
        limits = Settings(max_pages=50, max_page_objects=2000, max_page_characters=5000)
        problems: list[Problem] = []
        what = "read"
        try:
            for page in read_pages(path, limits, problems):
                assert all(w.raw and w.page == page.number for w in page.words)
            read_metadata(path, limits)
        except BusarkivError as error:
            what = error.what
        assert what
        assert all(p.message for p in problems)
