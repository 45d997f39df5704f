"""Reads the verdict from an answer."""

import re
from itertools import pairwise

from extractors.audit_questions.vocabulary import verdicts, words

_LEAD = re.compile(r"^[\W_]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


def strip_label(answer: str) -> str:
    """The answer without "Svar:" or "Bedömning:" in front."""
    text = _LEAD.sub("", answer.strip())
    for _ in range(2):
        match = words().labels.match(text.lower())
        if match and match.end() < len(text):
            text = _LEAD.sub("", text[match.end() :])
    return text


def opening(answer: str) -> str | None:
    """The verdict an answer begins with ("Delvis. ...", "Ja, men ...", "Grönt"); None where it begins otherwise."""
    low = strip_label(answer).lower()
    for pattern, verdict in verdicts().start:
        if match := pattern.match(low):
            taken_back = verdict == "yes" and words().reserves.match(low[match.end() :].lstrip(" ,–-"))
            return "partly" if taken_back else verdict
    return None


def plain_word(text: str) -> str | None:
    """The verdict of the first plain word for one in a text: "med ja", "nekande", "delvis"; lower case."""
    found = [(m.start(), "yes" if m[1] == "ja" else "no") for m in re.finditer(r"\b(ja|nej)\b", text)]
    found += [(m.start(), v) for pattern, v in verdicts().anywhere if (m := pattern.search(text))]
    if not found:
        return None
    told = min(found)[1]
    return "partly" if told == "yes" and words().reserves.search(text) else told


def is_bare(text: str) -> bool:
    """Whether a text is a verdict and nothing else."""
    return len(text.split()) <= 6 and opening(text) is not None


def verdict(answer: str) -> str | None:
    """The verdict of an answer: its first words, else what its assessing sentences say; None where it gives none.

    A sentence that takes back what the one before it said ("Vi bedömer dock ...") makes it "partly".
    """
    if found := opening(answer):
        return found
    sentences = _SENTENCE.split(strip_label(answer))
    assessing = [s for s in sentences if words().assess.search(s.lower())]
    for sentence, after in pairwise([*(assessing or sentences[:1]), ""]):
        if found := _inside(sentence.lower()):
            turned = _inside(after.lower()) if words().turns.search(after.lower()) else None
            return "partly" if turned and turned != found and "not_assessed" not in (turned, found) else found
    return None


def _inside(low: str) -> str | None:
    """The verdict a sentence gives in its own words."""
    if quoted := re.search(r"\b(?:besvara[rs]|svarar|svaret)\b.{0,60}?\b(ja|nej|delvis)\b", low):
        told = {"ja": "yes", "nej": "no", "delvis": "partly"}[quoted.group(1)]
        return "partly" if words().reserves.search(low) else told
    for pattern, found in verdicts().anywhere:
        if pattern.search(low):
            return found
    clause = re.split(r"\batt\b", low, maxsplit=1)[-1]
    parts = {side for part in words().turns.split(clause) if (side := _side(part))}
    return "partly" if len(parts) == 2 else next(iter(parts), None)


def _side(clause: str) -> str | None:
    """Whether a clause denies, affirms, or asks for more of what is there."""
    if words().denies.search(clause):
        return "no"
    if words().lacks.search(clause):
        return "partly"
    return "yes" if words().affirms.search(clause) else None
