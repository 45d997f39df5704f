"""The running text as a list of units under their headings: what every extractor of statements walks over."""

from extractors.outline.model import Unit, UnitKind
from extractors.outline.outline import outline
from extractors.outline.sentences import sentences

__all__ = ["Unit", "UnitKind", "outline", "sentences"]
