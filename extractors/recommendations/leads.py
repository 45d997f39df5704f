"""What a heading or a sentence says of the list or text behind it: the kind of statement and who it is put to."""

import re
from dataclasses import dataclass, field, replace

from extractors.recommendations.bodies import Body, find_bodies, is_speaker, names
from extractors.recommendations.vocabulary import vocabulary

_NUMBERING = re.compile(r"^(?:kapitel |avsnitt |§ ?)?[\dIVX]{1,4}(?:\.\d+)*[.)]?\s+")
_MODAL_LAST = re.compile(r"\b(?:bör|behöver|måste)(?: (?:därför|också|även|enligt \w+ \w+))?(?: att)?\s*$")
_PASSIVE = r"\w+s\b"  # "Nämnden föreslås": whom it is put to stands in front
_WHERE = re.compile(r"\b(?:i|inom|vid|på|från|hos) $")
_GENITIVE = re.compile(r"(?<=\w):?s(?= (?:\w+ )?(?:ansvar|åtagand|skyldig|uppgift|uppdrag))")
_GIVEN = re.compile(r"\b(?:följande|lämnar|ger|lämnas|ges) (?:\w+ ){0,3}\w*(?:rekommendation|områden)\w*[^.?!]*:$")
_ATT_LAST = re.compile(r"\b(?:för att|sig att|att|ska|skall|bör)(?: gemensamt| tillsammans| särskilt)?\s*:?\s*$")
_ATT = re.compile(r"\batt\b")
_ANSWERS = re.compile(r"\b(?:för|till|säkerställ(?:a|er|s)?|tillser?|bevaka[rs]?) att\s*:?\s*$")
_LEADS = re.compile(r"(?::|\batt(?: gemensamt| tillsammans| särskilt)?|\batt\s*[.:…]|\bbör|\bska|\bskall|\bdels)\s*$")


@dataclass(frozen=True, slots=True)
class Lead:
    """A kind and the bodies addressed. ``strong`` leads hold by themselves, weak ones want the item to agree.

    ``answers`` tells that the bodies are to bring about what the items say, whoever does it there: "Kommunen svarar för
    att: skolan deltar".
    """

    kind: str
    addressees: list[str] = field(default_factory=list)
    strong: bool = True
    answers: bool = False
    requests: bool = False  # only items put as a request count
    acts: bool = False  # only items that begin with what the bodies do count


def plain(heading: str) -> str:
    """A heading in lower case without its number and closing colon."""
    return _NUMBERING.sub("", heading.strip()).strip(" :.–-?").lower()


def heading_lead(heading: str, family: str) -> Lead | None:
    """What a heading promises for the text under it."""
    words = vocabulary()
    text = plain(heading)
    for kind in words.kinds.get(family, ()):
        if words.headings[kind].match(text):
            whose = _GENITIVE.sub("", _NUMBERING.sub("", heading))
            to = [] if kind in ("proposal", "goal") else names(find_bodies(whose))
            promised = kind == "commitment" and words.promise.match(text) is not None
            return Lead(kind, to, promised or kind not in words.weak_headings)
    if family == "audit" and words.headings["proposal"].match(text):
        return Lead("recommendation", names(find_bodies(heading)))
    if family == "audit" and words.develop.match(text):
        return Lead("recommendation", [], requests=True)
    if "commitment" in words.kinds.get(family, ()) and words.promise.match(text):
        return Lead("commitment")
    if _ATT_LAST.search(heading.lower()):
        # A heading that a list completes: "BUP ansvarar för att".
        return sentence_lead(_NUMBERING.sub("", heading), family, before_items=True)
    return None


def bodies_alone(heading: str) -> list[str]:
    """The bodies of a heading that names nothing else: whom the advice or duties under it are put to."""
    text = _NUMBERING.sub("", heading).strip(" :.")
    bodies = find_bodies(text)
    rest = text
    for body in reversed(bodies):
        rest = rest[: body.start] + rest[body.end :]
    return names(bodies) if bodies and not re.sub(r"(?i)\b(?:till|och|samt|för)\b|[\s,]", "", rest) else []


