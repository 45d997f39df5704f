"""Errors that are words themselves: a lone 1 or I for the preposition i, and rare words for common ones nearby."""

from rapidfuzz.distance import OSA

from pipeline.cleaning.channel import Channel
from pipeline.cleaning.evidence import Evidence, Run
from pipeline.cleaning.protection import words_for
from pipeline.cleaning.tokens import ends_sentence, split_core
from pipeline.document import Edit, EditKind, Line
from pipeline.lexicon import frequency, known

_LONE = frozenset("1I|l")
_RARER = 1000.0
_SEEN = 3
_RARE = 1e-6
_TRAP_COST = 13.0


def lone_letters(run: Run, lines: list[Line]) -> None:
    """Mend a lone 1, I, l or | that stands for the preposition i between two small words on one line."""
    first = {id(line.words[0]) for line in lines if line.words}
    for before, word, after in zip(run, run[1:], run[2:], strict=False):
        if word.text not in _LONE or id(word) in first or word.edit is not None:
            continue
        if _is_preposition(word.text, before.text, after.text):
            word.text = "i"
            word.edit = Edit(EditKind.OCR, 0.9)


def _is_preposition(text: str, before: str, after: str) -> bool:
    if ends_sentence(before) or not before.isalpha() or not (before[1:] or before).islower():
        return False
    if before.lower() in words_for("label") or not known(before):
        return False
    following = split_core(after)[1]
    if text == "1":
        return following in words_for("follower")
    return following.isalpha() and following.islower() and following not in ("och", "samt", "eller", "till", "är")


def rare_words(run: Run, channel: Channel, evidence: Evidence) -> None:
    """Mend a word that is far rarer than one it looks like and that the document uses again and again."""
    for word in run:
        _, core, _ = split_core(word.text)
        if len(core) < _SEEN or word.edit or not core.islower() or not core.isalpha() or frequency(core) > _RARE:
            continue
        if evidence.forms[core] > 1 or not known(core):
            continue
        found = _common_twin(core, channel, evidence)
        if found:
            lead, _, trail = split_core(word.text)
            word.text = lead + found[0] + trail
            word.edit = Edit(EditKind.OCR, round(max(0.5, 0.95 - found[1] / 40), 4))


def _common_twin(core: str, channel: Channel, evidence: Evidence) -> tuple[str, float] | None:
    """The cheapest far commoner word of the document that may have been read as ``core``, and its cost."""
    least = _RARER * max(frequency(core), 1e-8)
    twins = []
    for form, count in evidence.forms.items():
        if count < _SEEN or abs(len(form) - len(core)) > 2 or form == core:
            continue
        if OSA.distance(core, form, score_cutoff=3) <= 3 and frequency(form) >= least:
            twins.append((channel.cost(form, core), form))
    cost, form = min(twins, default=(_TRAP_COST + 1, ""))
    return (form, cost) if cost <= _TRAP_COST else None
