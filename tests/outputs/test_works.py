"""Renditions of one report find each other; reports of other years do not join them."""

import random

from extractors.fingerprint import fingerprint, resemblance
from outputs.works import link_works

WORDS = [f"ord{i}" for i in range(900)]


def text(seed: int, n: int = 1500) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) for _ in range(n)]


def misread(words: list[str], share: float) -> list[str]:
    chance = random.Random(7)
    return [w + "x" if chance.random() < share else w for w in words]


def row(key: str, words: list[str], **more: object) -> dict:
    facts = {"report_year": 2014, "place_id": "SE-01", "text_source": "text_layer", "quality": 0.9}
    return {"document_id": key, "source": f"{key}.pdf", "fingerprint": fingerprint(" ".join(words)), **facts, **more}


def test_renditions_are_one_work_and_the_best_is_primary():
    words = text(1)
    rows = [
        row("c", misread(words, 0.1), text_source="ocr"),
        row("b", words, quality=0.95),
        row("a", text(2)),
        row("d", words, quality=0.9),
    ]
    link_works(rows)
    works = {r["document_id"]: r["work_id"] for r in rows}
    assert works == {"a": "a", "b": "b", "c": "b", "d": "b"}
    assert [r["document_id"] for r in rows if r["is_primary"]] == ["b", "a"]


def test_order_of_the_files_does_not_matter():
    words = text(3)
    rows = [row("x", words), row("y", misread(words, 0.05), text_source="ocr"), row("z", text(4))]
    again = [dict(r) for r in reversed(rows)]
    link_works(rows)
    link_works(again)
    assert {r["document_id"]: (r["work_id"], r["is_primary"]) for r in rows} == {
        r["document_id"]: (r["work_id"], r["is_primary"]) for r in again
    }


def test_the_same_template_in_another_year_is_another_work():
    template = text(5, 900)
    one, two = row("m", template + text(6, 600)), row("n", template + text(8, 600), report_year=2015)
    link_works([one, two])
    assert one["work_id"] != two["work_id"]


def test_resemblance_is_a_share():
    a = fingerprint(" ".join(text(9)))
    assert resemblance(a, a) == 1.0
    assert resemblance(a, []) == 0.0
    assert resemblance(a, fingerprint(" ".join(text(10)))) < 0.05
