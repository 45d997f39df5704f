"""The codebook: what is measured, who acts, what it is about. Data in CSV files beside this one."""

from extractors.codebook.load import Codebook, codebook

__all__ = ["Codebook", "codebook"]
