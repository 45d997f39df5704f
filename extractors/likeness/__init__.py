"""Linear models whose weights are data: what a number or a document is like."""

from extractors.likeness.model import Model, load

__all__ = ["Model", "load"]
