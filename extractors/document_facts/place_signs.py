"""Which places a report may be about, and what speaks for or against each.

Candidates are the places that the report names anywhere, what they lie in, and the county whose organisations it
names. The signs of a candidate are features of a linear model; they hold no name of a place, so that what is learned
of one town serves all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from extractors.context import Context
from extractors.document_facts import place_texts
from extractors.document_facts.scope import audits_region, county_of_bodies, reach
from gazetteer.link import PlaceMention, link_text
from gazetteer.tables import gazetteer

LOCAL = frozenset({"municipality", "district"})
WIDE = frozenset({"county", "region"})
COUNTRY = "SE"

Signs = dict[str, float]
"""Sign → how strong it is, 0-1."""

_EARLY = 6000  # characters in which an audit says whose it is
_FEW = 3  # a place named less often is named in passing
_MANY = 8.0  # so many places of a county, or mentions of a place, count in full
_LONG = 15  # so often the reports that the weights were fitted on name no place
_COUNTY = len("SE-00")
_GROUPS = {"follow_up": "county_wide", "deviation_report": "county_wide"}  # types that behave alike


class Naming:
    """Where a report names which municipalities, districts, counties and region authorities."""

    def __init__(self, context: Context) -> None:
        """Link what the report says where it may say what it is about. Needs the document's facts and mentions."""
        self._document, facts = context.document, context.facts
        self.group = _GROUPS.get(facts.document_type, facts.document_type)
        said = " ".join([context.document.text, *place_texts.furniture(context)])
        self.home = county_of_bodies(said)
        self.reach = reach(said)
        self.of_region = self.group == "audit" and audits_region(context.document.text[:_EARLY])
        placed = [m for m in context.mentions if _is_unit(m)]
        self.spots = {
            spot: frozenset(self._units(m for line in lines for m in link_text(line, facts.date)))
            for spot, lines in place_texts.spots(context).items()
        }
        self.spots["page_1"] = frozenset(self._units(m for m in placed if self._page(m) == 1))
        self.counts = Counter(self._units(placed))
        self.named_alone = Counter(self._units(m for m in placed if m.context == "place"))
        self.local = Counter({i: n for i, n in self.counts.items() if kind_of(i) in LOCAL})
        self.first = next(iter(self._units(placed)), None)
        self.first_local = next((i for i in self._units(placed) if kind_of(i) in LOCAL), None)

    def candidates(self) -> list[str]:
        """The places the report may be about, by id."""
        named = frozenset(self.counts).union(*self.spots.values()) | ({self.home} if self.home else set())
        found = named.union(*(outer(i) for i in named))
        if self.of_region:
            found |= {f"{i}-region" for i in found if kind_of(i) == "county" and gazetteer().place(f"{i}-region")}
        if len({i[:_COUNTY] for i in found}) > 1:
            found |= {COUNTRY}
        return sorted(found)

    @property
    def leader(self) -> str | None:
        """The municipality or district that a long document names more often than all other places together.

        Not in reports on a county or of a region, where one town may be spoken of most.
        """
        if self.group == "county_wide" or self.of_region or not self.local:
            return None
        top = min(self.local, key=lambda i: (-self.local[i], i))
        leads = self.local[top] >= _LONG and self.local[top] * 2 > sum(self.counts.values())
        return top if leads else None

    def signs(self, place_id: str) -> Signs:
        """What speaks for or against a place: each sign alone, with the kind of place, and with that and the type."""
        kind = "wide" if (k := kind_of(place_id)) in WIDE else k
        out: Signs = {}
        for sign, strength in [("is", 1.0), *self._plain(place_id)]:
            out[sign] = strength
            out[f"{kind}:{sign}"] = strength
            out[f"{self.group}:{kind}:{sign}"] = strength
        return out

    def _plain(self, place_id: str) -> Iterator[tuple[str, float]]:
        yield from self._of_spots(place_id)
        yield from self._of_counts(place_id)
        yield from self._of_inside(place_id)
        yield f"reach: {self._spoken}", 1.0
        if place_id == self.home:
            yield "home", 1.0
        if self.of_region:
            yield ("region's auditors" if kind_of(place_id) == "region" else "not the region's auditors"), 1.0

    def _of_inside(self, place_id: str) -> Iterator[tuple[str, float]]:
        """Of a county or a city: how many of the places in it are named, and how evenly."""
        mentions = [n for i, n in self.local.items() if within(i, place_id)]
        yield f"inside: {_number(len(mentions))}", 1.0
        if mentions:
            yield "inside: share", sum(mentions) / sum(self.local.values())
            yield f"inside: {'one leads' if max(mentions) > sum(mentions) / 2 else 'none leads'}", 1.0

    def _of_spots(self, place_id: str) -> Iterator[tuple[str, float]]:
        for spot, named in self.spots.items():
            if place_id in named:
                yield spot, 1.0
                if not any(_rival(i, place_id) for i in named):
                    yield f"{spot}: alone", 1.0
            elif any(within(i, place_id) for i in named):
                yield f"{spot}: inside", 1.0
            elif any(within(place_id, i) for i in named):
                yield f"{spot}: around", 1.0
            elif named:
                yield f"{spot}: another", 1.0

    def _of_counts(self, place_id: str) -> Iterator[tuple[str, float]]:
        n = self.counts[place_id]
        if not n:
            yield "unnamed", 1.0
            return
        rivals = [i for i in self.local if _rival(i, place_id)]
        yield f"rivals: {_number(len(rivals))}", 1.0
        yield f"rivals: {_number(len(rivals))}, reach: {self._spoken}", 1.0
        yield "share", n / sum(self.counts.values())
        yield "mentions", min(1.0, n / _MANY)
        if n < _FEW:
            yield "few", 1.0
        if not self.named_alone[place_id]:
            yield "only in organisations", 1.0
        if self.local and n == max(self.local.values()):
            yield "most", 1.0
        if place_id == self.first:
            yield "first", 1.0
        elif place_id == self.first_local:
            yield "first town", 1.0

    @property
    def _spoken(self) -> str:
        """How far the words reach."""
        return "county" if self.reach > 0 else "local" if self.reach < 0 else "open"

    def _units(self, mentions: Iterable[PlaceMention]) -> list[str]:
        """The places of mentions in order; outside audits a region authority stands for its county."""
        ids = (m.place_id for m in mentions if m.place_id and _is_unit(m))
        return [i if self.group == "audit" else i.removesuffix("-region") for i in ids]

    def _page(self, mention: PlaceMention) -> int:
        return self._document.span(mention.start, mention.end).page


