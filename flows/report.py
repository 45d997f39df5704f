"""One report: from a file to the rows of the data set. A plain function, and a Prefect flow around it."""

import hashlib
import logging
import traceback
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from extractors.extract import extract
from extractors.records import DocumentRow
from outputs.dataset import DocumentTables
from outputs.document_tables import document_tables, failed_tables
from pipeline.convert import read_document
from pipeline.exceptions import BusarkivError
from pipeline.problems import Problem, Severity, Stage
from pipeline.settings import Settings

VERSION = version("busarkiv")
_CODE = ("pipeline", "extractors", "gazetteer", "outputs", "flows")
_DATA = (".py", ".csv", ".toml")


@dataclass(slots=True)
class ReportResult:
    """What became of one file. ``tables`` holds its rows, ``problems`` what went wrong, errors first."""

    source: str
    document_id: str
    n_pages: int
    tables: DocumentTables
    problems: list[Problem] = field(default_factory=list)
    failed: bool = False


@cache
def made_with(settings: Settings) -> str:
    """A hash of everything that can change a row: the program's own files and the settings."""
    digest = hashlib.sha256(settings.digest().encode())
    root = Path(__file__).resolve().parents[1]
    for package in _CODE:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in _DATA:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def process_report(path: Path, source: str, settings: Settings) -> ReportResult:
    """Read one file and extract everything it says.

    Never raises for a bad file: what went wrong stands in the result, with the file's own row.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        document = read_document(path, source, settings)
        context, records = extract(document)
        tables = document_tables(document, context.facts, records, made_with(settings))
    except BusarkivError as error:
        return failed_report(path, source, settings, Problem(Stage.READING, Severity.ERROR, error.code, str(error)))
    except MemoryError:
        message = "The file needs more memory than allowed. Raise --max-megabytes, or split the file."
        return failed_report(path, source, settings, Problem(Stage.READING, Severity.ERROR, "too_large", message))
    except Exception:  # noqa: BLE001 - one broken file must not stop the other thousands
        where = traceback.format_exc(limit=-3).strip().replace("\n", " | ")
        message = f"The program failed on this file; all others are unaffected. Report it to the developers: {where}"
        return failed_report(path, source, settings, Problem(Stage.EXTRACTION, Severity.ERROR, "crashed", message))
    return ReportResult(source, document.document_id, len(document.pages), tables, list(document.problems))


def failed_report(path: Path, source: str, settings: Settings, problem: Problem) -> ReportResult:
    """The result for a file that gave no rows."""
    try:
        sha256, size = hash_file(path)
    except OSError:
        sha256, size = hashlib.sha256(source.encode()).hexdigest(), 0
    row = DocumentRow(
        document_id=sha256[:16],
        sha256=sha256,
        source=source,
        n_bytes=size,
        is_primary=False,
        made_with=made_with(settings),
        status="failed",
    )
    return ReportResult(source, sha256[:16], 0, failed_tables(row, [problem]), [problem], failed=True)


def hash_file(path: Path) -> tuple[str, int]:
    """SHA-256 and size in bytes of a file. Raises ``OSError`` where it cannot be read."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return digest.hexdigest(), file.tell()
