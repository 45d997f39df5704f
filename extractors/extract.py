"""The whole road from a clean document to its records."""

from collections.abc import Sequence

from extractors.context import Context
from extractors.document_facts.place import document_place
from extractors.mentions import mention_rows
from extractors.records import Record
from extractors.tables import find_tables, table_rows
from gazetteer.link import link
from pipeline.document import Document
from pipeline.nlp import to_spacy

Extraction = dict[str, Sequence[Record]]
"""Table name → records, in the order of the document."""


def extract(document: Document) -> tuple[Context, Extraction]:
    """Everything a document says: its facts, and its records table by table."""
    context = Context(document, to_spacy(document))
    context.tables = find_tables(document)
    context.mentions = link(context.doc, context.facts.date)
    context.facts.place_id, context.facts.place_score = document_place(context)
    tables, cells = table_rows(document, context.tables)
    return context, {"mentions": mention_rows(context), "tables": tables, "table_cells": cells}
