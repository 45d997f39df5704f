"""A page's own text layer and our reading of its picture: which to believe, as a whole and word by word."""

from dataclasses import dataclass, field
from statistics import median

from rapidfuzz.distance import Levenshtein

from pipeline.document import Page, TextSource, Word
from pipeline.geometry import BBox, area, overlap_area, union
from pipeline.ocr.alignment import Pair, align
from pipeline.ocr.cleaning import SPECKS_MATTER
from pipeline.ocr.noise import SIGN_CONFIDENCE
from pipeline.ocr.passes import PictureReading
from pipeline.ocr.quality import Quality, Standing, quality, standing
from pipeline.ocr.reading import TextWord
from pipeline.ocr.vote import prefers_second

LAYER_CONFIDENCE = 0.9
"""What a word of a text layer counts for: layers keep no confidence."""
REPLACE_ALL = 0.2
"""Share of the layer's words that ours correct, from which on the whole page is ours."""
CLEARLY_WORSE = 0.02
"""Difference in the share of rejected words that settles which reading is better."""
SURE = 0.85
"""Confidence from which on our word stands against a layer's word that the lexicon knows too."""
ALL_OURS = 0.9
"""Share of letters from which on a page counts as read by OCR alone."""
SIGNS, POINTS = frozenset("•-–—"), frozenset(".,:;-")
BULLETS = frozenset("•●○◦▪■□–—-*·o")


@dataclass(slots=True)
class Merged:
    """The words to keep, where they come from, and what was changed for the record."""

    words: list[Word]
    source: TextSource
    changes: list[tuple[str, str]] = field(default_factory=list)  # the layer's word (or ""), ours (or "")
    winner: str = "both"  # "layer", "ours" or "both"
    layer: Quality | None = None
    ours: Quality | None = None


def fill_in(page: Page, ours: list[list[Word]]) -> Merged:
    """Keep the good words of a text layer, with ours where it has none or noise: broken fonts, stamps on scans."""
    flat = [w for line in ours for w in line]
    changes: list[tuple[str, str]] = []
    kept: list[Word] = []
    for word in page.words:
        over = [w for w in flat if _same_ink(w.bbox, word.bbox)]
        if over and _is_noise(word.raw, over):
            changes.append((word.raw, " ".join(w.raw for w in over)))
        else:
            kept.append(word)
    free = [w for w in flat if not any(_same_ink(w.bbox, k.bbox) for k in kept)]
    words = sorted_like_text([*kept, *free])
    replaced = {new for _, new in changes}
    changes += [("", w.raw) for w in free if w.raw not in replaced]
    share = sum(len(w.raw) for w in free) / max(1, sum(len(w.raw) for w in words))
    source = TextSource.OCR if share > ALL_OURS else TextSource.MIXED if free else page.text_source
    return Merged(words, source, changes)


def _is_noise(raw: str, ours: list[Word]) -> bool:
    """Whether a layer's word is noise: the lexicon does not know it, and surely something else is printed."""
    sure = all((w.confidence or 0.0) >= SURE and standing(w.raw) is not Standing.UNKNOWN for w in ours)
    printed = "".join(w.raw for w in ours)
    if sum(c.isalpha() for c in printed) < 3 or sum(not c.isspace() for c in raw) < 3:
        return False
    return sure and standing(raw) is not Standing.KNOWN and Levenshtein.normalized_similarity(raw, printed) < 0.9


