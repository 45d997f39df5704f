"""Rows of the table ``mentions``."""

from extractors.context import Context
from extractors.records.places import Mention
from gazetteer.link import PlaceMention


def mention_rows(context: Context) -> list[Mention]:
    """One row for every place named in the body of a document, in its order."""
    rows = (_row(context, mention) for mention in context.mentions)
    return [row for row in rows if row]


def _row(context: Context, mention: PlaceMention) -> Mention | None:
    """The row of a mention; None for one without printed words behind it, which no reader could open."""
    span = context.document.span(mention.start, mention.end)
    if not span.words:
        return None
    begin, end = span.page_range
    return Mention.model_validate(
        {
            "document_id": context.document.document_id,
            "page": span.page,
            "bbox": list(span.bbox),
            "char_start": begin,
            "char_end": end,
            "surface": mention.surface,
            "place_id": mention.place_id,
            "kind": mention.kind,
            "context": mention.context,
            "match": mention.match,
            "score": mention.score,
            "candidates": list(mention.candidates),
            "reason": mention.reason or None,
        }
    )
