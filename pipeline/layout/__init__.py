"""Words → lines → blocks in reading order, each of its kind."""

from pipeline.layout.arrange import arrange

__all__ = ["arrange"]
