"""Words as the grid finders see them: upright, with a baseline; lines of them, and chunks between wide gaps."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from operator import attrgetter

from pipeline.document import Word
from pipeline.geometry import BBox, union

CHUNK_GAP = 0.75
"""A gap wider than this many font sizes may part two columns; spaces in justified text seldom are."""

_THOUSANDS_GAP = 0.5
_NUMBERS_GAP = 0.42
"""Two whole numbers side by side are two values at a smaller gap; a word space is 0.25–0.32."""
_VALUE = re.compile(
    r"""
    [<>≤≥~±+−–-]?\s?\(?\s?[−–-]?\d+([ .,:]\d+)*\s?(%|‰|st|kr|tkr|mkr|mnkr|milj|procent)?\.?\)?   # 1 234,5  12 %  4st
    (\s?\(\s?[−–-]?\d+([ .,]\d+)*\s?%?\s?\))?[*¹²³⁴-⁹\d]?\)?                  # 41 (63%)
  | \d{4}-\d{2}-\d{2} | \d{1,2}[/.]\d{1,2}([-/.]\d{2,4})?                        # dates
  | (kl\.?\s?)?\d{1,2}[.:]\d{2}\s?[–-]\s?\d{1,2}[.:]\d{2}                         # times
  | \d+\s?[–-]\s?\d+\s?%? | \d+\s?(av|/)\s?\d+                                 # ranges, shares
  | [–—−-]{1,3} | \.{1,3} | \*+ | n\.?a\.? | [xX✓✔●○]                             # missing signs, ticks
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class Token:
    """A word in upright coordinates; ``size`` is never 0.

    ``base`` is its baseline.
    ``turned`` is the angle, clockwise, at which the word still stands in these coordinates.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    word: Word
    base: float
    turned: int = 0

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the x-height, which lies in the cell even where the loose box does not."""
        return (self.x0 + self.x1) / 2, self.base - 0.25 * self.size

    @property
    def box(self) -> BBox:
        """The box in upright coordinates."""
        return self.x0, self.top, self.x1, self.bottom


