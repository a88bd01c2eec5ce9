"""Reads an archive of minutes with Spark: a folder or an object store of files becomes tables in Parquet, partitioned by year.

    spark-submit spark_archive.py s3a://bucket/minutes s3a://bucket/tables
    python spark_archive.py archive tables --master 'local[2]'

It writes a folder for each of the ten tables (``tables/actions/year=2025/…``), with the columns that docs/output.md describes and ``year``,
that of the meeting, and ``tables/failures``: every document that was not read, with its code, as the command reports it.

One pass reads the documents. Its tasks give pieces, a table of some hundred documents each as Arrow, which are kept on the disks of the
executors; each table is then written from its pieces. A task that is repeated gives the same pieces, and a folder of output is
replaced as a whole, so that a run can be repeated too.

It needs pyspark, pyarrow and minutes_extract on every executor.
"""

import argparse
import os
import pathlib
import sys
from functools import partial
from typing import Any, Dict, Iterable, Iterator, List, Optional, Tuple

import pyarrow as pa
import pyarrow.compute as pc
from minutes_extract import read_documents
from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

#: As the command takes from a folder. Spark leaves out names that begin with a dot or an underscore.
MINUTES = "*.{txt,md,text,TXT,MD,TEXT}"

#: A longer document is not read; its bytes would go through the memory of a task.
MAX_BYTES = 64 << 20

#: How many bytes a task reads, and how many it takes to open a file. Spark's own, 128 MiB and 4 MiB, suit files of gigabytes: a task would
#: have 32 documents. With these it has some 1,000 of 5 KB.
TASK_BYTES = 32 << 20
OPEN_BYTES = 32 << 10

#: What a task gives: a table of some documents, as an Arrow stream.
PIECES = "name string, rows long, piece binary"
FAILURES = pa.schema([(name, pa.string()) for name in ("source", "code", "message", "hint")])
SEEN = pa.schema([("source", pa.string())])


def session(master: Optional[str]) -> SparkSession:
    builder = SparkSession.builder.appName("minutes-extract")
    if master:
        # The executors are on this machine then, and have what this Python has.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.master(master)
    return (
        builder.config("spark.sql.files.maxPartitionBytes", TASK_BYTES)
        .config("spark.sql.files.openCostInBytes", OPEN_BYTES)
        # A file that goes away or cannot be read ends no job: it is looked for at the end, in what was listed and not seen.
        .config("spark.sql.files.ignoreMissingFiles", True)
        .config("spark.sql.files.ignoreCorruptFiles", True)
        # Documents in a record batch, with their bytes: Spark's own 10,000, of any length, would be more than a task has memory for.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256)
        .config("spark.sql.execution.arrow.maxBytesPerBatch", TASK_BYTES)
        .getOrCreate()
    )


def listed(spark: SparkSession, archive: str, glob: str) -> DataFrame:
    """The files of an archive: path, length, content. The content is read of those whose content is asked for."""
    files = spark.read.format("binaryFile").option("pathGlobFilter", glob).option("recursiveFileLookup", True).load(archive)
    # As the command spells the path of a local file.
    return files.withColumn("path", F.regexp_replace("path", "^file:/+", "/"))


def pieces(batches: Iterable[Any], names: List[str], split: bool, profile: Optional[str]) -> Iterator[Any]:
    """Reads documents, batch by batch, and gives the pieces of all tables. It runs on the executors."""
    for batch in batches:
        paths, contents = batch.column("path").to_pylist(), batch.column("content")
        # One thread: Spark has a task for each core.
        pairs = zip(paths, (content.as_py() for content in contents))
        archive = read_documents(pairs, jobs=1, split=split, profile=profile, max_bytes=MAX_BYTES, tables={*names, "meetings"})
        found = {name: pa.table(archive.tables[name]) for name in names}
        years = years_of(pa.table(archive.tables["meetings"]))
        for name, table in found.items():
            yield piece(name, table.append_column("year", year_of(table, years)))
        failures = [{"source": it.path, "code": it.code, "message": it.message, "hint": it.hint} for it in archive.failures]
        yield piece("failures", pa.Table.from_pylist(failures, schema=FAILURES))
        yield piece("seen", pa.table([pa.array(paths, pa.string())], schema=SEEN))


def keys(table: Any) -> Any:
    """What tells the meetings of a table apart."""
    return pc.binary_join_element_wise(table["source"], pc.cast(table["meeting"], pa.string()), "\0")


def years_of(meetings: Any) -> Tuple[Any, Any]:
    """The meetings, and the year of each; null where a meeting has no day."""
    return keys(meetings).combine_chunks(), pc.cast(pc.year(meetings["date"]), pa.int32())


def year_of(table: Any, years: Tuple[Any, Any]) -> Any:
    known, year = years
    return year.take(pc.index_in(keys(table), value_set=known))


def piece(name: str, table: Any) -> Any:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as stream:
        stream.write_table(table)
    columns = [pa.array([name]), pa.array([table.num_rows]), pa.array([sink.getvalue().to_pybytes()], pa.binary())]
    return pa.RecordBatch.from_arrays(columns, names=["name", "rows", "piece"])


