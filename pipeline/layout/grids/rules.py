"""Drawn shapes → horizontal and vertical rules, snapped and joined; light fills → bands."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.document import Shape
from pipeline.geometry import BBox

SNAP = 3.0
"""Points within which two rules count as one position, and two ends as touching."""

_THIN = 3.0
_WHITE = 0.96
_MAX_RULES = 4000
_NESTED = 4
"""So many fills painted before one are asked whether they hold it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule at ``at`` (y of a horizontal, x of a vertical one) from ``lo`` to ``hi``.

    ``drawn`` is false for the edge of a fill.
    """

    at: float
    lo: float
    hi: float
    drawn: bool = True


@dataclass(slots=True)
class Rules:
    """The rules and filled areas of a page."""

    horizontal: list[Rule]
    vertical: list[Rule]
    fills: list[BBox]
    colours: list[tuple[float, float, float]]  # of the fills


def _visible(colour: tuple[float, float, float] | None) -> bool:
    return colour is not None and min(colour) < _WHITE


def read_rules(shapes: Iterable[Shape]) -> Rules:
    """Lines, thin boxes and the borders of stroked boxes as rules; the edges of fills as rules not drawn.

    White and unpainted shapes are left out. More than ``_MAX_RULES`` rules are a drawing, and none is returned.
    """
    flat: list[Rule] = []
    upright: list[Rule] = []
    fills: list[BBox] = []
    colours: list[tuple[float, float, float]] = []
    for shape in shapes:
        x0, top, x1, bottom = shape.bbox
        width, height = x1 - x0, bottom - top
        painted = _visible(shape.stroke) or _visible(shape.fill)
        if not painted or (shape.kind == "curve" and min(width, height) > _THIN):
            continue
        if height <= _THIN or (height <= 2 * _THIN and width > 30 * height):
            if width > height and width > 1:
                flat.append(Rule((top + bottom) / 2, x0, x1))
        elif width <= _THIN or (width <= 2 * _THIN and height > 30 * width):
            if height > 1:
                upright.append(Rule((x0 + x1) / 2, top, bottom))
        elif shape.kind == "rect":
            drawn = _visible(shape.stroke)
            if not drawn and any(
                colour == shape.fill and _holds(fill, shape.bbox)
                for fill, colour in zip(fills[-_NESTED:], colours[-_NESTED:], strict=True)
            ):
                continue  # the shading of a paragraph in a shaded cell
            flat += [Rule(y, x0, x1, drawn) for y in (top, bottom)]
            if drawn:
                upright += [Rule(x, top, bottom) for x in (x0, x1)]
            if shape.fill is not None and _visible(shape.fill):
                fills.append(shape.bbox)
                colours.append(shape.fill)
    if len(flat) + len(upright) > _MAX_RULES:
        return Rules([], [], [], [])
    return Rules(join(flat), join(upright), fills, colours)


def _holds(outer: BBox, inner: BBox) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def join(rules: list[Rule], gap: float = SNAP) -> list[Rule]:
    """Rules at one position that touch or overlap become one; pieces that stay shorter than 3 points are dropped."""
    out: list[Rule] = []
    for group in _at_one_position(rules):
        position = sum(r.at for r in group) / len(group)
        run: Rule | None = None
        for rule in sorted(group, key=lambda r: (r.lo, r.hi)):
            if run is not None and rule.lo <= run.hi + gap:
                run = Rule(position, run.lo, max(run.hi, rule.hi), run.drawn or rule.drawn)
            else:
                if run is not None:
                    out.append(run)
                run = Rule(position, rule.lo, rule.hi, rule.drawn)
        if run is not None:
            out.append(run)
    return [r for r in out if r.hi - r.lo >= 3]


def _at_one_position(rules: list[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    first = 0.0
    for rule in sorted(rules, key=lambda r: (r.at, r.lo, r.hi)):
        if groups and rule.at - first <= SNAP:
            groups[-1].append(rule)
        else:
            groups.append([rule])
            first = rule.at
    return groups


def positions(values: Iterable[float], snap: float = SNAP) -> list[float]:
    """Sorted positions, those within ``snap`` of the first of a group merged to its mean."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= snap:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(g) / len(g) for g in groups]
