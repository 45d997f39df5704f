"""Ranks what a suspicious word may have been: channel × how common × what the document says, against leaving it.

A candidate c for a word w weighs P(w | c) · P(c): the channel's cost and a mixture of corpus frequency, letter model
(for compounds no corpus lists) and the document's own counts. "The word is right, merely unknown" weighs in like a
candidate, by the letter model alone; repeats of a right word are cheap, repeats of an error are not. A candidate's
score is its share of all weights.
"""

import heapq
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.cleaning.channel import Channel, Confusion
from pipeline.cleaning.evidence import Evidence
from pipeline.cleaning.letters import likelihood_if_possible, log_likelihood
from pipeline.cleaning.near import near
from pipeline.cleaning.tokens import shape
from pipeline.cleaning.vocabulary import in_vocabulary, recognised
from pipeline.lexicon import frequency, known

_OWN_WORDS = 0.3  # share of a text that repeats its own words
_UNKNOWN = {"lower": 0.002, "lower start": 0.002, "title": 0.25, "start": 0.02}
"""Share of right words that nobody knows, by position."""
_LISTED_UNKNOWN = 0.3  # share of a corpus word's uses that are right where hunspell rejects it
_AS_TITLE = {"lower": 0.02, "lower start": 0.95, "title": 0.02, "start": 0.3}
"""Share of ordinary words with a capital, by position."""
_SHORT = 3
_REPEATED = 2  # times that a word nobody knows must outnumber another to be its original
_SHORT_FREQUENCY = 3e-4
_PAIR_BONUS = 1.5  # nats for a neighbour that the candidate also has elsewhere in the document
_MAX_TRIES, _FEW_TRIES = 250, 60  # strings tried on noisy and on clean pages, cheapest first
_NOISY = 0.8  # page noise from which plain edit distance may find candidates
_NEGLIGIBLE = 4.0  # nats behind the best at which a string is not looked up: it would change scores by a fiftieth
_BEST_PRIOR = -3.5  # of the commonest words


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a word stands.

    ``position``: "title" for a capital amid a sentence, "start" for one at its start, "lower" and "lower start" for
    small letters. ``bias`` is added to the weight of leaving the word alone.
    """

    position: str
    before: str = ""
    after: str = ""
    bias: float = 0.0
    noise: float = 1.0  # how noisy the page is, 1 where one word in forty is wrong


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may stand behind a suspicious one. ``weight`` is ln P(w|c)·P(c)."""

    word: str
    cost: float
    weight: float
    confusions: tuple[Confusion, ...]
    in_document: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The candidates, best first, the weight of leaving the word alone, and the best one's score (0–1)."""

    word: str
    candidates: tuple[Candidate, ...]
    alone: float
    score: float

    @property
    def best(self) -> Candidate | None:
        """The best candidate."""
        return self.candidates[0] if self.candidates else None


def judge(word: str, setting: Setting, channel: Channel, evidence: Evidence) -> Verdict:
    """Find and weigh the candidates of a word that nobody knows."""
    alone = _leave(word, setting, evidence)
    found: dict[str, Candidate] = {}
    best = alone
    noisy = setting.noise >= _NOISY
    left = _MAX_TRIES if noisy else _FEW_TRIES
    heaviest = _BEST_PRIOR + _PAIR_BONUS + math.log(setting.noise)
    for text, cost, used in _originals(word, channel):
        if left == 0 or heaviest - cost < best - _NEGLIGIBLE:
            break
        likelihood = None if text in found else likelihood_if_possible(text)
        if likelihood is None and noisy and text not in found and frequency(text):
            likelihood = log_likelihood(text)  # letters that meet only in this word: gruvägaren
        if likelihood is None:
            continue
        left -= 1
        candidate = _candidate(text, cost, used, setting, evidence, likelihood)
        if candidate.weight > best - _NEGLIGIBLE and _may_be(candidate, word, evidence):
            found[text] = candidate = _cased(candidate, setting, evidence)
            best = max(best, candidate.weight)
    if noisy and best == alone and word.islower():
        for text, cost in near(word, evidence):
            candidate = _candidate(text, cost, (), setting, evidence, log_likelihood(text))
            if _may_be(candidate, word, evidence):
                found.setdefault(text, _cased(candidate, setting, evidence))
    ordered = tuple(sorted(found.values(), key=lambda c: (-c.weight, c.word)))
    return Verdict(word, ordered, alone, _share(ordered, alone))


