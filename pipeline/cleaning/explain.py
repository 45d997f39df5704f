"""Explains the cleaner's judgement on one word."""

import math
from dataclasses import asdict, dataclass

from pipeline.cleaning.channel import Confusion, channel
from pipeline.cleaning.evidence import Evidence, gather
from pipeline.cleaning.glyphs import mend_glyphs
from pipeline.cleaning.protection import protected
from pipeline.cleaning.rank import Setting, Verdict, judge
from pipeline.cleaning.spelling import is_suspicious, least_score
from pipeline.cleaning.tokens import parts, split_core
from pipeline.cleaning.vocabulary import in_vocabulary, recognised
from pipeline.document import Word
from pipeline.lexicon import frequency
from pipeline.settings import Settings

_MOST = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate: its share of all weights, channel cost (nats), corpus frequency and count in the context."""

    word: str
    score: float
    cost: float
    frequency: float
    in_document: int
    confusions: tuple[Confusion, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the cleaner thinks of a word. ``alone`` is the score of leaving it as it is."""

    word: str
    corrected: str
    reason: str
    alone: float
    candidates: tuple[Row, ...]

    def as_dict(self) -> dict[str, object]:
        """The explanation as plain data."""
        return asdict(self)


def explain(word: str, context: str = "", family: str = "scanner") -> Explanation:
    """Judge one word as on a page of ordinary noise. ``context`` is text that counts as the document's own.

    Raises ``KeyError`` for an unknown engine family.
    """
    text = mend_glyphs(word)
    lead, core, trail = split_core(text)
    if recognised(core):
        where = "the vocabulary" if in_vocabulary(core) else "the dictionary"
        return Explanation(text, text, f"known to {where}; never changed on its own account", 1.0, ())
    if protected(lead, core, trail):
        return Explanation(text, text, "protected: an address, reference, abbreviation, quoted word or stem", 1.0, ())
    pieces = parts(core)
    suspicious = [i for i in range(0, len(pieces), 2) if is_suspicious(pieces[i])]
    if not suspicious:
        return Explanation(text, text, "left alone: too short, a number, capitals, or all parts are known", 1.0, ())
    at = suspicious[0]
    evidence = _evidence(context)
    position = "title" if pieces[at][0].isupper() else "lower"
    verdict = judge(pieces[at], Setting(position, bias=2.0 if len(pieces) > 1 else 0.0), channel(family), evidence)
    return _explained(text, pieces, at, (lead, trail), verdict)


def _explained(text: str, pieces: list[str], at: int, around: tuple[str, str], verdict: Verdict) -> Explanation:
    best = verdict.best
    weights = [*(c.weight for c in verdict.candidates), verdict.alone]
    top = max(weights)
    total = sum(math.exp(w - top) for w in weights)
    rows = tuple(
        Row(c.word, math.exp(c.weight - top) / total, c.cost, frequency(c.word), c.in_document, c.confusions)
        for c in verdict.candidates[:_MOST]
    )
    alone = math.exp(verdict.alone - top) / total
    if best is None:
        return Explanation(text, text, "unknown, but no known word explains it: left alone", alone, ())
    if verdict.score < max(Settings().clean_threshold, least_score(best)):
        return Explanation(text, text, f"unknown; the best candidate, {best.word}, is not sure enough", alone, rows)
    corrected = around[0] + "".join([*pieces[:at], best.word, *pieces[at + 1 :]]) + around[1]
    return Explanation(text, corrected, f"unknown; read as {best.word}, score {verdict.score:.2f}", alone, rows)


def _evidence(context: str) -> Evidence:
    box = (0.0, 0.0, 1.0, 1.0)
    return gather([[Word(t, box, 1, text=mend_glyphs(t)) for t in context.split()]]) if context else Evidence()
