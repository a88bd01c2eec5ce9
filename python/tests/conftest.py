"""Where the documents are, and the command to compare with."""

from __future__ import annotations

import os
import pathlib
from typing import List

import pytest

# The repository. .ci/run copies the tests out of it, so that what they import is what was installed.
ROOT = pathlib.Path(os.environ.get("MINUTES_EXTRACT_ROOT", pathlib.Path(__file__).resolve().parents[2]))
FIXTURES = ROOT / "fixtures"

BOARD = (ROOT / "examples" / "board.txt").read_text(encoding="utf-8")


def fixtures() -> List[pathlib.Path]:
    """Every fixture."""
    return sorted(path for path in FIXTURES.rglob("*") if path.suffix in (".txt", ".md"))


@pytest.fixture(scope="session")
def command() -> str:
    """The command ``minutes-extract``: that of MINUTES_EXTRACT, or what cargo has built."""
    named = os.environ.get("MINUTES_EXTRACT")
    if named is not None:
        return named
    built = [ROOT / "target" / profile / "minutes-extract" for profile in ("release", "debug")]
    there = [path for path in built if path.exists()]
    if not there:
        pytest.skip("the command is not built: cargo build, or name it in MINUTES_EXTRACT")
    return str(max(there, key=lambda path: path.stat().st_mtime))


@pytest.fixture
def board() -> str:
    """The minutes that the README shows."""
    return BOARD
