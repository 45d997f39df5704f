"""Footnotes: small text at the foot of a column, each begun by its mark."""

import re

from pipeline.document import Shape
from pipeline.layout.lines import Fragment
from pipeline.layout.typography import Typography

_MARK = re.compile(r"(\d{1,3}|[*†‡]{1,3})[.)]?")
SMALL = 0.93
"""Footnotes are set smaller than this share of the body's size."""
SMALL_IN_SCANS = 0.87
"""The same where sizes are measured in pictures and vary from line to line."""
MAX_LINES = 40


def footnote_start(lines: list[Fragment], look: Typography, rules: list[Shape], noisy: bool) -> int:
    """Index of the line where the footnotes of a column begin; ``len(lines)`` where it has none.

    ``lines`` run top down. They begin at the first small line with a mark, or under a short rule, after which no line
    of ordinary text follows but the continuation of a footnote (a second line may be set in the ordinary size).
    """
    start = len(lines)
    small = (SMALL_IN_SCANS if noisy or not look.weights else SMALL) * look.size
    for i in range(len(lines) - 1, max(-1, len(lines) - MAX_LINES), -1):
        line = lines[i]
        if line.group is not None or not line.words:
            break
        if line.size > small:
            continue
        if starts_note(line) or under_rule(line, lines[i - 1] if i else None, rules):
            start = i
    return start if _closed(lines[start:], small) else len(lines)


def starts_note(line: Fragment) -> bool:
    """Whether a line begins with a footnote mark."""
    if len(line.words) < 2:
        return False
    first, second = line.words[0], line.words[1]
    if first.is_mark:
        return True
    return _MARK.fullmatch(first.raw) is not None and not second.raw[:1].islower() and second.raw[:1].isalpha()


def mark_of(line: Fragment) -> str:
    """The mark a footnote begins with, "" without one."""
    return line.words[0].raw.strip(".)") if starts_note(line) else ""


def under_rule(line: Fragment, above: Fragment | None, rules: list[Shape]) -> bool:
    """Whether a rule runs right above a line and begins with it, below the line ``above``."""
    low = above.base if above else 0.0
    return any(
        low - 2 <= r.bbox[1] <= line.top + 3 and line.top - r.bbox[1] < 25 and abs(r.bbox[0] - line.x0) < 15
        for r in rules
    )


def _closed(lines: list[Fragment], small: float) -> bool:
    """Whether what follows can be footnotes to the end: never more than a few lines in the ordinary size."""
    ordinary = 0
    for line in lines:
        if line.size <= small:
            ordinary = 0
        else:
            ordinary += 1
        if ordinary > 4 or line.bold:
            return False
    return bool(lines)


def short_rules(shapes: list[Shape], page_width: float, page_height: float) -> list[Shape]:
    """The short horizontal rules that may stand over footnotes."""
    return [s for s in level_rules(shapes, page_height) if s.bbox[2] - s.bbox[0] < 0.5 * page_width]


def level_rules(shapes: list[Shape], page_height: float) -> list[Shape]:
    """The horizontal rules below a page's head; Word draws one over the whole column above a note that goes on."""
    return [
        s
        for s in shapes
        if s.bbox[3] - s.bbox[1] < 2.5 and s.bbox[2] - s.bbox[0] > 30 and s.bbox[1] > 0.3 * page_height
    ]
