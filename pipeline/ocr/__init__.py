"""Reads pictures of pages with Tesseract, and says which reading to believe."""

from pipeline.ocr.reread import reread

__all__ = ["reread"]
