"""All observations of a document: every family that fits it reads its tables, lists and sentences."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.context import Context
from extractors.observations.breakdown import BreakdownReader
from extractors.observations.claims import ClaimReader
from extractors.observations.draft import Draft, merge
from extractors.observations.family import Family, families
from extractors.observations.likeness.reader import by_likeness
from extractors.observations.meetings import read_meetings
from extractors.observations.scene import Scene
from extractors.observations.sentences import Sentence, sentences
from extractors.observations.statuses import StatusReader
from extractors.observations.tables import read_tables
from extractors.records import Observation
from pipeline.document import BlockKind
from pipeline.problems import Problem, Severity, Stage


def observations(context: Context) -> list[Observation]:
    """The observations of a document in its order, one row a fact. A document of type ``other`` has none."""
    return [d.record(context.document.document_id, context.facts.report_year) for d in drafts(context)]


def drafts(context: Context, known: Sequence[Family] | None = None) -> list[Draft]:
    """The facts behind the observations. ``known`` are the families to read with; those of the program if None."""
    return merge(_all(context, known) if known else _own(context))


def claimed_numbers(context: Context) -> frozenset[int]:
    """Where the numbers of running text stand that an indicator claims, repeats included: offsets in the text."""
    return frozenset(d.at_number for d in _own(context) if d.at_number >= 0)


def likeness_problems(context: Context) -> list[Problem]:
    """A row for every page on which numbers became observations by likeness and not by a rule."""
    pages: dict[int, list[Draft]] = {}
    for draft in merge(_own(context)):
        if draft.is_likeness:
            pages.setdefault(draft.evidence.page, []).append(draft)
    return [
        Problem(Stage.EXTRACTION, Severity.WARNING, "by_likeness", _likeness_message(found), page)
        for page, found in sorted(pages.items())
    ]


def _likeness_message(found: Sequence[Draft]) -> str:
    told = "; ".join(f"{d.indicator} = {d.value:g} from “{d.evidence.quote}”" for d in found)
    return f"No rule claims these numbers, but they look like known ones. Check them on the page: {told}"


@lru_cache(maxsize=1)
def _own(context: Context) -> tuple[Draft, ...]:
    """What the program's own families read in a document; both observations and quantities ask for it."""
    return tuple(_all(context, families()))


def _all(context: Context, known: Sequence[Family]) -> Iterator[Draft]:
    fitting = [f for f in known if _fits(f, context)]
    if not fitting:
        return
    text = [s for s in sentences(context) if not _is_quoted(s)]
    scene = Scene.of(context)
    told: list[Draft] = []
    for one in fitting:
        told += read_tables(context, one, text)
        told += _read(one, text, scene)
    yield from told
    yield from by_likeness(text, fitting, scene, told)


def _fits(one: Family, context: Context) -> bool:
    return context.facts.document_type in one.document_types and bool(one.requires.search(context.document.text))


def _read(one: Family, text: list[Sentence], scene: Scene) -> Iterator[Draft]:
    claims = ClaimReader(one, scene)
    statuses = StatusReader(one, scene)
    breakdown = BreakdownReader(one, one.breakdown, scene) if one.breakdown else None
    for at, sentence in enumerate(text):
        if sentence.kind is BlockKind.CAPTION:
            continue
        yield from claims.read(sentence)
        if breakdown:
            yield from breakdown.read(sentence)
        if one.meetings:
            yield from read_meetings(sentence, one, one.meetings, scene)
        if one.statuses:
            yield from statuses.read(sentence, _items(text, at))
    if breakdown:
        yield from breakdown.weak()


def _items(text: list[Sentence], at: int) -> list[Sentence]:
    """The list items that a sentence ending in a colon or semicolon leads into."""
    if text[at].text.rstrip()[-1:] not in ":;(" and text[at].kind is not BlockKind.HEADING:
        return []
    out: list[Sentence] = []
    for following in text[at + 1 :]:
        if (
            following.kind is not BlockKind.LIST_ITEM
            or not following.mentions
            or len(following.text) > 80 * max(1, len(following.mentions))
        ):
            break
        out.append(following)
    return out


def _is_quoted(sentence: Sentence) -> bool:
    """Whether a sentence only gives answers in quotation marks ("Exempel på svar; …")."""
    return sentence.text.lstrip("- ")[:1] in '”“"»' and sentence.text.rstrip(" .,")[-1:] in '”“"«'
