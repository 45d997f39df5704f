"""Rows of finished reports, kept until the whole data set is written: a stopped run goes on from there."""

import io
import shutil
import zipfile
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc

from outputs.dataset import DOCUMENT_TABLES, DocumentTables
from outputs.schema import arrow_schema


class Checkpoint:
    """A folder beside the tables with one archive of Arrow streams a report."""

    def __init__(self, dataset: Path) -> None:
        self._folder = dataset / ".unfinished"

    def keep(self, tables: DocumentTables) -> None:
        """Keep the rows of one report. Silently does without where the folder cannot be written."""
        document_id = tables["documents"]["document_id"][0].as_py()
        path = self._folder / f"{document_id}.zip"
        fresh = path.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, rows in tables.items():
                    archive.writestr(name, _stream(rows))
            fresh.replace(path)
        except OSError:
            return

    def load(self) -> list[DocumentTables]:
        """The rows of every report kept; those that another version of the schema wrote are left out."""
        found = (_read(path) for path in sorted(self._folder.glob("*.zip")))
        return [tables for tables in found if tables is not None]

    def clear(self) -> None:
        """Forget everything: the data set holds it now."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _stream(rows: pa.Table) -> bytes:
    sink = io.BytesIO()
    with ipc.new_stream(sink, rows.schema) as writer:
        writer.write_table(rows)
    return sink.getvalue()


def _read(path: Path) -> DocumentTables | None:
    try:
        with zipfile.ZipFile(path) as archive:
            tables = {name: ipc.open_stream(archive.read(name)).read_all() for name in DOCUMENT_TABLES}
    except (OSError, KeyError, zipfile.BadZipFile, pa.ArrowInvalid):
        return None
    fits = all(rows.schema.equals(arrow_schema(name)) for name, rows in tables.items())
    return tables if fits else None
