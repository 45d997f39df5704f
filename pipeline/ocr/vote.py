"""Two readings of the same picture, one text: a vote for each word.

Words are matched by their boxes. Latin script's model decides numbers and signs alone, for the Swedish model has no %
and no §. Method: per-word choice between engines with a lexicon and word frequencies (Dannélls et al. 2021).
"""

import math

from pipeline import lexicon
from pipeline.geometry import BBox
from pipeline.ocr.quality import Standing, standing
from pipeline.ocr.reading import Reading, TextLine, TextWord

SURE_ALONE = 0.75
"""Least confidence of a word that only the second reading has."""


def vote(first: Reading, second: Reading) -> Reading:
    """The first reading with the words where the second is more plausible. Boxes must be in the same pixels."""
    lines = [TextLine(line.bbox, line.baseline, line.row, list(line.words)) for line in first.lines]
    for group_first, group_second in _matches(lines, second):
        if not group_first:
            _add(lines, second, group_second)
            continue
        line = next(line for line in lines if group_first[0] in line.words)
        old, new = [w.text for w in group_first], [w.text for w in group_second]
        if old == new:
            for mine, theirs in zip(group_first, group_second, strict=True):
                mine.confidence = max(mine.confidence, theirs.confidence)
        elif prefers_second(group_first, group_second):
            place = line.words.index(group_first[0])
            line.words = [w for w in line.words if w not in group_first]
            line.words[place:place] = group_second
    return Reading(lines, f"{first.model}+{second.model}")


def prefers_second(first: list[TextWord], second: list[TextWord]) -> bool:
    """Whether the second reading of the same ink is the more plausible one."""
    old, new = " ".join(w.text for w in first), " ".join(w.text for w in second)
    if _core_letters(old) == _core_letters(new) or not _plain(old) or not _plain(new):
        return False
    old_known, new_known = _all_known(first), _all_known(second)
    if old_known != new_known:
        return new_known and (len(second) == 1 or _mean(second) >= _mean(first) - 0.1)
    if not old_known:
        return _mean(second) > _mean(first) + 0.05
    if len(first) != len(second):
        return len(second) < len(first) and _mean(second) >= _mean(first)
    odds = sum(_log_frequency(w.text) for w in second) - sum(_log_frequency(w.text) for w in first)
    return odds / len(second) + 8 * (_mean(second) - _mean(first)) > 1.0


def _matches(lines: list[TextLine], second: Reading) -> list[tuple[list[TextWord], list[TextWord]]]:
    """Groups of words that cover the same ink, in the order of the second reading."""
    found: dict[int, tuple[list[TextWord], list[TextWord]]] = {}
    groups: list[tuple[list[TextWord], list[TextWord]]] = []
    for other in second.lines:
        near = [line for line in lines if _rows_meet(line.bbox, other.bbox)]
        for word in other.words:
            hits = [w for line in near for w in line.words if same_place(w.bbox, word.bbox)]
            group = next((found[id(w)] for w in hits if id(w) in found), None)
            if group is None:
                group = ([], [])
                groups.append(group)
            group[1].append(word)
            for hit in hits:
                if id(hit) not in found:
                    group[0].append(hit)
                    found[id(hit)] = group
    return groups


def same_place(a: BBox, b: BBox) -> bool:
    """Whether two word boxes share half of the smaller one's width and height."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return across > 0.5 * min(a[2] - a[0], b[2] - b[0]) and down > 0.5 * min(a[3] - a[1], b[3] - b[1])


def _rows_meet(a: BBox, b: BBox) -> bool:
    return min(a[3], b[3]) > max(a[1], b[1])


def _add(lines: list[TextLine], second: Reading, words: list[TextWord]) -> None:
    """Take over words that the first reading missed, if they are surely words."""
    good = [w for w in words if w.confidence >= SURE_ALONE and standing(w.text) is Standing.KNOWN and len(w.text) > 1]
    if good:
        source = next(line for line in second.lines if words[0] in line.words)
        lines.append(TextLine(source.bbox, source.baseline, source.row, good))


def _core_letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c.isspace())


def _plain(text: str) -> bool:
    """Whether a text is letters with ordinary punctuation alone."""
    return all(c.isalpha() or c in " -.,;:!?()\"'”’–" for c in text) and any(c.isalpha() for c in text)


def _all_known(words: list[TextWord]) -> bool:
    return all(standing(w.text) is Standing.KNOWN for w in words)


def _mean(words: list[TextWord]) -> float:
    return sum(w.confidence for w in words) / len(words)


def _log_frequency(text: str) -> float:
    return math.log10(max(lexicon.frequency(lexicon.core(text)), 1e-9))
