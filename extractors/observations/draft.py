"""A fact before it becomes a row, and the rule by which two voices of the same fact become one."""

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.ids import row_id
from extractors.records import Observation
from pipeline.document import Span
from pipeline.geometry import BBox

_KINDS = {"table": 0, "list": 1, "prose": 1, "heading": 2}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands. ``kind`` is "table", "list", "prose" or "heading"; ``at`` orders facts in the document."""

    page: int
    bbox: BBox
    quote: str
    kind: str
    at: int
    table_id: str | None = None
    row: int | None = None
    col: int | None = None


def evidence(span: Span, kind: str) -> Evidence:
    """The evidence for a fact in running text: its sentence."""
    return Evidence(span.page, span.bbox, span.quote, kind, span.start)


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact. Fields as in :class:`extractors.records.Observation`; ``wholes`` name what a share is a share of.

    ``rides_on`` is the value of the count that a share stands beside ("46 stycken (71%)"), ``is_share_word`` marks a
    share in words ("en tredjedel").
    """

    indicator: str
    place_id: str | None
    year: int
    value: float
    unit: str
    evidence: Evidence
    actor: str | None = None
    counterpart: str | None = None
    unit_name: str | None = None
    category: str | None = None
    approx: str = "exact"
    rides_on: float | None = None
    whole: float | None = None
    is_share_word: bool = False
    at_number: int = -1  # offset of the number in the document's text, -1 in a table
    is_likeness: bool = False  # no rule claims the number; it looks like known ones

    @property
    def what(self) -> tuple[object, ...]:
        """Everything but the value. Two bodies named together are so in any order."""
        actors: tuple[str | None, ...] = (self.actor, self.counterpart)
        if self.category == "receiver" and all(actors):
            actors = tuple(sorted(a for a in actors if a))
        name = " ".join((self.unit_name or "").lower().split())
        return (self.indicator, self.place_id, self.year, *actors, name, self.category, self.unit)

    def record(self, document_id: str, report_year: int | None) -> Observation:
        """The row."""
        kind = "prose" if self.evidence.kind == "heading" else self.evidence.kind
        return Observation(
            document_id=document_id,
            page=self.evidence.page,
            bbox=list(self.evidence.bbox),
            quote=self.evidence.quote,
            observation_id=row_id(document_id, *self.what, self.value),
            indicator=self.indicator,
            place_id=self.place_id,
            year=self.year,
            actor=self.actor,
            counterpart=self.counterpart,
            unit_name=self.unit_name,
            category=self.category,
            value=self.value,
            unit=self.unit,
            approx=self.approx,
            source_kind=kind,
            table_id=self.evidence.table_id,
            row=self.evidence.row,
            col=self.evidence.col,
            report_year=report_year,
        )


def merge(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft a fact, in the order of the document.

    Of two voices of the same fact a table comes before a sentence, a sentence before a heading, else the first. A
    number that only rounds another one ("drygt 60" beside 65) is the same fact told loosely and gives way, and so does
    a share in words, or one that rides on a repeated count, where the count itself has been told.
    """
    ordered = sorted(drafts, key=lambda d: (_KINDS[d.evidence.kind], d.evidence.at, d.at_number))
    kept: list[Draft] = []
    exact: dict[tuple[object, ...], list[Draft]] = {}
    for draft in ordered:
        same = exact.setdefault(draft.what, [])
        if any(d.value == draft.value or _rounds(draft, d) for d in same):
            continue
        if draft.unit == "percent" and _retold(draft, kept):
            continue
        same.append(draft)
        kept.append(draft)
    kept = [d for d in kept if not any(o is not d and _rounds(d, o) for o in exact[d.what])]
    kept = [d for d in kept if not (d.is_share_word and _glosses(d, kept))]
    return sorted(kept, key=lambda d: (d.evidence.page, d.evidence.at, d.at_number))


def _glosses(draft: Draft, kept: list[Draft]) -> bool:
    """Whether a share in words says loosely what its own sentence tells as a count: "nästan hälften, 31 av 64"."""
    return any(
        d.unit == "count"
        and d.evidence.at == draft.evidence.at
        and draft.indicator.startswith(d.indicator)
        and d.what[1:-1] == draft.what[1:-1]
        for d in kept
    )


def _rounds(loose: Draft, firm: Draft) -> bool:
    if firm.approx != "exact":
        return False
    if loose.approx != "exact":
        return abs(loose.value - firm.value) <= max(1.0, 0.15 * firm.value)
    return firm.unit == "percent" and loose.value == round(loose.value) and abs(loose.value - firm.value) <= 0.5


def _retold(draft: Draft, kept: list[Draft]) -> bool:
    """Whether a share only glosses a count that an earlier passage gave."""
    counts = [
        d
        for d in kept
        if d.unit == "count"
        and (d.place_id, d.year, d.actor, d.category) == (draft.place_id, draft.year, draft.actor, draft.category)
    ]
    counts = [d for d in counts if draft.indicator.startswith(d.indicator)]
    if draft.is_share_word:
        return bool(counts)
    if draft.rides_on is None or draft.indicator not in {d.indicator for d in counts}:
        return False
    return any(d.value == draft.rides_on and d.evidence.at < draft.evidence.at for d in counts)
