"""An archive of any size as Parquet, a file a table: ``python archive_to_parquet.py docs/board tables``. Needs pyarrow."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Dict

import minutes_extract
import pyarrow
import pyarrow.parquet


def main(archive: str, folder: str) -> int:
    """Writes batch after batch, so that memory stays as it is; what was not read is listed at the end."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    failures = 0
    writers: Dict[str, Any] = {}
    with ExitStack() as open_files:
        for batch in minutes_extract.read_archive(archive, progress=True):
            tables = {**batch.tables, "failures": batch.failures.table}
            for name, table in tables.items():
                rows = pyarrow.table(table)
                if name not in writers:
                    path = str(Path(folder) / f"{name}.parquet")
                    writers[name] = open_files.enter_context(pyarrow.parquet.ParquetWriter(path, rows.schema, compression="zstd"))
                writers[name].write_table(rows)
            for failure in batch.failures:
                print(failure, file=sys.stderr)
            failures += len(batch.failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
