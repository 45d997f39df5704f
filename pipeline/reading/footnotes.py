"""Footnote marks that are not set as superscripts: "möten1." over a note "1 SIP: …" at the foot of the page.

Serves documents whose superscripts were lost on the way to the PDF. A digit glued to a word counts as a mark only if
the page itself answers it: a line further down begins with that number, in smaller type than the word. The number in
front of that note is a mark too. Words in which digits belong (m2, Covid19, F-6) are not answered by a note.
"""

import re

from pipeline.document import Word

_GLUED = re.compile(r"\S*[a-zåäöé]{2,}[)\]”\"'.,;:!?]{0,2}(?P<mark>\d{1,2})[)\]”\"'.,;:!?]{0,2}")
_NUMBER = re.compile(r"[1-9]\d?")
_SMALLER = 0.95
_ONE_LINE = 0.3


def find_plain_marks(words: list[Word]) -> list[tuple[int, slice]]:
    """Which words, by index in ascending order, hold a mark, and which of their characters are it."""
    glued = [
        (i, found)
        for i, word in enumerate(words)
        if not word.raw.isalpha() and not word.is_mark and (found := _GLUED.fullmatch(word.raw))
    ]
    if not glued:
        return []
    notes = _notes(words)
    marks: dict[int, slice] = {}
    for i, found in glued:
        for k in notes.get(found["mark"], ()):
            if words[k].bbox[1] > words[i].bbox[3] and words[k].size < _SMALLER * words[i].size:
                marks[i] = slice(*found.span("mark"))
                marks[k] = slice(0, len(words[k].raw))
                break
    return sorted(marks.items(), key=lambda item: item[0])


def _notes(words: list[Word]) -> dict[str, list[int]]:
    """Bare numbers that begin a line with text behind them in the same size, by number."""
    found: dict[str, list[int]] = {}
    for i, word in enumerate(words[:-1]):
        after = words[i + 1]
        if not _NUMBER.fullmatch(word.raw) or word.angle or not _on_one_line(word, after) or after.raw[0].isdigit():
            continue
        if i and _on_one_line(words[i - 1], word) and words[i - 1].bbox[0] < word.bbox[0]:
            continue
        if abs(after.size - word.size) <= 0.15 * after.size and after.bbox[0] > word.bbox[0]:
            found.setdefault(word.raw, []).append(i)
    return found


def _on_one_line(a: Word, b: Word) -> bool:
    return abs(a.bbox[3] - b.bbox[3]) <= _ONE_LINE * max(a.size, b.size, 1.0)
