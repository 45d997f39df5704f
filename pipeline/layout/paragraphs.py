"""Lines of a column → paragraphs, list items and heading candidates.

Whether two lines belong together is told by their distance, their style, their indents, and above all by whether the
next line's first word would still have fit on the line before it: if so, the break was meant.
"""

import itertools
from collections import Counter

from pipeline.document import BlockKind
from pipeline.layout.columns import Column
from pipeline.layout.drafts import Draft, ends_sentence, goes_on_after, starts_small
from pipeline.layout.lines import Fragment, room
from pipeline.layout.lists import Marker, follows, marker, spaced_number
from pipeline.layout.typography import Typography

CLEARLY_SHORT = 0.08
"""A line is clearly short if the next word would have left this share of the column's width empty."""
FAR = 2.45
"""Lines further apart than this, in usual line pitches, never belong together."""
APART = 1.3
"""Lines further apart than this belong together only if the sentence visibly goes on."""


APART_AFTER_END = 1.14
"""The same after the end of a sentence, where lines are printed and their pitch is exact."""
MIN_FULL = 2
"""So many full lines tell how far apart the lines of a column are."""
OFTEN = 0.4
"""Of several distances between full lines the smallest counts that is so often seen as the commonest."""
MAX_ITEM = 7
"""A list without points is one if its second item begins within so many lines."""


