"""Builds spaCy's ``Doc`` from a document, with the way back from every spaCy span to its boxes."""

from functools import lru_cache
from typing import cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan
from thinc.types import Ints2d

from pipeline.document import Document, Span
from pipeline.sentences import sentence_starts


@Language.component("busarkiv_sentences")
def sentences(doc: SpacyDoc) -> SpacyDoc:
    """Mark where sentences begin: at every block of the document, and as :mod:`pipeline.sentences` decides within."""
    if not len(doc):
        return doc
    offsets = doc.to_array(["IDX"]).astype(np.int64).ravel()
    first = np.searchsorted(offsets, np.asarray(sentence_starts(doc.text), dtype=np.int64))
    begins = np.full(len(doc), -1, dtype=np.int64)
    begins[first[first < len(doc)]] = 1
    begins[0] = 1
    doc.from_array(["SENT_START"], cast(Ints2d, begins.astype(np.uint64).reshape(-1, 1)))
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
