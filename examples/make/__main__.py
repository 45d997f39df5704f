"""Writes ``examples/archive`` and ``examples/gold``."""

import json
import tempfile
from pathlib import Path

from examples.make.draw import draw
from examples.make.gold import gold
from examples.make.reports import REPORTS
from examples.make.scan import scan

_HERE = Path(__file__).resolve().parents[1]


def main() -> None:
    """Make every report."""
    archive, golds = _HERE / "archive", _HERE / "gold"
    archive.mkdir(exist_ok=True)
    golds.mkdir(exist_ok=True)
    for number, report in enumerate(REPORTS):
        target = archive / report.file
        with tempfile.TemporaryDirectory() as folder:
            drawn_file = Path(folder) / report.file if report.scan else target
            drawn = draw(report, drawn_file)
            if report.scan:
                scan(drawn_file, target, with_layer=report.scan == "layer", seed=number)
        text = json.dumps(gold(report, drawn), ensure_ascii=False, indent=1)
        (golds / report.file).with_suffix(".json").write_text(text + "\n", encoding="utf-8")


main()
