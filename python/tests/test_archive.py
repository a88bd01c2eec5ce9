"""Many documents: the tables, who reads them, what goes wrong, how long it takes and how much memory."""

from __future__ import annotations

import csv
import datetime
import io
import os
import pathlib
import signal
import subprocess
import sys
import textwrap
import threading
import time
from typing import Any, Dict, Iterator, List, Tuple

import pytest
from conftest import FIXTURES, ROOT
from minutes_extract import (
    Archive,
    DocumentError,
    MinutesError,
    MissingError,
    OptionError,
    Progress,
    parse,
    read_archive,
    read_documents,
    tables_of,
)
from test_parse import SEVERAL

TABLES = ["records", "meetings", "sections", "actions", "assignments", "decisions", "agenda", "participants", "links", "diagnostics"]

pyarrow = pytest.importorskip("pyarrow")


def document(number: int) -> str:
    """Minutes, invented: a section, a list, two actions, a decision, people."""
    day = datetime.date(2001, 1, 1) + datetime.timedelta(days=3 * number)
    return (
        f"Harbour Board, Meeting {number}\n\n{day.day} {day:%B} {day.year} | 14:00 UTC | Hybrid\n\nPresent: Ann Ray, Bo West\n\n1. Roof {number}\n\n"
        + "".join(f"- The {place} leaks over pier {number % 7}, and the tide is {place} at noon.\n" for place in ("roof", "hall", "shed"))
        + f"- DECISION: Pier {number} is closed.\n\nActions\n\n- ➔ **Ann Ray and Bo West to call the roofer by 9 March {day.year}.**\n"
        f"- ➔ **Bo West to pay invoice {number}.**\n"
    )


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Documents, in a folder."""
    folder = tmp_path_factory.mktemp("archive")
    for number in range(300):
        (folder / f"{number:04}.txt").write_text(document(number), encoding="utf-8")
    return folder


def rows(table: Any) -> List[Dict[str, Any]]:
    """The rows of a table."""
    listed: List[Dict[str, Any]] = pyarrow.table(table).to_pylist()
    return listed


def test_the_tables_are_those_of_the_command(command: str, tmp_path: pathlib.Path) -> None:
    archive = read_archive("fixtures")
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        tables = archive.tables
    finally:
        os.chdir(before)
    subprocess.run([command, "fixtures", "--csv", "--out-dir", str(tmp_path), "-q"], cwd=ROOT, check=False)
    assert list(tables) == TABLES
    for name, table in tables.items():
        written = list(csv.DictReader(io.StringIO((tmp_path / f"{name}.csv").read_text(encoding="utf-8"))))
        assert [{key: as_csv(value) for key, value in row.items()} for row in rows(table)] == written, name
        assert table.num_rows == len(table) == len(written)


def as_csv(value: object) -> str:
    """A value as the command writes it in a cell."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_types_are_as_documented(made: pathlib.Path) -> None:
    tables = read_archive(made).tables
    actions = tables["actions"]
    assert actions.types["due"] == "date32" and actions.types["line"] == "int64" and actions.types["owner"] == "list<string>"
    assert actions.docs["due"] == "The day by which it is to be done, where one is stated."
    assert (actions.name, actions.description) == ("actions", "One row per action.")
    schema = pyarrow.schema(actions)
    assert schema.field("due").type == pyarrow.date32() and schema.field("owner").type == pyarrow.list_(pyarrow.string())
    assert schema.field("due").metadata[b"description"].startswith(b"The day by which")
    first = rows(actions)[0]
    assert first["owner"] == ["Ann Ray", "Bo West"] and first["due"] == datetime.date(2001, 3, 9)
    assert first["section_title"] == "Roof 0" and first["source"] == str(made / "0000.txt")
    assert repr(actions).startswith("<ArrowTable actions of 600 rows: source, meeting, id, line, ")


