"""Shares against the counts and wholes they are shares of."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.checks.make import check_of, share_holds
from extractors.context import Context
from extractors.observations.family import families
from extractors.observations.figures import find_figures
from extractors.observations.sentences import Sentence
from extractors.records import Check, Observation

_IN_FIGURES = re.compile(r"%|procent", re.IGNORECASE)


def shares_in_words(context: Context, sentence: Sentence) -> Iterator[Check]:
    """A share whose count and whole stand beside it: "14 av 26 grupper (54 procent)", "54 procent (14 av 26)"."""
    figures = find_figures(sentence.text, {})
    for figure in figures:
        words, number = figure.in_words, figure.number
        if words and words.is_fraction and number.unit == "percent":
            computed = words.value
            if share_holds(number.value, computed, number.approx):  # a proportion is rounded: it only ever confirms
                yield check_of(context, sentence, "percent", number.value, computed, holds=True)
    for head, rider in pairwise(figures):
        if not rider.rider:
            continue
        share, count = (rider, head) if rider.number.unit == "percent" else (head, rider)
        whole = count.number.whole
        if share.number.unit != "percent" or not whole:
            continue
        computed = 100 * count.number.value / whole
        holds = share_holds(share.number.value, computed, share.number.approx)
        yield check_of(context, sentence, "percent", share.number.value, computed, holds=holds)


def shares_of_observations(observations: Sequence[Observation]) -> Iterator[Check]:
    """A share that is an observation, against the observations that are its count and its whole.

    What the whole is stands in the families. Where several may be meant and one makes the share right, it is right.
    """
    wholes = _wholes()
    counts: dict[tuple[object, ...], list[Observation]] = {}
    for row in observations:
        if row.unit == "count":
            counts.setdefault(_key(row, row.indicator), []).append(row)
    for row in observations:
        if row.unit != "percent" or row.indicator not in wholes:
            continue
        base, totals = wholes[row.indicator]
        parts = counts.get(_key(row, base), [])
        whole_rows = [w for t in totals for w in counts.get((t, row.place_id, row.year, None, None, None, None), [])]
        tried = [(p, w) for p in parts for w in whole_rows if 0 < w.value >= p.value]
        if not tried:
            continue
        right = [(p, w) for p, w in tried if share_holds(row.value, 100 * p.value / w.value, row.approx)]
        complete = all(_key(row, t)[1:3] in {k[1:3] for k in counts if k[0] == t} for t in totals)
        if not right and not (complete and _IN_FIGURES.search(row.quote)):
            continue  # which whole is meant is open, or a proportion in words is rounded
        part, whole = (right or tried)[0]
        yield Check(
            document_id=row.document_id,
            page=row.page,
            bbox=row.bbox,
            quote=row.quote,
            kind="percent",
            stated=row.value,
            computed=round(100 * part.value / whole.value, 1),
            holds=bool(right),
            other_quote=whole.quote if not right else None,
        )


def _key(row: Observation, indicator: str) -> tuple[object, ...]:
    return (indicator, row.place_id, row.year, row.actor, row.counterpart, row.category, row.unit_name)


def _wholes() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Indicator of a share → indicator of its count, and indicators whose totals may be its whole."""
    out: dict[str, tuple[str, tuple[str, ...]]] = {}
    for family in families():
        if family.breakdown and family.breakdown.share:
            out[family.breakdown.share] = (family.breakdown.indicator, (family.breakdown.indicator,))
        for claim in family.claims:
            if claim.wholes:
                out[claim.indicator] = (claim.indicator, claim.wholes)
    return out
