"""When a report was published or decided, and where it says so."""

import re
from dataclasses import dataclass
from datetime import date

from extractors.dates import MONTH, Found, dates_in
from extractors.document_facts.words import anywhere
from extractors.outline.sentences import sentences
from pipeline.document import Block, BlockKind, Document

_FRONT = 5  # blocks in which a date may stand behind other words
_STOP = re.compile(r"(?P<stop>[.;|,–—])\s*(?P<label>[^.;|,–—]*)$")
_RUNS = re.compile(rf"(?:\b(?:{MONTH})|(?<![\d/])\d{{1,2}})$")  # "1 maj" in front of "– 31 maj 2012"
_PARTS = re.compile(r"(?<=\w\w)\.\s+(?=[A-ZÅÄÖ])|\s[·|•/]\s|;\s+|,\s+(?=[Dd]nr\b|[Dd]iarie|[Vv]ersion\b)")
_TAIL = 3  # words at the end of a line
_ROOM = 9  # words a line of place, label and date may have


@dataclass(frozen=True, slots=True)
class Published:
    """A date and where it was read, as in the schema's ``published_origin``."""

    day: date
    origin: str


def published_of(document: Document, is_agreement: bool) -> Published | None:
    """The date of a report; None where it says none.

    In the order of trust: for agreements the decision about the agreement itself; a date alone, behind a label or a
    place on the first page; a signature line at the end; a decision about the report. Dates in running text, in
    appendices and in lists of sources are never its own.
    """
    found = _decision(document) if is_agreement else None
    found = found or _title_page(document) or _signature(document)
    return found or (None if is_agreement else _decision(document))


def _title_page(document: Document) -> Published | None:
    """A line of the first page, or of the head of the first pages, that holds little but a date."""
    hits: list[tuple[bool, date]] = []
    for block in document.blocks:
        if block.page > 2 or (block.page > 1 and block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)):
            break
        lines = _lines(block)
        for i, text in enumerate(lines):
            # "... gäller från" at the end of a line says what the date on the next one is.
            if i and anywhere("published", "never").search(" ".join(lines[i - 1].lower().split()[-_TAIL:])):
                continue
            if hit := _date_line(text):
                hits.append((bool(anywhere("published", "labels").search(text.lower())), hit.day))
    if not hits:
        return _behind(document) or _part(document)
    labelled = [day for label, day in hits if label]
    return Published(labelled[0] if labelled else hits[0][1], "title_page")


def _behind(document: Document) -> Published | None:
    """A date behind a subtitle, an issuer or a number at the front: "Resultat av enkäten – 3 maj 2009"."""
    for block in list(document.body)[:_FRONT]:
        if block.page > 1:
            break
        for text in dict.fromkeys(" ".join(t.split()) for t in (block.text, block.lines[0].text)):
            days = dates_in(text)
            if len(days) != 1 or len(text.split()) > 2 * _ROOM or text[days[0].end :].strip(" ."):
                continue
            if _apart(text[: days[0].start]):
                return Published(days[0].day, "title_page")
    return None


def _part(document: Document) -> Published | None:
    """A date that ends a part of a line at the front, behind an issuer, place or label: "Nacka, 3 maj 2009. Vi ..."."""
    for block in list(document.body)[:_FRONT]:
        if block.page > 1:
            break
        for part in _PARTS.split(" ".join(block.text.split())):
            days = dates_in(part)
            if len(days) != 1 or part[days[0].end :].strip(" .") or len(part.split()) > _ROOM + 3:
                continue
            before = re.sub(r"(?i)\bden\s*$", "", part[: days[0].start]).rstrip(" :")
            low = before.lower()
            if anywhere("published", "never").search(low) or _RUNS.search(low.rstrip(" –—-")):
                continue
            labelled = any(m.end() == len(low) for m in anywhere("published", "labels").finditer(low))
            named = before.endswith(",") or _place_and_date(part, days[0])
            if not before or labelled or named:
                return Published(days[0].day, "title_page")
    return None


