"""Runs of lines that may be a table: lines of several chunks near one another, and the single lines among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.layout.grids.bars import Bars
from pipeline.layout.grids.tokens import CAPTION, TextLine, is_year

_FAR = 3.3
"""Baseline steps, in font sizes, beyond which two lines are not of one run."""

_VERY_FAR = 6.0
"""The same for lines whose chunks stand under one another: tables with tall rows."""

_LONE = 2.2
"""Font sizes between the base of a first row and that of a head above it that stands alone."""

_HEAD_WORDS = 3
_NOTE_MARK = re.compile(r"\d{1,3}|[*†‡]{1,3}")
_MAX_SINGLES = 8
_MAX_BEFORE_BARS = 6
"""Lines of a header and first row that may stand above the first rule or stripe."""


@dataclass(slots=True)
class Run:
    """Lines of a possible table; ``after`` are the single lines that directly follow."""

    lines: list[TextLine] = field(default_factory=list)
    after: list[TextLine] = field(default_factory=list)
    bars: Bars | None = None

    @property
    def n_multi(self) -> int:
        """Lines of two chunks or more."""
        return sum(1 for line in self.lines if len(line.chunks) > 1)


def find_runs(lines: Sequence[TextLine], groups: Sequence[Bars]) -> list[Run]:
    """All runs with at least two lines of several chunks."""
    runs: list[Run] = []
    run = Run()
    waiting: list[TextLine] = []

    def close() -> None:
        nonlocal run, waiting
        run.after = waiting
        if run.n_multi > 1:
            runs.append(run)
        run, waiting = Run(), []

    for i, line in enumerate(lines):
        bars = next((g for g in groups if g.holds(line)), None)
        last = waiting[-1] if waiting else run.lines[-1] if run.lines else None
        near = last is not None and _is_near(line, last, run)
        multi = len(line.chunks) > 1
        if not multi and bars is None and CAPTION.match(line.chunks[0].text):
            close()
            continue
        if bars is not None and run.bars is bars:
            run.lines += [*waiting, line]
            waiting = []
        elif bars is not None:
            if not (
                run.lines
                and near
                and run.bars is None
                and (len(run.lines) + len(waiting) <= _MAX_BEFORE_BARS or _same_columns(line, run))
            ):
                close()
            run.lines += [*waiting, line]
            waiting = []
            run.bars = bars
        elif multi:
            if run.lines and (
                not near
                or (run.bars is not None and not _conforms(line, run))
                or _is_note(line, run)
                or _is_stretched(line, run)
            ):
                close()
            run.lines += [*waiting, line] if run.lines else [*_lone_head(lines, i), line]
            waiting = []
        elif run.lines:
            section = _is_section(line, lines[i + 1 : i + 2], run)
            if near and len(waiting) < _MAX_SINGLES and (section or _may_belong(line, last, run)):
                waiting.append(line)
            else:
                close()
    close()
    return runs


def _lone_head(lines: Sequence[TextLine], at: int) -> Sequence[TextLine]:
    """The line right above a first row where it heads one later column alone: "Antal" over values, the stub blank."""
    if not at or len(lines[at - 1].chunks) != 1:
        return ()
    above, row = lines[at - 1], lines[at]
    head = above.chunks[0]
    near = row.base - above.base <= _LONE * row.size and abs(above.size - row.size) <= 0.5
    words = len(head.tokens) <= _HEAD_WORDS and (not head.is_value or is_year(head.text))
    own = [c for c in row.chunks[1:] if min(abs(c.x0 - head.x0), abs(c.x1 - head.x1)) <= 3]
    values = all(c.is_value for c in own)
    return (above,) if near and words and values and len(own) == 1 and head.x0 > row.chunks[0].x1 else ()


def _is_near(line: TextLine, last: TextLine, run: Run) -> bool:
    """Whether a line follows the one before closely enough to be of one run with it."""
    step, size = line.base - last.base, max(line.size, last.size)
    if step <= (_VERY_FAR if _alike(line, last) else _FAR) * size:
        return True
    multi = [m.base for m in run.lines if len(m.chunks) > 2]
    return step <= _VERY_FAR * size and step <= max((b - a for a, b in pairwise(multi)), default=0.0)


def _same_columns(line: TextLine, run: Run) -> bool:
    """Whether every chunk of a line begins where a chunk of the run's first line does: rows under a header."""
    heads = run.lines[0].chunks
    return len(line.chunks) > 1 and all(any(abs(c.x0 - h.x0) <= 3 for h in heads) for c in line.chunks)


def _covers_columns(line: TextLine, run: Run) -> bool:
    """Whether a chunk of a line stands under several chunks of a row."""
    last = next((m.chunks for m in reversed(run.lines) if len(m.chunks) > 2), [])
    return any(sum(1 for b in last if a.x0 < b.x1 and b.x0 < a.x1) > 1 for a in line.chunks)


