"""Compares what came out of a report with its gold."""

import re
from dataclasses import dataclass, field

from corpus import Result, parse
from rapidfuzz import fuzz


@dataclass
class Score:
    """Right, extra and missing rows, and what to tell about them."""

    right: int = 0
    extra: int = 0
    missing: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.extra + self.missing)

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.extra += other.extra
        self.missing += other.missing
        self.notes += other.notes


def _plain(text: str) -> str:
    return re.sub(r"^att ", "", " ".join(text.lower().split()).strip(" .,;:•-–►▪"))


def statements(name: str, result: Result) -> tuple[Score, list[float], list[bool]]:
    """The score over kind and text (0.90 alike), overlap of addressees, rightness of themes."""
    score, overlap, themes = Score(), [], []
    left = list(parse(name).gold.statements)
    for row in result.statements:
        match = next((g for g in left if g[0] == row.kind and fuzz.ratio(_plain(g[1]), _plain(row.text)) >= 90), None)
        if match is None:
            score.extra += 1
            score.notes.append(f"{name}: extra {row.kind} {row.text!r}")
            continue
        left.remove(match)
        score.right += 1
        want, got = {a.lower() for a in match[2]}, {a.lower() for a in row.addressees}
        overlap.append(len(want & got) / len(want | got) if want | got else 1.0)
        if want != got:
            score.notes.append(f"{name}: addressees {got}, gold {want}: {row.text[:50]!r}")
        if match[3]:
            themes.append(row.theme == match[3])
            if row.theme != match[3]:
                score.notes.append(f"{name}: theme {row.theme}, gold {match[3]}: {row.text[:50]!r}")
    score.missing += len(left)
    score.notes += [f"{name}: missing {g[0]} {g[1]!r}" for g in left]
    return score, overlap, themes


def questions(name: str, result: Result) -> Score:
    score = Score()
    left = list(parse(name).gold.questions)
    for row in result.questions:
        match = next((g for g in left if fuzz.ratio(_plain(g[1]), _plain(row.question)) >= 90), None)
        if match is None:
            score.extra += 1
            score.notes.append(f"{name}: extra question {row.question!r} ({row.verdict})")
            continue
        left.remove(match)
        if match[0] == row.verdict and match[2] == (row.parent_id is not None):
            score.right += 1
        else:
            score.extra += 1
            score.missing += 1
            score.notes.append(
                f"{name}: {row.verdict}, sub {row.parent_id is not None}, gold {match[0]}: {row.question!r}"
            )
    score.missing += len(left)
    score.notes += [f"{name}: missing question {g[1]!r}" for g in left]
    return score


def facts(name: str, result: Result) -> Score:
    score = Score()
    got = result.context.facts
    found = {
        "type": got.document_type,
        "year": str(got.report_year),
        "published": str(got.published),
        "period": f"{got.period_start} {got.period_end}",
        "place": got.place_id or "-",
        "parties": ";".join(got.parties),
        "valid": f"{got.valid_from} {got.valid_to}",
        "revision": str(got.revision_months),
    }
    for key, want in parse(name).gold.facts.items():
        if found[key] == want:
            score.right += 1
        else:
            score.extra += 1
            score.missing += 1
            score.notes.append(f"{name}: {key} {found[key]!r}, gold {want!r}")
    return score
