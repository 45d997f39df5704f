"""Scores single statements, each a short report of its own, against their facts: recall and precision by indicator.

``paraphrases/SET/*.toml``: ``[[case]]`` with type, year, place (the county where none), text and gold in the notation
of ``reports/first.toml``; ``optional`` facts are right but not asked for. A case without gold is a near miss of a fact.

    python tests/facts2/facts2_paraphrases.py SET [FILE]    prints what is missing and what is too much, and the score
"""

import sys
import tomllib
from collections import Counter
from pathlib import Path

from facts2_reports import report
from facts2_score import Score, fact, facts_of

from extractors.observations import observations

_HERE = Path(__file__).parent / "paraphrases"
# What a report of its kind says before the statement comes.
OPENINGS = {
    "deviation_report": "# Avvikelser i samverkan\nHär redovisas avvikelserapporterna.\n",
    "follow_up": "# Samverkan enligt BUS\nHär redovisas uppföljningen av arbetet i länet.\n",
}


def cases(part: str, name: str = "*") -> list[dict]:
    """The cases of a set, of one file or of all."""
    files = sorted((_HERE / part).glob(f"{name}.toml"))
    return [
        {"name": f"{p.stem}:{i}", **c} for p in files for i, c in enumerate(tomllib.loads(p.read_text("utf-8"))["case"])
    ]


def score_case(case: dict) -> Score:
    """The score of one statement."""
    text = OPENINGS.get(case["type"], "") + case["text"]
    rows = observations(report(text, case["type"], case["year"], case.get("place", "SE-01")))
    gold = Counter(_loose(fact(line, case)) for line in case["gold"].strip().splitlines())
    free = Counter(_loose(fact(line, case)) for line in case.get("optional", "").strip().splitlines())
    got = Counter(_loose(facts_of(row)) for row in rows)
    extra = [(case["name"], f) for f in (got - gold - free).elements()]
    missing = [(case["name"], f) for f in (gold - got).elements()]
    return Score(sum((got & gold).values()), extra, missing)


def _loose(row: tuple) -> tuple:
    """A fact without regard to case in names, and to the tenths of a share in words."""
    return (row[0], round(row[1]), *row[2:-1], row[-1].lower() if row[-1] else None)


def main() -> None:
    """Print the misses and the score."""
    total, by_indicator = Score(), {}
    for case in cases(*sys.argv[1:3]):
        one = score_case(case)
        total.add(one)
        if one.extra or one.missing:
            print(f"\n{case['name']}  {' / '.join(case['text'].strip().splitlines())}")
            for mark, rows in (("+", one.extra), ("-", one.missing)):
                for _, f in rows:
                    print(f"   {mark} {f[0]} {f[1]} {f[2]} " + " ".join(str(x) for x in f[3:] if x is not None))
        for index, rows in enumerate((one.extra, one.missing)):
            for _, f in rows:
                by_indicator.setdefault(f[0], [0, 0])[index] += 1
    n_got, n_gold = total.right + len(total.extra), total.right + len(total.missing)
    print(f"\nextra and missing by indicator: {by_indicator}")
    print(f"precision {total.right}/{n_got} = {total.right / max(1, n_got):.3f}", end="  ")
    print(f"recall {total.right}/{n_gold} = {total.right / max(1, n_gold):.3f}  F1 {total.f1:.3f}")


if __name__ == "__main__":
    main()
