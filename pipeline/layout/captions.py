"""Captions of figures and tables: "Figur 3. …", "Tabell 2: …"."""

import re

from pipeline.layout.terms import terms

_NAMES = "|".join(sorted(terms("caption"), key=lambda t: (-len(t), t)))
_NUMBER = r"(?:\d+(?:[.:]\d+)*|[a-z]\b|[ivx]+\b)?"
_CAPTION = re.compile(rf"(?:{_NAMES})(?![^\W\d_])\.?\s?{_NUMBER}\s*([.:–-]?)\s*(\S?)", re.IGNORECASE)
MAX_WORDS = 60


def is_caption(text: str, *, beside_figure: bool = False) -> bool:
    """Whether a block's raw text is a caption.

    "Figur 3 visar att …" is prose: there a small letter follows the number at once. Without a number it is a
    caption only beside a figure or table.
    """
    match = _CAPTION.match(text)
    if not match or len(text.split()) > MAX_WORDS:
        return False
    numbered = any(c.isdigit() for c in text[: match.end()])
    if not numbered and not beside_figure:
        return False
    point, following = match[1], match[2]
    if not numbered:
        return point in {":", "."}
    return bool(point) or not following or not following.islower()
