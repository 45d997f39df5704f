"""Raw words → cleaned words, every change on the books."""

from pipeline.cleaning.clean import clean

__all__ = ["clean"]
