"""Parquet files: written the same way on every machine, read whole."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from outputs.schema import arrow_schema


def write(table: str, rows: pa.Table, folder: Path) -> Path:
    """Write ``folder/<table>.parquet`` beside its old version, then put it in its place."""
    path = folder / f"{table}.parquet"
    fresh = path.with_suffix(".parquet.new")
    pq.write_table(
        rows.cast(arrow_schema(table)),
        fresh,
        compression="zstd",
        version="2.6",
        data_page_version="1.0",
        row_group_size=1 << 20,
        store_schema=True,
    )
    fresh.replace(path)
    return path


def read(table: str, folder: Path) -> pa.Table:
    """The rows of a table, none where its file is missing. Columns follow today's schema."""
    path = folder / f"{table}.parquet"
    schema = arrow_schema(table)
    if not path.exists():
        return schema.empty_table()
    rows = pq.read_table(path)
    missing = [f for f in schema if f.name not in rows.column_names]
    for field in missing:
        rows = rows.append_column(field, pa.nulls(rows.num_rows, field.type))
    return rows.select(schema.names)
