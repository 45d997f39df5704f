"""Running heads, footers and page numbers: what stands at the same place on page after page.

Text repeats when it is equal but for its digits, at the same height; left and right may alternate. Text that changes
(the name of a section) counts where something small stands alone at the same height on most pages. A lone number is
a page number where it keeps the same distance to the count of pages.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from pipeline.document import BlockKind
from pipeline.layout.footnotes import starts_note
from pipeline.layout.grouping import rows_of
from pipeline.layout.lines import Fragment, joined
from pipeline.layout.table_edges import table_edges
from pipeline.layout.terms import terms

ZONE = 0.14
"""Running heads stand within this share of the page's height from its edge."""
OUTER = 0.09
"""The running head of a report of one page stands within this share of the height from the edge."""
SMALL = 0.9
"""And is smaller than this share of the body's size."""
SAME_HEIGHT = 5.0
"""Fragments within this many points stand at the same height."""
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Sheet:
    """The upright fragments of one page, and its size in points. ``number`` is 1-based."""

    number: int
    width: float
    height: float
    fragments: list[Fragment]


@dataclass(slots=True, eq=False)
class _Candidate:
    sheet: Sheet
    fragment: Fragment
    at_top: bool
    height: float  # from its edge of the page
    gap: float  # to the nearest text towards the middle of the page, in font sizes
    key: str
    number: int | None
    total: int | None


def furniture(sheets: list[Sheet], body_size: float) -> dict[int, BlockKind]:
    """What is a running head, footer or page number: ``id`` of the fragment → kind."""
    found: dict[int, BlockKind] = {}
    candidates = [c for sheet in sheets for c in _candidates(sheet, body_size)]
    _page_numbers(candidates, len(sheets), found)
    if len(sheets) > 1:
        _repeated(candidates, len(sheets), body_size, found)
        _changing(candidates, len(sheets), body_size, found)
    else:
        _of_one_page(candidates, body_size, found)
    return found


def _pattern() -> re.Pattern[str]:
    before = "|".join(sorted(terms("page")))
    of = "|".join(sorted(terms("page_of")))
    name = rf"(?:(?:{before})[.:]?\s*)?"
    total = rf"(?:(?:\(|/|{of})\s*(\d{{1,4}})\s*\)?)?"
    return re.compile(rf"[-–|]?\s*{name}(\d{{1,4}})\s*{total}\s*[-–|]?", re.IGNORECASE)


_NUMBER = _pattern()


def page_number(text: str) -> tuple[int, int | None] | None:
    """Read "7", "- 7 -", "Sida 7 av 12", "7 (12)" as a page number and, where given, the number of pages."""
    match = _NUMBER.fullmatch(text.strip())
    return (int(match[1]), int(match[2]) if match[2] else None) if match else None


def _candidates(sheet: Sheet, body_size: float) -> list[_Candidate]:
    out: list[_Candidate] = []
    low, high = ZONE * sheet.height, (1 - ZONE) * sheet.height
    others = _notes(sheet, high, 0.95 * body_size) | table_edges(sheet.fragments)
    for f in sheet.fragments:
        if id(f) in others:
            continue
        at_top = f.bottom < low
        if f.group is not None or not f.words or not (at_top or f.top > high):
            continue
        if not any(c.isalnum() for c in f.raw):
            continue
        number = page_number(f.raw) if len(f.words) <= 6 else None
        out.append(
            _Candidate(
                sheet,
                f,
                at_top,
                f.base if at_top else sheet.height - f.base,
                _gap(sheet, f, at_top),
                _DIGITS.sub("#", f.raw.lower()),
                number[0] if number else None,
                number[1] if number else None,
            )
        )
    return out


def _notes(sheet: Sheet, high: float, small: float) -> set[int]:
    """``id`` of the fragments at the foot that are footnotes: their mark, close by or apart, and the lines after it."""
    foot = [f for f in sheet.fragments if f.group is None and f.top > high and f.size < small]
    out: set[int] = set()
    left, base, size = 0.0, -1e3, 1.0  # of the note so far
    for row in rows_of(foot):
        line = joined(row)
        begins = starts_note(line) and row[-1].x0 - row[0].x1 < 4 * line.size
        follows = line.base - base < 1.5 * size and line.x0 >= left - 2 and abs(line.size - size) < 0.3
        if begins or (follows and len(line.words) > 2):
            out.update(id(f) for f in row)
            left, base, size = line.x0 if begins else left, line.base, line.size
        else:
            base = -1e3
    return out


def _gap(sheet: Sheet, f: Fragment, at_top: bool) -> float:
    nearest = 1e3
    for other in sheet.fragments:
        if other is f or other.x0 >= f.x1 or other.x1 <= f.x0:
            continue
        distance = other.top - f.bottom if at_top else f.top - other.bottom
        if distance > -0.3 * f.size:
            nearest = min(nearest, distance)
    return nearest / max(1.0, f.size)


