"""Recommendations and their kin: advice, proposals, commitments, goals and obligations."""

from extractors.recommendations.recommendations import recommendations

__all__ = ["recommendations"]
