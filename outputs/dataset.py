"""The data set on disk: rows of documents come in, whole tables go out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from extractors.records import TABLES, Record
from outputs import parquet
from outputs.datapackage import datapackage
from outputs.dictionary import dictionary
from outputs.schema import arrow_schema, table_of, to_table
from outputs.vintages import follow, prefer
from outputs.works import link_works

DOCUMENT_TABLES = tuple(t for t, cls in TABLES.items() if "document_id" in cls.model_fields)
"""The tables whose rows belong to documents; ``documents`` first."""

DocumentTables = dict[str, pa.Table]
"""The rows of one document, table by table."""


class Dataset:
    """A folder of Parquet files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def exists(self) -> bool:
        """Whether a data set was written here."""
        return (self.folder / "documents.parquet").exists()

    def read(self, table: str) -> pa.Table:
        """All rows of a table."""
        return parquet.read(table, self.folder)

    def by_document(self) -> dict[str, DocumentTables]:
        """The rows of every document, by its path in the archive."""
        documents = self.read("documents")
        ids = dict(zip(_texts(documents, "source"), _texts(documents, "document_id"), strict=True))
        slices = {name: _slices(self.read(name), ids) for name in DOCUMENT_TABLES}
        none = {name: arrow_schema(name).empty_table() for name in DOCUMENT_TABLES}
        return {
            source: {name: slices[name].get(document_id, none[name]) for name in DOCUMENT_TABLES}
            for source, document_id in ids.items()
        }

    def write(
        self, documents: dict[str, DocumentTables], shared: Mapping[str, Sequence[Record]], runs: pa.Table, version: str
    ) -> None:
        """Write every table anew from the rows of all documents.

        ``documents`` maps a path in the archive to its rows; ``shared`` holds the gazetteer and the codebook. Rows
        stand in the order of the paths, and within a document as they were extracted.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        order = sorted(documents)
        tables = {
            name: pa.concat_tables([arrow_schema(name).empty_table(), *(documents[s][name] for s in order)])
            for name in DOCUMENT_TABLES
        }
        _link(tables)
        for name, rows in tables.items():
            parquet.write(name, rows, self.folder)
        for name, records in shared.items():
            parquet.write(name, to_table(name, records), self.folder)
        parquet.write("runs", runs, self.folder)
        (self.folder / "README.md").write_text(dictionary(), encoding="utf-8")
        (self.folder / "datapackage.json").write_text(datapackage(version), encoding="utf-8")


def _texts(rows: pa.Table, column: str) -> list[str]:
    """A column of strings, "" for null."""
    return [str(v or "") for v in rows[column].to_pylist()]


def _slices(rows: pa.Table, ids: dict[str, str]) -> dict[str, pa.Table]:
    """A table cut by document. The rows of one document stand together, as ``write`` leaves them.

    A problem of a file that could not be read has no document id; ``ids`` gives it by the path.
    """
    owners = _texts(rows, "document_id")
    if not all(owners):
        owners = [o or ids[s] for o, s in zip(owners, _texts(rows, "source"), strict=True)]
    out: dict[str, pa.Table] = {}
    begin = 0
    for i in range(1, len(owners) + 1):
        if i == len(owners) or owners[i] != owners[begin]:
            out[owners[begin]] = rows.slice(begin, i - begin)
            begin = i
    return out


def _link(tables: dict[str, pa.Table]) -> None:
    """What only the whole archive can tell: works, preferred observations, repeated recommendations."""
    documents = tables["documents"].to_pylist()
    link_works(documents)
    by_id: dict[str, dict[str, Any]] = {row["document_id"]: row for row in documents}
    observations = tables["observations"].to_pylist()
    prefer(observations, by_id)
    recommendations = tables["recommendations"].to_pylist()
    follow(recommendations, by_id)
    for name, rows in (("documents", documents), ("observations", observations), ("recommendations", recommendations)):
        tables[name] = table_of(name, rows)