def unpacked(batches: Iterable[Any]) -> Iterator[Any]:
    """The rows of pieces. It runs on the executors."""
    for batch in batches:
        for one in batch.column("piece"):
            yield from pa.ipc.open_stream(one.as_py()).read_all().to_batches()


def rows(all_pieces: DataFrame, name: str, schema: Any) -> DataFrame:
    """A table, from its pieces."""
    own = all_pieces.where((F.col("name") == name) & (F.col("rows") > 0)).select("piece")
    return own.mapInArrow(unpacked, from_arrow_schema(plain(schema)))


def plain(schema: Any) -> Any:
    """A schema as Spark knows it: without remarks about fields."""
    return pa.schema([pa.field(field.name, field.type) for field in schema])


def write(table: DataFrame, folder: str, replace: str) -> None:
    # A partition for each year, split where a year has much and joined where it has little.
    table = table.hint("rebalance", "year").sortWithinPartitions("year", "source", "meeting", "line")
    mode = "dynamic" if replace == "years" else "static"
    table.write.mode("overwrite").option("partitionOverwriteMode", mode).partitionBy("year").parquet(folder)


def lost(files: DataFrame, seen: DataFrame) -> DataFrame:
    """What was listed and not read: it is too large, or it is gone or cannot be opened."""
    missing = files.select("path", "length").join(seen, F.col("path") == F.col("source"), "left_anti")
    large = F.col("length") > MAX_BYTES
    return missing.select(
        F.col("path").alias("source"),
        F.when(large, "too-large").otherwise("unreadable").alias("code"),
        F.when(large, f"is too large: more than {MAX_BYTES} bytes").otherwise("cannot be read").alias("message"),
        F.when(large, "read it by itself, with the command and --max-bytes").otherwise("see whether other programs can open it").alias("hint"),
    )


def convert(
    spark: SparkSession,
    files: DataFrame,
    output: str,
    *,
    tables: Optional[List[str]] = None,
    replace: str = "tables",
    split: bool = False,
    profile: Optional[str] = None,
) -> Dict[str, int]:
    """Reads files (path, length, content) and writes the tables; how many documents there were, and how many failed."""
    empty = read_documents([], tables=tables).tables
    schemas = {name: pa.table(empty[name]).schema.append(pa.field("year", pa.int32())) for name in empty}
    reading = partial(pieces, names=list(schemas), split=split, profile=profile)
    documents = files.where(F.col("length") <= MAX_BYTES).select("path", "content")
    all_pieces = documents.mapInArrow(reading, PIECES).persist(StorageLevel.DISK_ONLY)
    try:
        for name, schema in schemas.items():
            write(rows(all_pieces, name, schema), f"{output}/{name}", replace)
        seen = rows(all_pieces, "seen", SEEN)
        failures = rows(all_pieces, "failures", FAILURES).unionByName(lost(files, seen)).orderBy("source")
        failures.write.mode("overwrite").parquet(f"{output}/failures")
        return {"documents": files.select("path").count(), "failures": spark.read.parquet(f"{output}/failures").count()}
    finally:
        all_pieces.unpersist()


def arguments(words: Optional[List[str]] = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Minutes to tables in Parquet, with Spark.")
    parser.add_argument("archive", help="a folder, or an address such as s3a://bucket/minutes")
    parser.add_argument("output", help="where the folders of the tables go")
    parser.add_argument("--glob", default=MINUTES, help="which files are minutes")
    parser.add_argument("--packed", action="store_true", help="the archive is Parquet with the columns path and content")
    parser.add_argument("--split", action="store_true", help="read every meeting of a file")
    parser.add_argument("--profile", help="a profile of the archive (TOML)")
    parser.add_argument("--replace", choices=["tables", "years"], default="tables", help="what of an earlier output is replaced: all, or the years that occur, of which the run has to have all documents")
    parser.add_argument("--tables", type=lambda names: names.split(","), help="which tables are wanted, with commas between; all ten without it")
    parser.add_argument("--master", help="where Spark runs, unless spark-submit says so")
    return parser.parse_args(words)


def run(spark: SparkSession, given: argparse.Namespace) -> str:
    """Reads and writes what is asked for; what there is to say of it."""
    profile = pathlib.Path(given.profile).read_text(encoding="utf-8") if given.profile else None
    if given.packed:
        files = spark.read.parquet(given.archive).select("path", F.length("content").alias("length"), "content")
    else:
        files = listed(spark, given.archive, given.glob)
    counts = convert(spark, files, given.output, tables=given.tables, replace=given.replace, split=given.split, profile=profile)
    return "{documents:,} documents, {failures:,} of them not read".format(**counts)


def main() -> None:
    given = arguments()
    spark = session(given.master)
    try:
        said = run(spark, given)
    finally:
        spark.stop()
    print(said, file=sys.stderr)


if __name__ == "__main__":
    main()
