"""Tells papers that are no report, audit or agreement by what stands at their front."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from extractors.document_facts.front import OPENING, opening_lines
from pipeline.document import Block, BlockKind, Document

_FORM = 3  # labels that end in a colon and leave room for an answer
_LABEL = 4  # words of such a label
_LINE = 10  # words of a line that names a paper


@lru_cache(maxsize=1)
def _genres() -> dict[str, re.Pattern[str]]:
    """Section of ``genres.toml`` → its expressions; all match lower-case text."""
    raw = tomllib.loads((Path(__file__).parent / "genres.toml").read_text(encoding="utf-8"))
    return {how: re.compile("|".join(e for expressions in raw[how].values() for e in expressions)) for how in raw}


def is_other_genre(document: Document, title: str) -> bool:
    """Whether the title or a line of the front names a paper of another kind: minutes, an invitation, a reply."""
    lines = opening_lines(document)
    return _names("sure", title, lines) or any(_genres()["roll"].match(line.lower()) for line in lines)


def may_be_other(document: Document, title: str) -> bool:
    """Whether the front speaks for another kind, which a family's own title or statements may contradict.

    A plan that two authorities have made together is an agreement.
    """
    return _names("likely", title, opening_lines(document))


def _names(how: str, title: str, lines: list[str]) -> bool:
    """Whether the title, or a line that is no running text, begins as such a paper's name does."""
    short = [line for line in lines if len(line.split()) <= _LINE and not line.endswith((".", ":"))]
    return any(_genres()[how].match(" ".join(line.lower().split())) for line in [title, *short])


def is_form(document: Document) -> bool:
    """Whether page 1 is there to be filled in: many labels that end in a colon with nothing behind them."""
    blocks = [b for b in document.body if b.page == 1][:OPENING]
    labels = sum(_labels(b, blocks[i + 1] if i + 1 < len(blocks) else None) for i, b in enumerate(blocks))
    return labels >= _FORM and labels * 3 >= sum(len(b.lines) for b in blocks)


def _labels(block: Block, after: Block | None) -> int:
    """The lines of a block that are such labels; a last line that leads into a list is none."""
    lines = [line.text.strip() for line in block.lines]
    if after is not None and after.kind is BlockKind.LIST_ITEM:
        lines.pop()
    return sum(1 for line in lines if line.endswith(":") and len(line.split()) <= _LABEL)
