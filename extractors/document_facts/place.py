"""What a report is about: the municipality, district, county or region authority it describes.

Method: every place the report may be about is ranked by a linear model over signs (``place_signs.py``): where it is
named (title, running heads, issuer, signature, principal of an audit), how often, what of the places within it is
named, and whether the words speak of a county or of one place. Ties go to the lower id. Long documents, which the model
has not seen, are about what they name more often than all else together. ``place_weights.csv`` is made
by ``benchmarks/likeness/fit_places.py``.
"""

import math
from pathlib import Path

from extractors.context import Context
from extractors.document_facts.place_signs import WIDE, Naming, kind_of, within
from extractors.likeness import load
from gazetteer.tables import gazetteer

WEIGHTS = Path(__file__).parent / "place_weights.csv"
RIGHT, OTHER = "right", "other"
"""The labels of the model: a candidate is what the report is about, or is not."""

_OWN = frozenset({"audit", "agreement"})  # types that are a municipality's or a region's, never a county's


def document_place(context: Context) -> tuple[str | None, float]:
    """The id of the place a report is about, and how sure that is (0–1). (None, 0.0) where no sign names one."""
    naming = Naming(context)
    candidates = naming.candidates()
    if not candidates:
        return None, 0.0
    model = load(WEIGHTS)
    heights = [height(model.scores(naming.signs(i))) for i in candidates]
    top = max(heights)
    best = candidates[heights.index(top)]
    if (leader := naming.leader) and _elsewhere(leader, best):
        return leader, round(naming.counts[leader] / naming.counts.total(), 3)
    if context.facts.document_type in _OWN:
        best = sole(best)
    return best, round(1 / math.fsum(math.exp(h - top) for h in heights), 3)


def _elsewhere(place_id: str, best: str) -> bool:
    """Whether a place neither is what was found nor lies in it or around it."""
    return place_id != best and not within(place_id, best) and not within(best, place_id)


def height(scores: dict[str, float]) -> float:
    """How high a candidate stands: what speaks for it less what speaks against it."""
    return scores[RIGHT]


def sole(place_id: str) -> str:
    """The municipality in place of a county that consists of it alone, as Gotland's does; else the place itself."""
    if kind_of(place_id) not in WIDE:
        return place_id
    inside = {p.place_id for p in gazetteer().places if p.kind == "municipality" and p.place_id[:5] == place_id[:5]}
    return inside.pop() if len(inside) == 1 else place_id