class Paragraphs:
    """Builds the drafts of a document column by column; keeps the numbering of lists over columns and pages."""

    def __init__(self, look: Typography) -> None:
        self._look = look
        self._numbering: dict[tuple[int, str], Marker] = {}
        self._noisy = False
        self._slack = 0.08
        self._apart = APART

    def build(self, lines: list[Fragment], column: Column, page: int, noisy: bool = False) -> list[Draft]:
        """The drafts of lines that stand below one another in a column of ordinary text.

        ``noisy`` tells that sizes and weights were measured in a picture.
        """
        self._noisy = noisy
        self._slack = 0.22 if noisy or not self._look.weights else 0.08
        self._apart = APART if noisy else APART_AFTER_END
        out: list[Draft] = []
        pitch = _pitch(lines, column.right) or self._look.leading
        for i, line in enumerate(lines):
            beside = i > 0 and _beside(lines[i - 1], line)
            alone = not beside and not (i + 1 < len(lines) and _beside(line, lines[i + 1]))
            last = out[-1] if out else None
            step = self._step(last, line, pitch) if last else 9.0
            mark = self._accepted(line, last, step) or _leading(lines, i) or self._spaced(lines, i, last, step)
            if last and not beside and mark is None and self._belongs(last, line, step):
                last.lines.append(line)
                last.pace = step
                if last.marker is None or len(last.lines) == 2:
                    last.left = line.x0 if len(last.lines) == 2 else min(last.left, line.x0)
                last.alone = last.alone and alone
                continue
            draft = Draft([line], BlockKind.PARAGRAPH, page, line.x0, column.right, mark, above=step, alone=alone)
            if mark is not None:
                draft.kind = BlockKind.LIST_ITEM
                draft.left = line.x0 if line.bullet else line.words[1].bbox[0]
                self._numbering[_place(line), mark.kind] = mark
            if last:
                last.below = step
            out.append(draft)
        return out

    @staticmethod
    def _step(last: Draft, line: Fragment, pitch: float) -> float:
        above = last.lines[-1]
        size = min(above.size, line.size) if above.size and line.size else 10.0
        return (line.base - above.base) / (pitch * size)

    def _accepted(self, line: Fragment, last: Draft | None, step: float) -> Marker | None:
        """The marker of a line, unless it only happens to begin with a number or dash in mid-sentence."""
        mark = marker(line)
        if mark is None and self._stands_out(line):
            mark = spaced_number(line)
            if mark is not None and not follows(mark, self._before(line, mark)):
                return None
        if mark is None or mark.kind == "bullet":
            return mark
        if mark.kind == "bare" and not (self._stands_out(line) or follows(mark, self._before(line, mark))):
            return None
        known = mark.value <= 1 or follows(mark, self._before(line, mark))
        if not known and mark.kind in {"number", "letter", "roman"} and last is not None:
            flowing = step < APART and not ends_sentence(last.lines[-1]) and last.lines[-1].bold == line.bold
            if flowing or mark.value > 60:
                return None
        if mark.kind == "section" and line.words[1].raw[:1].islower():
            return None
        if last is None:
            return mark
        above = last.lines[-1]
        in_flow = (
            step < APART
            and last.marker is None
            and abs(line.x0 - last.left) < 0.5 * line.size
            and room(above, line, last.right) < 0
            and not ends_sentence(above)
        )
        if in_flow or (last.marker is not None and goes_on_after(above) and room(above, line, last.right) < 0):
            return mark if follows(mark, self._before(line, mark)) and mark.value != 1 else None
        return mark

    def _spaced(self, lines: list[Fragment], i: int, last: Draft | None, step: float) -> Marker | None:
        """The number of an item that no point and only a common space part from its words: "1 Nämnden bör …".

        It counts on from the last one or begins with 1, and the line before was meant to end; whatever begins with 1
        must be followed by an item 2 that begins in the same place, and by an item 3 if it begins in small letters.
        """
        line = lines[i]
        small = starts_small(line, 1)
        mark = spaced_number(line, small=small)
        if mark is None or not (mark.value == 1 or follows(mark, self._before(line, mark))):
            return None
        if last is not None and step < APART:
            above = last.lines[-1]
            spare = room(above, line, last.right)
            meant = spare > 0.3 * (last.right - last.left)
            if not meant and (goes_on_after(above) or not (ends_sentence(above) or spare > 0)):
                return None
        if mark.value > 1:
            return mark if not small or (last is not None and last.marker is self._before(line, mark)) else None
        later = [other for other in lines[i + 1 : i + 2 * MAX_ITEM] if abs(other.x0 - line.x0) < 0.5 * line.size]
        values = [found.value for other in later if (found := spaced_number(other, small=small))]
        return mark if values[:1] == [2] and (not small or values[1:2] == [3]) else None

    def _stands_out(self, line: Fragment) -> bool:
        return (line.bold and not self._look.bold) or line.underlined or line.size > 1.12 * self._look.size

    def _before(self, line: Fragment, mark: Marker) -> Marker | None:
        """The last marker of the same kind at the same indent."""
        return self._numbering.get((_place(line), mark.kind))

    def _belongs(self, draft: Draft, line: Fragment, step: float) -> bool:
        """Whether a line goes on with the draft above it."""
        above = draft.lines[-1]
        if step > FAR or step < 0.3:
            return False
        small, ends = starts_small(line), ends_sentence(above)
        spare = room(above, line, draft.right)
        must_go_on = not ends and (small or goes_on_after(above))
        if not self._same_style(draft, line, must_go_on and spare < 0):
            return False
        if self._is_display(draft, line):
            return self._display_belongs(draft, line, small, ends, step)
        even = self._evenly_wide(draft, step) and (not ends or (draft.marker is None and spare < 0))
        if ends and step > self._apart and not even:
            return False
        if step > APART and not even:
            return self._goes_on_apart(draft, spare, small, step, noisy=self._noisy)
        if not self._indent_belongs(draft, line, must_go_on, ends):
            return False
        short = spare > CLEARLY_SHORT * max(100.0, draft.right - draft.left)
        if ends:
            return small or not short
        digit = line.words[0].raw[:1].isdigit() and spare < 0.3 * (draft.right - draft.left)
        return small or digit or not short or goes_on_after(above)

    @staticmethod
    def _goes_on_apart(draft: Draft, spare: float, small: bool, step: float, *, noisy: bool) -> bool:
        """Whether a sentence goes on over a wide gap. In print, where gaps are exact, only if its words say so."""
        above = draft.lines[-1]
        if ends_sentence(above):
            return False
        if small or goes_on_after(above):
            return spare < 0.15 * (draft.right - draft.left) or (small and step < 2.1)
        return spare < 0 and ((noisy and step < 1.8) or draft.marker is not None)

    def _same_style(self, draft: Draft, line: Fragment, goes_on: bool) -> bool:
        above = draft.lines[-1]
        if abs(above.size - line.size) > self._slack * max(above.size, line.size):
            return False
        if above.underlined != line.underlined and not goes_on:
            return False
        if above.bold == line.bold or goes_on:
            return True
        return line.bold and not all(f.bold for f in draft.lines[:1]) and not ends_sentence(above)

    def _is_display(self, draft: Draft, line: Fragment) -> bool:
        first = draft.lines[0]
        return self._stands_out(first) and self._stands_out(line) and abs(first.size - line.size) < 0.6

    def _display_belongs(self, draft: Draft, line: Fragment, small: bool, ends: bool, step: float) -> bool:
        """Headings break where they like: their second line goes on with a long first one."""
        above = draft.lines[-1]
        if ends and not small:
            return draft.lines[0].size < 1.12 * self._look.size and step < APART and room(above, line, draft.right) < 0
        wide = above.x1 - above.x0 > 0.55 * (draft.right - draft.left)
        return small or goes_on_after(above) or wide

    @staticmethod
    def _evenly_wide(draft: Draft, step: float) -> bool:
        """Whether the draft's own lines stand as far apart."""
        return len(draft.lines) > 1 and abs(step - draft.pace) < 0.12 * step

    @staticmethod
    def _indent_belongs(draft: Draft, line: Fragment, must_go_on: bool, ends: bool) -> bool:
        slack = 0.6 * line.size
        first = draft.lines[0]
        if draft.marker is not None:
            if line.x0 < first.x0 - slack:
                return must_go_on
            if abs(line.x0 - draft.left) <= slack or (len(draft.lines) == 1 and line.x0 > first.x0 + slack):
                return True
            return must_go_on or (not ends and line.x0 > first.x0 + slack)
        if len(draft.lines) == 1:
            return line.x0 - first.x0 < slack or must_go_on
        return abs(line.x0 - draft.left) < slack or must_go_on


