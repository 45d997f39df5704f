"""Takes tokens apart: punctuation, core, and the parts of a core joined by dashes or slashes."""

import re
from functools import lru_cache

HYPHENS = "-\u2010\u2011"
"""Hyphen-minus, hyphen, non-breaking hyphen."""

DASHES = HYPHENS + "–—"

_CORE = re.compile(r"^([^\w|]*)(.*?)([^\w|]*)$", re.DOTALL)
_PART = re.compile(rf"([{DASHES}/+&]+)")


@lru_cache(maxsize=100_000)
def split_core(token: str) -> tuple[str, str, str]:
    """Leading punctuation, core and trailing punctuation of a token; joined they are the token."""
    match = _CORE.match(token)
    return (match[1], match[2], match[3]) if match else ("", token, "")


def parts(core: str) -> list[str]:
    """The parts of a core and the separators between them, by turns: "Enskede-Årsta" → Enskede, -, Årsta."""
    return _PART.split(core)


def shape(word: str) -> str:
    """One of "lower", "title" (first letter upper, rest lower), "upper", "mixed"; "other" where not all are letters."""
    if not word.isalpha():
        return "other"
    if word.islower():
        return "lower"
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return "title"
    return "upper" if word.isupper() else "mixed"


def ends_sentence(token: str) -> bool:
    """Whether a token ends a sentence, or an item after which a capital may stand."""
    return token.rstrip("\"'”’»)]").endswith((".", "!", "?", ":"))
