"""PDF → pages of words, shapes and pictures, as printed."""

from pipeline.reading.metadata import read_metadata
from pipeline.reading.reader import read_pages

__all__ = ["read_metadata", "read_pages"]
