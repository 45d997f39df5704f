"""The data dictionary in Markdown, generated from the schema."""

from pathlib import Path

from extractors.records import TABLES
from outputs.schema import PRIMARY_KEYS, describe_table, is_nullable, type_name, vocabulary
from pipeline.problem_codes import PROBLEM_CODES

_READING = """# The data set

Parquet files, one a table. Read them with pandas, Polars, DuckDB, R arrow or Spark.

```python
import pandas as pd

observations = pd.read_parquet("observations.parquet")
```

```sql
select year, sum(value) from 'observations.parquet' where is_preferred and indicator = 'deviation_reports' group by year
```

Every extracted row names its document, its page (1-based), a box on that page (`bbox`: x0, top, x1, bottom in PDF
points, origin at the top left of the page as shown) and the words it rests on. `busarkiv show ID` opens the page with
the box drawn. Null means that the report does not say or that the column does not apply; what failed stands in
`problems`. Take `is_preferred` observations for a series: one row per fact.
"""


def dictionary() -> str:
    """Every table and column with type and meaning, as Markdown."""
    return "\n".join([_READING, *(_table(name) for name in TABLES)])


def problem_list() -> str:
    """Every problem code with meaning, remedy and exit code, as Markdown."""
    lines = [
        "# Problems and exit codes",
        "",
        "What went wrong stands in `problems`, one row a file or page. A run whose failed files share one cause ends",
        "with that cause's exit code; with several causes it ends with 3. 0 means that every file gave rows, 2 wrong",
        "use, 4 that nothing was found, 5 a score below `--least`, 130 that a person stopped the run.",
        "",
        "| code | what happened | what to do | exit code |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| `{c.code}` | {c.meaning} | {c.remedy} | {c.exit_code or ''} |" for c in PROBLEM_CODES.values()]
    return "\n".join([*lines, ""])


def _table(name: str) -> str:
    key = ", ".join(f"`{k}`" for k in PRIMARY_KEYS.get(name, ()))
    lines = [f"## {name}", "", describe_table(name), ""]
    if key:
        lines += [f"Key: {key}.", ""]
    lines += ["| column | type | may be null | meaning |", "| --- | --- | --- | --- |"]
    for column, info in TABLES[name].model_fields.items():
        words = vocabulary(info)
        meaning = (info.description or "") + (f" One of: {', '.join(f'`{w}`' for w in words)}." if words else "")
        null = "yes" if is_nullable(info) else ""
        lines.append(f"| `{column}` | {type_name(info)} | {null} | {meaning.replace('|', chr(92) + '|')} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    Path("docs/data_dictionary.md").write_text(dictionary(), encoding="utf-8")
    Path("docs/problems.md").write_text(problem_list(), encoding="utf-8")
