"""Which of the words of a clause are said of a list of places in it."""

import re
from collections.abc import Sequence

from extractors.observations.statuses.clauses import Clause, Hit
from extractors.observations.statuses.names import Names
from extractors.observations.statuses.words import words

_MOST_BETWEEN = 4  # words between a subject and what is said of it
_MOST_BEHIND_TOPIC = 9  # where the clause begins with the place: "I A håller man sedan i våras på att ..."
_TOPIC = re.compile(
    r"^\W*(?:och |samt |men |medan |också |även |ute |inne |inom |nere |uppe )*(?:i|på|från|för|hos|inom|av)?\s*$",
    re.IGNORECASE,
)
_THERE = re.compile(r":\s(?:där|här)\b")
_LISTED = re.compile(r"[^()]*\(\s*(?:[a-zåäö]+\s){0,3}|[^.;()]*[:;]\s*\(?(?:i\s|från\s)?")
_APPOSED = re.compile(r"(?:\s[a-zåäö-]+){0,3},\s")
_BEHIND = re.compile(r"[^.;:()]{0,60}(?:\bi|\bfrån|\bför|\bav|\bhos|\bmed|\bsom|\bpå)\s", re.IGNORECASE)
_LIKE = re.compile(
    r"\W*(?:och\s)?(?:liksom|likaså|det(?:samma)?\s(?:har|gör|gäller)\s(?:även|också|för))\b", re.IGNORECASE
)
_VERB_LAST = re.compile(
    r"(?:saknade|saknar|delade?s?|delar|svarade|svarat|besvarades?|besvarats|saknas|har|hade|är|var|står|gör|\b(?:av|mellan|i|från))$",
    re.IGNORECASE,
)
_SUBJECT_BEHIND = re.compile(  # "Egen grupp har däremot A", "Fortfarande utan grupp är A"
    r"\s(?:har|hade|är|var|står|svarade|fick|återfinns|märks|finns)"
    r"(?:\s(?:däremot|också|även|nu|numera|dock|sedan tidigare|bland annat|till exempel|man i|i))?\s",
    re.IGNORECASE,
)


def said_of(names: Names, clause: Clause, text: str) -> Hit | None:
    """What a clause says of a list of places; None for nothing.

    In this order: words around the list; words before it that it explains, in a bracket, behind a colon or "nämligen";
    words behind it whose subject it is; words before it whose subject stands last or in a prepositional phrase.
    """
    if words().away.search(text[clause.start : names.start]):
        return None
    before = [h for h in clause.hits if h.end <= names.start]
    behind = [h for h in clause.hits if h.start >= names.end]
    around = [h for h in clause.hits if h not in before and h not in behind]
    if around:
        return around[0]
    subject = next((h for h in behind if _is_subject(names, h, clause, text)), None)
    if before and _explains(text, before[-1], names, clause) and not subject:
        return before[-1]
    if subject:
        return subject
    return before[-1] if before and _follows(text, before[-1], names) else None


def _is_subject(names: Names, hit: Hit, clause: Clause, text: str) -> bool:
    """Whether only a few words stand between a list and what is said of it, or it is what the clause is about."""
    between = text[names.end : hit.start]
    there = _THERE.search(between)
    if there:
        return _count(between[: there.start()]) <= _MOST_BETWEEN
    if re.match(r"[^()]*\)", between) and "(" in text[clause.start : names.start]:
        between = between[between.index(")") + 1 :]
        if not words().counted.search(text[clause.start : names.start]):
            return False
    if re.search(r"[():;]", between):
        return False
    if _is_of_others(between):
        return False
    spaced = _count(between)
    if _TOPIC.match(text[clause.start : names.start]):
        return spaced <= _MOST_BEHIND_TOPIC
    return spaced <= _MOST_BETWEEN


def _is_of_others(between: str) -> bool:
    """Whether a relative speaks of others than the list: "jämförs med de som".

    Not "hör till dem som" nor "det är A som".
    """
    relative = words().relative.search(between)
    head = between[: relative.start()].rstrip(" ,") if relative else ""
    return bool(head) and not words().being.search(head)


def _explains(text: str, hit: Hit, names: Names, clause: Clause) -> bool:
    """Whether a list gives the names of those a statement counts."""
    between = text[hit.end : names.start]
    if _LISTED.fullmatch(between) or words().named.fullmatch(between):
        return True
    if not _APPOSED.fullmatch(between) or not re.match(r"\s*(?:[.,;)]|$)", text[names.end :]):
        return False
    return words().counted.search(text[clause.start : hit.end]) is not None


def _follows(text: str, hit: Hit, names: Names) -> bool:
    """Whether a list behind the words is what they speak of: "saknas i A och B", "Utan landstinget svarade A"."""
    between = text[hit.end : names.start]
    stated = text[hit.start : hit.end]
    if not between.strip() and _VERB_LAST.search(stated):
        return True
    if _SUBJECT_BEHIND.fullmatch(between) or words().is_.search(between):
        return True
    return _BEHIND.fullmatch(between) is not None


def _count(between: str) -> int:
    """How many words of small letters stand in a text, conjunctions left out."""
    return sum(1 for w in re.findall(r"\b[a-zåäö][\wåäö-]*", between) if w not in words().joins)


def is_bare(clause: Clause, text: str) -> bool:
    """Whether a clause holds nothing but names: it goes with the one before."""
    rest: list[str] = []
    at = clause.start
    for one in clause.names:
        rest.append(text[at : one.start])
        at = one.end
    rest.append(text[at : clause.end])
    found = re.findall(r"\w+", " ".join(rest).lower())
    return bool(clause.names) and all(w in words().joins or w in {"i", "från"} for w in found)


def goes_on(clause: Clause, text: str) -> bool:
    """Whether a clause begins with "liksom" or "det har även" and says no more: it goes with the one before."""
    return not clause.hits and _LIKE.match(text[clause.start :]) is not None


def excepted(clause: Clause, text: str) -> Sequence[Names]:
    """The lists that a clause leaves out of a statement on all: "samtliga utom A och B"."""
    return [n for n in clause.names if words().excepted.search(text[clause.start : n.start])]
