"""Decides which family a document belongs to, by vocabulary scored over title, headings and body."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from math import log2
from pathlib import Path
from typing import Any

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


@lru_cache(maxsize=1)
def _rules() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "families.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _cues() -> dict[str, list[Cue]]:
    rules = _rules()
    named = {f: rules[f]["cues"] for f in (*FAMILIES, "other")} | {"domain": rules["domain"]["cues"]}
    return {name: [Cue(re.compile(k), w) for k, w in cues.items()] for name, cues in named.items()}


@lru_cache(maxsize=1)
def _evidence() -> dict[str, list[re.Pattern[str]]]:
    """Family → what its reports state; ``{n}`` in the file stands for a number in digits or words."""
    rules = _rules()
    number = rf"(?<![\w.,])(?:{'|'.join(rules['numbers'])})(?![\w])"
    return {f: [re.compile(e.replace("{n}", number)) for e in rules[f].get("evidence", [])] for f in FAMILIES}


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

    evidence = {name: _stated(patterns, body) for name, patterns in _evidence().items()}
    return Scored({name: total(name) for name in (*FAMILIES, "other")}, total("domain", 1.0), evidence)


def _stated(patterns: list[re.Pattern[str]], body: str) -> int:
    """How often the body states what the patterns say, each counted twice at most."""
    return sum(min(2, sum(1 for _ in pattern.finditer(body))) for pattern in patterns)


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
        about = scored.domain >= rules["domain"]["least"] or (name == "agreement" and public_parties >= 2)
        if name not in rules["domain"]["needed_by"] or about:
            candidates.append((_points(name, title, scored), -i, name))
    best = max(candidates, default=(0.0, 0, "other"))
    known = best[2] in rules["domain"]["needed_by"] and (_titled(best[2], title) or _proven(best[2], title, scored))
    sure = known and scored.domain >= 2 * rules["domain"]["least"]
    if best[0] < rules["threshold_in_domain" if sure else "threshold"] or best[0] <= scored.scores["other"]:
        return "other"
    return best[2]


def _points(name: str, title: str, scored: Scored) -> float:
    """The score of a family, less where its title is another's, more where its body states what only its own does."""
    points = scored.scores[name]
    never = _rules()[name].get("title_never")
    if never and re.search(never, title):
        points *= 0.3
    proven = _proven(name, title, scored)
    if proven:
        points += _rules()["evidence_share"] * min(scored.evidence[name], 2 * _rules()["evidence_least"])
    return points if proven or _titled(name, title) else points * 0.5


def _titled(name: str, title: str) -> bool:
    needed = _rules()[name].get("title")
    return not needed or bool(re.search(needed, title))


def _proven(name: str, title: str, scored: Scored) -> bool:
    """Whether the body alone shows the family, in a report whose title is of no other kind."""
    rules = _rules()
    barred = rules[name].get("evidence_never")
    if barred is None or scored.evidence[name] < rules["evidence_least"] or re.search(barred, title):
        return False
    return scored.evidence[name] == max(scored.evidence.values()) or _titled(name, title)
