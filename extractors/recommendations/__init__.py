"""recommendations of a document."""
