"""Blocks in the making: lines with what is known of their kind and place."""

from dataclasses import dataclass

from pipeline.document import BlockKind
from pipeline.layout.lines import Fragment
from pipeline.layout.lists import Marker
from pipeline.layout.terms import terms
from pipeline.sentences import abbreviations

TOP = 9.0
"""The distance to the block above or below where a column begins or ends."""

SENTENCE_ENDS = (".", "!", "?", ":", '."', '?"', '!"', ".”", "?”", "!”", ".)", "?)", "…", ".»")


@dataclass(slots=True, eq=False)
class Draft:
    """A block in the making.

    ``left`` is where its further lines begin and ``right`` how far its lines may run, in points; ``above`` and
    ``below`` are the distances of baselines to the neighbouring blocks in units of the usual line pitch (``TOP`` at
    the ends of a column); ``pace`` is the distance of its own last two lines. ``alone`` tells that no other text stands
    on the same lines, ``aside`` that the draft stands in a box beside the text.
    """

    lines: list[Fragment]
    kind: BlockKind
    page: int
    left: float
    right: float
    marker: Marker | None = None
    level: int = 0
    above: float = TOP
    below: float = TOP
    pace: float = 1.0
    alone: bool = True
    aside: bool = False

    @property
    def text(self) -> str:
        """The words as read, single-spaced."""
        return " ".join(line.raw for line in self.lines)


def ends_sentence(line: Fragment) -> bool:
    """Whether a line ends with a full stop or the like, footnote marks aside."""
    last = next((w.raw for w in reversed(line.words) if not w.is_mark), "")
    return last.endswith(SENTENCE_ENDS) and last.lower().strip("()") not in abbreviations()


def goes_on_after(line: Fragment) -> bool:
    """Whether a line ends in a word, comma, hyphen or open bracket after which a sentence must go on."""
    last = line.words[-1].raw.lower()
    tail = line.raw[-60:]
    if tail.count("(") > tail.count(")") and tail.rfind("(") > tail.rfind(")"):
        return True
    return last in terms("continuing") or last.endswith((",", ";", "-", "–", "/", "(", "\xad"))


def starts_small(line: Fragment, at: int = 0) -> bool:
    """Whether a line, from word ``at`` on, begins with a small letter (quotation marks aside) or opening bracket."""
    if at >= len(line.words):
        return False
    first = line.words[at].raw.lstrip("\"'”“»")
    return first[:1].islower() or (first[:1] == "(" and len(first) > 1)
