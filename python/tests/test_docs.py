"""What the README and the docstrings show is what happens."""

from __future__ import annotations

import doctest
import pathlib
import re
import shutil

import minutes_extract
import pytest
from conftest import ROOT
from test_parse import SEVERAL

README = ROOT / "python" / "README.md"


def test_what_the_readme_shows(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "examples" / "board.txt", tmp_path)
    (tmp_path / "two.txt").write_text(SEVERAL, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "board", tmp_path / "archive")
    (tmp_path / "archive" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```pycon\n(.*?)^```$", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 5
    _run(doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README.md", str(README), 0))


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
    for target in re.findall(r"\]\((\.\./[^)#]+)", README.read_text(encoding="utf-8")):
        assert (README.parent / target).exists(), target
