"""What a document's ordinary text looks like: its size, weight and line spacing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.layout.lines import Fragment, room


@dataclass(frozen=True, slots=True)
class Typography:
    """The commonest look of a document's lines.

    ``size`` in points; ``leading`` is the distance of two baselines in font sizes; ``bold`` and ``italic`` tell
    whether most of the text is set so; ``weights`` whether the fonts tell bold from regular at all (OCR does not).
    """

    size: float = 11.0
    leading: float = 1.2
    bold: bool = False
    italic: bool = False
    weights: bool = True


def typography(pages: Iterable[list[Fragment]]) -> Typography:
    """Measure the look of the body text, by the number of characters set in each size."""
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    inner: Counter[float] = Counter()  # of lines that end because the next word would not have fit
    total = bold = italic = 0
    for lines in pages:
        last: dict[int, Fragment] = {}
        right: dict[int, float] = {}
        for line in lines:
            place = round(line.x0 / 4)
            right[place] = max(line.x1, right.get(place, 0.0))
        for line in sorted(lines, key=lambda f: f.base):
            if line.group is not None:
                continue
            n = line.n_letters
            total += n
            bold += n * line.bold
            italic += n * line.italic
            sizes[round(line.size * 2) / 2] += n
            place = round(line.x0 / 4)
            above = last.get(place)
            if above and len(line.words) > 3 and abs(above.size - line.size) < 0.6:
                ratio = (line.base - above.base) / line.size
                if 0.8 < ratio < 2.6:
                    pitches[round(ratio * 20) / 20] += 1
                    inner[round(ratio * 20) / 20] += room(above, line, right[place]) < 0
            last[place] = line
    if not total:
        return Typography()
    size = max(sizes, key=lambda s: (sizes[s], -s))
    pitches = +inner or pitches  # on a page of short paragraphs the commonest distance is that between paragraphs
    leading = max(pitches, key=lambda p: (pitches[p], -p)) if pitches else 1.2
    return Typography(size, leading, bold > total / 2, italic > total / 2, 0 < bold < total)


def local_size(lines: list[Fragment], usual: float) -> float:
    """The size of one page's body text in points; ``usual`` unless the page has its own, not far from it.

    Only lines of running text count, and they must be many and mostly alike.
    """
    sizes: Counter[float] = Counter()
    for line in lines:
        if len(line.words) > 4:
            sizes[round(line.size * 10) / 10] += line.n_letters
    if not sizes:
        return usual
    size = max(sizes, key=lambda s: (sizes[s], -s))
    n = sizes[size]
    if n < 800 or n < 0.6 * sum(sizes.values()) or not 0.75 < size / usual < 1.34 or abs(size - usual) < 0.4:
        return usual
    return size
