"""The comparison of each table's rows with gold."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from rapidfuzz import fuzz

from outputs.evaluation.measures import Tally, folded, pair

Row = dict[str, Any]

SAME_TEXT = 0.90
"""Least similarity, 0–1, of two texts that count as the same."""


def documents(row: Row, gold: Row) -> dict[str, bool]:
    """Which of the document's facts are right; facts that gold leaves open are left out."""
    wanted = {
        k: gold[k] for k in ("document_type", "place_id", "report_year", "published", "text_source") if gold.get(k)
    }
    got = {k: str(row.get(k)) for k in wanted}
    return {k: got[k] == str(v) or (k == "place_id" and got[k] in gold.get("place_ids", ())) for k, v in wanted.items()}


def mentions(predicted: Sequence[Row], gold: Sequence[Row]) -> Tally:
    """Counts over (page, place); localities are not scored, optional gold rows neither help nor hurt."""
    places = [(r["page"], r["place_id"]) for r in predicted if r["place_id"] and "-loc-" not in r["place_id"]]
    got = Counter(places)
    want: Counter[tuple[int, str]] = Counter()
    optional: Counter[tuple[int, str]] = Counter()
    for row in gold:
        (optional if row.get("optional") else want)[row["page"], row["place_id"]] += row["count"]
    right = sum((got & want).values())
    return Tally(right, sum((got - want - optional).values()), sum(want.values()) - right)


def tables(predicted: Sequence[tuple[int, list[list[str]]]], gold: Sequence[Row]) -> Tally:
    """Neighbouring cells, right and below, over the blanks between them (ICDAR 2013).

    ``predicted`` holds the first page and the grid of every table. A gold table without cells claims its pages only.
    """
    full = [g for g in gold if g.get("cells")]
    open_pages = {p for g in gold if not g.get("cells") for p in range(g["page"], _last(g) + 1)}
    have = [(page, _neighbours(grid)) for page, grid in predicted]
    want = [_neighbours(g["cells"]) for g in full]

    def likeness(p: int, g: int) -> float:
        page, cells = have[p]
        on_page = full[g]["page"] <= page <= _last(full[g])
        return sum((cells & want[g]).values()) / max(1, sum(want[g].values())) if on_page else 0.0

    pairs = pair(range(len(have)), range(len(want)), likeness, 0.01)
    tally = Tally()
    for i, j in pairs:
        right = sum((have[i][1] & want[j]).values())
        tally += Tally(right, sum(have[i][1].values()) - right, sum(want[j].values()) - right)
    for i, (page, cells) in enumerate(have):
        if i not in {p for p, _ in pairs} and page not in open_pages:
            tally.wrong += sum(cells.values())
    tally.missed += sum(sum(w.values()) for j, w in enumerate(want) if j not in {g for _, g in pairs})
    return tally


def recommendations(predicted: Sequence[Row], gold: Sequence[Row]) -> Tally:
    """Same kind and the same text."""

    def likeness(p: Row, g: Row) -> float:
        return fuzz.ratio(_item(p["text"]), _item(g["text"])) / 100 if p["kind"] == g["kind"] else 0.0

    pairs = pair(predicted, gold, likeness, SAME_TEXT)
    found = {j for _, j in pairs}
    missed = sum(1 for j, g in enumerate(gold) if j not in found and not g.get("optional"))
    return Tally(sum(1 for _, j in pairs if not gold[j].get("optional")), len(predicted) - len(pairs), missed)


def audit_questions(predicted: Sequence[Row], gold: Sequence[Row]) -> Tally:
    """The same question with the right verdict."""

    def likeness(p: Row, g: Row) -> float:
        nearness = 0.001 * (p["verdict"] == g["verdict"]) - 0.0001 * abs(p["page"] - g["page"])
        return fuzz.ratio(folded(p["question"]), folded(g["question"])) / 100 + float(nearness)

    pairs = pair(predicted, gold, likeness, SAME_TEXT)
    right = sum(1 for i, j in pairs if gold[j].get("optional") or predicted[i]["verdict"] in _verdicts(gold[j]))
    found = {j for _, j in pairs}
    missed = sum(1 for j, g in enumerate(gold) if j not in found and not g.get("optional"))
    return Tally(right, len(predicted) - right, missed + len(pairs) - right)


def observations(predicted: Sequence[Row], gold: Sequence[Row]) -> Tally:
    """The same fact: indicator, year, place, actors, category, named unit, value and unit."""
    free = sorted(gold, key=lambda g: bool(g.get("optional")))
    right = wrong = 0
    for row in predicted:
        hit = next((g for g in free if any(_same_fact(row, {**g, **v}) for v in _variants(g))), None)
        if hit is None:
            wrong += 1
        else:
            free.remove(hit)
            right += not hit.get("optional")
    return Tally(right, wrong, sum(1 for g in free if not g.get("optional")))


def checks(predicted: Sequence[Row], gold: Sequence[Row]) -> Tally:
    """Recall of the gold checks; further checks are no error."""
    have = Counter((r["kind"], round(float(r["stated"]), 1), bool(r["holds"])) for r in predicted)
    want = Counter((r["kind"], round(float(r["stated"]), 1), r["holds"]) for r in gold if not r.get("optional"))
    right = sum((have & want).values())
    return Tally(right, 0, sum(want.values()) - right)


def _last(table: Row) -> int:
    last: int = table.get("page_last") or table["page"]
    return last


def _neighbours(grid: Sequence[Sequence[str]]) -> Counter[tuple[str, str, str]]:
    pairs: Counter[tuple[str, str, str]] = Counter()
    rows = [[folded(text) for text in row] for row in grid]
    width = max((len(row) for row in rows), default=0)
    columns = [[row[c] for row in rows if c < len(row)] for c in range(width)]
    for direction, sequences in (("right", rows), ("below", columns)):
        for sequence in sequences:
            filled = [text for text in sequence if text]
            pairs.update((a, b, direction) for a, b in pairwise(filled))
    return pairs


def _item(text: str) -> str:
    return re.sub(r"^att ", "", folded(text)).rstrip(" .,;:")


def _verdicts(gold: Row) -> set[str]:
    also = gold.get("verdict_also") or []
    return {gold["verdict"], *([also] if isinstance(also, str) else also)}


def _variants(gold: Row) -> list[Row]:
    also = gold.get("alternatives") or []
    return [{}, *(also if isinstance(also, list) else [also])]


def _same_fact(row: Row, gold: Row) -> bool:
    if any(row[k] != gold.get(k) for k in ("indicator", "year", "unit", "actor", "counterpart", "category")):
        return False
    if abs(row["value"] - float(gold["value"])) > max(0.051, float(gold.get("tolerance") or 0)):
        return False
    places = {gold.get("place_id"), *(gold.get("place_also") or ()), *(gold.get("place_ids") or ())}
    if not gold.get("place_any") and row["place_id"] not in places:
        return False
    name = gold.get("unit_name")
    return not name or fuzz.token_set_ratio(folded(name), folded(row["unit_name"])) >= 80