def _leading(lines: list[Fragment], i: int) -> Marker | None:
    """The number of a line that is no sure marker by itself, if one of the next lines counts on from it below."""
    line = lines[i]
    mark = marker(line) or spaced_number(line)
    if mark is None or mark.kind not in {"number", "letter", "roman", "bare"}:
        return None
    for other in lines[i + 1 : i + 4]:
        following = marker(other)
        if following is not None and following.value == mark.value + 1 and abs(other.x0 - line.x0) < line.size:
            return mark if mark.kind in {following.kind, "bare"} else None
    return None


def _place(line: Fragment) -> int:
    return round(line.x0 / 8)


def _beside(a: Fragment, b: Fragment) -> bool:
    """Whether two fragments stand on the same line."""
    overlap = min(a.bottom, b.bottom) - max(a.top, b.top)
    return overlap > 0.5 * min(a.bottom - a.top, b.bottom - b.top) and (a.x1 <= b.x0 or b.x1 <= a.x0)


def _pitch(lines: list[Fragment], right: float) -> float | None:
    """The commonest distance of baselines in font sizes, where there are enough lines to tell.

    Lines that are full tell it: on a page of short paragraphs the commonest distance is that between paragraphs.
    """
    ratios: Counter[float] = Counter()
    full: Counter[float] = Counter()
    for a, b in itertools.pairwise(lines):
        if b.size and abs(a.size - b.size) < 0.6 and 0.8 < (ratio := (b.base - a.base) / b.size) < 2.2:
            ratios[round(ratio * 20) / 20] += 1
            full[round(ratio * 20) / 20] += room(a, b, right) < 0
    if sum(ratios.values()) < 6:
        return None
    if sum(full.values()) < MIN_FULL:
        return max(ratios, key=lambda r: (ratios[r], -r))
    return min(r for r in full if full[r] >= OFTEN * max(full.values()))