def _is_note(line: TextLine, run: Run) -> bool:
    """Whether a line is a footnote below the run: its mark, a gap, and text across the columns or counting on."""
    first, others = line.chunks[0], line.chunks[1:]
    if not _NOTE_MARK.fullmatch(first.text) or len(others) != 1 or len(others[0].tokens) < 4:
        return False
    return _covers_columns(line, run) or line.size < 0.95 * run.lines[0].size


def _is_stretched(line: TextLine, run: Run) -> bool:
    """Whether a line is stretched prose after rows of three chunks or more: few of its chunks stand under theirs."""
    rows = [m for m in run.lines if len(m.chunks) > 2]
    if len(rows) < 3 or len(line.chunks) < 2 or not all(_alike(a, b) for a, b in pairwise(rows)):
        return False
    above = [c for m in rows for c in m.chunks]
    held = sum(1 for a in line.chunks if any(min(abs(a.x0 - b.x0), abs(a.x1 - b.x1)) <= 3 for b in above))
    return held < 0.5 * len(line.chunks) and sum(len(c.tokens) for c in line.chunks) > 4


def _conforms(line: TextLine, run: Run) -> bool:
    """Whether the chunks of a line after the last bar stand under chunks between the bars: stretched prose does not.

    One more chunk is allowed: the first column often has no header. Text over several columns is none of their rows.
    """
    if _covers_columns(line, run):
        return False
    if _under_heads(line, run):
        return True
    above = [c for m in run.lines for c in m.chunks]
    most = max(len(m.chunks) for m in run.lines)
    stub = len(line.chunks) == most + 1 and line.x0 < min(c.x0 for c in above) - 3
    chunks = line.chunks[1:] if stub else line.chunks
    held = sum(
        1
        for a in chunks
        if any(min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) <= 3 for b in above)
    )
    return len(line.chunks) <= most + 1 and held >= 0.7 * len(chunks)


def _under_heads(line: TextLine, run: Run) -> bool:
    """Whether a line has one chunk for each of three heads or more, the run's only line, however they are aligned.

    Texts stand below their head and between its neighbours; values may stand to its side.
    """
    heads, chunks = run.lines[0].chunks, line.chunks
    if len(run.lines) > 1 or len(heads) < 3 or len(chunks) != len(heads):
        return False
    bounds = zip([0.0, *(h.x1 for h in heads)], [*(h.x0 for h in heads[1:]), float("inf")], strict=False)
    return all(
        lo < k.x0 and k.x1 < hi and (k.is_value or max(k.x0 - h.x1, h.x0 - k.x1) <= 0)
        for k, h, (lo, hi) in zip(chunks, heads, bounds, strict=False)
    )


def _may_belong(line: TextLine, last: TextLine | None, run: Run) -> bool:
    """Whether a single line may be a row or the rest of a wrapped cell: it keeps within a column seen above it."""
    multi = [m.chunks for m in run.lines if len(m.chunks) > 1]
    if not multi or last is None:
        return False
    left = min(chunks[0].x0 for chunks in multi)
    if line.x1 < left:  # the first stub under a header that has none
        return True
    later = [c.x0 for chunks in multi for c in chunks if c.x0 > left + 2 * line.size]
    if later and line.x1 < min(later) - 0.3 * line.size:
        return line.x0 > left - 2 * line.size
    return any(abs(line.x0 - c.x0) <= 3 for chunks in multi[-4:] for c in chunks[1:])


def _is_section(line: TextLine, following: Sequence[TextLine], run: Run) -> bool:
    """Whether a single line heads further rows of the run: in its middle or from its left edge, in the rows' rhythm."""
    rows = [m for m in run.lines if len(m.chunks) > 2]
    if len(rows) < 2 or not following or not _alike(following[0], rows[-1]):
        return False
    heads = [c for c in following[0].chunks[1:] if not c.is_value or is_year(c.text)]
    x0, x1 = min(m.x0 for m in rows), max(m.x1 for m in rows)
    middle = abs(line.x0 + line.x1 - x0 - x1) / 2 <= 0.05 * (x1 - x0)
    steps = sorted(b.base - a.base for a, b in pairwise(rows))
    far = max(line.base - run.lines[-1].base, following[0].base - line.base) > 2 * max(steps[0], line.size)
    return (middle or abs(line.x0 - x0) <= 3) and line.x1 <= x1 + 3 and not heads and not far


def _alike(line: TextLine, other: TextLine) -> bool:
    """Whether three chunks or more, and most, stand under one another, by an edge or the middle."""
    if len(line.chunks) < 3 or len(other.chunks) < 3:
        return False
    same = sum(
        1
        for a in line.chunks
        for b in other.chunks
        if min(abs(a.x0 - b.x0), abs(a.x1 - b.x1), abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) <= 3
    )
    return same >= 3 and same >= 0.6 * max(len(line.chunks), len(other.chunks))
