"""Data flows one way, and rooms stay small."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("pipeline", "gazetteer", "extractors", "outputs", "flows")
MAY_IMPORT = {
    "pipeline": {"pipeline"},
    "gazetteer": {"gazetteer", "pipeline"},
    "extractors": {"extractors", "gazetteer", "pipeline"},
    "outputs": {"outputs", "extractors", "gazetteer", "pipeline"},
    "flows": set(PACKAGES),
}
FILES = sorted(p for package in PACKAGES for p in (ROOT / package).rglob("*.py"))


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {name for name in found if name.split(".")[0] in PACKAGES}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_follow_the_data(path):
    package = path.relative_to(ROOT).parts[0]
    wrong = {name for name in imports(path) if name.split(".")[0] not in MAY_IMPORT[package]}
    assert not wrong


def test_gazetteer_takes_only_the_lexicon_from_the_pipeline():
    used = {name for p in (ROOT / "gazetteer").rglob("*.py") for name in imports(p) if name.startswith("pipeline")}
    assert used <= {"pipeline.lexicon"}


def test_no_import_cycles():
    modules = {".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p for p in FILES}
    graph = {name: {i for i in top_level_imports(path) if i in modules and i != name} for name, path in modules.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def top_level_imports(path: Path) -> set[str]:
    """Imports that run when the module is loaded; those for type checkers and inside functions do not count."""
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                is_module = (ROOT / inner.replace(".", "/")).with_suffix(".py").exists()
                found.add(inner if is_module else node.module)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_files_stay_small_and_documented(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 400
    assert ast.get_docstring(ast.parse(text)), "a file begins by saying what it is for"
