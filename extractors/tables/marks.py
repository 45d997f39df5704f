"""Footnote marks in cells: taken off the text and kept."""

import re

_MARK = re.compile(
    r"""
    (?<=\S)\s?\(?(?P<a>\*{1,3}|[†‡§]|[⁰¹²³⁴-⁹]+(?:[,\s]?[⁰¹²³⁴-⁹]+)*)\)?$   # 250¹  Gotland (*)  Kommun**
  | (?<=[^\W\d])(?P<b>\d)\)$                                                    # Skola1)
  | (?<=\S)\s(?P<c>[1-9a-e])\)$                                                 # 250 1)
    """,
    re.VERBOSE,
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def take_marks(text: str) -> tuple[str, list[str]]:
    """A cell's text without the footnote marks at its end, and the marks.

    >>> take_marks("250¹")
    ('250', ['1'])
    """
    match = _MARK.search(text)
    if not match or (match["c"] and "(" in text and text.count("(") > text[: match.start()].count(")")):
        return text, []
    mark = match["a"] or match["b"] or match["c"]
    return text[: match.start()].rstrip(), [mark.translate(_SUPERSCRIPT)]
