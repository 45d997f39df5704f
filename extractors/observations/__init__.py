"""Longitudinal facts of a report: numbers and statuses that the codebook knows."""

from extractors.observations.extract import drafts, likeness_problems, observations

__all__ = ["drafts", "likeness_problems", "observations"]
