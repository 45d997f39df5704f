"""The whole road from a file to a clean document."""

import hashlib
from collections import Counter
from pathlib import Path

from pipeline.assemble import assemble
from pipeline.cleaning import clean
from pipeline.collector import rarely_collected
from pipeline.document import Document, TextSource
from pipeline.layout import arrange
from pipeline.ocr import reread
from pipeline.reading import read_pages
from pipeline.reading.metadata import read_metadata
from pipeline.settings import Settings


@rarely_collected()
def read_document(path: Path, source: str | None = None, settings: Settings | None = None) -> Document:
    """Read, lay out and clean one PDF.

    ``source`` is the path to show, relative to the archive's root; the file's name if None. What went wrong on single
    pages stands in ``Document.problems``. Raises a :class:`~pipeline.exceptions.BusarkivError` where nothing can be
    read.
    """
    settings = settings or Settings()
    metadata = read_metadata(path, settings)  # first of all: it says what is wrong with a file that cannot be read
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        n_bytes = file.tell()
    document = Document(digest[:16], source or path.name, digest, n_bytes, metadata=metadata)
    document.pages = list(read_pages(path, settings, document.problems))
    reread(path, document.pages, settings, document.problems)
    arrange(document)
    clean(document, settings)
    assemble(document)
    document.text_source = _text_source(document)
    return document


def _text_source(document: Document) -> TextSource:
    """The source of the pages that hold words, ``MIXED`` where they differ.

    Of a scan that came with text, some pages may have been read anew: what most words come from counts.
    """
    words: Counter[TextSource] = Counter()
    for page in document.pages:
        words[page.text_source] += page.n_words
    sources = {source for source, n_words in words.items() if n_words}
    if sources == {TextSource.OCR, TextSource.OCR_LAYER}:
        return TextSource.OCR if words[TextSource.OCR] > words[TextSource.OCR_LAYER] else TextSource.OCR_LAYER
    return sources.pop() if len(sources) == 1 else TextSource.MIXED if sources else TextSource.TEXT_LAYER
