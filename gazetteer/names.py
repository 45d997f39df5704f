"""The forms under which a name may stand in a text: dashes, slashes, spaces and capitals."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

DASHES = "-‐‑‒–—−"
"""Every sign that is set for a hyphen."""

_SPACES = "\xa0\u2009\u202f\t\n\r"
_JOINTS = re.compile(r"[- ]")
_TIGHT = ("-", "/", " ", " - ", "- ", " -", " / ", "/ ", " /")


def plain(text: str) -> str:
    """The text with one kind of hyphen and one kind of space; as long as before, so that offsets stay."""
    for dash in DASHES[1:]:
        text = text.replace(dash, "-")
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def parts(name: str) -> list[str]:
    """The parts of a name joined by hyphens or spaces."""
    return _JOINTS.split(name)


def joined(name: str) -> bool:
    """Whether a name is joined of several by hyphens ("Rinkeby-Kista")."""
    return "-" in name


@lru_cache(maxsize=4096)
def spellings(name: str, variants: bool = True) -> tuple[tuple[str, bool], ...]:
    """Every spelling of a name and whether it is the name itself: other joints, other capitals.

    ``variants=False`` keeps the joints as they are. Remembered, since a name stands in many stretches of time.
    """
    return tuple(_spellings(name, variants))


def _spellings(name: str, variants: bool) -> Iterator[tuple[str, bool]]:
    words = parts(name)
    joints = _JOINTS.findall(name)
    choices = [_TIGHT if variants else (joint,) for joint in joints]
    for joint_row in product(*choices):
        for cased in _capitals(words):
            text = "".join(w + j for w, j in zip(cased, (*joint_row, ""), strict=True))
            yield text, text == name


def _capitals(words: list[str]) -> Iterator[list[str]]:
    """As written, all capitals, only the first word capital, every word capital."""
    rows = [words, [w.upper() for w in words]]
    if len(words) > 1:
        rows.append([words[0], *(w.lower() for w in words[1:])])
        rows.append([w[:1].upper() + w[1:] for w in words])
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        if tuple(row) not in seen:
            seen.add(tuple(row))
            yield row