def _rival(other: str, place_id: str) -> bool:
    """Whether a place is another one, neither in the place nor around it."""
    return other != place_id and not within(other, place_id) and not within(place_id, other)


def _number(n: int) -> str:
    """A number of places as a word, since the first few make most difference."""
    return ("none", "one", "two", "three")[n] if n <= _FEW else "many"


def _is_unit(mention: PlaceMention) -> bool:
    return bool(mention.place_id) and mention.kind != "locality" and mention.place_id != COUNTRY


@lru_cache(maxsize=1024)
def kind_of(place_id: str) -> str:
    """The kind of a place: country, county, region, municipality or district; "" for an unknown id."""
    place = gazetteer().place(place_id)
    return place.kind if place else ""


def outer(place_id: str) -> set[str]:
    """The municipality and the county of today that a place lies in."""
    around = {gazetteer().municipality_of(place_id), place_id[:_COUNTY]}
    return {i for i in around if i and within(place_id, i)}


def within(inner: str, around: str) -> bool:
    """Whether a place lies in another: a district in its municipality, both in their county, all in the country."""
    if inner in (around, COUNTRY):
        return False
    if around == COUNTRY:
        return True
    if kind_of(around) in WIDE:
        return kind_of(inner) in LOCAL and inner.startswith(around.removesuffix("-region"))
    return inner.startswith(around + "-")
