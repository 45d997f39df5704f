"""Builds spaCy's ``Doc`` from a document, with the way back from every spaCy span to its boxes."""

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan

from pipeline.document import Document, Span


@Language.component("busarkiv_sentences")
def sentences(doc: SpacyDoc) -> SpacyDoc:
    """Begin a sentence after a full stop, question or exclamation mark, and at every block of the document.

    A full stop inside an abbreviation or number is part of its token and ends nothing.
    """
    begins = True
    for token in doc:
        token.is_sent_start = begins or (token.i > 0 and "\n" in doc[token.i - 1].text_with_ws)
        if not token.is_space:
            begins = token.text in {".", "!", "?"} and (
                token.i + 1 < len(doc) and not doc[token.i + 1].text[:1].islower()
            )
    return doc


@lru_cache(maxsize=1)
def language() -> Language:
    """The blank Swedish pipeline with our sentence component."""
    nlp = spacy.blank("sv")
    nlp.max_length = 50_000_000
    nlp.add_pipe("busarkiv_sentences")
    if not SpacyDoc.has_extension("document"):
        SpacyDoc.set_extension("document", default=None)
        SpacySpan.set_extension("evidence", getter=evidence)
    return nlp


def to_spacy(document: Document) -> SpacyDoc:
    """A spaCy ``Doc`` over ``document.text``; character offsets are the same in both."""
    doc = language()(document.text)
    doc._.document = document
    return doc


def evidence(span: SpacySpan) -> Span:
    """The document span behind a spaCy span: raw characters, pages and boxes."""
    return Span(span.doc._.document, span.start_char, span.end_char)
