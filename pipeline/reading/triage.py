"""What a page's text layer is worth, told before anything expensive is done."""

from dataclasses import dataclass
from enum import StrEnum


class Layer(StrEnum):
    """What the text layer of a page is worth."""

    GOOD = "good"
    BAD = "bad"  # there is text, but it cannot be trusted or not be read
    ABSENT = "absent"


class OcrReason(StrEnum):
    """Why a page wants to be read by OCR."""

    NONE = ""
    PICTURE = "picture"  # no text or next to none, but a picture
    DRAWN = "drawn"  # no text, but much drawn: letters turned into curves
    ENCODING = "encoding"  # the glyphs do not say which letters they are
    REJECTS = "rejects"  # an OCR layer with too many words that no dictionary knows


@dataclass(frozen=True, slots=True)
class Triage:
    """The measured signs of one page and what follows from them.

    Shares are 0–1. ``rejects`` is the share of checkable words that the lexicon rejects, None where it was not
    measured. ``unreadable`` is the share of glyphs without a trustworthy letter: where it is not small, the words of
    the text layer are noise, and they count as read only if OCR confirms them.
    """

    layer: Layer
    wants_ocr: bool = False
    reason: OcrReason = OcrReason.NONE
    n_chars: int = 0
    picture_share: float = 0.0  # of the page's area, covered by pictures
    invisible_share: float = 0.0  # of the characters, drawn with text render mode 3
    unreadable: float = 0.0
    rejects: float | None = None
