"""Spark gives the same rows as the command. Left out where there is no Java, or no pyspark."""

from __future__ import annotations

import collections
import csv
import datetime
import importlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
from types import ModuleType
from typing import Any, Counter, Iterator, List, Set, Tuple

import pytest
from conftest import ROOT

pytest.importorskip("pyspark", reason="there is no pyspark")
pq = pytest.importorskip("pyarrow.parquet")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("there is no Java", allow_module_level=True)

EXAMPLE = pathlib.Path(__file__).resolve().parents[1] / "examples" / "spark_archive.py"

#: Two workers, each a process with one core.
MASTER = "local-cluster[2,1,1024]"

#: What a cluster needs, and so little does not: a page to watch, a shuffle in 200 parts.
SETTINGS = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.default.parallelism": "2", "spark.ui.showConsoleProgress": "false"}

#: Documents, how many of them cannot be read, and how many of these are links that lead to no file, which Spark does not list.
FILES, BAD, LINKS = 2_000, 24, 4


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """Made-up documents, in folders by year."""
    built = [ROOT / "target" / profile / "minutes-bench" for profile in ("debug", "release")]
    named = [pathlib.Path(os.environ["MINUTES_BENCH"])] if "MINUTES_BENCH" in os.environ else built
    generator = next((path for path in named if path.exists()), None)
    if generator is None:
        pytest.skip("the generator is not built: cargo build --package minutes-bench")
    folder = tmp_path_factory.mktemp("spark") / "archive"
    subprocess.run([generator, "archive", folder, "--files", str(FILES), "--bad", str(BAD), "--layout", "mixed", "--bytes", "2000"], check=True)
    return folder


@pytest.fixture(scope="module")
def expected(archive: pathlib.Path, command: str) -> pathlib.Path:
    """What the command gives of them."""
    folder = archive.parent / "expected"
    done = subprocess.run([command, archive, "--csv", "--out-dir", folder, "-q"], capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    return folder


@pytest.fixture(scope="module")
def example() -> Iterator[ModuleType]:
    """The example, as a module; its one session serves all tests, since it takes longer to begin than most of what is asked of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_SUBMIT_ARGS", " ".join(f"--conf {name}={value}" for name, value in SETTINGS.items()) + " pyspark-shell")
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.syspath_prepend(str(EXAMPLE.parent))
        module = importlib.import_module(EXAMPLE.stem)
        session = module.session(MASTER)
        # What runs in the workers is found there by the name of its module.
        session.sparkContext.addPyFile(str(EXAMPLE))
        yield module
        session.stop()


def run(example: ModuleType, *words: "str | pathlib.Path") -> str:
    """Runs the example; what it says at the end."""
    said: str = example.run(example.session(MASTER), example.arguments([str(word) for word in words]))
    return said


def cell(value: Any) -> str:
    """A value as CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def rows_of_spark(folder: pathlib.Path, columns: List[str]) -> Iterator[Tuple[str, ...]]:
    for path in folder.rglob("*.parquet"):
        for row in pq.ParquetFile(path).read().to_pylist():
            yield tuple(cell(row[column]) for column in columns)


def rows_of_command(path: pathlib.Path) -> Tuple[List[str], Counter[Tuple[str, ...]]]:
    csv.field_size_limit(1 << 30)
    with path.open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    return columns, collections.Counter(map(tuple, rows))


def years(folder: pathlib.Path) -> Set[str]:
    return {path.name for path in folder.iterdir() if path.is_dir()}


def test_spark_gives_the_rows_of_the_command(example: ModuleType, archive: pathlib.Path, expected: pathlib.Path) -> None:
    output = archive.parent / "tables"
    said = run(example, archive, output)

    ledger = [json.loads(line) for line in (expected / "ledger.ndjson").read_text(encoding="utf-8").splitlines()]
    failed = {(entry["path"], entry["error"]) for entry in ledger if entry["status"] == "failed" and not os.path.islink(entry["path"])}
    assert len(failed) == BAD - LINKS
    assert said == f"{FILES - LINKS:,} documents, {len(failed)} of them not read"
    found = list(rows_of_spark(output / "failures", ["source", "code", "message"]))
    assert {(source, code) for source, code, _ in found} == failed
    assert len(found) == len(failed) and all(message for _, _, message in found)

    tables = sorted(path.stem for path in expected.glob("*.csv"))
    assert len(tables) == 10
    for table in tables:
        columns, rows = rows_of_command(expected / f"{table}.csv")
        assert rows, table
        assert collections.Counter(rows_of_spark(output / table, columns)) == rows, table
    for path in (output / "meetings").rglob("*.parquet"):
        year = path.parent.name[len("year=") :]
        for date in pq.ParquetFile(path).read().column("date").to_pylist():
            assert year == (str(date.year) if date else "__HIVE_DEFAULT_PARTITION__"), path


@pytest.fixture
def two_years(tmp_path: pathlib.Path) -> pathlib.Path:
    """Four documents, in a folder for each year."""
    archive = tmp_path / "archive"
    for year in ("2024", "2025"):
        (archive / year).mkdir(parents=True)
        for month in (3, 4):
            text = f"Library Board\n\n4 {'March' if month == 3 else 'April'} {year}\n\nACTION: Ann Ray to call the roofer.\n"
            (archive / year / f"{month}.txt").write_text(text, encoding="utf-8")
    return archive


def test_a_year_is_replaced_by_itself(example: ModuleType, two_years: pathlib.Path, tmp_path: pathlib.Path) -> None:
    output = tmp_path / "tables"
    run(example, two_years, output, "--tables", "actions")
    assert sorted(path.name for path in output.iterdir()) == ["actions", "failures"]
    actions = output / "actions"
    assert years(actions) == {"year=2024", "year=2025"}
    before = {path.name for path in (actions / "year=2024").iterdir()}
    (two_years / "2025" / "3.txt").write_text("Library Board\n\n4 March 2025\n\nACTION: Bo West to pay the roofer.\n", encoding="utf-8")
    for _ in range(2):
        run(example, two_years / "2025", output, "--tables", "actions", "--replace", "years")
    assert {path.name for path in (actions / "year=2024").iterdir()} == before
    texts = sorted(text for (text,) in rows_of_spark(actions, ["text"]))
    assert texts == ["Ann Ray to call the roofer."] * 3 + ["Bo West to pay the roofer."]


def test_packed_documents_as_a_program(
    example: ModuleType, two_years: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last test: a program ends its session."""
    pyarrow = pytest.importorskip("pyarrow")
    paths = sorted(two_years.rglob("*.txt"))
    packed = {"path": [str(path) for path in paths] + ["photo"], "content": [path.read_bytes() for path in paths] + [b"%PDF-1.7"]}
    pq.write_table(pyarrow.table(packed), tmp_path / "packed.parquet")
    words = [tmp_path / "packed.parquet", tmp_path / "tables", "--packed", "--tables", "meetings,actions", "--master", MASTER]
    monkeypatch.setattr(sys, "argv", [str(EXAMPLE), *map(str, words)])
    example.main()
    assert capsys.readouterr().err.splitlines()[-1] == "5 documents, 1 of them not read"
    assert years(tmp_path / "tables" / "actions") == {"year=2024", "year=2025"}
    assert list(rows_of_spark(tmp_path / "tables" / "failures", ["source", "code"])) == [("photo", "not-text")]
