"""Loads the tables into databases and runs what docs/output.md shows. Started by tests/databases.rs.

check.py columns SCHEMA TABLES    every column can be selected without quotes in DuckDB and SQLite, and is of its type
check.py parquet DOCUMENT SCHEMA CSV PARQUET   DuckDB, pandas and polars read from Parquet what CSV says, with the types that the document states
check.py examples DOCUMENT        prints the document with what its examples give now; run in a folder that holds `tables`
"""

import contextlib
import csv
import io
import json
import re
import sqlite3
import sys
from pathlib import Path

import duckdb

DUCKDB = {"text": "VARCHAR", "list": "VARCHAR", "id": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "time": "TIME"}


def columns(schema, folder):
    tables = json.loads(Path(schema).read_text())["$defs"]
    in_duckdb, in_sqlite = duckdb.connect(), sqlite3.connect(":memory:")
    for table, row in tables.items():
        types = {name: DUCKDB[column["columnType"]] for name, column in row["properties"].items()}
        file = Path(folder) / f"{table}.csv"
        with file.open(newline="", encoding="utf-8") as lines:
            header, *rows = csv.reader(lines)
        assert header == list(types), (table, header)
        declared = ", ".join(f"{name} {kind}" for name, kind in types.items())
        for database in (in_duckdb, in_sqlite):
            database.execute(f"CREATE TABLE {table} ({declared})")
        in_duckdb.execute(f"INSERT INTO {table} SELECT * FROM read_csv('{file}', columns = {types}, header = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true)")
        in_sqlite.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(types))})", rows)
        for database in (in_duckdb, in_sqlite):
            for name in types:
                query = f"SELECT {name}, count(*) AS n FROM {table} WHERE {name} IS NOT NULL GROUP BY {name} ORDER BY {name}"
                database.execute(query).fetchall()
                database.execute(f"SELECT {table}.{name}, x.{name} AS {name} FROM {table} JOIN {table} AS x USING ({name}) LIMIT 1").fetchall()
            count = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            assert count == len(rows), (table, count, len(rows))
        # DuckDB keeps each cell as it stands in the file: nothing was lost in its type.
        shown = in_duckdb.execute(f"SELECT {', '.join(f'CAST({name} AS VARCHAR)' for name in types)} FROM {table}").fetchall()
        for written, read in zip(rows, shown):
            for (name, kind), cell, value in zip(types.items(), written, read):
                expected = cell + ":00" if kind == "TIME" and cell else cell
                assert (value or "") == expected, (table, name, cell, value)
        print(f"{table}: {len(types)} columns, {len(rows)} rows")


def parquet(document, schema, of_csv, of_parquet):
    """Every cell of Parquet means what it means in CSV."""
    import pandas
    import polars

    section = Path(document).read_text().split("\n## Arrow and Parquet\n")[1]
    rows = re.findall(r"^\| (\w+) \| `[^`]+` \| `([^`]+)` \|$", section, re.M)
    types = dict(rows)
    assert set(types) == set(DUCKDB), types
    for table, row in json.loads(Path(schema).read_text())["$defs"].items():
        kinds = {name: column["columnType"] for name, column in row["properties"].items()}
        file = f"{of_parquet}/{table}.parquet"
        described = {name: kind for name, kind, *_ in duckdb.execute(f"DESCRIBE SELECT * FROM '{file}'").fetchall()}
        assert described == {name: types[kind] for name, kind in kinds.items()}, (table, described)
        with (Path(of_csv) / f"{table}.csv").open(newline="", encoding="utf-8") as lines:
            _, *written = csv.reader(lines)
        read = duckdb.execute(f"SELECT * FROM '{file}'").fetchall()
        in_polars = polars.read_parquet(file)
        in_pandas = pandas.read_parquet(file, dtype_backend="pyarrow")
        assert len(read) == len(written) == in_polars.height == len(in_pandas), table
        assert read == [tuple(row) for row in in_polars.rows()], table
        for cells, values in zip(written, read):
            for (name, kind), cell, value in zip(kinds.items(), cells, values):
                shown = "; ".join(value) if kind == "list" and value else str(value).lower() if kind == "boolean" else str(value)
                assert cell == ("" if value is None else shown), (table, name, cell, value)
        for name in kinds:
            assert [bool(missing) for missing in in_pandas[name].isna()] == [row[list(kinds).index(name)] is None for row in read], (table, name)
        print(f"{table}: {len(kinds)} columns, {len(read)} rows")


BLOCK = re.compile(r"^```(sql|python)\n(.*?)^```\n\n```text\n(.*?)^```\n", re.M | re.S)


def examples(document):
    names = {}

    def run(language, code):
        if language == "python":
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(code, names)  # noqa: S102, it is our own documentation
            return printed.getvalue()
        with duckdb.connect("archive.duckdb") as database:
            answer = database.execute(code)
            return aligned([[column[0] for column in answer.description], *answer.fetchall()])

    text = Path(document).read_text()
    parts, at = [], 0
    for block in BLOCK.finditer(text):
        language, code, _ = block.groups()
        given = run(language, code)
        parts += [text[at : block.start(3)], given]
        at = block.end(3)
    sys.stdout.write("".join([*parts, text[at:]]))


def aligned(rows):
    shown = [["" if value is None else str(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown)]
    return "".join(" | ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() + "\n" for row in shown)


if __name__ == "__main__":
    {"columns": columns, "examples": examples, "parquet": parquet}[sys.argv[1]](*sys.argv[2:])
