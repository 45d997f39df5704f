"""Draws the held-out reports and runs the program on them, once."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def make(folder: Path) -> None:
    """Write every held-out PDF to ``archive`` and its gold to ``gold``."""
    from examples.make.draw import draw
    from examples.make.gold import gold
    from examples.make.scan import scan
    from tests.held_out.documents import documents

    archive, golds = folder / "archive", folder / "gold"
    archive.mkdir(parents=True)
    golds.mkdir()
    for number, report in enumerate(documents()):
        target = archive / report.file
        drawn_file = folder / "drawn.pdf" if report.scan else target
        drawn = draw(report, drawn_file)
        if report.scan:
            scan(drawn_file, target, with_layer=report.scan == "layer", seed=number)
        text = json.dumps(gold(report, drawn), ensure_ascii=False, indent=1)
        target_name = Path(report.file).with_suffix(".json").name
        (golds / target_name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def held_out_scores(tmp_path_factory):
    """The scores of the program on the held-out reports. Tests that use it carry ``xdist_group("held_out")``."""
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    from examples.make.draw import missing_fonts
    from flows.discover import discover
    from flows.run import Options, run
    from outputs.dataset import Dataset
    from outputs.evaluation import evaluate
    from pipeline.settings import Settings

    if missing := missing_fonts():
        pytest.skip(f"fonts that the reports are set in are not installed: {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("held_out") / "made"
    make(folder)
    dataset = folder / "outputs" / "dataset"
    run(discover(str(folder / "archive")), dataset, Settings(), Options(2, prefect=False))
    return evaluate(Dataset(dataset), folder / "gold")
