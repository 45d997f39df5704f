"""Who made an agreement."""

import re

from extractors.agreements.words import any_of, compiled, raw
from extractors.outline.sentences import sentences
from extractors.recommendations.bodies import find_bodies
from pipeline.document import BlockKind, Document, Line

_SPLIT = re.compile(r"(?<!-),\s+|(?<!-)\s+(?:och|samt|respektive|&)\s+(?!Hälsa)")
_STOP = re.compile(
    r"\s+(?:om|kring|gällande|avseende|angående|rörande|för att|när|som|i syfte|ska|är|har|beskriv\w+|träff\w+"
    r"|ingå\w*)\b|[.;:(\n]"
)


def parties_of(document: Document, title: str) -> list[str]:
    """The parties as written: behind "mellan" in the title, under "Parter", in the subtitle, or in a first sentence."""
    first = [b for b in document.body if b.page == 1]
    lead = compiled(f"(?i){raw()['parties']['lead']}")
    match = lead.search(title)
    if match and len(found := _split(_until_stop(title[match.end() :]))) >= 2:
        return found
    if found := _under_heading(document):
        return found
    for block in first[:4]:
        if block.text != title and len(block.text.split()) <= 20 and not block.text.rstrip().endswith((".", ":")):
            text = block.text[m.end() :] if (m := compiled(r"(?i)^.*?\bmellan\b").match(block.text)) else block.text
            if len(found := _split(text)) >= 2:
                return found
    for block in first:
        # What the agreement says of itself; others are named "den centrala" and the like.
        for span in sentences(document.span_of(block)):
            match = lead.search(span.quote)
            own = re.match(
                r"(?i)(?:denna|detta|föreliggande|parterna|mellan|(?:\S+)?(?:överenskommelsen|avtalet))\b", span.quote
            )
            if match and own and len(found := _split(_until_stop(span.quote[match.end() :]))) >= 2:
                return found
    return []


def _until_stop(text: str) -> str:
    match = _STOP.search(text)
    return text[: match.start()] if match else text[:200]


def _split(text: str) -> list[str]:
    """The parts of a coordination that each name a body; none where one of them does not."""
    parts = [p.strip(" ,") for p in _SPLIT.split(" ".join(text.split())) if p.strip(" ,")]
    bodies = [p for p in parts if find_bodies(p) and len(p.split()) <= 8]
    bodies = [re.sub(r"^(?:avtals)?parter(?:na)?(?: är)?\s*:?\s+", "", p, flags=re.IGNORECASE) for p in bodies]
    return bodies if len(bodies) * 3 >= len(parts) * 2 else []


def _under_heading(document: Document) -> list[str]:
    """Short lines and list items under a heading "Parter"."""
    heading = compiled(rf"^(?:\d[\d.]*\s+)?{any_of('parties', 'headings')}$")
    found: list[str] = []
    inside = False
    for block in document.body:
        if heading.match(block.text.lower().strip(" :")) and len(block.text.split()) <= 6:
            inside = True
            continue
        if not inside:
            continue
        if block.kind is BlockKind.HEADING or len(block.text.split()) > 40:
            break
        if block.kind is BlockKind.LIST_ITEM or len(block.text.split()) <= 6:
            found.extend(
                p for line in ([block.text] if len(block.lines) < 2 else _whole(block.lines)) for p in _split(line)
            )
        else:
            found.extend(b.name for b in find_bodies(block.text))
            break
    return list(dict.fromkeys(found))


def _whole(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]
