"""Numbers with a unit in running text that no indicator claims."""

from extractors.quantities.extract import quantities

__all__ = ["quantities"]