def is_foreign(heading: str) -> bool:
    """Whether what stands under the heading is quoted from others."""
    words = vocabulary()
    text = plain(heading)
    return bool(words.foreign.match(text)) and not words.own.match(text)


def looks_open(text: str) -> bool:
    """Whether a sentence ends as one does that a list completes."""
    return bool(_LEADS.search(text.lower()))


def sentence_lead(text: str, family: str, before_items: bool) -> Lead | None:
    """The lead that a sentence gives to the list behind it; None where it introduces no statements."""
    lead = _sentence_lead(text, family, before_items)
    return replace(lead, answers=True) if lead and lead.addressees and _ANSWERS.search(text.lower()) else lead


def _sentence_lead(text: str, family: str, before_items: bool) -> Lead | None:
    words = vocabulary()
    text = _GENITIVE.sub("", text)
    low = text.lower()
    past = words.past.search(low)
    if not (before_items or looks_open(text)) or (past and family == "audit"):
        return None
    kinds = words.kinds.get(family, ())
    if "recommendation" in kinds and not past and (lead := _advice(text, low)):
        return lead
    if words.contents.search(low):
        return None
    for kind in kinds:
        noun = words.nouns[kind].search(low)
        if noun and _holds(kind, text):
            return Lead(kind, addressees(text, kind, noun.start()))
    if family == "audit" and words.nouns["proposal"].search(low) and not _others(low):
        return Lead("recommendation", addressees(text, "recommendation", 0))
    if "obligation" in kinds and re.search(r"\b(?:ska|skall)(?: att)?\s*:?\s*$", without_last_bodies(text).lower()):
        bodies = names(find_bodies(text))
        return Lead("obligation", bodies) if bodies else None
    return None


def without_last_bodies(sentence: str) -> str:
    """A sentence without the bodies and the colon it ends with: "därför bör nämnden:" → "därför bör"."""
    text = sentence.rstrip(" :")
    for body in reversed(find_bodies(text)):
        if text[body.end :].strip(" ,") not in ("", "och", "samt"):
            break
        text = text[: body.start]
    return text.rstrip(" ,:")


def _advice(text: str, low: str) -> Lead | None:
    """Recommending verbs and nouns, and "nämnden bör:"."""
    words = vocabulary()
    verb = words.verbs["recommend"].search(low)
    if verb and not _others(low[: verb.start()]):
        return Lead("recommendation", addressees(text, "recommendation", verb.start()))
    noun = words.nouns["recommendation"].search(low)
    if noun and not _others(low) and (_GIVEN.search(low) or not words.contents.search(low)):
        # Areas to improve are advice where what stands in them is asked for, not where it is found wanting.
        return Lead("recommendation", addressees(text, "recommendation", 0), requests=noun[0].endswith("områden"))
    if (bodies := urged(text)) is not None:
        return Lead("recommendation", bodies)
    should = _MODAL_LAST.search(without_last_bodies(text).lower())
    if should and not _others(low, assess=True):
        # "För att nå dit behöver landstingsstyrelsen:" names them last, "Nämnden bör:" in front.
        rest = without_last_bodies(text)
        last = names(find_bodies(text[len(rest) :]))
        return Lead("recommendation", last or addressees(text, "recommendation", 0))
    return None


def urged(text: str, *, judging: bool = False) -> list[str] | None:
    """The bodies behind "vi anser det angeläget att", said by the author; None where the sentence urges nothing.

    ``judging`` tells that the sentence stands where the author judges, so that "Det är angeläget att nämnden" is his.
    """
    words, low = vocabulary(), text.lower()
    urge = words.verbs["urge"].search(low)
    if urge is None or _others(low[: urge.start()], assess=True):
        return None
    inside = [b for b in find_bodies(text) if urge.start() <= b.start < urge.end()]
    bodies = names(inside or _run([b for b in find_bodies(text) if not is_speaker(b)], text, urge.end()))
    if words.author.search(low[: urge.start()]):
        return bodies
    return bodies or None if judging and len(low[: urge.start()].split()) <= 5 else None


