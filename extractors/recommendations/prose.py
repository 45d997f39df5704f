"""Statements that are sentences of running text."""

import re

from extractors.outline import Unit, sentences
from extractors.recommendations.bodies import Body, find_bodies, is_speaker, names
from extractors.recommendations.leads import Lead, addressees, heading_lead, looks_open, others_speak, plain, urged
from extractors.recommendations.statement import Statement
from extractors.recommendations.vocabulary import vocabulary

_SUBORDINATE = re.compile(r"\b(?:att|som|om|hur|när|då|eftersom|vilket|vilka|där|medan|huruvida)\b")
_GOAL = re.compile(
    r"\b(?:mål(?:et|en)?|målsättning(?:en)?|ambition(?:en)?)(?: (?:med|för|är)(?: \S+){1,8}?)? (?:är|ska vara) att\b"
)
_TURNABLE = re.compile(r"\b(?:tar|ser|följer|bjuder|kallar|lyfter|arbetar)\b")
_TURNED = re.compile(r"(\w+(?: sig)?)\s+$")
_LABEL = re.compile(r"([^:.?!]{3,90}):\s+(?=[A-ZÅÄÖ])")
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])")
_WE = "vi"
_WE_FIRST = re.compile(r"(?:(?:under|till|inför|i) (?:\S+ ){1,3}?\S+ |\S+ )?vi(?= )")
"""A main clause whose subject is "vi": "Vi tar ...", "Under 2015 kommer vi ..."."""
_MEANS = re.compile(r" (?:planerar|avser|har för avsikt) att\b")
_PRESENT = re.compile(r"(?:\w+(?:r|ser)|ska|skall)\b")
"""A verb in the present tense."""
_SHALL = re.compile(r"\b(?:ska|skall)\b")


def statements(unit: Unit, family: str, section: Lead | None, year: int | None = None) -> list[Statement]:
    """The statements among the sentences of a paragraph.

    ``section`` is what its headings promise, ``year`` the one the report describes: later ones are to come.
    """
    found: list[Statement] = []
    for span in sentences(unit.span):
        if (label := _LABEL.match(span.text)) and (named := heading_lead(label.group(1), family)):
            # "Revisorernas rekommendationer: Vi ...": the label is a heading on the same line.
            section, span = named, span.sub(label.end(), len(span.text))
        text = span.quote
        if len(text.split()) < 4 or text.endswith("?") or looks_open(text):
            continue
        judging = unit.heading is None or bool(vocabulary().assess.match(plain(unit.heading)))
        lead, formal = _of(text, family, section, year, judging=judging)
        if lead:
            to = lead.addressees or (section.addressees if section and section.kind == lead.kind else [])
            found.append(Statement(lead.kind, text, span, to, unit.heading, formal=formal, is_sentence=True))
    return found


def _of(text: str, family: str, section: Lead | None, year: int | None, *, judging: bool) -> tuple[Lead | None, bool]:
    """The kind of a sentence and its addressees, and whether it is formal advice."""
    low = text.lower()
    kinds = vocabulary().kinds.get(family, ())
    under = section.kind if section else ""
    if "recommendation" in kinds and (found := _advice(text, low, under, judging and family == "audit")):
        return found
    if _authors_propose(low, family, under):
        verb = vocabulary().verbs["propose"].search(low)
        return Lead("recommendation", addressees(text, "recommendation", verb.start() if verb else 0)), True
    if "proposal" in kinds and _proposes(low, under):
        return Lead("proposal"), True
    if "commitment" in kinds and (bodies := _promises(text, low, section, year)):
        return Lead("commitment", [n for n in names(bodies) if n.lower() != _WE]), True
    if "goal" in kinds and (family == "agreement" or under == "goal") and _aims(low, under):
        return Lead("goal"), True
    if "obligation" in kinds and (bodies := _binds(text, low, under)):
        return Lead("obligation", names(bodies)), True
    return None, False


def _advice(text: str, low: str, under: str, judging: bool) -> tuple[Lead, bool] | None:
    words = vocabulary()
    if words.past.search(low):
        return None
    verb = words.verbs["recommend"].search(low)
    if verb:
        # A complement must follow: "att ...", or what is recommended.
        own = not others_speak(low[: verb.start()]) and len(low[verb.end() :].split()) >= 3
        return (Lead("recommendation", addressees(text, "recommendation", verb.start())), True) if own else None
    if (bodies := urged(text, judging=judging)) is not None:
        return Lead("recommendation", bodies), False
    if fronted := _fronted(text, low):
        return Lead("recommendation", names(fronted)), bool(words.joining.match(low))
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


