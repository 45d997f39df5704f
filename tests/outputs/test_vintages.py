"""One row per fact is preferred; advice that comes back points to where it stood before."""

from outputs.vintages import follow, prefer

DOCUMENTS = {
    "d2014": {"document_id": "d2014", "source": "a.pdf", "is_primary": True},
    "s2014": {"document_id": "s2014", "source": "b.pdf", "is_primary": False},
    "d2015": {"document_id": "d2015", "source": "c.pdf", "is_primary": True},
}


def fact(document: str, report_year: int, value: float, **more: object) -> dict:
    keys = dict.fromkeys(("place_id", "actor", "counterpart", "unit_name", "category"))
    return {**keys, "document_id": document, "indicator": "x", "year": 2014, "unit": "count", "value": value,
            "report_year": report_year, **more}  # fmt: skip


def test_one_row_per_fact():
    rows = [
        fact("d2015", 2015, 30),
        fact("s2014", 2014, 31),
        fact("d2014", 2014, 31),
        fact("d2014", 2014, 5, actor="bup"),
    ]
    prefer(rows, DOCUMENTS)
    assert [r["is_preferred"] for r in rows] == [False, False, True, True]


def advice(document: str, key: str, year: int, text: str, order: int = 1, **more: object) -> dict:
    return {"document_id": document, "recommendation_id": key, "year": year, "text": text, "order": order,
            "place_id": "SE-0138", "kind": "recommendation", **more}  # fmt: skip


def test_repeated_advice_points_back():
    text = "Säkerställa att uppföljning av samverkan sker varje år"
    rows = [
        advice("d2015", "new", 2015, text + "."),
        advice("d2014", "old", 2014, text),
        advice("d2014", "other", 2014, "Ta fram en rutin för remisser", 2),
        advice("d2015", "elsewhere", 2015, text, place_id="SE-0182"),
        advice("s2014", "copy", 2014, text),
    ]
    follow(rows, DOCUMENTS)
    assert {r["recommendation_id"]: r["follows_id"] for r in rows} == {
        "new": "old", "old": None, "other": None, "elsewhere": None, "copy": None,
    }  # fmt: skip