def decide(page: Page, ours: list[list[Word]], read: PictureReading, scale: float) -> Merged:
    """The better of an OCR layer and our reading, or the layer with the words that ours has right.

    ``ours`` holds our words line by line, ``scale`` is points per pixel of the rendered page.
    """
    flat = [w for line in ours for w in line]
    theirs = quality([(w.raw, LAYER_CONFIDENCE) for w in page.words])
    mine = quality([(w.raw, w.confidence or 0.0) for w in flat])
    if mine.worth < 0.6 * theirs.worth or mine.rejects > theirs.rejects + CLEARLY_WORSE:
        return Merged(page.words, TextSource.OCR_LAYER, [], "layer", theirs, mine)
    trusted = mine.rejects <= theirs.rejects and mine.confidence > LAYER_CONFIDENCE
    clean = trusted and read.signs.specks < SPECKS_MATTER
    pairs = align(page.words, ours, read.reading, read.cleaned, scale)
    changed = [p for p in pairs if _is_change(p, trusted, clean)]
    if sum(len(p.theirs) for p in changed) > REPLACE_ALL * max(1, len(page.words)):
        return Merged(flat, TextSource.OCR, [], "ours", theirs, mine)
    _set_as_printed(pairs, changed)
    changes = [(" ".join(w.raw for w in p.theirs), " ".join(w.raw for w in p.ours)) for p in changed]
    return Merged(_patched(page.words, changed), TextSource.OCR_LAYER, changes, "both", theirs, mine)


def _set_as_printed(pairs: list[Pair], changed: list[Pair]) -> None:
    """Give the layer's words the size and weight of the print: a scanner guesses sizes word by word, and no weight.

    Sizes keep the layer's scale, which its boxes have. Beside a logo the weight of strokes is not to be trusted.
    """
    both = [p for p in pairs if p.theirs and p.ours and p.ours[0].size > 0]
    if not both:
        return
    scale = median(p.theirs[0].size / p.ours[0].size for p in both)
    dirt = [w.bbox for p in changed if not p.ours for w in p.theirs]
    for pair in both:
        _, top, _, bottom = pair.theirs[0].bbox
        beside = any(min(bottom, d[3]) - max(top, d[1]) > 0.5 * (bottom - top) for d in dirt)
        for word in pair.theirs:
            word.size, word.bold = round(2 * scale * pair.ours[0].size) / 2, pair.ours[0].bold and not beside


def _is_change(pair: Pair, trusted: bool, clean: bool) -> bool:
    """Whether our side of a pair shall stand. ``clean`` pages have no specks that could pass for points or commas."""
    if pair.ours and all(_is_sign(w) for w in pair.ours) and not any(c.isalnum() for w in pair.theirs for c in w.raw):
        return [w.raw for w in pair.theirs] != [w.raw for w in pair.ours]
    if not pair.ours:
        return trusted and all(_is_dirt(w) for w in pair.theirs)
    if not pair.theirs:
        return trusted and all(_is_sure(w) for w in pair.ours)
    if [w.raw for w in pair.theirs] == [w.raw for w in pair.ours]:
        return False
    if _letters(pair.theirs) == _letters(pair.ours):
        return _better_set(pair, trusted, clean)
    return _ours_better(pair, trusted)


def _is_sign(word: Word) -> bool:
    """Whether a word is a list sign or dash that was told by its shape."""
    return word.raw in SIGNS and (word.confidence or 0.0) >= SIGN_CONFIDENCE


def _better_set(pair: Pair, trusted: bool, clean: bool) -> bool:
    """Whether ours is right where only spaces and punctuation differ; a speck is easily read as a comma or hyphen."""
    theirs, ours = ([standing(w.raw) for w in words] for words in (pair.theirs, pair.ours))
    if Standing.UNKNOWN in ours:
        return False
    if Standing.UNKNOWN in theirs or (trusted and len(ours) > len(theirs)):
        return True
    sure = min(w.confidence or 0.0 for w in pair.ours) >= SURE
    return clean and sure and len(ours) == len(theirs) and _adds_points(pair)


def _adds_points(pair: Pair) -> bool:
    """Whether ours is the layer's text and some points, commas or hyphens that it lacks."""
    old, new = " ".join(w.raw for w in pair.theirs), " ".join(w.raw for w in pair.ours)
    steps = Levenshtein.opcodes(old, new)
    return len(new) > len(old) and all(
        s.tag == "equal" or (s.tag == "insert" and set(new[s.dest_start : s.dest_end]) <= POINTS) for s in steps
    )


