"""From a document to the rows of ``recommendations``."""

from collections.abc import Iterator

from extractors.context import Context
from extractors.ids import row_id
from extractors.outline import Unit, UnitKind, outline
from extractors.recommendations import tabular
from extractors.recommendations.collect import Collector
from extractors.recommendations.repeats import without_repeats
from extractors.recommendations.statement import Statement
from extractors.recommendations.themes import theme_head, theme_of
from extractors.recommendations.vocabulary import vocabulary
from extractors.records import Recommendation


def recommendations(context: Context) -> list[Recommendation]:
    """Every statement of the report, once, in its order. Reports of no family have none."""
    family = context.facts.document_type
    if family not in vocabulary().kinds:
        return []
    units = outline(context)
    found = Collector(units, family, context.facts.report_year, context.facts.title).run() + list(
        _tabular(context, units, family)
    )
    found.sort(key=lambda s: (s.span.start, s.span.end))
    if any(s.kind == "recommendation" and s.formal for s in found):
        found = [s for s in found if s.kind != "recommendation" or s.formal]
    return [_row(context, s, i) for i, s in enumerate(without_repeats(found), start=1)]


def _tabular(context: Context, units: list[Unit], family: str) -> Iterator[Statement]:
    headings = [u for u in units if u.kind is UnitKind.HEADING]
    for table in context.tables:
        starts = [w.start for cell in table.cells for w in cell.words if w.start >= 0]
        if table.n_rows < 2 or table.n_cols < 2 or not starts:
            continue
        above = [u for u in headings if u.span.start < min(starts)]
        yield from tabular.statements(context.document, table, family, above[-1].text if above else None)


def _row(context: Context, statement: Statement, order: int) -> Recommendation:
    document = context.document
    text = statement.text.strip(" •-–") or statement.text
    theme = statement.theme or theme_of(text) or (theme_head(statement.heading) if statement.heading else None)
    return Recommendation(
        recommendation_id=row_id(document.document_id, "recommendation", statement.kind, text, statement.span.start),
        document_id=document.document_id,
        page=statement.page or statement.span.page,
        bbox=list(statement.bbox or statement.span.bbox),
        quote=statement.quote or statement.span.quote,
        order=order,
        kind=statement.kind,
        text=text,
        addressees=statement.addressees,
        heading=statement.heading,
        theme=theme,
        place_id=context.facts.place_id,
        year=context.facts.report_year,
    )