def _holds(kind: str, text: str) -> bool:
    """Whether a noun of a kind is meant as what the list holds."""
    low = text.lower()
    if kind == "obligation":
        return bool(find_bodies(text)) and not _others(low)
    if kind == "commitment":
        return not _others(low) and bool(find_bodies(text) or vocabulary().author.search(low))
    if kind == "proposal":
        return not re.search(r"\benligt\b|\blagen\b|§", low)
    return not _others(low)


def _others(low: str, assess: bool = False) -> bool:
    """Whether somebody else than the author speaks. ``assess`` allows "vi anser att"."""
    words = vocabulary()
    for match in words.reported.finditer(low):
        if match.group() in ("anser att", "menar att", "tycker") and words.author.search(low[: match.start()]):
            continue
        if assess and match.group() == "anser att":
            continue
        return True
    return False


def others_speak(text: str) -> bool:
    """Whether a sentence reports what somebody else says, wants or prescribes."""
    return _others(text.lower())


def others_judge(text: str) -> bool:
    """Whether the judgement in a sentence is somebody else's. A law or plan may be what is judged: it must demand."""
    low, words = text.lower(), vocabulary()
    demands = words.sources.match(low) is not None and words.prescribes.search(low) is not None
    return demands or _others(words.sources.sub(" ", low))


def addressees(text: str, kind: str, verb_at: int) -> list[str]:
    """The bodies that a lead or sentence is put to; ``verb_at`` is where its verb begins."""
    if kind == "goal" or (kind == "proposal" and not re.match(_PASSIVE, text[verb_at:].lower())):
        return []
    bodies = [b for b in find_bodies(text) if not is_speaker(b)]
    # "kommunstyrelserna i respektive kommun": what stands behind a preposition of place is where, not who.
    bodies = [b for b in bodies if not _WHERE.search(text[: b.start])] or bodies
    if kind in ("obligation", "commitment"):
        before = [b for b in bodies if b.end <= verb_at]
        return names(before or bodies)
    after = _put_to(text, [b for b in bodies if b.start >= verb_at])
    clause = _ATT.search(text.lower(), verb_at)
    if clause:
        first = clause.end()
        direct = [b for b in after if b.end <= first]
        subject = _run(after, text, first)
        after = [*direct, *_also_put_to(text, after, first)] or subject
    passive = re.match(_PASSIVE, text[verb_at:].lower()) is not None
    return names(after or ([b for b in bodies if b.end <= verb_at] if passive or not verb_at else []))


def _also_put_to(text: str, after: list[Body], begin: int) -> list[Body]:
    """The bodies with a clause of their own behind the first: "… att besluta om X och skolnämnden att säkra Y"."""
    return [
        b
        for b in after
        if b.start >= begin
        and re.match(r"\s+att\b", text[b.end :])
        and re.search(r"\b(?:och|samt|liksom)\s+$", text[: b.start])
    ]


def _put_to(text: str, after: list[Body]) -> list[Body]:
    """The bodies without the one that advises: "härmed rekommenderar kansliet regionen och kommunerna att"."""
    speaks = len(after) > 1 and not text[after[0].end : after[1].start].strip()
    return after[1:] if speaks else after


def _run(bodies: list[Body], text: str, begin: int) -> list[Body]:
    """The coordinated bodies that stand right behind ``begin``."""
    run: list[Body] = []
    for body in bodies:
        if body.start < begin:
            continue
        between = text[begin : body.start].strip(" ,").lower()
        if between not in ("", "och", "samt", "respektive", "eller", "såväl", "som", "både"):
            break
        run.append(body)
        begin = body.end
    return run
