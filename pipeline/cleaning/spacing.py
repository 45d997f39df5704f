"""Lost and spurious spaces: "ibehov" → "i behov", "till sammans" → "tillsammans", only on strong evidence."""

from pipeline.cleaning.evidence import Evidence, Run
from pipeline.cleaning.protection import protected, words_for
from pipeline.cleaning.tokens import split_core
from pipeline.cleaning.vocabulary import ORDINARY, recognised
from pipeline.document import Edit, EditKind, Line, Word
from pipeline.lexicon import frequency

_LEFT = words_for("particle")
_COMMON = 1e-5
_VERY_COMMON = 1e-4
_REPEATED_PAIR, _COMMON_PAIR, _JOINED = 0.95, 0.7, 0.9  # scores


def split_words(run: Run, evidence: Evidence, least: float) -> None:
    """Part a word that nobody knows in two that the document uses side by side, or that are very common.

    ``least`` is the least score (0–1) of a change, here and below.
    """
    for word in run:
        if ORDINARY[word.text]:
            continue
        lead, core, trail = split_core(word.text)
        if len(core) < 5 or word.edit or not core.islower() or not core.isalpha() or recognised(core):
            continue
        if protected(lead, core, trail) or evidence.forms[core] > 2:
            continue
        found = _two(core, evidence)
        if found and found[1] >= least:
            word.text = lead + found[0] + trail
            word.edit = Edit(EditKind.SPACING, found[1])


def _two(core: str, evidence: Evidence) -> tuple[str, float] | None:
    best: tuple[float, str, float] | None = None
    for at in range(1, len(core) - 1):
        left, right = core[:at], core[at:]
        pair = evidence.pairs[left, right]
        if not (left in _LEFT or right in _LEFT) or not (pair or min(frequency(left), frequency(right)) > _VERY_COMMON):
            continue
        if len(right) < 2 or not recognised(right) or (len(left) > 1 and not recognised(left)):
            continue
        value = pair * 1e-3 + frequency(left) * frequency(right)
        if (pair >= 2 or len(core) >= 7) and (best is None or value > best[0]):
            best = (value, f"{left} {right}", _REPEATED_PAIR if pair >= 2 else _COMMON_PAIR)
    return (best[1], best[2]) if best else None


def join_words(lines: list[Line], evidence: Evidence, least: float) -> None:
    """Join two neighbours on a line of which one is no word, where together they are a common or repeated one."""
    for line in lines if least <= _JOINED else ():
        if all(ORDINARY[word.text] for word in line.words):
            continue
        for a, b in zip(line.words, line.words[1:], strict=False):
            if a.edit or b.edit or not a.text.isalpha() or not _joinable(a) or not b.text:
                continue
            core = split_core(b.text)
            if core[0] or not core[1].isalpha() or not core[1].islower() or len(core[1]) < 2:
                continue
            joined = a.text + core[1]
            if _one_word(a.text, core[1], joined, evidence):
                a.text, a.edit = joined + core[2], Edit(EditKind.SPACING, _JOINED, n_words=2)
                b.text = ""


def _joinable(word: Word) -> bool:
    return (
        bool(word.text) and len(word.text) > 1 and not word.is_mark and not word.is_marker and word.text[1:].islower()
    )


def _one_word(left: str, right: str, joined: str, evidence: Evidence) -> bool:
    if (recognised(left) and recognised(right)) or not recognised(joined):
        return False
    if evidence.forms[left.lower()] > 2 and not recognised(left):
        return False
    return frequency(joined) > _COMMON or evidence.forms[joined.lower()] >= 2
