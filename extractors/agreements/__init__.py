"""What agreements say: who made them, how long they hold, when they are revised, which law they build on."""

from extractors.agreements.law import legal_references
from extractors.agreements.parties import parties_of
from extractors.agreements.terms import Terms, terms_of

__all__ = ["Terms", "legal_references", "parties_of", "terms_of"]
