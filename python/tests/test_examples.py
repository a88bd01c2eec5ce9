"""The examples do what they say."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest
from conftest import ROOT

EXAMPLES = pathlib.Path(os.environ.get("MINUTES_EXTRACT_EXAMPLES", pathlib.Path(__file__).parents[1] / "examples"))


def run(name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Runs an example in the root of the repository."""
    command = [sys.executable, str(EXAMPLES / name), *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=False
    )


def test_open_actions() -> None:
    ran = run("open_actions.py", "docs/board/2026-03.txt", "docs/board/2026-04.txt", "no.txt")
    assert ran.returncode == 1 and "no.txt: there is no such file" in ran.stderr
    assert "Ann Ray\n  2026-03-13  Ann Ray to sign the contract by 13 March 2026. (docs/board/2026-03.txt:14)\n" in ran.stdout


def test_archive_to_parquet(tmp_path: pathlib.Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    ran = run("archive_to_parquet.py", "docs/board", str(tmp_path / "tables"))
    assert ran.returncode == 0, ran.stderr
    actions = parquet.read_table(tmp_path / "tables" / "actions.parquet")
    assert actions.num_rows > 0 and str(actions.schema.field("due").type) == "date32[day]"
    assert parquet.read_table(tmp_path / "tables" / "failures.parquet").num_rows == 0
