"""A question on its way to becoming a row."""

from dataclasses import dataclass

from pipeline.geometry import BBox


@dataclass(slots=True, eq=False)
class Question:
    """A question where it stands. ``start`` is its offset in ``Document.text``; ``group`` numbers the list or table."""

    text: str
    page: int
    bbox: BBox
    quote: str
    start: int
    group: int
    level: int = 1
    parent: "Question | None" = None
    verdict: str | None = None
    answer: str | None = None
    number: str = ""


def answer_to(question: Question, answer: str, verdict: str | None, group: int) -> Question:
    """A listed question with an answer found elsewhere; it keeps its own place and evidence."""
    return Question(
        question.text,
        question.page,
        question.bbox,
        question.quote,
        question.start,
        group,
        question.level,
        verdict=verdict,
        answer=answer,
    )