def _page_numbers(candidates: list[_Candidate], n_pages: int, found: dict[int, BlockKind]) -> None:
    numbered = [c for c in candidates if c.number is not None and c.gap > 0.5]
    offsets: dict[tuple[int, bool], set[int]] = defaultdict(set)
    for c in numbered:
        offsets[(c.number or 0) - c.sheet.number, c.at_top].add(c.sheet.number)
    for c in numbered:
        number = c.number or 0
        same_offset = len(offsets[number - c.sheet.number, c.at_top]) >= max(2, 0.2 * n_pages)
        named = c.fragment.words[0].raw.lower().strip(".:") in terms("page") and len(c.fragment.words) > 1
        counted = c.total is not None and c.total >= number
        alone = number == c.sheet.number and c.height < 0.1 * c.sheet.height and c.gap > 1.5
        if same_offset or named or counted or alone:
            found[id(c.fragment)] = BlockKind.PAGE_NUMBER


def _repeated(candidates: list[_Candidate], n_pages: int, body_size: float, found: dict[int, BlockKind]) -> None:
    by_key: dict[tuple[str, bool], list[_Candidate]] = defaultdict(list)
    for c in candidates:
        if id(c.fragment) not in found:
            by_key[c.key, c.at_top].append(c)
    chosen: list[_Candidate] = []
    least_gap: dict[int, float] = {}
    for group in by_key.values():
        for same in _same_height(group):
            n = len({c.sheet.number for c in same})
            often = n >= max(2, 0.3 * n_pages)
            large = same[0].fragment.size > 1.35 * body_size
            if not large and (often or n >= 3):
                chosen.extend(same)
                least_gap.update((id(c.fragment), 0.6 if n >= 0.6 * n_pages else 1.2) for c in same)
    repeated = {id(c.fragment) for c in chosen}
    for c in chosen:
        if c.gap > least_gap[id(c.fragment)] or _reaches_gap(c, repeated):
            found[id(c.fragment)] = BlockKind.HEADER if c.at_top else BlockKind.FOOTER


def _reaches_gap(c: _Candidate, repeated: set[int]) -> bool:
    """Whether the nearest text towards the middle of the page is repeated too, so that both are one running head."""
    f = c.fragment
    for other in c.sheet.fragments:
        if id(other) in repeated and other is not f and other.x0 < f.x1 and other.x1 > f.x0:
            distance = other.top - f.bottom if c.at_top else f.top - other.bottom
            if -0.3 * f.size < distance <= (c.gap + 0.1) * f.size:
                return True
    return False


def _changing(candidates: list[_Candidate], n_pages: int, body_size: float, found: dict[int, BlockKind]) -> None:
    """Small text that stands alone at one height on most pages, though its words change."""
    if n_pages < 4:
        return
    for at_top in (True, False):
        rest = [c for c in candidates if c.at_top == at_top and id(c.fragment) not in found]
        outer = [c for c in rest if c.gap > 1.5 and c.fragment.size < 1.02 * body_size]
        for same in _same_height(outer):
            everything = [c for c in rest if abs(c.height - same[0].height) < SAME_HEIGHT]
            pages = {c.sheet.number for c in same}
            sizes = Counter(round(c.fragment.size) for c in same)
            if (
                len(pages) >= max(3, 0.5 * n_pages)
                and len(same) >= 0.9 * len(everything)
                and max(sizes.values()) >= 0.9 * len(same)
                and all(c.fragment.x1 - c.fragment.x0 < 0.75 * c.sheet.width for c in same)
            ):
                for c in same:
                    found[id(c.fragment)] = BlockKind.HEADER if at_top else BlockKind.FOOTER


def _of_one_page(candidates: list[_Candidate], body_size: float, found: dict[int, BlockKind]) -> None:
    """Clearly smaller print that stands alone near the edge, where no second page can show that it repeats."""
    for c in candidates:
        apart = c.gap > 1.5 and c.height < OUTER * c.sheet.height
        if id(c.fragment) not in found and apart and c.fragment.size < SMALL * body_size:
            found[id(c.fragment)] = BlockKind.HEADER if c.at_top else BlockKind.FOOTER


def _same_height(group: list[_Candidate]) -> list[list[_Candidate]]:
    out: list[list[_Candidate]] = []
    for c in sorted(group, key=lambda c: (c.height, c.sheet.number, c.fragment.x0)):
        if out and c.height - out[-1][-1].height < SAME_HEIGHT:
            out[-1].append(c)
        else:
            out.append([c])
    return out
