"""Meetings per term and body: "styrgruppen har minst två möten per termin"."""

import re
from collections.abc import Iterator

from extractors.observations.draft import Draft, evidence
from extractors.observations.family import Family, Meetings
from extractors.observations.figures import Figure, find_figures
from extractors.observations.scene import Scene, clause_year, governed_place
from extractors.observations.sentences import Sentence
from pipeline.document import BlockKind

_NAME = (
    r"(?:[A-ZÅÄÖ]{2,}[\w-]*|[A-ZÅÄÖa-zåäö]+-"
    r"|(?i:operativ|lokal|regional|central|gemensam|strategisk|övergripande|kommunal)\w*)"
)
_BEHIND = re.compile(
    r"(?:\s+för)?\s+[A-ZÅÄÖ]{2,}(?![\w-])"
    r"|\s+(?:för|kring)\s+(?:[\w-]+\s+){0,3}?[\w-]+(?=\s+(?:har|träffas|möts|sammanträder|ska|skall|hålls|kallas|bör)\b)"
)
_COUNTY = re.compile(r"SE-\d\d")  # a report on a county tells of many places, another one of its own
_ARTICLE = re.compile(r"^(?:den|det|de|en|ett|vår|i|gemensamma?)\s+", re.IGNORECASE)


def read_meetings(sentence: Sentence, family: Family, rule: Meetings, scene: Scene) -> Iterator[Draft]:
    """The meetings a sentence promises or states per term, each with the body that meets.

    Where the sentence names no body but "de", "gruppen" or nothing, the body last named before it counts, or that of
    the heading. Meetings per year or month are none.
    """
    spoken_on = sentence.before[-200:] if re.match(r"De(?:t|tta)\b", sentence.text) else ""
    said = " ".join((sentence.text, spoken_on, sentence.heading.split("\n")[-1]))
    if not rule.per.search(sentence.text) or not rule.meets.search(said):
        return
    figures = [f for f in find_figures(sentence.text, family.nouns) if f.noun == rule.noun]
    told = False  # by the figure before: "fyra möten per termin; styrgruppen två"
    for index, figure in enumerate(figures):
        since = figures[index - 1].end if index else 0
        if figure.in_range or figure.rider or figure.number.unit != "count":
            continue
        named = rule.bodies.search(sentence.text, since, figure.number.start) is not None
        told = _per_term(sentence.text, figure, since, rule) or (told and figure.inherited and named)
        if not told:
            continue
        body = _body(sentence, figure, rule)
        place = governed_place(sentence, figure) if _COUNTY.fullmatch(scene.place_id or "") else None
        year = clause_year(sentence, figure, scene) or scene.year
        if not body or year is None:
            continue
        yield Draft(
            indicator=rule.indicator,
            place_id=place or scene.place_id,
            year=year,
            value=figure.number.value,
            unit="count",
            evidence=evidence(sentence.span, "heading" if sentence.kind is BlockKind.HEADING else "prose"),
            unit_name=body,
            approx=figure.number.approx,
            at_number=sentence.start + figure.number.start,
        )


def _per_term(text: str, figure: Figure, since: int, rule: Meetings) -> bool:
    """Whether "per termin" stands right behind the number's phrase, or right in front of it ("varje termin hålls två").

    What stands behind the figure before, which ends at ``since``, is that one's.
    """
    behind = rule.per.search(text[figure.number.end :])
    if behind and behind.start() <= 60 and not re.search(r"\d|[;.]", text[figure.number.end :][: behind.start()]):
        return True
    ahead = list(rule.per.finditer(text[: figure.number.start]))
    return bool(ahead) and not since and figure.number.start - ahead[-1].end() <= 40


def _body(sentence: Sentence, figure: Figure, rule: Meetings) -> str | None:
    first, last = figure.window
    texts = (
        sentence.text[first : figure.number.start],
        sentence.text[figure.end : last],
        sentence.text[: figure.number.start],
    )
    for index, text in enumerate(texts):
        found = _bodies(text, rule)
        if found:
            return found[0] if index == 1 else found[-1]
    for text in (sentence.before, *reversed(sentence.heading.split("\n"))):
        found = _bodies(text, rule)
        if found:
            return found[-1]
    return None


def _bodies(text: str, rule: Meetings) -> list[str]:
    """The bodies named in a text, each with the words of its name in front; "gruppen" alone names none."""
    out: list[str] = []
    for match in rule.bodies.finditer(text):
        head = re.search(rf"(?:{_NAME}\s+)*$", text[: match.start()])
        bare = re.match(r"(?:mål|ålders|barn|patient|riks|yrkes)?grupp(?:en|er|erna)?$", match[0], re.IGNORECASE)
        if bare and not (head and head[0]):
            continue
        behind = _BEHIND.match(text, match.end())
        name = ((head[0] if head else "") + match[0] + (behind[0] if behind else "")).strip()
        out.append(_ARTICLE.sub("", name))
    return out
