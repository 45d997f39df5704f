"""The whole road from a file to a clean document."""

import hashlib
from pathlib import Path

from pipeline.assemble import assemble
from pipeline.cleaning import clean
from pipeline.document import Document, TextSource
from pipeline.layout import arrange
from pipeline.ocr import reread
from pipeline.reading import read_pages
from pipeline.reading.metadata import read_metadata
from pipeline.settings import Settings


def read_document(path: Path, source: str | None = None, settings: Settings | None = None) -> Document:
    """Read, lay out and clean one PDF.

    ``source`` is the path to show, relative to the archive's root; the file's name if None. What went wrong on single
    pages stands in ``Document.problems``. Raises a :class:`~pipeline.exceptions.BusarkivError` where nothing can be
    read.
    """
    settings = settings or Settings()
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    document = Document(digest[:16], source or path.name, digest, len(data))
    document.metadata = read_metadata(path, settings)
    document.pages = list(read_pages(path, settings, document.problems))
    reread(path, document.pages, settings, document.problems)
    arrange(document)
    clean(document, settings)
    assemble(document)
    document.text_source = _text_source(document)
    return document


def _text_source(document: Document) -> TextSource:
    """The source of the pages that hold words, ``MIXED`` where they differ."""
    sources = {page.text_source for page in document.pages if page.n_words}
    return sources.pop() if len(sources) == 1 else TextSource.MIXED if sources else TextSource.TEXT_LAYER
