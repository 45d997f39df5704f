"""All checks of a document: shares against counts, lists against stated numbers, parts against totals, repeats."""

from extractors.checks.lists import list_lengths
from extractors.checks.repeats import repeats
from extractors.checks.shares import shares_in_words, shares_of_observations
from extractors.checks.sums import sums
from extractors.context import Context
from extractors.observations.sentences import sentences
from extractors.records import Check, Observation


def checks(context: Context, observations: list[Observation]) -> list[Check]:
    """What the report states against what its own numbers give, by page; the sums of tables are checked elsewhere.

    A check stands only where both sides are certain: an enumeration that may be incomplete ("bland annat", "varav") is
    no evidence against a total.
    """
    found: list[Check] = []
    if context.facts.document_type == "other":
        return found
    text = list(sentences(context))
    for sentence in text:
        found.extend(shares_in_words(context, sentence))
        found.extend(list_lengths(context, sentence))
        found.extend(sums(context, sentence))
    found.extend(shares_of_observations(observations))
    found.extend(repeats(observations))
    unique: dict[tuple[object, ...], Check] = {}
    for check in found:
        unique.setdefault((check.page, check.kind, check.stated, round(check.computed, 1), check.quote), check)
    return sorted(unique.values(), key=lambda c: (c.page, c.bbox[1], c.bbox[0], c.kind, c.stated))
