"""What a person means by a folder, a file or a glob."""

import pytest

from flows.discover import discover


@pytest.fixture
def folder(tmp_path):
    for name in ("b.pdf", "a.pdf", "2020/c.pdf", "2020/anteckning.docx", ".dold.pdf", "corrections.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


def test_folder_with_everything_in_it(folder):
    archive = discover(str(folder))
    assert list(archive.files) == ["2020/anteckning.docx", "2020/c.pdf", "a.pdf", "b.pdf"]
    assert archive.root == folder


def test_file(folder):
    assert list(discover(str(folder / "a.pdf")).files) == ["a.pdf"]


def test_glob_is_relative_to_its_fixed_part(folder):
    archive = discover(str(folder / "**" / "*.pdf"))
    assert list(archive.files) == ["2020/c.pdf", "a.pdf", "b.pdf"]
    assert archive.root == folder


@pytest.mark.parametrize("what", ["saknas", "*.txt"])
def test_nothing_found_is_said(folder, what):
    with pytest.raises(FileNotFoundError, match="Check the path"):
        discover(str(folder / what))
