"""Remembers where the PDFs of a data set lie, outside the data set itself: a path is no part of the data."""

import hashlib
import json
from pathlib import Path

from platformdirs import user_state_path


def remember(dataset: Path, archive: Path) -> None:
    """Note the folder that a data set was made from. Silently does without where no note can be kept."""
    note = _note(dataset)
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(json.dumps({"archive": str(archive.resolve())}), encoding="utf-8")
    except OSError:
        return


def archive_of(dataset: Path) -> Path | None:
    """The folder that a data set was made from, if it was made on this machine."""
    try:
        return Path(json.loads(_note(dataset).read_text("utf-8"))["archive"])
    except (OSError, ValueError, KeyError):
        return None


def _note(dataset: Path) -> Path:
    key = hashlib.sha256(str(dataset.resolve()).encode()).hexdigest()[:16]
    return user_state_path("busarkiv") / f"{key}.json"
