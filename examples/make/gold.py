"""Gold of a drawn report, in the form that ``busarkiv evaluate`` reads."""

from typing import Any

from examples.make.blocks import Block, Box, Fact, Fill, Grid, PageBreak, Report, Sidebar
from examples.make.draw import Drawn
from examples.make.marks import strip

_TABLES = ("observations", "recommendations", "audit_questions", "checks")


def gold(report: Report, drawn: Drawn) -> dict[str, Any]:
    """What must come out of the report."""
    out: dict[str, Any] = {"file": report.file, "document": report.document, "mentions": _mentions(drawn), "tables": []}
    out |= {name: [] for name in _TABLES}
    for i, block in enumerate(report.blocks):
        if isinstance(block, PageBreak | Fill):
            continue
        page = drawn.pages[i]
        if isinstance(block, Grid):
            cells = [[strip(text) for text in row] for row in block.rows]
            table = {"page": page, "page_last": drawn.last[i], "title": block.title, "n_header_rows": block.head_rows}
            out["tables"].append({**table, "cells": cells if block.claimed else None})
        for name, rows in _facts(block):
            out[name] += [{"page": page, **row} for row in rows]
    return out


def _facts(block: Block) -> list[tuple[str, list[Fact]]]:
    parts = block.parts if isinstance(block, Box) else [*block.left, *block.right] if isinstance(block, Sidebar) else []
    return [pair for each in (block, *parts) for pair in each.facts.items()]


def _mentions(drawn: Drawn) -> list[dict[str, Any]]:
    return [
        {"page": page, "place_id": label.lstrip("?"), "count": n, "optional": label.startswith("?")}
        for (page, label), n in sorted(drawn.places.items())
    ]
