"""Which files a person means by a folder, a file or a glob."""

import glob
from dataclasses import dataclass
from pathlib import Path

CORRECTIONS = "corrections.csv"
"""The archive's own corrections file, kept in its root."""

WORDS = "words.csv"
"""The archive's own words, kept in its root."""

_KEPT_BESIDE = {CORRECTIONS, WORDS, "README.md", "README.txt"}
_MAGIC = set("*?[")


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of an archive, by path relative to its root, in the order of those paths."""

    root: Path
    files: dict[str, Path]


def discover(where: str) -> Archive:
    """The archive behind a folder (searched with all folders in it), a file or a glob.

    Hidden files, the files of corrections and words and a readme are no reports; every other file is one, whatever its
    name: what is no PDF ends as a row of ``problems``. Raises ``FileNotFoundError`` where nothing is found.
    """
    path = Path(where)
    if path.is_dir():
        root, found = path, sorted(p for p in path.rglob("*") if p.is_file())
    elif path.is_file():
        root, found = path.parent, [path]
    elif _MAGIC & set(where):
        found = sorted(p for p in map(Path, glob.glob(where, recursive=True)) if p.is_file())  # noqa: PTH207 - takes absolute patterns too
        root = _fixed_part(where)
    else:
        raise FileNotFoundError(f"{where} is no file, folder or pattern that matches files. Check the path.")
    files = {p.relative_to(root).as_posix(): p for p in found if _is_report(p.relative_to(root))}
    if not files:
        raise FileNotFoundError(f"No files in {where}. Check the path.")
    return Archive(root, dict(sorted(files.items())))


def _is_report(path: Path) -> bool:
    return not any(part.startswith(".") for part in path.parts) and path.name not in _KEPT_BESIDE


def _fixed_part(pattern: str) -> Path:
    """The folders of a pattern before the first wildcard."""
    fixed: list[str] = []
    for part in Path(pattern).parts:
        if _MAGIC & set(part):
            break
        fixed.append(part)
    return Path(*fixed) if fixed else Path()
