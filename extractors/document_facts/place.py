"""What a report is about: the municipality, district, county or region authority it describes.

Method: every sign that names a place votes (title, running heads, signature lines, the first page, how often the body
names it). A narrower place beats the one it lies in where both are named; a report that names many places of one county
without singling one out is about the county, as one about many districts is about their municipality. Follow-ups and
deviation reports are the county's unless title, letterhead or the way they speak make them one place's own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from extractors.context import Context
from extractors.document_facts.front import front_lines
from extractors.document_facts.scope import audits_region, county_of_bodies, issues, names_principal, reach
from extractors.outline.sentences import sentences
from gazetteer.link import PlaceMention, link_text
from gazetteer.tables import gazetteer
from pipeline.document import Block, BlockKind

TITLE, HEADS, SIGNATURE, FIRST_PAGE, BODY = 8.0, 4.0, 3.0, 2.0, 10.0
"""How much each sign counts: the title; running heads and feet; lines with a date; page 1; all of the body."""

Votes = dict[str, float]
"""Place id → weight of the signs that name it."""

MANY = 4
"""So many places, none of them singled out, make a report one about what they lie in."""

FEW = 3
"""A place named less often than this does not make a follow-up or deviation report its own."""

LEADS = 0.55
"""Share of the body's mentions that singles a place out."""

_SPOKEN = 8  # sentences that may name whose auditors speak
_EARLY = 6000  # characters in which an audit says whose it is

_LOCAL = frozenset({"municipality", "district"})
_WIDE = frozenset({"county", "region"})
_COUNTY_WIDE = frozenset({"follow_up", "deviation_report"})
_DATED = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2} \w+ (?:19|20)\d\d\b")


def document_place(context: Context) -> tuple[str | None, float]:
    """The id of the place a report is about, and how sure that is (0–1). (None, 0.0) where no sign names one."""
    title = _named(context, _title_texts(context))
    heads = _named(context, _issuers(_furniture(context)))
    votes: Votes = defaultdict(float)
    signed = _signatures(context) + front_lines(context.document)
    letterhead = _named(context, _issuers(signed))
    for ids, weight in ((title, TITLE), (heads, HEADS), (_named(context, signed), SIGNATURE)):
        for place_id in ids:
            votes[place_id] += weight
    body = [m for m in context.mentions if m.place_id and m.kind != "locality" and m.place_id != "SE"]
    for place_id, weight in _body_votes(context, body).items():
        votes[place_id] += weight
    singled = title | heads | letterhead
    if context.facts.document_type == "audit":
        principals = _named(context, _principals(context))
        singled |= principals
        for place_id in principals:
            votes[place_id] += HEADS
        votes = _counties_as_regions(votes) if audits_region(context.document.text[:_EARLY]) else votes
    else:
        votes = _regions_as_counties(votes)
    if context.facts.document_type in _COUNTY_WIDE and (county := _county(context, votes, singled)):
        return county, 0.8
    if votes:
        best, score = _elect(context, votes, title, singled, body)
        return (_sole(best) if context.facts.document_type in ("audit", "agreement") else best), score
    county = county_of_bodies(context.document.text) if context.facts.document_type == "agreement" else None
    return county, 0.5 if county else 0.0


def _county(context: Context, votes: Votes, singled: set[str]) -> str | None:
    """The county a follow-up or deviation report covers; None where it is one place's own, or nothing tells.

    It is the county's where neither title, heads nor letterhead name one place and the text speaks of groups and
    municipalities in the plural more than of the one here.
    """
    text = context.document.text
    said = " ".join([text, *_furniture(context)])
    issued = any(_kind(i) in _WIDE for i in singled)  # by the county's own authority
    least = 1 if any(_kind(i) in _LOCAL for i in votes) and not issued else 0
    if any(_kind(i) in _LOCAL for i in singled) or reach(text) < least:
        return None
    named = sorted((i for i in votes if _kind(i) == "county"), key=lambda i: (-votes[i], i))
    counties = {i[:5] for i in votes if i != "SE"}
    home = county_of_bodies(said)
    if len(counties) > 1 and not home:
        return None
    if home in counties and home not in named:
        return home  # its own organisations say more than another county it looks at
    return named[0] if named else home or next(iter(counties), None)


def _title_texts(context: Context) -> list[str]:
    """The title and the headings that open page 1."""
    texts = [context.facts.title] if context.facts.title else []
    for block in context.document.body:
        if block.page > 1 or (texts and block.kind not in {BlockKind.HEADING}):
            break
        if block.kind is BlockKind.HEADING:
            texts.append(block.text)
    return texts


def _furniture(context: Context) -> list[str]:
    """The running heads and feet."""
    kinds = {BlockKind.HEADER, BlockKind.FOOTER}
    return sorted({b.text for b in context.document.blocks if b.kind in kinds})


def _signatures(context: Context) -> list[str]:
    """Short lines that hold a date, as letterheads and signatures do: "Tyresö den 3 mars 2021"."""
    return [b.text for b in context.document.body if _is_dated(b)]


def _issuers(lines: list[str]) -> list[str]:
    """The lines that may say who issued the report."""
    return [line for line in lines if issues(line, bool(_DATED.search(line)))]


def _principals(context: Context) -> list[str]:
    """Sentences of the first pages that say whose auditors speak or what they reviewed."""
    early = (b for b in context.document.body if b.page <= 3 and b.kind is not BlockKind.TABLE)
    spans = (s for b in early if b.words for s in sentences(context.document.span_of(b)))
    return [s.quote for s in spans if names_principal(s.quote)][:_SPOKEN]


