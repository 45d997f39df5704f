"""What a person can set about a run, with the defaults that a batch at night needs."""

import hashlib
import json

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Settings of reading, cleaning and extraction. Equal settings and files give equal rows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ocr: bool = Field(default=True, description="Read pictures of pages with Tesseract.")
    ocr_threads: int = Field(default=1, gt=0, description="Pages of one file that OCR reads side by side.")
    reread: bool = Field(default=True, description="Read scans again whose own text layer is bad.")
    clean: bool = Field(default=True, description="Mend OCR errors.")
    clean_threshold: float = Field(default=0.5, ge=0, le=1, description="Least score of a correction.")
    force_clean: bool = Field(default=False, description="Mend words on pages with a good text layer too.")
    passwords: tuple[str, ...] = Field(default=(), description="Passwords to try on encrypted files.")
    max_seconds: float = Field(default=600, gt=0, description="Time limit per file.")
    max_pages: int = Field(default=5000, gt=0, description="Most pages per file.")
    max_megabytes: int = Field(default=4096, gt=0, description="Memory limit per worker process.")
    max_file_megabytes: int = Field(default=1024, gt=0, description="Largest file.")
    max_page_objects: int = Field(default=50_000, gt=0, description="Most drawn objects read on one page.")
    max_page_characters: int = Field(default=200_000, gt=0, description="Most characters read on one page.")
    max_page_points: float = Field(default=14_400, gt=0, description="Longest side of a page, in points.")
    max_picture_pixels: int = Field(default=250_000_000, gt=0, description="Largest embedded picture that is read.")
    max_pixels: int = Field(default=60_000_000, gt=0, description="Largest page picture for OCR.")
    overrides: tuple[tuple[str, ...], ...] = Field(
        default=(), description="Rows of the archive's corrections file, in its order."
    )
    archive_words: tuple[tuple[str, int], ...] = Field(
        default=(), description="Words of the archive's good documents and how often they stand there."
    )

    def digest(self) -> str:
        """A hash of every setting that can change a row; passwords count only by the rows they open."""
        kept = self.model_dump(exclude={"passwords", "ocr_threads", "max_seconds", "max_megabytes"})
        return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()[:16]
