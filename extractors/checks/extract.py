"""All checks of a document: shares against counts, lists against stated numbers, parts against totals, repeats."""

from extractors.checks.beside import SharesBeside, totals_of
from extractors.checks.lists import list_lengths
from extractors.checks.partitions import partitions
from extractors.checks.repeats import repeats
from extractors.checks.shares import shares_in_words, shares_of_observations
from extractors.checks.sums import SumsAcross, sums
from extractors.context import Context
from extractors.observations.sentences import sentences
from extractors.records import Check, Observation


def checks(context: Context, observations: list[Observation]) -> list[Check]:
    """What the report states against what its own numbers give, by page; the sums of tables are checked elsewhere.

    A check stands only where both sides are certain: an enumeration that may be incomplete ("bland annat", "varav") is
    no evidence against a total, and a figure that one whole confirms is none against another.
    """
    found: list[Check] = []
    if context.facts.document_type == "other":
        return found
    text = list(sentences(context))
    beside, across = SharesBeside(totals_of(observations)), SumsAcross()
    for sentence in text:
        found.extend(shares_in_words(context, sentence))
        found.extend(beside.read(context, sentence))
        found.extend(list_lengths(context, sentence))
        found.extend(sums(context, sentence))
        found.extend(across.read(context, sentence))
    found.extend(shares_of_observations(observations))
    found.extend(repeats(observations))
    found.extend(partitions(observations))
    right = {(c.page, c.kind, c.stated, c.quote) for c in found if c.holds}
    found = [c for c in found if c.holds or (c.page, c.kind, c.stated, c.quote) not in right]
    unique: dict[tuple[object, ...], Check] = {}
    for check in found:
        computed = None if check.kind == "percent" else round(check.computed, 1)
        unique.setdefault((check.page, check.kind, check.stated, computed, check.quote), check)
    return sorted(unique.values(), key=lambda c: (c.page, c.bbox[1], c.bbox[0], c.kind, c.stated))
