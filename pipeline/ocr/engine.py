"""Tesseract in this process: one engine a thread and model, loaded once.

Tesseract lets go of Python's lock while it recognises, so threads run side by side. An engine forgets what it learnt
from a page before it reads the next: the same picture gives the same words whichever thread reads it, and when.
"""

import os
import threading
from enum import Enum
from pathlib import Path

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # more OpenMP threads a page cost three times the work; before import

import tesserocr  # reads the variable when it is loaded

from pipeline.exceptions import OcrUnavailableError  # after the import that must come second
from pipeline.geometry import BBox
from pipeline.ocr.glued import part_capital_i
from pipeline.ocr.picture import Grey
from pipeline.ocr.reading import Reading, TextLine, TextWord

LATIN = "Latin"
"""Every sign of Latin script, with % and §; the better model on good pictures."""
SWEDISH = "swe"
"""Swedish alone, without % and §; the better model on bad pictures."""

_local = threading.local()


def models_folder() -> Path | None:
    """The folder with Tesseract's models: ``TESSDATA_PREFIX`` or the newest under ``/usr/share``; None if missing."""
    prefix = os.environ.get("TESSDATA_PREFIX")
    if prefix:
        places = [Path(prefix), Path(prefix) / "tessdata"]
    else:
        places = [
            *sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"), reverse=True),
            Path("/usr/share/tessdata"),
            Path("/usr/local/share/tessdata"),
            Path("/opt/homebrew/share/tessdata"),
        ]
    return next((p for p in places if any(p.glob("*.traineddata")) or any(p.glob("script/*.traineddata"))), None)


def available(model: str) -> str | None:
    """The name under which Tesseract finds a model here, or None. Script models may lie in the folder ``script``."""
    folder = models_folder()
    for name in (model, f"script/{model}"):
        if folder and (folder / f"{name}.traineddata").is_file():
            return name
    return None


def require() -> None:
    """Raise :class:`OcrUnavailableError` where neither reading model is installed."""
    if not available(LATIN) and not available(SWEDISH):
        raise OcrUnavailableError("Tesseract's models Latin and swe are missing.")


def _engine(model: str) -> tesserocr.PyTessBaseAPI:
    engines = _local.__dict__.setdefault("engines", {})
    key = (model, str(models_folder()))
    if key not in engines:
        name = available(model)
        if name is None:
            raise OcrUnavailableError(f"Tesseract's model {model} is missing.")
        mode = tesserocr.PSM.OSD_ONLY if model == "osd" else tesserocr.PSM.AUTO
        engines[key] = tesserocr.PyTessBaseAPI(path=f"{models_folder()}/", lang=name, psm=mode)
    return engines[key]


class Extent(Enum):
    """What a picture shows; the value is Tesseract's page segmentation mode."""

    PAGE = tesserocr.PSM.AUTO
    BLOCK = tesserocr.PSM.SINGLE_BLOCK
    LINE = tesserocr.PSM.SINGLE_LINE

    @classmethod
    def of(cls, n_rows: float) -> "Extent":
        """A line or a block, by its height in rows."""
        return cls.LINE if n_rows < 1.7 else cls.BLOCK


def read(picture: Grey, dpi: float, model: str, extent: Extent = Extent.PAGE) -> Reading:
    """Recognise all text of an upright grey picture.

    Raises :class:`OcrUnavailableError` if the model is missing.
    """
    api = _engine(model)
    api.SetPageSegMode(extent.value)
    height, width = picture.shape
    pixels = picture.tobytes()
    api.SetImageBytes(pixels, width, height, 1, width)
    api.SetSourceResolution(max(70, round(dpi)))
    api.Recognize()
    lines = _lines(api)
    part_capital_i(api, lines)
    api.ClearAdaptiveClassifier()
    api.Clear()
    return Reading(lines, model)


def _lines(api: tesserocr.PyTessBaseAPI) -> list[TextLine]:
    lines: list[TextLine] = []
    iterator = api.GetIterator()
    if iterator is None or iterator.Empty(tesserocr.RIL.WORD):
        return lines
    while True:
        text = iterator.GetUTF8Text(tesserocr.RIL.WORD).strip()
        box = iterator.BoundingBox(tesserocr.RIL.WORD)
        if text and box:
            if not lines or iterator.IsAtBeginningOf(tesserocr.RIL.TEXTLINE) or not lines[-1].words:
                row = iterator.RowAttributes()
                line_box = iterator.BoundingBox(tesserocr.RIL.TEXTLINE)
                base = iterator.Baseline(tesserocr.RIL.TEXTLINE)
                lines.append(
                    TextLine(
                        _floats(line_box),
                        ((float(base[0][0]), float(base[0][1])), (float(base[1][0]), float(base[1][1]))),
                        (row["row_height"], row["ascenders"], row["descenders"]),
                    )
                )
            confidence = max(0.0, min(1.0, iterator.Confidence(tesserocr.RIL.WORD) / 100))
            lines[-1].words.append(TextWord(text, _floats(box), confidence))
        if not iterator.Next(tesserocr.RIL.WORD):
            return lines


def _floats(box: tuple[int, int, int, int]) -> BBox:
    return float(box[0]), float(box[1]), float(box[2]), float(box[3])


def orientation(picture: Grey, dpi: float) -> tuple[int, float]:
    """By how many degrees clockwise to turn a picture to set it upright (0, 90, 180, 270), and how sure (0 upwards).

    (0, 0.0) where it cannot be told or the model ``osd`` is missing. 15 is a sure answer, under 1 a guess.
    """
    if not available("osd"):
        return 0, 0.0
    api = _engine("osd")
    height, width = picture.shape
    pixels = picture.tobytes()
    api.SetImageBytes(pixels, width, height, 1, width)
    api.SetSourceResolution(max(70, round(dpi)))
    found = api.DetectOrientationScript()
    api.Clear()
    if not found:
        return 0, 0.0
    return -int(found["orient_deg"]) % 360, float(found["orient_conf"])