def _fronted(text: str, low: str) -> list[Body]:
    """The bodies of a main clause turned round: "Därutöver bör nämnden ...", "För att nå målen bör nämnden ..."."""
    should = vocabulary().verbs["should"].search(low)
    if should is None or others_speak(low[: should.start()]):
        return []
    before = low[: should.start()].strip()
    opens = vocabulary().joining.fullmatch(before) or (before.startswith("för att ") and before.count(",") < 2)
    run = _coordinated(text, should.end())
    return run if opens and run and not others_speak(low[should.end() :]) else []


def _coordinated(text: str, begin: int) -> list[Body]:
    """The bodies right behind an offset, coordinated ones together."""
    run: list[Body] = []
    for body in (b for b in find_bodies(text) if b.start >= begin and not is_speaker(b)):
        if text[begin : body.start].strip(" ,").lower() not in ("", "och", "samt", "även", "också", "därför"):
            break
        run.append(body)
        begin = body.end
    return run


def _proposes(low: str, under: str) -> bool:
    words = vocabulary()
    if re.search(r"\blagen\b|§|\bregeringen\b|\bproposition", low):
        return False
    if words.verbs["propose"].search(low) and re.search(r"\batt\b", low):
        return True
    return under == "proposal" and bool(words.verbs["should"].search(low))


def _authors_propose(low: str, family: str, under: str) -> bool:
    """Whether auditors, or the authors of a follow-up outside a section of others' proposals, propose something."""
    verb = vocabulary().verbs["propose"].search(low)
    if family not in ("audit", "follow_up") or verb is None or not _proposes(low, "") or others_speak(low):
        return False
    if family == "audit":
        return bool(vocabulary().author.search(low))
    return under != "proposal" and bool(vocabulary().author.search(low[: verb.start()]))


def _promises(text: str, low: str, section: Lead | None, year: int | None) -> list[Body]:
    """The bodies that say what they will do: subject of the main clause, or agent of a passive verb ("av BUSSAM")."""
    words = vocabulary()
    under = section.kind if section else ""
    to_come = _to_come(low, year)
    plain = under == "commitment" or to_come
    # Where promises are made, any verb is one: "Elevhälsan skickar alltid med utredningen."
    sworn = under == "commitment" and section is not None and (section.strong or to_come)
    short = words.when.sub("", low) if plain else low
    likely = words.commit_open.search(low) or (plain and (words.commit_plain.search(short) or _TURNABLE.search(low)))
    passive = words.commit_passive.search(low) if plain and (to_come or _SHALL.search(low)) else None
    if not (likely or passive or sworn) or words.commit_not.search(low):
        return []
    patterns = [words.commit_open, *([words.commit_plain] if plain else []), *([_PRESENT] if sworn else [])]
    for run in _runs(text, under)[:2]:
        before = low[: run[0].start]
        if passive and before.endswith(" av ") and passive.start() < run[0].start and not others_speak(before):
            return run
        if _SUBORDINATE.search(before) or before.count(",") > 1 or others_speak(before):
            continue
        rest = low[run[-1].end :].lstrip()
        if before.strip():
            # "Under 2015 tar | BUSSAM | fram": put the verb together again.
            turned = _TURNED.search(before)
            rest = f"{turned.group(1)} {rest}" if turned else ""
        for pattern in patterns:
            for clause in (rest, _without_when(rest)):
                verb = pattern.match(clause)
                if verb and pattern is _PRESENT and words.verbs["still"].match(clause):
                    continue
                if verb and _promised(clause, verb):
                    return run
    return []


def _to_come(low: str, year: int | None) -> bool:
    """Whether a sentence speaks of a time after the one the report describes."""
    if vocabulary().later.search(low):
        return True
    return year is not None and any(int(m.group()) > year for m in _YEAR.finditer(low))


def _without_when(low: str) -> str:
    """A clause without the adverbs behind its verb: "tar under 2014 fram" → "tar fram"."""
    verb, _, rest = low.partition(" ")
    while match := vocabulary().when.match(rest):
        rest = rest[match.end() :]
    return f"{verb} {rest}"


def _runs(text: str, under: str) -> list[list[Body]]:
    """The bodies of a sentence, coordinated ones together; "vi" is one under an outlook or where it plans."""
    runs: list[list[Body]] = []
    bodies = find_bodies(text)
    if (we := _WE_FIRST.match(text.lower())) and (under == "commitment" or _MEANS.match(text.lower(), we.end())):
        bodies = [Body(we.end() - 2, we.end(), _WE), *(b for b in bodies if b.start > we.end())]
    for body in bodies:
        if runs and text[runs[-1][-1].end : body.start].strip(" ,") in ("och", "samt", ""):
            runs[-1].append(body)
        else:
            runs.append([body])
    return runs


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
