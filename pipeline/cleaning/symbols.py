"""Signs that OCR models lack or glue: the section sign read as a dollar, a day glued to its month.

Source of the class: Tesseract's Swedish model has no § (a limit its users have reported since 2018) and writes $ or a
digit for it; only the $ can be told from a true reading. Data: ``months.csv`` with the column ``month``.
"""

import csv
import re
from functools import lru_cache
from importlib.resources import files

from pipeline.cleaning.evidence import Run
from pipeline.cleaning.protection import words_for
from pipeline.cleaning.vocabulary import ORDINARY
from pipeline.document import Edit, EditKind

_NUMBER = re.compile(r"^\(?\d+( ?[a-z])?$")
_GLUED = re.compile(r"^(\(?\d+(?:[–-]\d+)?)(\${1,2})([.,;:)]*)$")
_LONE = re.compile(r"^(\${1,2})([.,;:)]*)$")
_SCORE = 0.9


@lru_cache(maxsize=1)
def _day_and_month() -> re.Pattern[str]:
    with files("pipeline.cleaning").joinpath("months.csv").open(encoding="utf-8") as file:
        months = "|".join(row["month"] for row in csv.DictReader(file))
    return re.compile(rf"^(\(?(?:[12]\d|3[01]|[1-9]))({months})([.,;:)]*)$")


def mend_symbols(run: Run, least: float) -> None:
    """Mend section signs read as dollars behind a number, and part days from months, in one run of words.

    ``least`` is the least score (0–1) of a change.
    """
    for i, word in enumerate(run) if least <= _SCORE else ():
        if ORDINARY[word.text] or word.edit is not None:
            continue
        before = run[i - 1].text if i else ""
        cited = not before or before.lower().strip(".,") in words_for("section")
        glued, lone = cited and _GLUED.match(word.text), _LONE.match(word.text)
        month = _day_and_month().match(word.text)
        if glued:
            sign = "§" * len(glued.group(2))
            word.text, word.edit = f"{glued.group(1)} {sign}{glued.group(3)}", Edit(EditKind.OCR, _SCORE)
        elif lone and _NUMBER.match(before):
            word.text, word.edit = "§" * len(lone.group(1)) + lone.group(2), Edit(EditKind.OCR, _SCORE)
        elif month:
            text = f"{month.group(1)} {month.group(2)}{month.group(3)}"
            word.text, word.edit = text, Edit(EditKind.SPACING, _SCORE)
