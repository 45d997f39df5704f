"""What many tests share: the data set of the sample archive, made once."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("gate", deadline=None, derandomize=True)  # the same examples on every machine, however slow
settings.load_profile("gate")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def sample_dataset(tmp_path_factory):
    """The sample archive's data set, made without Prefect. Tests that use it carry ``xdist_group("sample")``."""
    from flows.discover import discover
    from flows.run import Options, run
    from outputs.dataset import Dataset
    from pipeline.settings import Settings

    folder = tmp_path_factory.mktemp("sample") / "outputs" / "dataset"
    run(discover(str(ROOT / "examples" / "archive")), folder, Settings(), Options(2, prefect=False))
    return Dataset(folder)
