"""Horizontal rules and fill edges as the bars between which the rows of a half-ruled or striped table stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.layout.grids.rules import SNAP, Rule
from pipeline.layout.grids.tokens import CAPTION, TextLine

_ALIKE = 0.85
_BREAKS_AFTER = 4


@dataclass(slots=True)
class Bars:
    """Bars of one extent, top to bottom. ``ys`` are their heights."""

    lo: float
    hi: float
    ys: list[float]

    def holds(self, line: TextLine) -> bool:
        """Whether a line stands between the first and the last bar."""
        inside = self.ys[0] - SNAP <= line.base - 0.3 * line.size <= self.ys[-1] + SNAP
        return inside and min(self.hi, line.x1) - max(self.lo, line.x0) > 0.5 * (line.x1 - line.x0)


def find_bars(rules: Sequence[Rule], lines: Sequence[TextLine]) -> list[Bars]:
    """Groups of two or more bars of like extent with table-like text between them."""
    groups: list[Bars] = []
    for lo, hi, y in _wide(rules):
        for group in groups:
            shared = min(hi, group.hi) - max(lo, group.lo)
            if shared >= _ALIKE * max(hi - lo, group.hi - group.lo):
                group.ys.append(y)
                break
        else:
            groups.append(Bars(lo, hi, [y]))
    out: list[Bars] = []
    for group in groups:
        out.extend(part for part in _parts(group, lines) if len(part.ys) > 1)
    return sorted(out, key=lambda g: (g.ys[0], g.lo))


def _wide(rules: Sequence[Rule]) -> list[tuple[float, float, float]]:
    """Rules at one height as one bar, where only narrow gaps part them: lo, hi, y."""
    bars: list[tuple[float, float, float]] = []
    for rule in sorted(rules, key=lambda r: (round(r.at), r.lo)):
        if bars and abs(bars[-1][2] - rule.at) <= SNAP and rule.lo - bars[-1][1] <= 14:
            bars[-1] = (bars[-1][0], max(bars[-1][1], rule.hi), bars[-1][2])
        else:
            bars.append((rule.lo, rule.hi, rule.at))
    return [b for b in bars if b[1] - b[0] >= 60]


def _parts(group: Bars, lines: Sequence[TextLine]) -> list[Bars]:
    """Cut a group where running text stands between two bars."""
    parts = [Bars(group.lo, group.hi, [group.ys[0]])]
    for above, below in zip(group.ys, group.ys[1:], strict=False):
        between = [line for line in lines if above < line.base < below and line.x1 > group.lo and line.x0 < group.hi]
        multi = sum(1 for line in between if len(line.chunks) > 1)
        prose = len(between) >= _BREAKS_AFTER and multi < 0.35 * len(between)
        named = any(CAPTION.match(line.chunks[0].text) for line in between)
        empty = not between and below - above > 60
        if prose or empty or named:
            parts.append(Bars(group.lo, group.hi, [below]))
        else:
            parts[-1].ys.append(below)
    return parts
