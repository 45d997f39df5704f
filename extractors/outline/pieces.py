"""Cuts a block where its author began a new line on purpose.

Serves word-processor text in which list items without bullets, run-in headings and paragraphs follow each other without
extra space. A break was meant where the next word would still have fitted on the line and the next line begins
with a capital.
"""

import re
from itertools import pairwise

from pipeline.document import Block, Line, Span, Word

_LABEL = re.compile(r"^[A-ZÅÄÖ][a-zåäö]+ \d{1,2}[:.)–-]*$")
"""A label with a number in front of an item of its own: "Rekommendation 2:"."""


def pieces(block: Block, whole: Span, right_edge: float) -> list[Span]:
    """The parts of ``whole``, the body text of ``block``. ``right_edge`` is where lines end at most, in points."""
    starts = [whole.start]
    for line, following in pairwise(block.lines):
        begin = _first(following)
        if begin is not None and whole.start < begin.start < whole.end and _meant(line, following, begin, right_edge):
            starts.append(begin.start)
    ends = [*(s - 1 for s in starts[1:]), whole.end]
    return [Span(whole.document, s, e) for s, e in zip(starts, ends, strict=True) if e > s]


def _first(line: Line) -> Word | None:
    """The word a line begins with; None where the line begins inside a word of the line before."""
    for word in line.words:
        if word.is_mark or word.is_marker:
            continue
        return word if word.start >= 0 and word.text else None
    return None


def _meant(line: Line, following: Line, begin: Word, right_edge: float) -> bool:
    if not begin.text[:1].isupper():
        return False
    last = next((w for w in reversed(line.words) if w.text), None)
    if last is None or last.text.endswith((",", "-", "–", "/")):
        return False
    if _LABEL.match(" ".join(w.text for w in following.words[:2])):
        return True
    if line.page != following.page:
        return last.text.endswith((".", ":", ";", "?", "!")) or _has_room(line, begin, right_edge)
    return _has_room(line, begin, right_edge)


def _has_room(line: Line, begin: Word, right_edge: float) -> bool:
    size = begin.size or (begin.bbox[3] - begin.bbox[1])
    width = begin.bbox[2] - begin.bbox[0]
    return line.bbox[2] + 0.35 * size + width < right_edge - 1.2 * size