def _patched(layer: list[Word], changed: list[Pair]) -> list[Word]:
    """The layer in its order, with the changes in place; words that only we have come last."""
    by_first = {id(p.theirs[0]): p for p in changed if p.theirs}
    gone = {id(w) for p in changed for w in p.theirs}
    out: list[Word] = []
    for word in layer:
        if id(word) in by_first:
            out += _in_place(by_first[id(word)])
        elif id(word) not in gone:
            out.append(word)
    return [*out, *_added([w for p in changed if not p.theirs for w in p.ours])]


def _added(words: list[Word]) -> list[Word]:
    """Words that the layer does not have at all."""
    for word in words:
        word.layer = ""
    return words


def _ours_better(pair: Pair, trusted: bool) -> bool:
    if prefers_second(_as_read(pair.theirs, LAYER_CONFIDENCE), _as_read(pair.ours, None)):
        return True
    if not trusted or min(w.confidence or 0.0 for w in pair.ours) < SURE:
        return False
    theirs, ours = ([standing(w.raw) for w in words] for words in (pair.theirs, pair.ours))
    if all(s is Standing.KNOWN for s in theirs) and any(s is not Standing.KNOWN for s in ours):
        return False
    return Standing.UNKNOWN not in ours or Standing.UNKNOWN in theirs


def _letters(words: list[Word]) -> str:
    return "".join(c for w in words for c in w.raw if c.isalnum() or c in "%§")


def _as_read(words: list[Word], confidence: float | None) -> list[TextWord]:
    return [TextWord(w.raw, w.bbox, w.confidence or 0.0 if confidence is None else confidence) for w in words]


def _in_place(pair: Pair) -> list[Word]:
    """Our words with the layer's boxes and fonts: in its boxes where the counts agree, else in its row."""
    theirs, ours = pair.theirs, pair.ours
    if len(theirs) == len(ours):
        for old, new in zip(theirs, ours, strict=True):
            if old.raw != new.raw:
                old.layer = old.raw
            old.raw, old.confidence = new.raw, new.confidence
        return theirs
    if not ours:
        return []
    model, (left, top, right, bottom) = theirs[0], union(w.bbox for w in theirs)
    whole = sum(len(w.raw) + 1 for w in ours) - 1
    begin = 0
    ours[0].layer = " ".join(w.raw for w in theirs)
    for new in ours[1:]:
        new.layer = ""
    for new in ours:
        new.size, new.font, new.bold, new.italic = model.size, model.font, model.bold, model.italic
        step = (right - left) / max(1, whole)
        new.bbox = (left + begin * step, top, left + (begin + len(new.raw)) * step, bottom)
        begin += len(new.raw) + 1
    return ours


def _is_sure(word: Word) -> bool:
    return (word.confidence or 0.0) >= SURE and standing(word.raw) is not Standing.UNKNOWN


def _is_dirt(word: Word) -> bool:
    """Whether a word that only the layer has is likely a logo or a speck."""
    if any(c.isdigit() for c in word.raw) or word.raw in BULLETS:
        return False
    return len(word.raw) <= 4 or standing(word.raw) is Standing.UNKNOWN


def _same_ink(a: BBox, b: BBox) -> bool:
    """Whether two boxes share at least half of the smaller one, boxes of different heights alike."""
    down = min(a[3], b[3]) - max(a[1], b[1])
    if down < 0.4 * min(a[3] - a[1], b[3] - b[1]):
        return False
    across = min(a[2], b[2]) - max(a[0], b[0])
    return across > 0.5 * min(a[2] - a[0], b[2] - b[0]) or overlap_area(a, b) > 0.6 * min(area(a), area(b))


def sorted_like_text(words: list[Word]) -> list[Word]:
    """Words row by row, left to right, for readers that want some order before the layout is known."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.bbox[3], w.bbox[0])):
        if rows and abs(rows[-1][0].bbox[3] - word.bbox[3]) < 0.4 * (word.bbox[3] - word.bbox[1]):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [w for row in rows for w in sorted(row, key=lambda w: w.bbox[0])]