def _apart(before: str) -> bool:
    """Whether a date behind these words is a part of its own, alone or with a label, and ends no period."""
    stop = _STOP.search(re.sub(r"(?i)\bden\s*$", "", before).rstrip())
    if stop is None:
        return False
    label, said = stop["label"].strip(" :").lower(), before[: stop.start()].strip().lower()
    if label and not anywhere("published", "labels").fullmatch(label):
        return False
    if stop["stop"] in ".;|" or said.startswith("dnr"):
        return True
    return not _RUNS.search(said) and not anywhere("published", "never").search(said)


def _signature(document: Document) -> Published | None:
    """The last line of place and date, in front of the appendices if there are any."""
    found: Published | None = None
    for block in document.body:
        text = block.text
        if block.kind is BlockKind.HEADING and re.match(r"(?i)(?:bilaga|appendix|källförteckning|referenser)\b", text):
            if found:
                return found
            continue
        if block.kind in (BlockKind.TABLE, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.CAPTION):
            continue
        # Below a last paragraph the signature may stand close enough to be taken for its last line.
        for line in dict.fromkeys([*_lines(block), block.lines[-1].text]):
            hit = _date_line(line)
            if hit and _place_and_date(line, hit):
                found = Published(hit.day, "signature")
    return found


def _decision(document: Document) -> Published | None:
    """A sentence that says when the report or agreement was decided."""
    decision, about = anywhere("published", "decision"), anywhere("published", "decided")
    for block in document.body:
        if block.kind in (BlockKind.FOOTNOTE, BlockKind.LIST_ITEM):
            continue
        for span in sentences(document.span_of(block)):
            low = span.text.lower()
            verb = decision.search(low)
            if verb is None:
                continue
            days = dates_in(span.text)
            # A subtitle "Antagen av ... den 3 maj 2010" may name many who decided.
            short = len(low.split()) <= (3 * _ROOM if block.page == 1 and verb.start() == 0 else _ROOM + 3)
            if days and (short or about.search(low)) and not _of_others(low, short):
                behind = [d for d in days if d.start >= verb.start()]
                return Published((behind or days)[0].day, "decision")
    return None


def _of_others(low: str, short: bool) -> bool:
    """Whether what was decided is another paper than this one."""
    if re.search(r"\bden (?:centrala|regionala|nationella|länsgemensamma)\b", low):
        return True
    return not short and bool(re.search(r"§|\blag(?:en)?\b|rutin(?:er|en)? för", low))


def _lines(block: Block) -> list[str]:
    """The lines of a block of short lines; a block of running text as one."""
    short = sum(1 for _ in block.words) <= 7 * len(block.lines)
    return [line.text for line in block.lines] if short and len(block.lines) > 1 else [block.text]


def _date_line(text: str) -> Found | None:
    """The date in a line that holds nothing else but a label, a place or a name."""
    days = dates_in(text)
    if len(days) != 1 or len(text.split()) > _ROOM:
        return None
    rest = text[: days[0].start] + " " + text[days[0].end :]
    if anywhere("published", "never").search(rest.lower()) or "§" in text or rest.rstrip().endswith("."):
        return None
    if _RUNS.search(text[: days[0].start].lower().rstrip(" –—-")):
        return None  # the end of a period: "1 januari–31 december 2021"
    return days[0]


def _place_and_date(text: str, hit: Found) -> bool:
    """Whether a line is a place or organisation and a date, as "Tyresö kommun 2023-01-26"."""
    before = re.sub(r"(?:,|\bden|\bort och datum:?)\s*$", "", text[: hit.start].strip(), flags=re.IGNORECASE).strip(
        " ,:"
    )
    if text[hit.end :].strip(" .,"):
        return False
    return bool(before) and before[:1].isupper() and len(before.split()) <= 5 and not before.endswith(":")
