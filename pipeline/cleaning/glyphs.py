"""Mends glyphs: NFC, ligatures, private-use bullets, soft hyphens, odd spaces.

Data: ``glyphs.csv`` with the columns ``character`` (U+hex), ``replacement``, ``note``.
"""

import csv
import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BARE_ACCENT = re.compile("([AOao])\\s?([\u00a8\u02da\u00b0])")  # a letter and its dots read as two characters
_ACCENTED = {"a¨": "ä", "o¨": "ö", "A¨": "Ä", "O¨": "Ö", "a˚": "å", "A˚": "Å", "a°": "å", "A°": "Å"}


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    with files("pipeline.cleaning").joinpath("glyphs.csv").open(encoding="utf-8") as file:
        return {int(row["character"][2:], 16): row["replacement"] for row in csv.DictReader(file)}


@lru_cache(maxsize=200_000)
def mend_glyphs(raw: str) -> str:
    """A raw token with readable glyphs: NFC, without ligatures, soft hyphens and odd spaces.

    A private-use character that stands alone is a bullet; inside a word it is dropped. A hyphen-like character at the
    very end stays a hyphen, so that the line-end hyphen can be resolved.
    """
    if raw.isascii() and raw.isprintable():
        return raw
    text = raw
    if text.endswith("\u00ad") and text[:-1].strip("\u00ad"):
        text = text[:-1] + "-"
    text = text.translate(_table())
    if _PRIVATE.search(text):
        text = "•" if not _PRIVATE.sub("", text).strip() else _PRIVATE.sub("", text)
    text = " ".join("".join(c for c in text if c.isprintable()).split())
    if len(text) > 1:  # once what stood between a letter and its dots is gone
        text = _BARE_ACCENT.sub(lambda m: _ACCENTED.get(m.group(1) + m.group(2), m.group(0)), text)
    return unicodedata.normalize("NFC", text)
