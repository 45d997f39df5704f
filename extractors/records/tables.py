"""Tables found in the reports, and their cells."""

from pydantic import Field

from extractors.records.base import Evidence, Share, Small


class TableRow(Evidence):
    """One row per table; a table that runs over a page break is one."""

    table_id: str = Field(description="Id of the table.")
    page_last: Small = Field(ge=1, description="Last page of the table.")
    title: str | None = Field(default=None, description="Caption, or the heading it stands under.")
    n_rows: Small = Field(description="Rows, headers included.")
    n_cols: Small = Field(description="Columns.")
    n_header_rows: Small = Field(description="Header rows.")
    ruled: bool = Field(description="Whether lines are drawn around its cells.")
    confidence: Share = Field(default=1.0, description="How sure the finder is that this is a table.")


class TableCell(Evidence):
    """One row per cell that holds text; a merged cell stands at its top left position."""

    table_id: str = Field(description="Table.")
    row: Small = Field(description="Row, 0-based.")
    col: Small = Field(description="Column, 0-based.")
    row_span: Small = Field(default=1, ge=1, description="Rows it covers.")
    col_span: Small = Field(default=1, ge=1, description="Columns it covers.")
    is_header: bool = Field(default=False, description="Whether it is a row or column header.")
    header_path: str | None = Field(default=None, description="Headers above, outermost first, joined by ›.")
    text: str = Field(description="The cell's cleaned text.")
    value: float | None = Field(default=None, description="The number in the cell; null for none or a missing sign.")
    percent: float | None = Field(default=None, description="The percentage in the cell.")
    unit: str | None = Field(default=None, description="Unit from cell or header.")
    marks: list[str] = Field(default_factory=list, description="Footnote marks taken off the cell.")
