"""The noisy channel: which clean strings a scanner or OCR engine may have turned into a noisy one, and at what cost.

Data: ``confusions.csv`` with the columns ``family`` (engine family: scanner, tesseract), ``clean``, ``noisy``,
``count`` (in word pairs from real OCR) and ``cost`` (−ln P(noisy | clean)). Source of the method: Kernighan, Church &
Gale (1990), "A spelling correction program based on a noisy channel model"; Brill & Moore (2000) for parts of several
letters.
"""

import csv
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

MAX_COST = 14.0
MAX_CONFUSIONS = 3
_MAX_STEPS = 4000
_ADAPTATION_WEIGHT = 1.0

Confusion = tuple[str, str]
"""Clean part, noisy part."""


class Channel:
    """The confusions of one engine family, indexed by their noisy part."""

    def __init__(self, costs: dict[Confusion, float]) -> None:
        self.costs = costs
        self.by_noisy: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for (clean, noisy), cost in sorted(costs.items()):
            self.by_noisy[noisy].append((clean, cost))
        self.longest = max((len(noisy) for noisy in self.by_noisy), default=0)

    def adapted(self, seen: Counter[Confusion], n_words: int) -> "Channel":
        """The channel after ``seen`` sure confusions in a document of ``n_words``: what it did often costs less."""
        costs = dict(self.costs)
        for confusion, n in seen.items():
            if n > 1 and confusion in costs:
                gain = math.log1p(_ADAPTATION_WEIGHT * n * 1000 / max(n_words, 1000)) / 2
                costs[confusion] = max(1.0, costs[confusion] - gain)
        return Channel(costs)

    def cost(self, clean: str, noisy: str, most: int = MAX_CONFUSIONS) -> float:
        """The least cost at which ``noisy`` comes from ``clean`` by at most ``most`` confusions; infinite if none."""
        best: dict[tuple[int, int, int], float] = {(0, 0, 0): 0.0}
        least = math.inf
        frontier = [(0, 0, 0)]
        while frontier:
            state = heapq.heappop(frontier)  # states come in the order of the clean word's letters
            i, j, n = state
            so_far = best[state]
            if i == len(clean) and j == len(noisy):
                least = min(least, so_far)
            steps = [(i + 1, j + 1, n, 0.0)] if i < len(clean) and j < len(noisy) and clean[i] == noisy[j] else []
            if n < most:
                for length in range(1, self.longest + 1):
                    for part, extra in self.by_noisy.get(noisy[j : j + length], ()) if j + length <= len(noisy) else ():
                        if clean.startswith(part, i):
                            steps.append((i + len(part), j + length, n + 1, extra))
            for a, b, m, extra in steps:
                if so_far + extra < best.get((a, b, m), math.inf):
                    if (a, b, m) not in best:
                        heapq.heappush(frontier, (a, b, m))
                    best[a, b, m] = so_far + extra
        return least

    def originals(self, noisy: str, max_cost: float = MAX_COST) -> Iterator[tuple[str, float, tuple[Confusion, ...]]]:
        """Clean strings that may lie behind ``noisy``, cheapest first: string, cost, confusions used.

        At most three confusions, which do not overlap; ties come in the order of places in the word. The sets of
        confusions are walked by cost: each is followed by the one whose dearest member gives way to the next dearer,
        and by the one that has the next dearer too.
        """
        edits = self._edits(noisy, max_cost)
        heap: list[tuple[float, tuple[int, ...]]] = [(edits[0].cost, (0,))] if edits else []
        for _ in range(_MAX_STEPS):
            if not heap or heap[0][0] > max_cost:
                return
            cost, chosen = heapq.heappop(heap)
            dearest = chosen[-1]
            if dearest + 1 < len(edits):
                following = edits[dearest + 1].cost
                heapq.heappush(heap, (cost - edits[dearest].cost + following, (*chosen[:-1], dearest + 1)))
                if len(chosen) < MAX_CONFUSIONS:
                    heapq.heappush(heap, (cost + following, (*chosen, dearest + 1)))
            ordered = sorted([edits[i] for i in chosen], key=_place)
            if all(a.end <= b.start and b.end > a.start for a, b in pairwise(ordered)):
                text = noisy
                for edit in reversed(ordered):
                    text = text[: edit.start] + edit.clean + text[edit.end :]
                yield text, cost, tuple((e.clean, noisy[e.start : e.end]) for e in ordered)

    def _edits(self, noisy: str, max_cost: float) -> list["_Edit"]:
        """Every single step back from ``noisy``, cheapest first."""
        found = []
        for start in range(len(noisy) + 1):
            for length in range(0 if start else 1, min(self.longest, len(noisy) - start) + 1):
                for clean, cost in self.by_noisy.get(noisy[start : start + length], ()):
                    if cost <= max_cost:
                        found.append(_Edit(cost, start, start + length, clean))
        return sorted(found)


class _Edit(NamedTuple):
    """One confusion undone: the letters from ``start`` to ``end`` are read as ``clean``."""

    cost: float
    start: int
    end: int
    clean: str


def _place(edit: _Edit) -> tuple[int, int]:
    return edit.start, edit.end


@lru_cache(maxsize=4)
def channel(family: str) -> Channel:
    """The channel of an engine family. Raises ``KeyError`` for an unknown one."""
    costs: dict[str, dict[Confusion, float]] = defaultdict(dict)
    with files("pipeline.cleaning").joinpath("confusions.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            costs[row["family"]][row["clean"], row["noisy"]] = float(row["cost"])
    return Channel({**costs}[family])
