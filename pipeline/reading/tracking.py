"""Letter-spaced headings ("S A M V E R K A N") become words again.

Serves headings that an author spaced out by typing spaces, and those that a program set so wide that PDFium sees a
space after every letter. Letters in a row on one baseline, evenly spaced, are one word; a gap clearly wider than the
usual one ends it. Whole rows of single letters do not occur in running Swedish; column heads "A B C D" are kept
apart because they are wide apart or no word.
"""

from itertools import pairwise
from statistics import median

from pipeline.document import Word
from pipeline.geometry import union
from pipeline.lexicon import known
from pipeline.reading.marks import Part

_LEAST = 4
_SURE = 7
"""So many evenly spaced letters are a word even if no dictionary knows it."""
_WIDEST = 1.3
"""Letters further apart than this share of the font size are not one word."""
_WORD_GAP = 1.5

Pair = tuple[Word, Part]


def join_tracked(pairs: list[Pair]) -> list[Pair]:
    """Join runs of single letters; everything else stays as it is."""
    out: list[Pair] = []
    i = 0
    while i < len(pairs):
        if len(pairs[i][0].raw) != 1:
            out.append(pairs[i])
            i += 1
            continue
        j = i
        while j < len(pairs) and _follows(pairs, i, j):
            j += 1
        if j - i >= _LEAST:
            out.extend(_join(pairs[i:j]))
            i = j
        else:
            out.extend(pairs[i : max(j, i + 1)])
            i = max(j, i + 1)
    return out


def _follows(pairs: list[Pair], first: int, i: int) -> bool:
    word, part = pairs[i]
    if len(word.raw) != 1 or not word.raw.isalpha() or word.angle or word.is_mark:
        return False
    if i == first:
        return True
    before, part_before = pairs[i - 1]
    gap = word.bbox[0] - before.bbox[2]
    return (
        abs(part.run.baseline - part_before.run.baseline) < 0.1 * word.size
        and abs(word.size - before.size) < 0.05 * word.size
        and -0.1 * word.size < gap < 2 * _WIDEST * word.size
    )


def _join(pairs: list[Pair]) -> list[Pair]:
    gaps = [b[0].bbox[0] - a[0].bbox[2] for a, b in pairwise(pairs)]
    usual = median(gaps)
    size = pairs[0][0].size
    if usual > _WIDEST * size:
        return pairs
    groups: list[list[Pair]] = [[pairs[0]]]
    for gap, pair in zip(gaps, pairs[1:], strict=True):
        if gap > max(_WORD_GAP * usual, usual + 0.15 * size):
            groups.append([])
        groups[-1].append(pair)
    if not all(len(g) >= _SURE or known("".join(w.raw for w, _ in g).lower()) for g in groups if len(g) > 1):
        return pairs
    return [_one(group) for group in groups]


def _one(group: list[Pair]) -> Pair:
    word, part = group[0]
    if len(group) > 1:
        word.raw = "".join(w.raw for w, _ in group)
        word.bbox = union(w.bbox for w, _ in group)
        part = Part([i for _, p in group for i in p.indices], part.run)
    return word, part
