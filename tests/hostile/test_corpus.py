"""Every input that ever broke the reader, kept as a file, and read again.

``corpus/`` holds one file a case, made here (no reports of others). Its name says what it broke. A file that the fuzz
test finds is put there with the fix, so that it is read in every later run.
"""

from pathlib import Path

import pytest

from pipeline.convert import read_document
from pipeline.exceptions import BusarkivError
from pipeline.problem_codes import PROBLEM_CODES
from pipeline.problems import Problem
from pipeline.reading import read_metadata, read_pages
from pipeline.settings import Settings

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(CORPUS.glob("*.pdf"))


def test_there_is_a_corpus() -> None:
    assert CASES


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_is_read_or_refused(path: Path) -> None:
    codes, shows = read(path)
    assert codes or shows
    assert codes <= set(PROBLEM_CODES)


def read(path: Path) -> tuple[set[str], bool]:
    """The codes of everything that was wrong, and whether any page shows anything."""
    problems: list[Problem] = []
    settings = Settings()
    try:
        pages = list(read_pages(path, settings, problems))
        read_metadata(path, settings)
        read_document(path, settings=settings.model_copy(update={"ocr": False}))
    except BusarkivError as error:
        return {error.code}, False
    return {p.code for p in problems}, any(page.words or page.shapes or page.pictures for page in pages)
