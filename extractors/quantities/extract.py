"""Numbers of running text with a unit or a counted noun."""

from extractors.context import Context
from extractors.observations.extract import claimed_numbers
from extractors.observations.figures import find_figures
from extractors.observations.scene import Scene, clause_year, opening_year
from extractors.observations.sentences import sentences
from extractors.quantities.nouns import noun_behind, scale_and_unit
from extractors.records import Observation, Quantity


def quantities(context: Context, observations: list[Observation]) -> list[Quantity]:
    """Every number of running text that has a unit or a noun and that no observation rests on, in order.

    Years, dates, statutes, sections, pages, phone and list numbers are none, nor is a number of a heading. ``year`` is
    the year the clause or sentence names, null where it names none.
    """
    scene = Scene.of(context)
    claimed = claimed_numbers(context) if observations else frozenset()
    out: list[Quantity] = []
    for sentence in sentences(context):
        figures = find_figures(sentence.text, {})
        if not figures:
            continue
        opening = opening_year(sentence, figures[0].number.start, scene)
        for figure in figures:
            number = figure.number
            if sentence.start + number.start in claimed or (number.is_share and figure.rider):
                continue
            factor, unit, end = scale_and_unit(sentence.text, number.end)
            noun = noun_behind(sentence.text, end)
            percent = number.unit == "percent"
            article = number.is_article and not unit and number.before >= number.start  # "en" before a noun, unmodified
            if article or not (percent or unit or noun):
                continue
            out.append(
                Quantity(
                    document_id=context.document.document_id,
                    page=sentence.span.page,
                    bbox=list(sentence.span.bbox),
                    quote=sentence.span.quote,
                    value=number.value * factor,
                    unit="percent" if percent else unit or "count",
                    noun=noun,
                    year=clause_year(sentence, figure, scene) or opening,
                )
            )
    return out
