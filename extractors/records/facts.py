"""What the reports say: observations, quantities, recommendations, audit answers, and their own arithmetic."""

from typing import Literal

from pydantic import Field

from extractors.records.base import Evidence, Small, Year

RecommendationKind = Literal["recommendation", "proposal", "commitment", "goal", "obligation"]
Verdict = Literal["yes", "partly", "no", "not_assessed"]
Approx = Literal["exact", "about", "under", "over"]


class Fact(Evidence):
    """A row with its quote."""

    quote: str = Field(min_length=1, description="The cleaned words the row rests on.")


class Observation(Fact):
    """A longitudinal fact, long form."""

    observation_id: str = Field(description="Id of the row.")
    indicator: str = Field(description="Indicator of the codebook.")
    place_id: str | None = Field(default=None, description="Place the value holds for.")
    year: Year = Field(description="Year the value holds for.")
    actor: str | None = Field(default=None, description="Actor of the codebook.")
    counterpart: str | None = Field(default=None, description="The other actor, where two are named.")
    unit_name: str | None = Field(default=None, description="A named clinic, office or body.")
    category: str | None = Field(default=None, description="Theme, rating or status, as in the codebook.")
    value: float = Field(description="The value; 1 for a status.")
    unit: Literal["count", "percent", "status"] = Field(description="Unit of the value.")
    approx: Approx = Field(default="exact", description="How exact the report says the value is.")
    source_kind: Literal["table", "prose", "list"] = Field(description="Where the value stands.")
    table_id: str | None = Field(default=None, description="Table, where it stands in one.")
    row: Small | None = Field(default=None, description="Row of the table, 0-based.")
    col: Small | None = Field(default=None, description="Column of the table, 0-based.")
    report_year: Year | None = Field(default=None, description="Vintage: the year of the report that says so.")
    is_preferred: bool = Field(default=True, description="False for a repeat of the same fact elsewhere.")


class Quantity(Fact):
    """A number with a unit in running text that the codebook does not claim."""

    value: float = Field(description="The number.")
    unit: str | None = Field(default=None, description="count, percent, SEK, years and so on.")
    noun: str | None = Field(default=None, description="What is counted.")
    year: Year | None = Field(default=None, description="Year the number holds for.")


class Recommendation(Fact):
    """Advice, proposals, commitments, goals and obligations."""

    recommendation_id: str = Field(description="Id of the row.")
    order: Small = Field(description="Order within the document, from 1.")
    kind: RecommendationKind = Field(description="What sort of statement it is.")
    text: str = Field(min_length=1, description="The whole item, without its bullet.")
    addressees: list[str] = Field(default_factory=list, description="The bodies it is put to, as written.")
    heading: str | None = Field(default=None, description="The heading it stands under.")
    theme: str | None = Field(default=None, description="Theme of the codebook.")
    place_id: str | None = Field(default=None, description="Place it concerns.")
    year: Year | None = Field(default=None, description="Year of the report.")
    follows_id: str | None = Field(default=None, description="An earlier recommendation that it repeats.")


class AuditQuestion(Fact):
    """A question an audit asks, with its verdict."""

    question_id: str = Field(description="Id of the row.")
    order: Small = Field(description="Order within the document, from 1.")
    parent_id: str | None = Field(default=None, description="The question it is part of.")
    question: str = Field(min_length=1, description="The question.")
    verdict: Verdict | None = Field(default=None, description="The verdict; null if the report gives none.")
    answer: str | None = Field(default=None, description="The whole answer.")


class Check(Fact):
    """The report's own arithmetic, done again."""

    kind: Literal["sum", "percent", "list_length", "repeat"] = Field(
        description="sum: a column against its total; percent: a share against count and whole; "
        "list_length: a stated count against the names listed; repeat: the same figure stated twice."
    )
    stated: float = Field(description="What the report states.")
    computed: float = Field(description="What its own numbers give.")
    holds: bool = Field(description="Whether the two agree within rounding.")
    other_quote: str | None = Field(default=None, description="The other passage of a contradiction.")