def _share(candidates: tuple[Candidate, ...], alone: float) -> float:
    if not candidates:
        return 0.0
    top = candidates[0].weight
    others = sum(math.exp(max(-60.0, min(60.0, c.weight - top))) for c in candidates[1:])
    return 1.0 / (1.0 + others + math.exp(max(-60.0, min(60.0, alone - top))))


def _originals(word: str, channel: Channel) -> Iterator[tuple[str, float, tuple[Confusion, ...]]]:
    """Possible originals with the word's own capital: a capital I may also have been a small l or i."""
    if shape(word) != "title":
        yield from channel.originals(word)
        return
    folded = channel.originals(word.lower())
    if word[0] != "I":
        yield from ((text[:1].upper() + text[1:], cost, used) for text, cost, used in folded if text[:1].isalpha())
        return
    titled = ((cost, text[:1].upper() + text[1:], used) for text, cost, used in folded)
    plain = ((cost, text, used) for text, cost, used in channel.originals(word))
    yield from ((text, cost, used) for cost, text, used in heapq.merge(titled, plain))


def _leave(word: str, setting: Setting, evidence: Evidence) -> float:
    """The logarithm of the probability that the word is right: unknown, but spelled as it should be."""
    unlisted = _UNKNOWN[setting.position] * math.exp(log_likelihood(word))
    first = math.log(max(unlisted, _LISTED_UNKNOWN * frequency(word), 1e-300))
    count = max(1, evidence.forms[word.lower()])
    again = math.log(_OWN_WORDS * count / max(evidence.total, 1)) if evidence.total else first
    short = {_SHORT: 2.3, _SHORT + 1: 1.2}.get(len(word), 0.0)
    return (first + (count - 1) * max(first, again)) / count + setting.bias + short


def _may_be(candidate: Candidate, word: str, evidence: Evidence) -> bool:
    """Whether a candidate is a word: the dictionary's, or one that the document repeats."""
    text, in_document = candidate.word, candidate.in_document
    if len(word) <= _SHORT and frequency(text) < _SHORT_FREQUENCY and in_document < 3:
        return False
    repeated = in_document >= _REPEATED * max(1, evidence.forms[word.lower()])
    return recognised(text) or (repeated and shape(text) in ("lower", "title"))


def _candidate(
    text: str, cost: float, used: tuple[Confusion, ...], setting: Setting, evidence: Evidence, likelihood: float
) -> Candidate:
    """A candidate with its weight but for its capital; ``likelihood`` is ln P of its letters."""
    lower = text.lower()
    in_document = evidence.forms[lower]
    corpus = max(frequency(text), math.exp(_unlisted(len(text)) + likelihood))
    own = _OWN_WORDS * in_document / max(evidence.total, 200)
    weight = math.log((1 - _OWN_WORDS) * corpus + own) - cost + math.log(setting.noise)
    if (setting.before, lower) in evidence.pairs or (lower, setting.after) in evidence.pairs:
        weight += _PAIR_BONUS
    return Candidate(text, cost, weight, used, in_document)


def _cased(candidate: Candidate, setting: Setting, evidence: Evidence) -> Candidate:
    """The candidate with its capital or small letter weighed in."""
    case = _case(candidate.word, setting.position, evidence)
    return replace(candidate, weight=candidate.weight + math.log(case))


def _unlisted(length: int) -> float:
    """The log of how much likelier a word that hunspell accepts but no corpus lists is than the letter model says.

    Of 12-letter words in reports 4 in 100 are such compounds, of 15-letter words 20; but of the letter model's own
    12-letter strings hunspell accepts 1 in 1,000. So the longer an accepted word, the more its acceptance says.
    """
    return min(3.0, 0.8 * (length - 6) - 4.0)


def _case(text: str, position: str, evidence: Evidence) -> float:
    """How likely a candidate's first letter is small or capital where it stands."""
    if text[:1].isupper():
        if evidence.titles[text]:
            return 1.0
        ordinary = known(text.lower()) and not in_vocabulary(text)
        return _AS_TITLE[position] if ordinary else 0.5
    return 1.0 - _AS_TITLE[position] if position == "lower start" else 1.0
