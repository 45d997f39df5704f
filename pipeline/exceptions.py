"""Why a file could not be read: one class a cause. Exit codes and remedies stand in ``problem_codes.toml``."""

from typing import ClassVar

from pipeline.problem_codes import PROBLEM_CODES


class BusarkivError(Exception):
    """Base of every error that a person can act on. ``str(error)`` says what happened and what to do."""

    code: ClassVar[str] = "crashed"
    exit_code: ClassVar[int] = PROBLEM_CODES["crashed"].exit_code
    remedy: ClassVar[str] = PROBLEM_CODES["crashed"].remedy

    def __init_subclass__(cls) -> None:
        cls.exit_code = PROBLEM_CODES[cls.code].exit_code
        cls.remedy = PROBLEM_CODES[cls.code].remedy

    def __init__(self, what: str = "") -> None:
        super().__init__(f"{what or PROBLEM_CODES[self.code].meaning} {self.remedy}")
        self.what = what

    def __reduce__(self) -> tuple[type["BusarkivError"], tuple[str]]:
        """Errors come back from worker processes with their sentence told once."""
        return type(self), (self.what,)


class EncryptedError(BusarkivError):
    """The file needs a password that was not given."""

    code = "encrypted"


class NotAPdfError(BusarkivError):
    """The file is something else."""

    code = "not_a_pdf"


class EmptyFileError(BusarkivError):
    """The file has no bytes or no pages."""

    code = "empty"


class DamagedError(BusarkivError):
    """The file begins like a PDF but cannot be opened, or no page of it can."""

    code = "damaged"


class TooLargeError(BusarkivError):
    """The file has more bytes or pages than the limits allow."""

    code = "too_large"


class TimedOutError(BusarkivError):
    """The file took longer than the limit."""

    code = "timed_out"


class OutOfMemoryError(BusarkivError):
    """The file took more memory than the limit."""

    code = "out_of_memory"


class UnreachableError(BusarkivError):
    """The file is not there or may not be read."""

    code = "unreachable"


class CrashedError(BusarkivError):
    """A part of the program broke down on the file."""

    code = "crashed"


class OcrUnavailableError(BusarkivError):
    """Tesseract or one of its language models is missing."""

    code = "ocr_unavailable"
