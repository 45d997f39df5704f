"""Letter-spaced headings ("S A M V E R K A N") become words again.

Serves headings that an author spaced out by typing spaces, and those that a program set so wide that PDFium sees a
space after every letter. Letters in a row on one baseline, evenly spaced, are one word; a gap clearly wider than the
usual one ends it. Whole rows of single letters do not occur in running Swedish; column heads "A B C D" are kept
apart because they are wide apart or no word.
"""

from itertools import pairwise
from statistics import median

from pipeline.geometry import union
from pipeline.lexicon import known
from pipeline.reading.pieces import Piece

_LEAST = 4
_SURE = 7
"""So many evenly spaced letters are a word even if no dictionary knows it."""
_WIDEST = 1.3
"""Letters further apart than this share of the font size are not one word."""
_WORD_GAP = 1.5


def join_tracked(pieces: list[Piece]) -> list[Piece]:
    """Join runs of single letters; everything else stays as it is."""
    single = "".join(["1" if len(p.word.raw) == 1 else "0" for p in pieces])
    if "1" * _LEAST not in single:
        return pieces
    out: list[Piece] = []
    i = 0
    while i < len(pieces):
        if single[i] == "0":
            out.append(pieces[i])
            i += 1
            continue
        j = i
        while j < len(pieces) and _follows(pieces, i, j):
            j += 1
        if j - i >= _LEAST:
            out.extend(_join(pieces[i:j]))
            i = j
        else:
            out.extend(pieces[i : max(j, i + 1)])
            i = max(j, i + 1)
    return out


def _follows(pieces: list[Piece], first: int, i: int) -> bool:
    word = pieces[i].word
    if len(word.raw) != 1 or not word.raw.isalpha() or word.angle or word.is_mark:
        return False
    if i == first:
        return True
    before = pieces[i - 1].word
    gap = word.bbox[0] - before.bbox[2]
    return (
        abs(pieces[i].run.baseline - pieces[i - 1].run.baseline) < 0.1 * word.size
        and abs(word.size - before.size) < 0.05 * word.size
        and -0.1 * word.size < gap < 2 * _WIDEST * word.size
    )


def _join(pieces: list[Piece]) -> list[Piece]:
    gaps = [b.word.bbox[0] - a.word.bbox[2] for a, b in pairwise(pieces)]
    usual = median(gaps)
    size = pieces[0].word.size
    if usual > _WIDEST * size:
        return pieces
    groups: list[list[Piece]] = [[pieces[0]]]
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        if gap > max(_WORD_GAP * usual, usual + 0.15 * size):
            groups.append([])
        groups[-1].append(piece)
    if not all(len(g) >= _SURE or known(_text(g).lower()) for g in groups if len(g) > 1):
        return pieces
    return [_one(group) for group in groups]


def _text(group: list[Piece]) -> str:
    return "".join(p.word.raw for p in group)


def _one(group: list[Piece]) -> Piece:
    piece = group[0]
    if len(group) > 1:
        piece.word.raw = _text(group)
        piece.word.bbox = union(p.word.bbox for p in group)
        piece.indices = [i for p in group for i in p.indices]
    return piece
