"""What the README and the docstrings show is what happens."""

from __future__ import annotations

import doctest
import inspect
import pathlib
import re
import shutil
from typing import Any, Dict, List

import minutes_extract
import pytest
from conftest import ROOT
from minutes_extract import _errors
from test_parse import SEVERAL

README = ROOT / "python" / "README.md"


@pytest.fixture
def playground(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The current folder has what the README names."""
    shutil.copy(ROOT / "examples" / "board.txt", tmp_path)
    (tmp_path / "two.txt").write_text(SEVERAL, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "board", tmp_path / "archive")
    (tmp_path / "archive" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    monkeypatch.chdir(tmp_path)


def blocks(language: str) -> List[str]:
    """The blocks of the README that are in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_what_the_readme_shows(playground: None) -> None:
    shown = blocks("pycon")
    assert len(shown) >= 5
    _run(doctest.DocTestParser().get_doctest("\n".join(shown), {}, "README.md", str(README), 0))


def test_what_takes_the_tables(playground: None) -> None:
    names: Dict[str, Any] = {name: pytest.importorskip(name) for name in ("pyarrow", "polars", "pandas", "duckdb")}
    pytest.importorskip("pyarrow.parquet")
    names["archive"] = minutes_extract.read_archive("archive")
    (shown,) = blocks("python")
    first, *lines = shown.splitlines()
    exec(first, names)
    if not hasattr(names["pandas"].DataFrame, "from_arrow"):
        # As the remark in that line has it.
        lines = [line.replace("pandas.DataFrame.from_arrow(actions)", "pyarrow.table(actions).to_pandas()") for line in lines]
    in_arrow, in_polars, in_pandas, in_duckdb, _ = [eval(line, names) for line in lines]
    assert len(in_polars) == len(in_pandas) == in_arrow.num_rows == len(names["actions"]) == 6
    assert ("Ann Ray", 2) in in_duckdb.fetchall()
    assert names["pyarrow"].parquet.read_table("actions.parquet").num_rows == 6


def test_the_options_are_those_that_there_are() -> None:
    _, _, options = README.read_text(encoding="utf-8").partition("\n| option | is |\n")
    table, _, _ = options.partition("\n\n")
    told = [name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])]
    there = [name for name in inspect.signature(minutes_extract.read_archive).parameters if name != "paths"]
    assert sorted(told) == sorted(there)


def test_every_code_of_an_error_is_described() -> None:
    told = set(re.findall(r"``([a-z-]+)``", minutes_extract.MinutesError.__doc__ or ""))
    assert set(_errors._CLASSES) <= told


def test_what_the_docstrings_show() -> None:
    ran = 0
    for module in ("_archive", "_minutes", "_model", "_errors"):
        found = doctest.DocTestFinder().find(__import__(f"minutes_extract.{module}", fromlist=["_"]))
        for test in found:
            ran += len(test.examples)
            _run(test)
    for test in doctest.DocTestFinder(recurse=False).find(minutes_extract):
        _run(test)
    assert ran >= 5


def _run(test: doctest.DocTest) -> None:
    said: "list[str]" = []
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS).run(test, out=said.append)
    assert result.failed == 0, "".join(said)


def test_everything_public_is_documented() -> None:
    for name in minutes_extract.__all__:
        documented = getattr(minutes_extract, name)
        if isinstance(documented, type):
            assert documented.__doc__, name
            for member, value in vars(documented).items():
                if not member.startswith("_") and (callable(value) or isinstance(value, property)):
                    assert value.__doc__, f"{name}.{member}"


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(((?:\.\.|examples)/[^)#]+)", README.read_text(encoding="utf-8")):
        assert (README.parent / target).exists(), target
