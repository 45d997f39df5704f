"""The spots of a report that may say what place it is about: its title, running heads, issuer, signature, principal."""

import re
from collections.abc import Mapping

from extractors.context import Context
from extractors.document_facts.front import front_lines
from extractors.document_facts.scope import issues, names_principal
from extractors.outline.sentences import sentences
from pipeline.document import Block, BlockKind

_SPOKEN = 8  # sentences that may name whose auditors speak
_EARLY_PAGES = 3
_DATED_LINE = 8  # words of a line with a date, as letterheads and signatures are
_DATED = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2} \w+ (?:19|20)\d\d\b")
_HEADINGS = frozenset({BlockKind.HEADING})


def spots(context: Context) -> Mapping[str, list[str]]:
    """The texts of each spot, by its name; all spots are there, some may be empty."""
    signed = [b.text for b in context.document.body if _is_dated(b)]
    front = front_lines(context.document)
    heads = furniture(context)
    return {
        "title": _title_texts(context),
        "headings": _later_headings(context),
        "heads": _issuers(heads),
        "issuer": _issuers([*signed, *front]),
        "signed": [line for line in signed if line not in front],
        "front": front,
        "principal": _principals(context) if context.facts.document_type == "audit" else [],
        "party": context.facts.parties,
    }


def furniture(context: Context) -> list[str]:
    """The running heads and feet."""
    kinds = {BlockKind.HEADER, BlockKind.FOOTER}
    return sorted({b.text for b in context.document.blocks if b.kind in kinds})


def _title_texts(context: Context) -> list[str]:
    """The title and the headings that open page 1."""
    texts = [context.facts.title] if context.facts.title else []
    for block in context.document.body:
        if block.page > 1 or (texts and block.kind not in _HEADINGS):
            break
        if block.kind in _HEADINGS:
            texts.append(block.text)
    return texts


def _later_headings(context: Context) -> list[str]:
    """The headings that are not of the title."""
    opening = set(_title_texts(context))
    return [b.text for b in context.document.body if b.kind in _HEADINGS and b.text not in opening]


def _issuers(lines: list[str]) -> list[str]:
    """The lines that may say who issued the report."""
    return [line for line in lines if issues(line, bool(_DATED.search(line)))]


def _principals(context: Context) -> list[str]:
    """Sentences of the first pages that say whose auditors speak or what they reviewed."""
    early = (b for b in context.document.body if b.page <= _EARLY_PAGES and b.kind is not BlockKind.TABLE)
    spans = (s for b in early if b.words for s in sentences(context.document.span_of(b)))
    return [s.quote for s in spans if names_principal(s.quote)][:_SPOKEN]


def _is_dated(block: Block) -> bool:
    words = len(block.text.split())
    return block.kind is not BlockKind.TABLE and words <= _DATED_LINE and bool(_DATED.search(block.text))
