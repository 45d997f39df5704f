"""Tables with rules that stand in one column of a page while text runs beside them."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.grids.rules import SNAP, Rule
from pipeline.layout.grids.tokens import TextLine, Token, text_lines

_ALIKE = 3.0
"""Points within which the ends of rules are the same."""
_FAR = 180.0
"""Rules further apart than this, in points, are not of one table."""
_WRAPPED = 1.4
"""Font sizes between the baselines of one cell's lines."""
_ABOVE = 2.2
"""Font sizes above the first rule in which a header may stand."""
_NARROW = 0.8
"""An island is narrower than this share of the text."""


def islands(tokens: Sequence[Token], rules: Sequence[Rule]) -> tuple[list[list[TextLine]], list[Token]]:
    """The lines between rules of one extent with other text beside them, island by island; and the other tokens."""
    found: list[list[TextLine]] = []
    rest = list(tokens)
    if not rest:
        return found, rest
    width = max(t.x1 for t in rest) - min(t.x0 for t in rest)
    for lo, hi, ys in _stacks(rules):
        if hi - lo > _NARROW * width:
            continue
        top, bottom = ys[0], ys[-1]
        inside = [t for t in rest if lo - SNAP <= t.x0 and t.x1 <= hi + SNAP and top <= t.middle[1] <= bottom]
        level = [t for t in rest if top <= t.middle[1] <= bottom]
        beside = [t for t in level if t.x1 <= lo + SNAP or t.x0 >= hi - SNAP]
        if len(inside) < 4 or len(beside) < 4 or len(inside) + len(beside) < len(level):
            continue
        header = [
            t
            for t in rest
            if lo - SNAP <= t.x0 and t.x1 <= hi + SNAP and 0 < top - t.middle[1] <= _ABOVE * inside[0].size
        ]
        column = [t for t in rest if lo - SNAP <= t.x0 and t.x1 <= hi + SNAP and t.middle[1] > bottom]
        inside += [*header, *_last_rows(text_lines(inside), text_lines(column))]
        held = {id(t) for t in inside}
        found.append(text_lines(inside))
        rest = [t for t in rest if id(t) not in held]
    return found, rest


def _last_rows(lines: Sequence[TextLine], below: Sequence[TextLine]) -> list[Token]:
    """The tokens of the lines below the last rule that stand like rows: unstriped ones, or a table left open below."""
    edges = [chunk.x0 for line in lines for chunk in line.chunks[1:]]
    steps = sorted(b.base - a.base for a, b in pairwise(lines))
    out: list[Token] = []
    last = lines[-1].base
    for line in below:
        carries = out and len(line.chunks) == 1 and line.base - last <= _WRAPPED * line.size
        if carries and any(abs(line.x0 - chunk.x0) <= _ALIKE for chunk in lines[-1].chunks):
            out += line.tokens
            continue
        like = sum(1 for chunk in line.chunks[1:] if any(abs(chunk.x0 - x) <= _ALIKE for x in edges))
        if not like or like < len(line.chunks) - 1 or (steps and line.base - last > 1.3 * steps[-1]):
            break
        out += line.tokens
        last = line.base
    return out


def _stacks(rules: Sequence[Rule]) -> list[tuple[float, float, list[float]]]:
    """Three or more rules of one extent above one another: left end, right end, heights."""
    stacks: list[tuple[float, float, list[float]]] = []
    for rule in sorted(rules, key=lambda r: (r.at, r.lo)):
        if rule.hi - rule.lo < 60:
            continue
        for lo, hi, ys in stacks:
            if abs(lo - rule.lo) <= _ALIKE and abs(hi - rule.hi) <= _ALIKE and rule.at - ys[-1] <= _FAR:
                if rule.at - ys[-1] > SNAP:
                    ys.append(rule.at)
                break
        else:
            stacks.append((rule.lo, rule.hi, [rule.at]))
    return [stack for stack in stacks if len(stack[2]) > 2]
