"""The archive's own words, taken from the good pages of a data set."""

from outputs.dataset import Dataset
from pipeline.cleaning.archive_words import ArchiveWord, collect

_GOOD = 0.9  # share of words that must be known on a page whose spelling is trusted


def own_words(dataset: Dataset) -> list[ArchiveWord]:
    """The words that pages with a good text layer spell so; of several renditions of a report one counts."""
    documents = dataset.read("documents").select(["document_id", "is_primary"]).to_pylist()
    primary = {d["document_id"] for d in documents if d["is_primary"]}
    pages = dataset.read("pages").select(["document_id", "text", "text_source", "quality"]).to_pylist()
    return collect(
        (p["document_id"], p["text"])
        for p in pages
        if p["document_id"] in primary and p["text_source"] == "text_layer" and (p["quality"] or 0.0) >= _GOOD
    )
