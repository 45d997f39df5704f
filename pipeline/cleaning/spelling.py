"""Finds suspicious words in a run and mends those whose best candidate scores high enough."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.cleaning.channel import Channel, Confusion
from pipeline.cleaning.evidence import Evidence, Run
from pipeline.cleaning.protection import protected
from pipeline.cleaning.rank import Candidate, Setting, Verdict, judge
from pipeline.cleaning.tokens import ends_sentence, parts, shape, split_core
from pipeline.cleaning.triage import Care
from pipeline.cleaning.vocabulary import ORDINARY, recognised
from pipeline.document import BlockKind, Edit, EditKind, Word
from pipeline.lexicon import frequency

_LEAST_LENGTH = 3
_REPEATED = 3  # a word seen so often is meant, unless its original is in the document or common
_COMMON = 1e-4
_SURE = 0.9
_NEW, _NEW_COMPOUND = 0.65, 0.9  # least scores of words that stand nowhere else in the document


@dataclass(frozen=True, slots=True)
class Suspect:
    """A part of a word that nobody knows. ``at`` is its index among the core's parts, ``threshold`` the least score."""

    word: Word
    at: int
    part: str
    setting: Setting
    threshold: float


@dataclass(slots=True)
class Speller:
    """Mends the words of one document with one channel."""

    channel: Channel
    evidence: Evidence
    cache: dict[tuple[str, Setting], Verdict] = field(default_factory=dict)

    def verdict(self, suspect: Suspect) -> Verdict:
        """The judgement on a suspect; equal suspects are judged once."""
        key = (suspect.part, suspect.setting)
        if key not in self.cache:
            self.cache[key] = judge(suspect.part, suspect.setting, self.channel, self.evidence)
        return self.cache[key]

    def accepted(self, suspect: Suspect) -> Candidate | None:
        """The candidate that replaces the suspect, if any is sure enough."""
        verdict = self.verdict(suspect)
        best = verdict.best
        if best is None or verdict.score < max(suspect.threshold, least_score(best)):
            return None
        repeated = self.evidence.forms[suspect.part.lower()] >= _REPEATED
        if repeated and best.in_document < 1 and frequency(best.word) < _COMMON:
            return None
        return best

    def adapt(self, suspects: list[Suspect]) -> "Speller":
        """A speller whose channel has learned from this document's sure corrections."""
        seen: Counter[Confusion] = Counter()
        for suspect in suspects:
            best = self.accepted(suspect)
            if best and self.verdict(suspect).score >= _SURE:
                seen.update(best.confusions)
        if not any(n > 1 for n in seen.values()):
            return self
        return replace(self, channel=self.channel.adapted(seen, self.evidence.total), cache={})

    def mend(self, suspect: Suspect) -> None:
        """Replace the suspect where a candidate is sure enough."""
        best = self.accepted(suspect)
        if best is None:
            return
        lead, core, trail = split_core(suspect.word.text)
        pieces = parts(core)
        pieces[suspect.at] = best.word
        edit = suspect.word.edit
        score = round(self.verdict(suspect).score, 4)
        if edit and edit.kind is EditKind.OCR:
            score = min(score, edit.score)
        suspect.word.text = lead + "".join(pieces) + trail
        suspect.word.edit = Edit(EditKind.OCR, score, edit.n_words if edit else 1)


def least_score(best: Candidate) -> float:
    """The least score of a candidate: a word that the document does not use is less sure, a made-up compound least."""
    if best.in_document:
        return 0.0
    return _NEW if frequency(best.word) else _NEW_COMPOUND


def suspects(run: Run, kind: BlockKind, cares: dict[int, Care]) -> Iterator[Suspect]:
    """The parts of a run's words that look like words but that nobody knows, on the pages in ``cares``."""
    for i, word in enumerate(run):
        care = cares.get(word.page)
        if care is None or ORDINARY[word.text]:
            continue
        lead, core, trail = split_core(word.text)
        if len(core) < _LEAST_LENGTH or recognised(core) or protected(lead, core, trail):
            continue
        pieces = parts(core)
        for at in range(0, len(pieces), 2):
            part = pieces[at]
            if not is_suspicious(part):
                continue
            setting = _setting(run, i, part, kind, care.noise, trail, inner=len(pieces) > 1)
            yield Suspect(word, at, part, setting, care.threshold)


def is_suspicious(part: str) -> bool:
    """Whether a part of a word looks like a word that should be known but is not."""
    if len(part) < _LEAST_LENGTH or recognised(part):
        return False
    form = shape(part)
    if form == "mixed":  # a capital I inside a word is a small l or i
        folded = part.replace("I", "l")
        return len(part) > _LEAST_LENGTH and shape(folded) in ("lower", "title")
    if form == "other":  # one or two digits among small letters
        digits = sum(c.isdigit() for c in part)
        letters = sum(c.islower() for c in part)
        marks = part.count("|")
        if part[-1].isdigit() and recognised(part.rstrip("0123456789")):
            return False  # a footnote mark
        return 1 <= digits + marks <= 2 and letters >= _LEAST_LENGTH and letters >= len(part) - 3
    return form in ("lower", "title")


def _setting(run: Run, i: int, part: str, kind: BlockKind, noise: float, trail: str, *, inner: bool) -> Setting:
    before = run[i - 1].text if i else ""
    after = run[i + 1].text if i + 1 < len(run) else ""
    first = not before or (ends_sentence(before) and kind is not BlockKind.TABLE)
    position = "lower start" if first else "lower"
    if part[0].isupper():
        position = "start" if first else "title"
    bias = 2.0 if inner else 0.0
    if any(c.isdigit() for c in part):
        bias -= 4.0
    if trail.startswith(".") and after[:1].islower():
        bias += 3.0  # an abbreviation
    confidence = run[i].confidence
    if confidence is not None:
        bias += round((confidence - 0.8) * 10)
    neighbours = [split_core(t)[1].lower() for t in (before, after)]
    return Setting(position, neighbours[0], neighbours[1], bias, noise)
