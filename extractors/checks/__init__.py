"""The report's own arithmetic, done again."""

from extractors.checks.extract import checks

__all__ = ["checks"]