def _is_dated(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and len(block.text.split()) <= 8 and bool(_DATED.search(block.text))


def _named(context: Context, texts: Iterable[str]) -> set[str]:
    """The places named in texts, localities and the country left out."""
    out: set[str] = set()
    for text in texts:
        out |= {m.place_id for m in link_text(text, context.facts.date) if m.place_id and m.kind != "locality"}
    return out - {"SE"}


def _body_votes(context: Context, body: list[PlaceMention]) -> Votes:
    """Votes of the body: the share of its mentions, and standing on page 1."""
    votes: Votes = defaultdict(float)
    counts = Counter(m.place_id for m in body if m.place_id and m.context == "place")
    total = sum(counts.values())
    for place_id, n in counts.items():
        votes[place_id] += BODY * n / total
    for place_id in {m.place_id for m in body if m.place_id and context.document.span(m.start, m.end).page == 1}:
        votes[place_id] += FIRST_PAGE
    return votes


def _regions_as_counties(votes: Votes) -> Votes:
    """Only an audit is about a region authority; elsewhere it stands for its county, with less weight."""
    out: Votes = defaultdict(float)
    for place_id, weight in votes.items():
        region = place_id.endswith("-region")
        out[place_id.removesuffix("-region")] += weight / 2 if region else weight
    return out


def _counties_as_regions(votes: Votes) -> Votes:
    """An audit by a county's own auditors is about its authority, though it says only the county's name."""
    out: Votes = defaultdict(float)
    for place_id, weight in votes.items():
        region = f"{place_id}-region"
        out[region if _kind(place_id) == "county" and gazetteer().place(region) else place_id] += weight
    return out


def _sole(place_id: str | None) -> str | None:
    """The municipality in place of a county that consists of it alone, as Gotland's does; else the place itself."""
    if place_id is None or _kind(place_id) not in _WIDE:
        return place_id
    inside = {p.place_id for p in gazetteer().places if p.kind == "municipality" and p.parent_id == place_id[:5]}
    return inside.pop() if len(inside) == 1 else place_id


def _elect(
    context: Context, votes: Votes, title: set[str], singled: set[str], body: list[PlaceMention]
) -> tuple[str | None, float]:
    local = Counter(m.place_id for m in body if m.kind in _LOCAL and m.place_id)
    signs = [title]
    if context.facts.document_type == "audit" and not audits_region(context.document.text[:_EARLY]):
        signs.append(singled)  # whose auditors speak says more than who is spoken of
    for named in signs:
        places = sorted(i for i in named if _kind(i) in _LOCAL)
        places = [i for i in places if not any(_within(j, i) for j in places)]
        if len(places) == 1:
            return places[0], _share(votes, places[0])
    county_wide = context.facts.document_type in _COUNTY_WIDE
    if _spread(local, county_wide):
        whole = _whole(local, county_wide, singled)
        if whole and not _headed(votes, local):
            return whole, round(0.6 + 0.3 * min(1.0, len(local) / 10), 3)
    best = min(votes, key=lambda i: (-votes[i], i))
    inner = [i for i in votes if _within(i, best) and votes[i] >= votes[best] / 2 and _kind(i) in _LOCAL]
    if context.facts.document_type == "audit" or (best in singled and not context.facts.parties):
        inner = [i for i in inner if i in singled]  # towns that the paper of a region or county speaks of
    if inner and _kind(best) in {"municipality", "county", "region"}:
        best = min(inner, key=lambda i: (-votes[i], i))
    return best, _share(votes, best)


def _spread(local: Counter[str], county_wide: bool) -> bool:
    """Whether the body names many places and none above all.

    Follow-ups and deviation reports cover a county as a rule: there two places, or a few passing words, will do.
    """
    if not local:
        return False
    top = max(local.values())
    even = top / sum(local.values()) < LEADS
    return (even and len(local) >= (2 if county_wide else MANY)) or (county_wide and top < FEW)


def _headed(votes: Votes, local: Counter[str]) -> bool:
    """Whether running heads or signatures single out one of many places."""
    loud = [i for i in local if votes[i] >= HEADS + BODY * 0.3]
    return len(loud) == 1


def _whole(local: Counter[str], county_wide: bool, singled: set[str]) -> str | None:
    """What the places of a report lie in: their municipality where all are its districts, else their county.

    A follow-up or deviation report must name the municipality at its front, as one by its own officials does.
    """
    municipalities = {gazetteer().municipality_of(i) for i in local}
    if len(municipalities) == 1 and (not county_wide or municipalities & singled):
        return municipalities.pop()
    counties = Counter(i[:5] for i in local.elements())
    county, n = min(counties.items(), key=lambda c: (-c[1], c[0]))
    return county if n / sum(counties.values()) > LEADS else "SE"


def _kind(place_id: str) -> str:
    place = gazetteer().place(place_id)
    return place.kind if place else ""


def _within(inner: str, outer: str) -> bool:
    """Whether a place lies in another: a district in its municipality, both in their county."""
    if inner == outer:
        return False
    if _kind(outer) in {"county", "region"}:
        return _kind(inner) in _LOCAL and inner.startswith(outer.removesuffix("-region"))
    return inner.startswith(outer + "-")


def _share(votes: Votes, best: str) -> float:
    """The winner's share of the votes that were not for places around or within it, as a score."""
    rivals = [v for i, v in votes.items() if i != best and not _within(i, best) and not _within(best, i)]
    return round(votes[best] / (votes[best] + max(rivals, default=0.0)), 3)
