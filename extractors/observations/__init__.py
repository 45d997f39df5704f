"""observations of a document."""
