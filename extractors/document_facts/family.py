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
    """The score of every family and of "other", and how much the text is about cooperation around children."""

    scores: dict[str, float]
    domain: float


@lru_cache(maxsize=1)
def _rules() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "families.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _cues() -> dict[str, list[Cue]]:
    rules = _rules()
    named = {f: rules[f]["cues"] for f in (*FAMILIES, "other")} | {"domain": rules["domain"]["cues"]}
    return {name: [Cue(re.compile(k), w) for k, w in cues.items()] for name, cues in named.items()}


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

    return Scored({name: total(name) for name in (*FAMILIES, "other")}, total("domain", 1.0))


def family(title: str, headings: str, body: str, public_parties: int = 0) -> str:
    """The family of a document; "other" where none is sure. All texts in lower case.

    ``public_parties`` counts the municipalities and regions an agreement names as its parties.
    """
    rules = _rules()
    scored = score(title, headings, body)
    candidates: list[tuple[float, int, str]] = []
    for i, name in enumerate(FAMILIES):
        points = scored.scores[name]
        needed = rules[name].get("title")
        if needed and not re.search(needed, title):
            points *= 0.5
        never = rules[name].get("title_never")
        if never and re.search(never, title):
            points *= 0.3
        about = scored.domain >= rules["domain"]["least"] or (name == "agreement" and public_parties >= 2)
        if name in rules["domain"]["needed_by"] and not about:
            continue
        candidates.append((points, -i, name))
    best = max(candidates, default=(0.0, 0, "other"))
    named = best[2] in rules["domain"]["needed_by"] and bool(re.search(rules[best[2]]["title"], title))
    sure = named and scored.domain >= 2 * rules["domain"]["least"]
    if best[0] < rules["threshold_in_domain" if sure else "threshold"] or best[0] <= scored.scores["other"]:
        return "other"
    return best[2]