class Chunk:
    """Tokens of one line without a wide gap between them."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.x0 = tokens[0].x0
        self.x1 = max([t.x1 for t in tokens])

    @cached_property
    def text(self) -> str:
        """The words as read, single-spaced."""
        return " ".join([t.word.raw for t in self.tokens])

    @cached_property
    def is_value(self) -> bool:
        """Whether it reads as a number, share, date, missing sign or tick."""
        return _VALUE.fullmatch(self.text) is not None

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(t.word.bold for t in self.tokens)


class TextLine:
    """The tokens that stand on one baseline, left to right, and their chunks."""

    def __init__(self, tokens: list[Token]) -> None:
        """``tokens`` come in the order of their baselines."""
        self.base = tokens[len(tokens) // 2].base
        if len(tokens) == 1:
            self.tokens = tokens
            self.size, self.x0, self.x1 = tokens[0].size, tokens[0].x0, tokens[0].x1
        else:
            self.tokens = sorted(tokens, key=attrgetter("x0", "x1"))
            self.size = max([t.size for t in tokens])
            self.x0 = self.tokens[0].x0
            self.x1 = max([t.x1 for t in tokens])
        self.top = self.base - 0.75 * self.size
        self.bottom = self.base + 0.2 * self.size

    @cached_property
    def chunks(self) -> list[Chunk]:
        """The tokens between gaps wider than ``CHUNK_GAP`` sizes; a list marker belongs to what it marks."""
        text = " ".join([t.word.raw for t in self.tokens])
        if (text.count(".") >= 4 or "……" in text or "____" in text or "------" in text) and _LEADERS.search(text):
            return self._led()
        return [Chunk(g) for g in _groups(self.tokens)]

    def _led(self) -> list[Chunk]:
        """The chunks of a line with leaders: what they lead to stands apart if it is values, as in statistics.

        A line of a table of contents, which leads to one page number, and the blank of a form are one chunk.
        """
        dots = leaders(self.tokens)
        first = next((i for i, t in enumerate(self.tokens) if id(t) in dots), len(self.tokens))
        last = next((i for i in range(first, len(self.tokens)) if id(self.tokens[i]) not in dots), len(self.tokens))
        if any(id(t) in dots for t in self.tokens[last:]):
            return [Chunk(self.tokens)]
        after = [Chunk(g) for g in _groups(self.tokens[last:])]
        if not any(c.is_value for c in after) or (len(after) == 1 and _PAGE.fullmatch(after[0].text)):
            return [Chunk(self.tokens)]
        return [Chunk(self.tokens[:last]), *after]

    @property
    def box(self) -> BBox:
        """The box around the tokens."""
        return union(t.box for t in self.tokens)


def _groups(tokens: Sequence[Token]) -> list[list[Token]]:
    if not tokens:
        return []
    last = tokens[0]
    groups = [[last]]
    for token in tokens[1:]:
        gap = token.x0 - last.x1
        if (
            gap <= _NUMBERS_GAP * (token.size if token.size < last.size else last.size)  # no limit is lower
            or gap <= _gap_limit(last, token)
            or (len(groups) == 1 and len(groups[0]) == 1 and _MARKER.fullmatch(last.word.raw))
        ):
            groups[-1].append(token)
        else:
            groups.append([token])
        last = token
    return groups


def leaders(tokens: Sequence[Token]) -> set[int]:
    """``id`` of the tokens that are dots leading to a value: runs of four dots or more, in one token or many."""
    out: set[int] = set()
    run: list[Token] = []
    for token in tokens:
        if _DOTS.search(token.word.raw):
            out.add(id(token))
        if token.word.raw == "." and (not run or token.x0 - run[-1].x1 < token.size):
            run.append(token)
        else:
            run = [token] if token.word.raw == "." else []
        if len(run) >= 4:
            out.update(id(t) for t in run)
    return out


_DOTS = re.compile(r"\.{4,}$|…{2,}$")
_PAGE = re.compile(r"\d{1,3}|[ivxlc]+", re.IGNORECASE)
_MARKER = re.compile(r"[•▪●○■□▫◦‣➢➤»*·\uf0b7\uf0a7o–—-]|\(?\d{1,2}[.)]|\(?[a-hA-H][.)]")
_LEADERS = re.compile(r"(\.\s?){5,}|…{2,}|_{4,}|-{6,}")


def _gap_limit(left: Token, right: Token) -> float:
    size = min(left.size, right.size)
    a, b = left.word.raw, right.word.raw
    if b[-1:].isdigit() or b[:1] in ".–-":
        if _GROUP_HEAD.fullmatch(a) and _GROUP_TAIL.fullmatch(b):
            return _THOUSANDS_GAP * size
        if _NUMBER.fullmatch(a) and _NUMBER.fullmatch(b):
            return _NUMBERS_GAP * size
    return CHUNK_GAP * size


_NUMBER = re.compile(r"[−–-]?\d[\d.,]*\d|[−–-]?\d|\.\.|–|-")
_GROUP_HEAD = re.compile(r"[−–-]?\d{1,3}")
_GROUP_TAIL = re.compile(r"\d{3}([.,]\d+)?%?")


def text_lines(tokens: Iterable[Token]) -> list[TextLine]:
    """Group tokens by baseline, top to bottom."""
    lines: list[list[Token]] = []
    base, size = -inf, 0.0  # of the line's first token
    for token in sorted(tokens, key=attrgetter("base", "x0")):
        if token.base - base <= 0.3 * (token.size if token.size < size else size):
            lines[-1].append(token)
        else:
            lines.append([token])
            base, size = token.base, token.size
    return [TextLine(group) for group in lines]


def reading_order(tokens: Sequence[Token]) -> list[Word]:
    """The words of one cell, line by line; words that stand turned are read along their own direction."""
    if len(tokens) == 1:
        return [tokens[0].word]
    upright = [t for t in tokens if not t.turned]
    turned = [t for t in tokens if t.turned]
    words = [t.word for line in text_lines(upright) for t in line.tokens]
    turned.sort(key=lambda t: (round(t.x0), -t.bottom) if t.turned == 270 else (-round(t.x1), t.top))
    return words + [t.word for t in turned]


CAPTION = re.compile(r"(tabell|tabelle|table|tab\.|figur|figure|diagram|abbildung)\s?\d", re.IGNORECASE)
"""How a line begins that names a table or figure."""


def is_year(text: str) -> bool:
    """Whether a text is a year or two: numbers that head columns as often as they fill them."""
    return _YEAR.fullmatch(text) is not None


_YEAR = re.compile(r"(19|20)\d\d([-–/](19|20)?\d\d)?")
