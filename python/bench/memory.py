"""How much memory the package takes: an archive read whole, and by the batch, each in a process of its own.

``python bench/memory.py`` makes 10,000 documents of about 5 KB, reads the first 1,000, 5,000 and all of them both ways, and prints the most
that each process held at once (as Linux counts it, in MiB), and how much of it the tables are. The package is the one that is installed.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
from typing import List

ROOT = pathlib.Path(__file__).resolve().parents[2]
MIB = 1 << 20


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("documents", nargs="?", type=pathlib.Path, help="a folder of documents instead of those that are made")
    arguments.add_argument("--counts", type=int, nargs="+", default=[1_000, 5_000, 10_000], help="how many of them are read")
    arguments.add_argument("--jobs", type=int, default=2)
    arguments.add_argument("--read", choices=WAYS, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.read:
        print(*WAYS[given.read](listed(given.documents)[: given.counts[0]], given.jobs), peak())
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.documents or made(pathlib.Path(scratch), max(given.counts))
        print("| documents | text | tables | whole | by the batch |\n|--:|--:|--:|--:|--:|")
        for count in given.counts:
            text = sum(pathlib.Path(path).stat().st_size for path in listed(folder)[:count])
            tables, whole = measured(folder, count, given.jobs, "whole")
            _, flat = measured(folder, count, given.jobs, "batch")
            print(f"| {count:,} | {text / MIB:.1f} | {tables / MIB:.1f} | {whole / MIB:.1f} | {flat / MIB:.1f} |", flush=True)


def made(scratch: pathlib.Path, count: int) -> pathlib.Path:
    """Documents in the house layout, the same on every run."""
    cargo = ["cargo", "run", "--quiet", "--locked", "--package", "minutes-bench", "--"]
    subprocess.run([*cargo, "archive", str(scratch / "made"), "--files", str(count), "--bytes", "5000"], cwd=ROOT, check=True)
    return scratch / "made"


def listed(folder: pathlib.Path) -> List[str]:
    return sorted(str(path) for path in folder.rglob("*.txt"))


def measured(folder: pathlib.Path, count: int, jobs: int, way: str) -> List[int]:
    """The bytes of the tables, and the most that a process held which read so many documents."""
    command = [sys.executable, __file__, str(folder), "--counts", str(count), "--jobs", str(jobs), "--read", way]
    return [int(word) for word in subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.split()]


def read_whole(paths: List[str], jobs: int) -> List[int]:
    from minutes_extract import read_archive

    return [sum(table.nbytes for table in read_archive(paths, jobs=jobs).tables.values())]


def read_by_the_batch(paths: List[str], jobs: int) -> List[int]:
    from minutes_extract import read_archive

    return [sum(table.nbytes for batch in read_archive(paths, jobs=jobs) for table in batch.tables.values())]


def peak() -> int:
    """The most bytes that this process has held. What a parent process held before it began is not counted, as ``ru_maxrss`` would."""
    status = pathlib.Path("/proc/self/status").read_text(encoding="ascii")
    (kib,) = re.findall(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    return int(kib) * 1024


WAYS = {"whole": read_whole, "batch": read_by_the_batch}


if __name__ == "__main__":
    main()
