"""Longitudinal facts of a report: numbers and statuses that the codebook knows."""

from extractors.observations.extract import drafts, observations

__all__ = ["drafts", "observations"]
