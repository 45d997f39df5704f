"""From an audit to the rows of ``audit_questions``."""

from dataclasses import replace

from extractors.audit_questions.merge import merge
from extractors.audit_questions.model import Question
from extractors.audit_questions.numbered import by_number
from extractors.audit_questions.ordered import in_order
from extractors.audit_questions.prose import answered, from_list
from extractors.audit_questions.restated import restated
from extractors.audit_questions.tables import from_table
from extractors.audit_questions.verdict import opening
from extractors.audit_questions.vocabulary import words
from extractors.context import Context
from extractors.ids import row_id
from extractors.outline import Unit, UnitKind, outline
from extractors.records import AuditQuestion


def audit_questions(context: Context) -> list[AuditQuestion]:
    """Every question of an audit, once, with its verdict where it has one. Other reports have none."""
    if context.facts.document_type != "audit":
        return []
    units = [_as_answer(u) for u in outline(context)]
    asked = from_list(units)
    groups = [g for i, table in enumerate(context.tables, start=1) if (g := from_table(table, i))]
    groups.append(answered(units, asked, len(groups) + 1))
    groups.append(in_order(units, asked, len(groups) + 1))
    groups.append(by_number(units, asked, len(groups) + 1))
    found = merge(asked, groups)
    if open_questions := [q for q in found if q.verdict is None]:
        found = merge(asked, [*groups, restated(units, asked, open_questions, len(groups) + 1)])
    ids = {id(q): _id(context, q, i) for i, q in enumerate(found)}
    return [_row(context, q, i, ids) for i, q in enumerate(found)]


def _as_answer(unit: Unit) -> Unit:
    """A line "Svar: Ja. ..." set like a heading is an answer nevertheless."""
    labelled = unit.kind is UnitKind.HEADING and words().labels.match(unit.text.lower()) and opening(unit.text)
    return replace(unit, kind=UnitKind.PARAGRAPH) if labelled else unit


def _id(context: Context, question: Question, index: int) -> str:
    return row_id(context.document.document_id, "audit_question", question.text, index)


def _row(context: Context, question: Question, index: int, ids: dict[int, str]) -> AuditQuestion:
    return AuditQuestion(
        question_id=ids[id(question)],
        document_id=context.document.document_id,
        page=question.page,
        bbox=list(question.bbox),
        quote=question.quote,
        order=index + 1,
        parent_id=ids.get(id(question.parent)) if question.parent is not None else None,
        question=question.text,
        verdict=question.verdict,
        answer=question.answer,
    )
