"""Statements that are sentences of running text."""

import re

from extractors.outline import Unit, sentences
from extractors.recommendations.bodies import Body, find_bodies, is_speaker, names
from extractors.recommendations.leads import Lead, addressees, heading_lead, looks_open, others_speak
from extractors.recommendations.statement import Statement
from extractors.recommendations.vocabulary import vocabulary

_SUBORDINATE = re.compile(r"\b(?:att|som|om|hur|när|då|eftersom|vilket|vilka|där|medan|huruvida)\b")
_GOAL = re.compile(
    r"\b(?:mål(?:et|en)?|målsättning(?:en)?|ambition(?:en)?)(?: (?:med|för|är)(?: \S+){1,8}?)? (?:är|ska vara) att\b"
)
_TURNABLE = re.compile(r"\b(?:tar|ser|följer|bjuder|kallar|lyfter|arbetar)\b")
_TURNED = re.compile(r"(\w+(?: sig)?)\s+$")
_LABEL = re.compile(r"([^:.?!]{3,90}):\s+(?=[A-ZÅÄÖ])")
_SHALL = re.compile(r"\b(?:ska|skall)\b")


def statements(unit: Unit, family: str, section: Lead | None) -> list[Statement]:
    """The statements among the sentences of a paragraph; ``section`` is what its headings promise."""
    found: list[Statement] = []
    for span in sentences(unit.span):
        if (label := _LABEL.match(span.text)) and (named := heading_lead(label.group(1), family)):
            # "Revisorernas rekommendationer: Vi ...": the label is a heading on the same line.
            section, span = named, span.sub(label.end(), len(span.text))
        text = span.quote
        if len(text.split()) < 4 or text.endswith("?") or looks_open(text):
            continue
        lead, formal = _of(text, family, section)
        if lead:
            to = lead.addressees or (section.addressees if section and section.kind == lead.kind else [])
            found.append(Statement(lead.kind, text, span, to, unit.heading, formal=formal, is_sentence=True))
    return found


def _of(text: str, family: str, section: Lead | None) -> tuple[Lead | None, bool]:
    """The kind of a sentence and its addressees, and whether it is formal advice."""
    low = text.lower()
    kinds = vocabulary().kinds.get(family, ())
    under = section.kind if section else ""
    if "recommendation" in kinds and (found := _advice(text, low, under)):
        return found
    if "proposal" in kinds and _proposes(low, under):
        return Lead("proposal"), True
    if "commitment" in kinds and (body := _promises(text, low, under)):
        return Lead("commitment", names([body])), True
    if "goal" in kinds and (family == "agreement" or under == "goal") and _aims(low, under):
        return Lead("goal"), True
    if "obligation" in kinds and (bodies := _binds(text, low, under)):
        return Lead("obligation", names(bodies)), True
    return None, False


def _advice(text: str, low: str, under: str) -> tuple[Lead, bool] | None:
    words = vocabulary()
    if words.past.search(low):
        return None
    verb = words.verbs["recommend"].search(low)
    if verb:
        # A complement must follow: "att ...", or what is recommended.
        own = not others_speak(low[: verb.start()]) and len(low[verb.end() :].split()) >= 3
        return (Lead("recommendation", addressees(text, "recommendation", verb.start())), True) if own else None
    should = words.verbs["should"].search(low)
    if not should:
        return None
    assess = words.verbs["assess"].search(low[: should.start()])
    author = words.author.search(low[: should.start()])
    if assess and author and author.start() <= assess.start() + 12 and not others_speak(low[: assess.start()]):
        before = [b for b in find_bodies(text[assess.end() : should.start()]) if not is_speaker(b)]
        if before and re.search(r"\batt\b", low[assess.end() : should.start()]):
            return Lead("recommendation", names(before)), False
    if under == "recommendation" and not others_speak(low):
        before = [b for b in find_bodies(text[: should.start()]) if not is_speaker(b)]
        return Lead("recommendation", names(before)), False
    return None


def _proposes(low: str, under: str) -> bool:
    words = vocabulary()
    if re.search(r"\blagen\b|§|\bregeringen\b|\bproposition", low):
        return False
    if words.verbs["propose"].search(low) and re.search(r"\batt\b", low):
        return True
    return under == "proposal" and bool(words.verbs["should"].search(low))


def _promises(text: str, low: str, under: str) -> Body | None:
    """The body that says what it will do: subject of the main clause, in front of its verb or right behind it."""
    words = vocabulary()
    plain = under == "commitment"
    likely = words.commit_open.search(low) or (plain and (words.commit_plain.search(low) or _TURNABLE.search(low)))
    if not likely or words.commit_not.search(low):
        return None
    bodies = find_bodies(text)
    patterns = [words.commit_open] + ([words.commit_plain] if plain else [])
    for body in bodies[:2]:
        before = low[: body.start]
        if _SUBORDINATE.search(before) or before.count(",") > 1 or others_speak(before):
            continue
        turned = _TURNED.search(before)
        for pattern in patterns:
            if not before.strip():
                verb = pattern.match(low, body.end + 1)
                rest = low
            elif turned:
                # "Under 2015 tar | BUSSAM | fram": put the verb together again.
                rest = turned.group(1) + low[body.end :]
                verb = pattern.match(rest)
            else:
                continue
            if verb and _promised(rest, verb):
                return body
    return None


def _promised(low: str, verb: re.Match[str]) -> bool:
    """Verbs of intent want another verb behind them."""
    if verb.group() in ("kommer", "avser", "planerar"):
        return bool(re.search(r"\batt \w+", low[verb.end() : verb.end() + 80]))
    return True


def _aims(low: str, under: str) -> bool:
    if others_speak(low):
        return False
    return bool(_GOAL.search(low)) or (under == "goal" and bool(_SHALL.search(low)))


def _binds(text: str, low: str, under: str) -> list[Body]:
    """The bodies that an agreement binds by a sentence."""
    words = vocabulary()
    verb = words.verbs["undertake"].search(low)
    strong = verb is not None and verb.group().split()[0] in ("åtar", "förbinder", "förpliktar", "åligger")
    if under != "obligation" and not strong:
        return []
    verb = verb or words.verbs["shall"].search(low)
    if verb is None:
        return []
    if verb.group() == "åligger":
        return find_bodies(text[verb.end() :])[:1]
    bodies = find_bodies(text[: verb.start()])
    return bodies if bodies and not _SUBORDINATE.search(low[: bodies[0].start]) else []
