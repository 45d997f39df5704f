"""What a report says of itself: its family, title, dates, period and year."""

from extractors.document_facts.facts import document_facts

__all__ = ["document_facts"]
