"""The places named in a document, and the gazetteer as tables."""

from extractors.mentions.gazetteer_rows import place_change_rows, place_rows
from extractors.mentions.rows import mention_rows

__all__ = ["mention_rows", "place_change_rows", "place_rows"]
