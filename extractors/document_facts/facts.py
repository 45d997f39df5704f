"""Gathers what a report says of itself, before anything else is read from it."""

from itertools import chain

from extractors.agreements import legal_references, parties_of, terms_of
from extractors.context import DocumentFacts
from extractors.document_facts.family import family, is_shown, names_agreement
from extractors.document_facts.front import front_lines
from extractors.document_facts.genre import is_form, is_other_genre, may_be_other
from extractors.document_facts.language import language_of
from extractors.document_facts.likeness import SURE, agreed, likely_type
from extractors.document_facts.period import Period, period_in
from extractors.document_facts.published import published_of
from extractors.document_facts.title import publisher_of, title_of
from extractors.document_facts.words import anywhere
from extractors.document_facts.years import Dated, report_year
from extractors.outline.sentences import sentences
from pipeline.document import Block, BlockKind, Document

_HEAD = 12  # blocks at the front that count as title page
_NAMES = 5  # blocks at the front that may name an agreement
_READ = 40_000  # characters that decide the family


def document_facts(document: Document) -> DocumentFacts:
    """The facts of a document. ``place_id`` is left to the gazetteer."""
    title, blocks = title_of(document)
    headings = " ¶ ".join(b.text for b in document.body if b.kind is BlockKind.HEADING and b not in blocks).lower()
    front = _front(document, blocks)
    parties = parties_of(document, title or "")
    named = " ".join([title or front, *_named_so(document, blocks)]).lower()
    kind = _kind(document, title or "", named, headings, len(parties))
    facts = DocumentFacts(document_type=kind, title=title, publisher=publisher_of(document, title))
    facts.language = language_of(document.text)
    published = published_of(document, kind == "agreement")
    if published:
        facts.published, facts.published_origin = published.day, published.origin
    if kind == "agreement":
        facts.parties = parties
        terms = terms_of(document)
        facts.valid_from, facts.valid_to, facts.revision_months = (
            terms.valid_from,
            terms.valid_to,
            terms.revision_months,
        )
    period = None if kind == "agreement" else _period(document, kind, title or "")
    if period:
        facts.period_start, facts.period_end = period
    dated = Dated(facts.published, facts.valid_from, period, front_lines(document))
    facts.report_year = report_year(kind, title or "", document.text, dated)
    if kind != "other":
        facts.legal_references = legal_references(document.text)
    return facts


def _kind(document: Document, title: str, named: str, headings: str, n_parties: int) -> str:
    """The family, or "other" where the front names a paper of another kind and no family's own words contradict it.

    Where the words of the whole document are those of one family, they decide before the cues of front and body.
    """
    if is_other_genre(document, title):
        return "other"
    all_headings = " ".join(b.text for b in document.body if b.kind is BlockKind.HEADING)
    likely, chance = likely_type(title, all_headings, document.text)
    if chance >= SURE:
        return likely
    return agreed(likely, chance, _kind_by_cues(document, title, named, headings, n_parties))


def _kind_by_cues(document: Document, title: str, named: str, headings: str, n_parties: int) -> str:
    body = document.text[:_READ].lower()
    kind = family(named, headings, body, n_parties)
    form = is_form(document)
    if kind == "other" or not (form or may_be_other(document, title)):
        return kind
    return kind if is_shown(kind, named, headings, body, by_title=not form) else "other"


def _front(document: Document, title: list[Block]) -> str:
    """The words that stand for a title where there is none: the first lines of the body."""
    return " ".join(b.text for b in list(document.body)[:3]) if not title else ""


def _named_so(document: Document, title: list[Block]) -> list[str]:
    """The line at the front that names an agreement below a title that does not: "Överenskommelse mellan X och Y"."""
    front = [b for b in list(document.body)[:_NAMES] if b.page == 1 and b not in title]
    return [b.text for b in front if names_agreement(b.text)][:1]


def _period(document: Document, kind: str, title: str) -> Period | None:
    """The period stated in the title, on the front, or by a sentence that says it bounds what is described."""
    if found := period_in(title):
        return found
    body = list(document.body)
    front = [b.text for b in body[:_HEAD] if b.page == 1 and len(b.text.split()) <= 25]
    early = (s.quote for b in body if b.page <= 4 for s in sentences(document.span_of(b)))
    stating = (text for text in early if anywhere("period", "states").search(text.lower()))
    for text in chain(front, stating):
        if _describes(text, kind) and (found := period_in(text)):
            return found
    return None


def _describes(text: str, kind: str) -> bool:
    """Whether a period in the sentence is that of what is reported, not that of a survey, a project or the work."""
    low = text.lower()
    if anywhere("period", "never").search(low):
        return False
    return kind != "audit" or bool(anywhere("period", "audited").search(low))
