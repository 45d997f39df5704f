"""Shares against the count they stand beside, where the whole stands elsewhere in the sentence or paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.checks.make import check_of, share_holds
from extractors.context import Context
from extractors.observations.figures import Figure, find_figures
from extractors.observations.sentences import Sentence
from extractors.records import Check, Observation

_OF = re.compile(
    r"(?:^|[.:;,]\s|\s)(?:av|bland)\s(?:(?:de|dessa|samtliga|alla|totalt|länets|årets|inkomna)\s){0,3}$", re.IGNORECASE
)
_OF_ALL = re.compile(
    r"\bav\s(?:(?:alla|samtliga|de|länets|inkomna)\s){0,3}([a-zåäö-]{4,}?)(?:erna|arna|na|er|ar|en)?\b", re.IGNORECASE
)
_OPENS = re.compile(r"^\W*(?:\w+\s){0,2}$")
_NOUN = re.compile(r"\s+(?:inkomna\s|lokala\s)?([a-zåäö-]{4,})", re.IGNORECASE)
_LINKED = re.compile(
    r"[^.;:()\d]{0,80},\s(?:det vill säga|dvs\.?|alltså|motsvarande"
    r"|vilket (?:är|motsvarar|utgör|innebär|ger)(?: en \w+ (?:på|om))?)\s"
    r"|[^.;:()\d,]{0,60}\s\(",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Whole:
    value: float
    quote: str
    noun: str = ""


@dataclass(slots=True)
class SharesBeside:
    """Reads the sentences of a report in order and remembers what wholes their paragraph has named.

    A whole that the sentence names itself ("Av de 40 rapporterna gäller 18 ...") or that a sentence before counted by
    the same noun with the same word of whole ("15 av 33 svar (45 %). 10 svar (30 %)") decides both ways. Others, the
    number of the sentence before, the sum of the sentence's own counts or a total of the report, only ever confirm.
    """

    totals: Sequence[Observation] = ()
    _index: int = -1
    _named: list[_Whole] = field(default_factory=list)
    _loose: list[_Whole] = field(default_factory=list)

    def read(self, context: Context, sentence: Sentence) -> Iterator[Check]:
        """The checks of a sentence."""
        if sentence.index != self._index:
            self._index, self._named, self._loose = sentence.index, [], []
        figures = find_figures(sentence.text, {})
        own = named_whole(sentence.text, figures)
        for count, share in _pairs(sentence.text, figures):
            if count.number.whole is None and count.number.approx == "exact":
                yield from self._check(context, sentence, figures, own, count, share)
        self._remember(sentence, figures, own)

    def _check(
        self,
        context: Context,
        sentence: Sentence,
        figures: Sequence[Figure],
        own: Figure | None,
        count: Figure,
        share: Figure,
    ) -> Iterator[Check]:
        value, stated = count.number.value, share.number
        if own is not None:
            if own is count or own.number.value < value:
                return
            computed = 100 * value / own.number.value
            holds = share_holds(stated.value, computed, stated.approx)
            yield check_of(context, sentence, "percent", stated.value, computed, holds=holds)
            return
        noun = _noun(sentence.text, count)
        for whole in self._named:
            if noun and noun == whole.noun and whole.value >= value:
                computed = 100 * value / whole.value
                holds = share_holds(stated.value, computed, stated.approx)
                yield check_of(context, sentence, "percent", stated.value, computed, holds=holds, other=whole.quote)
                return
        parts = [f for f in figures if f.number.unit == "count" and not f.rider and _noun(sentence.text, f) == noun]
        sums = [_Whole(sum(f.number.value for f in parts), "", noun)] if noun and len(parts) > 1 else []
        stems = [m[1].lower() for m in _OF_ALL.finditer(sentence.text)]
        told = [t for t in self.totals if any(stem in t.quote.lower() for stem in stems)]
        totals = [_Whole(t.value, t.quote) for t in told if t.quote != sentence.span.quote]
        for whole in [*sums, *reversed(self._loose), *totals]:
            computed = 100 * value / whole.value if whole.value > value else 0.0
            if computed and share_holds(stated.value, computed, stated.approx):
                other = whole.quote or None
                yield check_of(context, sentence, "percent", stated.value, computed, holds=True, other=other)
                return

    def _remember(self, sentence: Sentence, figures: Sequence[Figure], own: Figure | None) -> None:
        text, quote = sentence.text, sentence.span.quote
        self._named += [
            _Whole(f.number.whole, quote, _noun(text, f)) for f in figures if f.number.whole and _noun(text, f)
        ]
        if own is not None and _noun(text, own):
            self._named.append(_Whole(own.number.value, quote, _noun(text, own)))
        counts = [f for f in figures if f.number.unit == "count" and f.number.approx == "exact" and not f.rider]
        self._loose = [_Whole(f.number.value, quote) for f in counts]


def _pairs(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Counts with the share that glosses them."""
    for left, right in pairwise(figures):
        units = (left.number.unit, right.number.unit)
        if units == ("count", "percent") and (right.rider or _LINKED.fullmatch(text[left.end : right.number.before])):
            yield left, right
        elif units == ("percent", "count") and right.rider:
            yield right, left


def named_whole(text: str, figures: Sequence[Figure]) -> Figure | None:
    """The count that a sentence opens with as its whole: "Av de 40 rapporterna ..."."""
    head = figures[0] if figures else None
    if head is None or head.number.unit != "count" or head.number.approx != "exact" or head.number.whole:
        return None
    before = text[: head.number.before]
    of = _OF.search(before)
    return head if of and _OPENS.match(before[: of.start()]) else None


def _noun(text: str, figure: Figure) -> str:
    """The stem of the word that a number counts; "" for none."""
    match = _NOUN.match(text, figure.number.end)
    return re.sub(r"(?:erna|arna|na|en|er|ar)$", "", match[1].lower()) if match else ""


def totals_of(observations: Sequence[Observation]) -> list[Observation]:
    """What the report states as totals of its own year: counts by no service and of no category."""
    return [
        o
        for o in observations
        if o.unit == "count" and o.year == o.report_year and not (o.actor or o.counterpart or o.category or o.unit_name)
    ]
