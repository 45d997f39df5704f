"""Builds the rows, and the rounding that counts as agreement."""

from typing import Literal

from extractors.context import Context
from extractors.observations.sentences import Sentence
from extractors.records import Check

Kind = Literal["sum", "percent", "list_length", "repeat"]


def check_of(
    context: Context,
    sentence: Sentence,
    kind: Kind,
    stated: float,
    computed: float,
    *,
    holds: bool,
    other: str | None = None,
) -> Check:
    """A check that rests on one sentence, or on the one quoted as ``other`` as well."""
    return Check(
        document_id=context.document.document_id,
        page=sentence.span.page,
        bbox=list(sentence.span.bbox),
        quote=sentence.span.quote,
        kind=kind,
        stated=stated,
        computed=round(computed, 1),
        holds=holds,
        other_quote=other,
    )


def share_holds(stated: float, computed: float, approx: str) -> bool:
    """Whether a stated per cent agrees with the computed one.

    An exact share may be rounded or cut to its last digit shown; "knappt" allows up to 5 below, "drygt" up to 5 above,
    "ca" 5 to either side.
    """
    step = 1.0 if stated == round(stated) else 0.1
    if approx == "about":
        return abs(stated - computed) <= 5
    if approx == "under":
        return -5 <= computed - stated <= step / 2
    if approx == "over":
        return -step / 2 <= computed - stated <= 5
    return abs(stated - computed) <= step / 2 + 1e-6
