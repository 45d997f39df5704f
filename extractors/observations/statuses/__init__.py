"""What a report says of each place it names, in sentences and lists."""

from extractors.observations.statuses.reader import StatusReader

__all__ = ["StatusReader"]
