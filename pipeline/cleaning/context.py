"""Errors that are words themselves: a lone 1 or I for the preposition i, and rare words for common ones nearby."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pipeline.cleaning.channel import Channel
from pipeline.cleaning.evidence import Evidence, Run
from pipeline.cleaning.protection import words_for
from pipeline.cleaning.tokens import ends_sentence, split_core
from pipeline.document import Edit, EditKind, Line
from pipeline.lexicon import frequency, known

_LONE = frozenset("1I|l")
_LONE_SCORE = 0.9
_RARER = 1000.0
_SEEN = 3  # times that the document uses the common word
_RARE = 1e-6
_NEVER = 1e-8  # the frequency of words that no corpus lists
_LEAST = 3  # letters
_EDITS, _LONGER = 3, 2  # most edits and letters between the two
_TRAP_COST = 13.0


def lone_letters(run: Run, lines: list[Line], least: float) -> None:
    """Mend a lone 1, I, l or | that stands for the preposition i between two small words on one line.

    ``least`` is the least score (0–1) of a change, here and below.
    """
    if least > _LONE_SCORE:
        return
    first = {id(line.words[0]) for line in lines if line.words}
    for i in range(1, len(run) - 1):
        word = run[i]
        if word.text not in _LONE or id(word) in first or word.edit is not None:
            continue
        if _is_preposition(word.text, run[i - 1].text, run[i + 1].text):
            word.text = "i"
            word.edit = Edit(EditKind.OCR, _LONE_SCORE)


def _is_preposition(text: str, before: str, after: str) -> bool:
    if ends_sentence(before) or not before.isalpha() or not (before[1:] or before).islower():
        return False
    if before.lower() in words_for("label") or not known(before):
        return False
    following = split_core(after)[1]
    if text == "1":
        return following in words_for("follower")
    return following.isalpha() and following.islower() and following not in ("och", "samt", "eller", "till", "är")


class RareWords:
    """Mends words that are far rarer than one they look like and that the document uses again and again."""

    def __init__(self, channel: Channel, evidence: Evidence, least: float) -> None:
        self._channel = channel
        self._least = least
        self._evidence = evidence
        least = _RARER * _NEVER
        self._common = [f for f, n in evidence.forms.items() if n >= _SEEN and frequency(f) >= least]
        self._twins: dict[str, tuple[str, float] | None] = {}

    def mend(self, run: Run) -> None:
        """Mend the rare words of a run."""
        for word in run:
            core = _rare(word.text)
            if not core or word.edit or self._evidence.forms[core] > 1:
                continue
            if core not in self._twins:
                self._twins[core] = self._twin(core)
            found = self._twins[core]
            if found and found[1] >= self._least:
                lead, _, trail = split_core(word.text)
                word.text = lead + found[0] + trail
                word.edit = Edit(EditKind.OCR, found[1])

    def _twin(self, core: str) -> tuple[str, float] | None:
        """The cheapest far commoner word of the document that may have been read as ``core``, and its score."""
        least = _RARER * max(frequency(core), _NEVER)
        near = process.extract(core, self._common, scorer=OSA.distance, score_cutoff=_EDITS, limit=None)
        twins = [
            (self._channel.cost(form, core), form)
            for form, _, _ in near
            if form != core and abs(len(form) - len(core)) <= _LONGER and frequency(form) >= least
        ]
        cost, form = min(twins, default=(_TRAP_COST + 1, ""))
        return (form, round(max(0.5, 0.95 - cost / 40), 4)) if cost <= _TRAP_COST else None


@lru_cache(maxsize=100_000)
def _rare(token: str) -> str:
    """The core of a token if it is a rare word in small letters, else ""."""
    core = split_core(token)[1]
    rare = len(core) >= _LEAST and core.islower() and core.isalpha() and frequency(core) <= _RARE and known(core)
    return core if rare else ""
