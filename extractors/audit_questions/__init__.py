"""The questions an audit asks, and its answers."""

from extractors.audit_questions.questions import audit_questions

__all__ = ["audit_questions"]
