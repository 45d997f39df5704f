"""The whole road from a clean document to its records."""

import traceback
from collections.abc import Callable, Sequence
from typing import TypeVar

from extractors.audit_questions import audit_questions
from extractors.checks import checks
from extractors.context import Context, DocumentFacts
from extractors.document_facts import document_facts
from extractors.document_facts.place import document_place
from extractors.mentions import mention_rows
from extractors.observations import likeness_problems, observations
from extractors.quantities import quantities
from extractors.recommendations import recommendations
from extractors.records import Record, TableCell, TableRow
from extractors.tables import find_tables, misread_digits, table_checks, table_rows
from gazetteer.link import link
from pipeline.document import Document
from pipeline.nlp import to_spacy
from pipeline.problems import Problem, Severity, Stage

Extraction = dict[str, Sequence[Record]]
"""Table name → records, in the order of the document."""

T = TypeVar("T")


def extract(document: Document) -> tuple[Context, Extraction]:
    """Everything a document says: its facts, and its records table by table.

    A stage that breaks down gives nothing and a row of problems; the other stages go on.
    """
    context = Context(document, to_spacy(document))
    run = _Stages(document)
    context.facts = run(Stage.EXTRACTION, lambda: document_facts(document), DocumentFacts)
    context.mentions = list(run.rows(Stage.LINKING, lambda: link(context.doc, context.facts.date)))
    context.facts.place_id, context.facts.place_score = run(Stage.LINKING, lambda: document_place(context), _no_place)
    context.tables = list(run.rows(Stage.TABLES, lambda: find_tables(document)))
    tables, cells = run(Stage.TABLES, lambda: table_rows(document, context.tables), _no_rows)
    document.problems.extend(run.rows(Stage.TABLES, lambda: misread_digits(context.tables)))
    found = list(run.rows(Stage.EXTRACTION, lambda: observations(context)))
    document.problems.extend(run.rows(Stage.EXTRACTION, lambda: likeness_problems(context)))
    return context, {
        "mentions": run.rows(Stage.LINKING, lambda: mention_rows(context)),
        "tables": tables,
        "table_cells": cells,
        "observations": found,
        "quantities": run.rows(Stage.EXTRACTION, lambda: quantities(context, found)),
        "recommendations": run.rows(Stage.EXTRACTION, lambda: recommendations(context)),
        "audit_questions": run.rows(Stage.EXTRACTION, lambda: audit_questions(context)),
        "checks": [
            *run.rows(Stage.TABLES, lambda: table_checks(document, context.tables)),
            *run.rows(Stage.EXTRACTION, lambda: checks(context, found)),
        ],
    }


def _no_place() -> tuple[str | None, float]:
    return None, 0.0


def _no_rows() -> tuple[list[TableRow], list[TableCell]]:
    return [], []


class _Stages:
    """Runs the stages of one document; what breaks down is noted and replaced by nothing."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def rows(self, stage: Stage, work: Callable[[], Sequence[T]]) -> Sequence[T]:
        """The rows of a stage, none where it broke down."""
        none: Sequence[T] = ()
        return self(stage, work, lambda: none)

    def __call__(self, stage: Stage, work: Callable[[], T], nothing: Callable[[], T]) -> T:
        try:
            return work()
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - one broken stage must not lose what the others found
            where = traceback.format_exc(limit=-3).strip().replace("\n", " | ")
            message = (
                f"The {stage} of this file broke down; its other rows are there. Report it to the developers: {where}"
            )
            self._document.problems.append(Problem(stage, Severity.ERROR, "stage_failed", message))
            return nothing()
