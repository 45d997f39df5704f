"""Footnotes as blocks, and those that go on at the foot of the next column or page."""

from pipeline.document import BlockKind, Page
from pipeline.layout.columns import Column
from pipeline.layout.drafts import Draft, ends_sentence, goes_on_after, starts_small
from pipeline.layout.footnotes import footnote_start, level_rules, short_rules, starts_note, under_rule
from pipeline.layout.lines import Fragment, room
from pipeline.layout.typography import Typography

_SAME_SIZE = 0.1


class Notes:
    """Finds the footnotes of a document column by column, in reading order."""

    def __init__(self, look: Typography) -> None:
        self._look = look
        self._tail: Draft | None = None

    def cut(self, lines: list[Fragment], column: Column, page: Page, *, noisy: bool) -> tuple[int, list[Draft]]:
        """Where the footnotes of a column begin among its lines, and those that begin here.

        Lines that an earlier footnote goes on with are given to it. An unmarked line of small type is one of them if
        that footnote stops in mid-sentence, on this page or the one before, and the line visibly goes on: in small
        letters, after a word that wants more, or under a rule after a full line.
        """
        start = footnote_start(lines, self._look, short_rules(page.shapes, page.width, page.height), noisy)
        tail = self._tail if self._tail is not None and page.number - self._tail.lines[-1].words[0].page <= 1 else None
        if tail is not None:
            start = self._continued(tail, lines, start, page)
        out = _drafts(lines[start:], column, page.number)
        if tail is not None and out and not starts_note(out[0].lines[0]) and _carries_on(tail, out[0].lines[0], page):
            tail.lines.extend(out[0].lines)
            tail.right = column.right
            del out[0]
        if start < len(lines):
            self._tail = out[-1] if out else tail
        return start, out

    @staticmethod
    def _continued(tail: Draft, lines: list[Fragment], start: int, page: Page) -> int:
        """The beginning of the unmarked lines above the column's own footnotes that the last footnote goes on with."""
        first = start
        size = tail.lines[-1].size
        while first > 0:
            line = lines[first - 1]
            if line.group is not None or not line.words or abs(line.size - size) > _SAME_SIZE * size or line.bold:
                break
            first -= 1
        if 0 < first < start and _carries_on(tail, lines[first], page) and size < lines[first - 1].size:
            return first
        return start


def _drafts(lines: list[Fragment], column: Column, page: int) -> list[Draft]:
    out: list[Draft] = []
    for line in lines:
        if out and not starts_note(line):
            out[-1].lines.append(line)
        else:
            out.append(Draft([line], BlockKind.FOOTNOTE, page, line.x0, column.right))
    return out


def _carries_on(tail: Draft, head: Fragment, page: Page) -> bool:
    """Whether the sentence that a footnote stops in goes on with a line at the foot of a later column."""
    last = tail.lines[-1]
    if starts_note(head) or ends_sentence(last) or abs(head.size - last.size) > _SAME_SIZE * last.size:
        return False
    if starts_small(head) or goes_on_after(last):
        return True
    return room(last, head, tail.right) < 0 and under_rule(head, None, level_rules(page.shapes, page.height))
