"""Takes out statements that a report makes twice: in its summary and in its last chapter."""

import re

from rapidfuzz import fuzz

from extractors.recommendations.statement import Statement

_LEAD = re.compile(
    r"^.{0,160}?\b(?:rekommenderar|rekommenderas|anser|föreslår|föreslås|bedömer|uppmanar)\b.{0,160}?\batt\b\s*"
)
_ATT = re.compile(r"^att\s+")


def core(text: str) -> str:
    """What is said, in lower case, without the words that lead into it."""
    low = text.lower().strip(" .,;:")
    return _ATT.sub("", _LEAD.sub("", low))


def without_repeats(found: list[Statement]) -> list[Statement]:
    """The statements without repeats, in order. A formal item replaces an earlier sentence that says the same.

    Two obligations of different bodies are two.
    """
    kept: list[Statement] = []
    for statement in found:
        twin = next((i for i, k in enumerate(kept) if same(k, statement)), None)
        if twin is None:
            kept.append(statement)
        elif statement.formal and not kept[twin].formal:
            kept[twin] = statement
        elif not kept[twin].addressees:
            kept[twin].addressees = statement.addressees
    return kept


def same(a: Statement, b: Statement) -> bool:
    """Whether two statements say the same."""
    if a.kind != b.kind or (a.kind == "obligation" and a.addressees != b.addressees):
        return False
    one, other = core(a.text), core(b.text)
    if fuzz.ratio(one, other) >= 86:
        return True
    if a.kind == "recommendation" and a.is_sentence != b.is_sentence:
        # A sentence may sum up several items of a list.
        item, sentence = (other, one) if a.is_sentence else (one, other)
        return len(item) >= 25 and len(item) <= len(sentence) + 5 and fuzz.partial_ratio(item, sentence) >= 88
    short, long = sorted((one, other), key=len)
    return len(short) >= 40 and len(short) >= 0.6 * len(long) and fuzz.partial_ratio(short, long) >= 95
