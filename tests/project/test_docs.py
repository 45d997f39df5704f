"""What the documents say is so: links resolve, commands exist, the dictionary is the schema's, examples run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from outputs.dictionary import dictionary, problem_list

ROOT = Path(__file__).resolve().parents[2]
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("path", DOCS, ids=lambda p: p.name)
def test_links_resolve(path):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), f"{path.name} points to {target}, which is not there"


def test_dictionary_is_up_to_date():
    assert (ROOT / "docs" / "data_dictionary.md").read_text("utf-8") == dictionary(), (
        "run: python -m outputs.dictionary"
    )


def test_every_command_is_in_the_readme():
    from typer.main import get_command

    from flows.cli.main import app

    commands = set(get_command(app).commands)
    assert commands == set(re.findall(r"^\| `busarkiv (\w+)", README, re.MULTILINE))


@pytest.mark.parametrize("command", re.findall(r"^\| `busarkiv (\w+)", README, re.MULTILINE))
def test_every_command_teaches(command):
    out = subprocess.run(
        [sys.executable, "-m", "flows.cli.main", command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout
    assert "Usage:" in out
    assert "Example" in out


def test_problem_list_is_up_to_date():
    assert (ROOT / "docs" / "problems.md").read_text("utf-8") == problem_list(), "run: python -m outputs.dictionary"


@pytest.mark.xdist_group("sample")
@pytest.mark.parametrize("number", range(README.count("```python")))
def test_readme_examples_run(number, sample_dataset, monkeypatch):
    code = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[number]
    monkeypatch.chdir(sample_dataset.folder.parents[1])
    exec(compile(code, f"README example {number}", "exec"), {})  # noqa: S102 - our own README
