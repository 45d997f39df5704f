"""What stands in front of a list item or heading: a bullet of any glyph, a dash, a number or a letter."""

import re
import unicodedata
from dataclasses import dataclass

from pipeline.document import Page, Word
from pipeline.layout.lines import Fragment

_DASHES = frozenset("-–—‐‑−")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]|(\d{1,2}(?:\.\d{1,2})+)[.)]?")
_BARE = re.compile(r"\d{1,2}")
_LETTER = re.compile(r"\(?([a-zåäö])[.)]|([A-ZÅÄÖ])\)")
_ROMAN = re.compile(r"\(?([ivx]{1,5})[.)]")
_NO_BULLETS = frozenset("\"'”“’‘«„()[]{}/\\%&+=<@€$£:;,.!?…½¼¾°|#§")
_LETTER_BULLETS = frozenset("o§l¨nqüØvu")
"""Letters that Word's symbol fonts show as bullets, where the font's own code came through."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A bullet or number in front of a line.

    ``kind`` is "bullet", "dash", "number", "section" (a number of several levels, "3.1"), "bare" (a number without a
    point), "letter" or "roman"; ``value`` counts from 1, 0 for bullets; ``depth`` is the number of levels.
    """

    text: str
    kind: str
    value: int = 0
    depth: int = 1


DRAWN = Marker("•", "bullet")
"""A bullet that is drawn, not written: it has no word."""


def mark_drawn(lines: list[Fragment], page: Page) -> None:
    """Find the bullets that are drawn as small shapes or pictures in front of lines."""
    boxes = [s.bbox for s in page.shapes if s.fill is not None] + [p.bbox for p in page.pictures]
    small = [b for b in boxes if 1.5 < b[2] - b[0] < 9 and 1.5 < b[3] - b[1] < 9]
    for _x0, top, x1, bottom in small:
        middle = (top + bottom) / 2
        level = [line for line in lines if line.top < middle < line.bottom]
        if len(level) == 1 and 1 < level[0].x0 - x1 < 30 and sum(b[1] < middle < b[3] for b in small) == 1:
            level[0].bullet = True


def marker(line: Fragment) -> Marker | None:
    """The marker a line begins with, judged by its glyphs and spacing alone; None for lines of one word."""
    if line.bullet:
        return DRAWN
    if len(line.words) < 2:
        return None
    first, second = line.words[0], line.words[1]
    text = first.raw
    if len(text) == 1:
        return _single(text, first, second, line.size)
    if match := _NUMBER.fullmatch(text):
        if match[2]:
            levels = match[2].split(".")
            return Marker(text, "section", int(levels[-1]), len(levels))
        return Marker(text, "number", int(match[1]))
    if match := _ROMAN.fullmatch(text):
        return Marker(text, "roman", _roman(match[1])) if len(match[1]) > 1 else _letter(text, match[1])
    if match := _LETTER.fullmatch(text):
        return _letter(text, match[1] or match[2])
    if _BARE.fullmatch(text) and second.bbox[0] - first.bbox[2] > 0.7 * line.size:
        return Marker(text, "bare", int(text))
    if set(text) <= _DASHES or all(_is_symbol(c) for c in text):
        return Marker(text, "dash" if set(text) <= _DASHES else "bullet")
    return None


def spaced_number(line: Fragment, *, small: bool = False) -> Marker | None:
    """The number that only a common space parts from its words: "4 Metod"; ``small`` looks for "4 utse en person"."""
    if len(line.words) < 2 or not _BARE.fullmatch(line.words[0].raw):
        return None
    first = line.words[1].raw[:1]
    if not (first.islower() if small else first.isupper()):
        return None
    return Marker(line.words[0].raw, "bare", int(line.words[0].raw))


def _single(text: str, first: Word, second: Word, size: float) -> Marker | None:
    gap = second.bbox[0] - first.bbox[2]
    if text in _DASHES:
        return Marker(text, "dash")
    if text == "o" and second.raw[:1].isupper():
        return Marker(text, "dash")
    if text in _LETTER_BULLETS and (gap > 0.45 * size or _other_font(first, second)):
        return Marker(text, "bullet") if not second.raw[:1].isdigit() or text != "§" else None
    if text.isdigit() and gap > 0.7 * size:
        return Marker(text, "bare", int(text))
    return Marker(text, "bullet") if _is_symbol(text) else None


def _other_font(first: Word, second: Word) -> bool:
    return bool(first.font) and first.font != second.font


def _is_symbol(char: str) -> bool:
    if char in _NO_BULLETS or char.isalnum():
        return char in "*†"
    return unicodedata.category(char) in {"So", "Sm", "Po", "Co", "Sk", "Pd", "Cn", "No", "Sc", "Pf"} or char == "·"


def _letter(text: str, letter: str) -> Marker:
    return Marker(text, "letter", "abcdefghijklmnopqrstuvwxyzåäö".index(letter.lower()) + 1)


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[c] for c in text]
    return sum(-a if b > a else a for a, b in zip(values, [*values[1:], 0], strict=True))


def follows(marker: Marker, before: Marker | None) -> bool:
    """Whether a marker begins a sequence or goes on where ``before`` stood."""
    if marker.kind in {"bullet", "dash"}:
        return before is not None and before.kind == marker.kind
    if before is not None and before.kind == marker.kind and marker.value == before.value + 1:
        return True
    return marker.value == 1


def could_be_marker(text: str) -> bool:
    """Whether a word that stands by itself in front of a line may be its bullet or number."""
    if len(text) == 1 and not text.isdigit():
        return text in _DASHES or text in _LETTER_BULLETS or _is_symbol(text)
    return any(p.fullmatch(text) for p in (_NUMBER, _LETTER, _ROMAN, _BARE))
