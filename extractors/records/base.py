"""What every record shares: strict types, a description for every column, provenance."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Year = Annotated[int, Field(ge=1900, le=2100, json_schema_extra={"arrow": "int16"})]
"""A calendar year."""

Small = Annotated[int, Field(ge=0, json_schema_extra={"arrow": "int32"})]
"""A count or a position."""

Share = Annotated[float, Field(ge=0, le=1)]
"""A number from 0 to 1."""


class Record(BaseModel):
    """A row of one table. The class docstring describes the table, each field's description its column."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """A row that opens its evidence: where it stands and the words it rests on."""

    document_id: str = Field(description="Document, first 16 hex digits of the file's SHA-256.")
    page: Small = Field(ge=1, description="Page of the PDF, 1-based.")
    bbox: list[float] = Field(
        min_length=4,
        max_length=4,
        description="x0, top, x1, bottom in PDF points, origin at the top left of the page as shown.",
    )
