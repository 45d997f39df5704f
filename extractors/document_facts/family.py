"""Decides which family a document belongs to, by vocabulary scored over title, headings and body."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import log2
from pathlib import Path
from typing import Any

_EARLY = 900  # characters at the front of the body

FAMILIES = ("audit", "agreement", "deviation_report", "follow_up")
"""In the order in which ties are broken."""


@dataclass(frozen=True, slots=True)
class Cue:
    """An expression and its weight."""

    pattern: re.Pattern[str]
    weight: float


@dataclass(frozen=True)
class Scored:
    """The score of every family and of "other", and how much the text is about cooperation around children.

    ``evidence`` counts, by family, the sentences in which the body states what only such a report states (how many
    groups have what, how many deviations came from whom): it knows a report whose title does not say what it is.
    """

    scores: dict[str, float]
    domain: float
    evidence: dict[str, int]
    two_sided: bool  # names a municipality and a region's health care, as the parties of an agreement


@lru_cache(maxsize=1)
def _rules() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "families.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _cues() -> dict[str, list[Cue]]:
    rules = _rules()
    named = {f: rules[f]["cues"] for f in (*FAMILIES, "other")} | {"domain": rules["domain"]["cues"]}
    return {name: [Cue(re.compile(k), w) for k, w in cues.items()] for name, cues in named.items()}


@lru_cache(maxsize=1)
def _evidence() -> dict[str, list[Cue]]:
    """Family → what its reports state and how much that counts; in the file ``{n}`` stands for a number."""
    rules = _rules()
    number = rf"(?<![\w.,])(?:{'|'.join(rules['numbers'])})(?![\w])"
    auditors = rf"\b(?:{'|'.join(rules['auditors'])})\b"

    def compiled(family: str, key: str, weight: int) -> list[Cue]:
        texts = (e.replace("{n}", number).replace("{auditors}", auditors) for e in rules[family].get(key, []))
        return [Cue(re.compile(text), weight) for text in texts]

    return {f: [*compiled(f, "proof", 2), *compiled(f, "evidence", 1)] for f in FAMILIES}


def score(title: str, headings: str, body: str) -> Scored:
    """Score lower-case texts. ``body`` may be cut to its first pages."""
    rules = _rules()
    per_page = max(1.0, len(body) / 2500)

    def total(name: str, share: float = rules["body_share"]) -> float:
        points = 0.0
        for cue in _cues()[name]:
            if cue.pattern.search(title):
                points += cue.weight
            if cue.pattern.search(headings):
                points += cue.weight * rules["heading_share"]
            hits = sum(1 for _ in cue.pattern.finditer(body))
            if hits:
                # Full share from one hit a page on; rare words in a long text say less.
                density = min(1.0, (0.5 + 0.5 * log2(1 + hits)) / max(1.0, log2(1 + per_page)))
                points += cue.weight * share * density
        return points

    evidence = {name: _stated(cues, body) for name, cues in _evidence().items()}
    if not re.search(rules["deviation_report"]["early"], f"{title} {body[:_EARLY]}"):
        evidence["follow_up"] += evidence["deviation_report"] // 2
        evidence["deviation_report"] = 0
    sides = all(re.search(side, body) for side in rules["agreement"]["sides"])
    return Scored({name: total(name) for name in (*FAMILIES, "other")}, total("domain", 1.0), evidence, sides)


def _stated(cues: list[Cue], body: str) -> int:
    """How much the body states of what the cues say, each counted twice at most; 0 where too few of them do."""
    hits = [(sum(1 for _ in islice(cue.pattern.finditer(body), 2)), cue.weight) for cue in cues]
    return round(sum(n * w for n, w in hits)) if sum(1 for n, _ in hits if n) >= _rules()["evidence_kinds"] else 0


def names_agreement(text: str) -> bool:
    """Whether a line is the name of an agreement and its parties. Any case."""
    return bool(re.match(_rules()["agreement"]["named"], " ".join(text.lower().split())))


def family(title: str, headings: str, body: str, public_parties: int = 0) -> str:
    """The family of a document; "other" where none is sure. All texts in lower case.

    ``public_parties`` counts the municipalities and regions an agreement names as its parties.
    """
    rules = _rules()
    scored = score(title, headings, body)
    candidates: list[tuple[float, int, str]] = []
    for i, name in enumerate(FAMILIES):
        if _about(name, title, scored, public_parties):
            candidates.append((_points(name, title, scored), -i, name))
    best = max(candidates, default=(0.0, 0, "other"))
    known = best[2] in rules["domain"]["needed_by"] and (_titled(best[2], title) or _proven(best[2], title, scored))
    sure = known and scored.domain >= 2 * rules["domain"]["least"]
    if best[0] < rules["threshold_in_domain" if sure else "threshold"] or best[0] <= scored.scores["other"]:
        return "other"
    return best[2]


def is_shown(name: str, title: str, headings: str, body: str, *, by_title: bool) -> bool:
    """Whether a family is shown by its own words, so that a line that speaks for another kind says less.

    ``by_title`` lets a title that names the family do with a third of the statements.
    """
    titled = by_title and bool(_rules()[name].get("title")) and _titled(name, title)
    least: float = (0.5 if titled else 1.5) * _rules()["evidence_least"]
    return score(title, headings, body).evidence[name] >= least


def _about(name: str, title: str, scored: Scored, public_parties: int) -> bool:
    """Whether a document speaks of what the family must speak of; an agreement that does not say so, between whom."""
    domain = _rules()["domain"]
    if name not in domain["needed_by"]:
        return True
    if name == "agreement" and public_parties >= 2:
        return True
    sides = name != "agreement" or scored.two_sided or _titled(name, title)
    return scored.domain >= domain["least"] and sides


def _points(name: str, title: str, scored: Scored) -> float:
    """The score of a family, less where its title is another's, more where its body states what only its own does."""
    points: float = scored.scores[name]
    never = _rules()[name].get("title_never")
    if never and re.search(never, title):
        points *= 0.3
    if _proven(name, title, scored):
        share: float = _rules()["evidence_share"]
        most: int = 2 * _rules()["evidence_least"]
        return points + share * min(scored.evidence[name], most)
    return points if _titled(name, title) else points * 0.5


def _titled(name: str, title: str) -> bool:
    needed = _rules()[name].get("title")
    return not needed or bool(re.search(needed, title))


def _proven(name: str, title: str, scored: Scored) -> bool:
    """Whether the body alone shows the family, in a report whose title is of no other kind."""
    rules = _rules()
    if scored.evidence[name] < rules["evidence_least"] or re.search(rules[name]["evidence_never"], title):
        return False
    if name == "deviation_report" and not _titled(name, title):
        # A follow-up that says so in its title and its text may have a section of deviations.
        titled = _titled("follow_up", title) and not re.search(rules["follow_up"]["evidence_never"], title)
        if titled and scored.evidence["follow_up"] >= rules["evidence_least"]:
            return False
    return scored.evidence[name] == max(scored.evidence.values()) or _titled(name, title)
