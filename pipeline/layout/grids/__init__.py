"""Finds table grids on a page: from drawn rules where there are any, else from the alignment of the text."""

from pipeline.layout.grids.find import find_grids

__all__ = ["find_grids"]
