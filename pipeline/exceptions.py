"""Why a file could not be read: one class a cause, each with its problem code, exit code and remedy."""

from typing import ClassVar


class BusarkivError(Exception):
    """Base of every error that a person can act on. ``str(error)`` says what happened and what to do."""

    code: ClassVar[str] = "crashed"
    exit_code: ClassVar[int] = 70
    remedy: ClassVar[str] = "Report the file to the developers; all other files are unaffected."

    def __init__(self, what: str = "") -> None:
        super().__init__(f"{what} {self.remedy}".strip())


class EncryptedError(BusarkivError):
    """The file needs a password that was not given."""

    code = "encrypted"
    exit_code = 10
    remedy = "Give the password with --password, or save an unprotected copy."


class NotAPdfError(BusarkivError):
    """The file is something else."""

    code = "not_a_pdf"
    exit_code = 11
    remedy = "Convert it to PDF, or remove it from the archive."


class EmptyFileError(BusarkivError):
    """The file has no bytes or no pages."""

    code = "empty"
    exit_code = 12
    remedy = "Fetch the file again from its publisher."


class DamagedError(BusarkivError):
    """The file begins like a PDF but cannot be opened."""

    code = "damaged"
    exit_code = 13
    remedy = "Fetch the file again, or repair it with qpdf."


class TooLargeError(BusarkivError):
    """The file has more bytes, pages or pixels than the limits allow."""

    code = "too_large"
    exit_code = 14
    remedy = "Split the file, or raise the limit."


class TimedOutError(BusarkivError):
    """The file took longer than the limit."""

    code = "timed_out"
    exit_code = 15
    remedy = "Raise --max-seconds, or split the file."


class OcrUnavailableError(BusarkivError):
    """Tesseract or one of its language models is missing."""

    code = "ocr_unavailable"
    exit_code = 16
    remedy = "Install tesseract-ocr-swe and tesseract-ocr-script-latn, then run again."