def test_duckdb_polars_pandas_and_pyarrow_read_the_same(made: pathlib.Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    polars = pytest.importorskip("polars")
    pandas = pytest.importorskip("pandas")
    tables = read_archive(made).tables
    actions = tables["actions"]
    expected = rows(actions)
    assert len(expected) == 600

    frame = polars.DataFrame(actions)
    assert frame.schema["due"] == polars.Date and frame.schema["owner"] == polars.List(polars.String) and frame.schema["line"] == polars.Int64
    assert frame.to_dicts() == expected

    connection = duckdb.connect()
    connection.register("actions", pyarrow.RecordBatchReader.from_stream(actions))
    count, last = connection.sql("SELECT count(*), max(due) FROM actions WHERE list_contains(owner, 'Ann Ray')").fetchall()[0]
    assert (count, last) == (300, datetime.date(2003, 3, 9))
    # By its name too, since it has the capsules.
    participants = tables["participants"]  # noqa: F841
    assert duckdb.sql("SELECT count(DISTINCT name) FROM participants").fetchall() == [(2,)]
    described = duckdb.sql("DESCRIBE SELECT due, owner, line FROM actions").fetchall()
    assert [row[1] for row in described] == ["DATE", "VARCHAR[]", "BIGINT"]

    table = pandas.DataFrame.from_arrow(actions) if hasattr(pandas.DataFrame, "from_arrow") else pyarrow.table(actions).to_pandas()
    assert len(table) == 600 and table["due"].notna().sum() == 300 and str(table["line"].dtype) == "int64"
    assert list(table["owner"].iloc[0]) == ["Ann Ray", "Bo West"]
    assert table["due"].dropna().iloc[0] == datetime.date(2001, 3, 9)


def test_a_table_is_read_as_often_as_one_likes(made: pathlib.Path) -> None:
    table = tables_of(parse(document(1)))["actions"]
    assert rows(table) == rows(table)
    again = pyarrow.table(table)
    del table
    assert again.num_rows == 2


def test_the_rows_are_taken_without_a_copy(made: pathlib.Path) -> None:
    """Every taker has the same memory, and it stays when the table is gone."""
    table = read_archive(made, tables=["actions"]).tables["actions"]
    one, other = pyarrow.table(table), pyarrow.table(table)

    def places(taken: Any) -> List[int]:
        chunks = [chunk for column in taken.columns for chunk in column.chunks]
        return [buffer.address for chunk in chunks for buffer in chunk.buffers() if buffer is not None]

    assert places(one) == places(other) and len(places(one)) > 20
    assert sum(buffer.size for buffer in one["text"].chunk(0).buffers() if buffer is not None) > 0
    del table, other
    assert one["text"].to_pylist()[:2] == ["Ann Ray and Bo West to call the roofer by 9 March 2001.", "Bo West to pay invoice 0."]


def test_the_number_of_threads_changes_nothing(made: pathlib.Path) -> None:
    one, many = (read_archive(made, jobs=jobs).tables for jobs in (1, 4))
    for name in TABLES:
        assert pyarrow.table(one[name]).equals(pyarrow.table(many[name]))


def test_batches_are_the_whole(made: pathlib.Path) -> None:
    archive = read_archive(made)
    batches = list(archive)
    assert sum(batch.documents for batch in batches) == archive.documents == 300
    assert max(batch.documents for batch in batches) <= 256 and len(batches) > 3
    for name in TABLES:
        whole = pyarrow.concat_tables([pyarrow.table(batch.tables[name]) for batch in batches])
        assert whole.equals(pyarrow.table(archive.tables[name]))


def test_only_the_tables_that_are_wanted(made: pathlib.Path) -> None:
    archive = read_archive(made, tables=["actions", "meetings"])
    assert list(archive.tables) == ["meetings", "actions"]
    with pytest.raises(KeyError, match="there are meetings, actions"):
        archive.tables["links"]
    assert list(tables_of(parse(document(1)), tables="links")) == ["links"]
    with pytest.raises(OptionError, match="expected a table"):
        read_archive(made, tables=["acts"])


def test_one_bad_file_stops_nothing(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.txt").write_text(document(1), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "c.txt").write_text(document(2), encoding="utf-8")
    (tmp_path / "d.txt").write_text(document(3) * 100, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"no minutes")
    missing = tmp_path / "gone"
    archive = read_archive([tmp_path, missing], max_bytes=4000)
    assert archive.tables["meetings"].num_rows == 2 and archive.documents == 5
    assert [(failure.path, failure.code) for failure in archive.failures] == [
        (str(tmp_path / "b.txt"), "not-text"),
        (str(tmp_path / "d.txt"), "too-large"),
        (str(missing), "missing"),
    ]
    assert all(failure.hint for failure in archive.failures)
    assert isinstance(archive.failures[0].error(), DocumentError) and isinstance(archive.failures[-1].error(), MissingError)
    assert "not text" in str(archive.failures[0])
    assert [failure.code for failure in archive.failures[1:]] == ["too-large", "missing"]
    table = pyarrow.table(archive.failures)
    assert table.column_names == ["source", "code", "message", "hint"] and table.num_rows == 3
    assert repr(archive).endswith(": 5 documents, 3 of them not read>")

    with pytest.raises(DocumentError) as raised:
        read_archive(tmp_path, on_error="raise").tables
    assert raised.value.path == str(tmp_path / "b.txt") and raised.value.code == "not-text"


def test_an_empty_archive(tmp_path: pathlib.Path) -> None:
    archive = read_archive(tmp_path)
    assert archive.documents == 1 and [failure.code for failure in archive.failures] == ["no-minutes"]
    for name in TABLES:
        assert pyarrow.table(archive.tables[name]).num_rows == 0
    nothing = read_documents([])
    assert nothing.documents == 0 and len(nothing.failures) == 0 and list(nothing) == []
    assert pyarrow.table(nothing.tables["actions"]).schema == pyarrow.table(archive.tables["actions"]).schema
    assert pyarrow.table(nothing.failures).num_rows == 0
    assert rows(tables_of([])["meetings"]) == []


def test_which_files_are_minutes(tmp_path: pathlib.Path) -> None:
    for name in ("a.minutes", "b.txt", "draft-c.minutes"):
        (tmp_path / name).write_text(document(1), encoding="utf-8")

    def found(**how: Any) -> List[str]:
        return [pathlib.Path(row["source"]).name for row in rows(read_archive(tmp_path, **how).tables["meetings"])]

    assert found() == ["b.txt"]
    assert found(glob="*.minutes") == ["a.minutes", "draft-c.minutes"]
    assert found(glob=["*.minutes", "!draft-*"]) == ["a.minutes"]
    for wrong in ({"glob": "[a"}, {"encoding": "klingon"}, {"jobs": 0}, {"on_error": "ignore"}):
        with pytest.raises(OptionError):
            read_archive(tmp_path, **wrong)


def test_documents_that_are_no_files() -> None:
    pairs: List[Tuple[str, Any]] = [
        ("s3://board/1.txt", document(1).encode()),
        ("s3://board/2.txt", document(2)),
        ("s3://board/3.txt", bytearray(document(3).encode("utf-16"))),
        ("s3://board/photo", memoryview(b"%PDF-1.7")),
    ]
    archive = read_documents(pairs)
    assert [row["source"] for row in rows(archive.tables["meetings"])] == [name for name, _ in pairs[:3]]
    assert [(failure.path, failure.code) for failure in archive.failures] == [("s3://board/photo", "not-text")]
    assert archive.documents == 4 and repr(read_documents(pairs)) == "<Archive of 4 documents, not read yet>"
    two = read_documents([("two", SEVERAL)], split=True).tables["meetings"]
    assert [row["meeting"] for row in rows(two)] == [1, 2]
    assert rows(two) == [{**row, "source": "two"} for row in rows(tables_of(parse(SEVERAL, split=True))["meetings"])]
    profile = '[add]\naction-mark = ["OTC"]\n'
    marked = read_documents([("a", "Board\n\n4 May 2026\n\nOTC: Ann to mend it.\n")], profile=profile)
    assert marked.tables["actions"].num_rows == 1
    with pytest.raises(TypeError):
        read_documents([("a", 3)]).tables  # type: ignore[list-item]


def test_an_iterator_is_asked_as_it_goes() -> None:
    given = 0

    def documents() -> Iterator[Tuple[str, str]]:
        nonlocal given
        for number in range(10_000):
            given += 1
            yield f"{number}.txt", document(number)

    for batch in read_documents(documents(), jobs=1, tables=["meetings"]):
        assert batch.documents == 16 and given < 1000
        break

    def failing() -> Iterator[Tuple[str, str]]:
        yield "a.txt", document(1)
        raise RuntimeError("the store is gone")

    with pytest.raises(RuntimeError, match="the store is gone"):
        read_documents(failing()).tables


def test_progress_is_reported(made: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    seen: List[Progress] = []
    archive = read_archive(made, progress=seen.append)
    assert seen == []
    archive.tables
    assert seen[0] == Progress(0, 0, 300) and seen[-1] == Progress(300, 0, 300)
    assert [progress.done for progress in seen] == sorted(progress.done for progress in seen)

    def failing(progress: Progress) -> None:
        raise ValueError("enough")

    with pytest.raises(ValueError, match="enough"):
        read_archive(made, progress=failing).tables

    read_archive(made, progress=True).tables
    assert "300/300" in capsys.readouterr().err


def test_a_bar_without_tqdm(made: pathlib.Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    read_archive(made, progress=True).tables
    assert capsys.readouterr().err == "\r300 of 300 documents\n"


def test_ctrl_c_ends_it_at_once() -> None:
    """In a process of its own, in the middle of an archive that would take far longer."""
    script = textwrap.dedent(
        """
        import sys, time
        import minutes_extract
        sys.path.insert(0, sys.argv[1])
        from test_archive import document
        long = "\\n".join(document(number) for number in range(20_000))
        def documents():
            for number in range(1_000):
                yield str(number), long
        print("begun", flush=True)
        try:
            minutes_extract.read_documents(documents(), max_bytes=1 << 40, tables=["meetings"]).tables
        except KeyboardInterrupt:
            print("stopped", flush=True)
            # Threads that are at work are not waited for.
            import os; os._exit(0)
        """
    )
    process = subprocess.Popen([sys.executable, "-c", script, os.path.dirname(__file__)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    sent = time.monotonic()
    assert process.stdout.readline() == "stopped\n"
    took = time.monotonic() - sent
    assert process.wait(10) == 0
    process.stdout.close()
    assert took < 2, took


def test_the_lock_is_let_go_while_an_archive_is_read(made: pathlib.Path) -> None:
    counted = 0
    over = threading.Event()

    def count() -> None:
        nonlocal counted
        while not over.is_set():
            counted += 1
            time.sleep(0.0005)

    thread = threading.Thread(target=count)
    thread.start()
    while counted == 0:
        time.sleep(0.0005)
    before = counted
    for _ in range(3):
        read_archive(made, jobs=1).tables
    while_reading = counted - before
    over.set()
    thread.join()
    assert while_reading > 20, while_reading


MEMORY = """
import gc, resource, sys
import minutes_extract
sys.path.insert(0, sys.argv[1])
from test_archive import document

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

def documents(number):
    for n in range(number):
        yield f"{n}.txt", document(n)

number = int(sys.argv[2])
for batch in minutes_extract.read_documents(documents(number // 5)):
    pass
small = peak()
for batch in minutes_extract.read_documents(documents(number)):
    pass
flat = peak()
tables = minutes_extract.read_documents(documents(number)).tables
print(small, flat, peak(), sum(table.nbytes for table in tables.values()))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is in other units elsewhere")
def test_memory_is_flat_by_the_batch_and_bounded_by_the_tables() -> None:
    # A wheel that is built without optimisation, as by .ci/run, takes long for so many.
    number = os.environ.get("MINUTES_EXTRACT_DOCUMENTS", "10000")
    ran = subprocess.run([sys.executable, "-c", MEMORY, os.path.dirname(__file__), number], stdout=subprocess.PIPE, text=True, check=True)
    small, flat, whole, tables = map(int, ran.stdout.split())
    mib = 1 << 20
    assert flat - small < 16 * mib, (small / mib, flat / mib)
    assert whole - flat < tables * 1.5 + 16 * mib, (flat / mib, whole / mib, tables / mib)


def test_every_fixture_as_one_archive_and_one_by_one() -> None:
    archive = read_archive(FIXTURES)
    one_by_one = []
    for row in rows(archive.tables["meetings"]):
        one_by_one.append(parse(pathlib.Path(row["source"])))
    again = tables_of(one_by_one)
    for name in TABLES:
        assert rows(again[name]) == rows(archive.tables[name]), name
    assert isinstance(archive, Archive) and not any(isinstance(failure, MinutesError) for failure in archive.failures)
