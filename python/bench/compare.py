"""How fast the package is: against a process a file, and against the library in Rust, side by side over the same documents.

``python bench/compare.py`` makes 2,000 documents of about 5 KB, builds the command and the library's part with optimisation, and prints the
ratios. The package is the one that is installed: build it with optimisation too (``pip install ./python``). Rounds alternate between
what is compared; a ratio is the median of those of the rounds. Against the library the times are of the processor, so that other work on the
machine counts little. A process a file is compared in both: with documents one by one in processor time, with an archive on all cores by the clock.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Callable, List, Sequence, Tuple, TypeVar

import minutes_extract

ROOT = pathlib.Path(__file__).resolve().parents[2]

Documents = List[Tuple[str, bytes]]
Taken = TypeVar("Taken")


def main() -> int:
    """Prints the ratios; the exit code is 1 where one is not what it should be."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("documents", nargs="?", type=pathlib.Path, help="a folder of documents instead of those that are made")
    arguments.add_argument("--rounds", type=int, default=7, help="against the library")
    arguments.add_argument("--process-rounds", type=int, default=3, help="against a process a file, which takes long")
    arguments.add_argument("--command", type=pathlib.Path, help="the command, where it is built already")
    arguments.add_argument("--library", type=pathlib.Path, help="bench/library.rs, where it is built already")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.documents or made(pathlib.Path(scratch))
        command = given.command or built("--package", "minutes-extract", "--bin", "minutes-extract")
        library = given.library or built("--package", "minutes-extract-python", "--example", "library")
        return compared(folder, command, library, given.rounds, given.process_rounds)


def made(scratch: pathlib.Path) -> pathlib.Path:
    """2,000 documents in the house layout, the same on every run."""
    cargo = ["cargo", "run", "--quiet", "--locked", "--package", "minutes-bench", "--"]
    subprocess.run([*cargo, "archive", str(scratch / "made"), "--files", "2000", "--bytes", "5000"], cwd=ROOT, check=True)
    return scratch / "made"


def built(*what: str) -> pathlib.Path:
    """A program, built with optimisation."""
    subprocess.run(["cargo", "build", "--quiet", "--locked", "--release", *what], cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
    return target / "examples" / what[-1] if "--example" in what else target / what[-1]


def compared(folder: pathlib.Path, command: pathlib.Path, library: pathlib.Path, rounds: int, process_rounds: int) -> int:
    paths = sorted(folder.rglob("*.txt"))
    documents = [(str(path), path.read_bytes()) for path in paths]
    size = sum(len(content) for _, content in documents)
    print(f"{len(documents):,} documents of {size / len(documents):,.0f} bytes, {rounds} rounds")
    with subprocess.Popen([library, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def in_rust(form: str) -> float:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(f"{form}\n")
            process.stdin.flush()
            return float(process.stdout.readline())

        held = [
            ratio("to JSON, against the library", pairs(lambda: took(lambda: to_json(documents)), lambda: in_rust("json"), rounds), most=1.3),
            ratio("to Arrow, against the library", pairs(lambda: took(lambda: to_arrow(documents)), lambda: in_rust("arrow"), rounds), most=1.6),
        ]
    one_by_one = pairs(lambda: both(lambda: processes(command, paths)), lambda: both(lambda: files(paths)), process_rounds)
    ratio("a process a file, against the package in one thread, in processor time", [(one[1], other[1]) for one, other in one_by_one])
    archive = pairs(lambda: both(lambda: processes(command, paths)), lambda: both(lambda: tables(paths)), process_rounds)
    held.append(ratio("a process a file, against the package on all cores, as one waits", [(one[0], other[0]) for one, other in archive], least=10))
    return 0 if all(held) else 1


def to_json(documents: Documents) -> None:
    for _, content in documents:
        minutes_extract.parse(content).to_json()


def to_arrow(documents: Documents) -> None:
    minutes_extract.read_documents(documents, jobs=1).tables


def files(paths: List[pathlib.Path]) -> None:
    for path in paths:
        minutes_extract.parse(path).to_json()


def tables(paths: List[pathlib.Path]) -> None:
    minutes_extract.read_archive(paths).tables


def processes(command: pathlib.Path, paths: List[pathlib.Path]) -> None:
    for path in paths:
        subprocess.run([command, path, "-q"], stdout=subprocess.PIPE, check=True)


def both(work: Callable[[], None]) -> Tuple[float, float]:
    """The seconds that one waits, and those of processor time, of all threads and of the processes that were begun."""
    before, used_before = time.perf_counter(), used()
    work()
    return time.perf_counter() - before, used() - used_before


def took(work: Callable[[], None]) -> float:
    """The seconds of processor time."""
    return both(work)[1]


def used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def pairs(one: Callable[[], Taken], other: Callable[[], Taken], rounds: int) -> List[Tuple[Taken, Taken]]:
    """What the two take, in turns; the first round warms up and does not count."""
    return [(one(), other()) for _ in range(rounds + 1)][1:]


def ratio(name: str, times: Sequence[Tuple[float, float]], most: float = float("inf"), least: float = 0.0) -> bool:
    """Prints how many times as long the one takes as the other: the median of the rounds, and its bound."""
    ratios = sorted(first / second for first, second in times)
    median = statistics.median(ratios)
    bound = f", at least {least}" if least else f", at most {most}" if most < float("inf") else ""
    seconds = " and ".join(f"{statistics.median(column) * 1000:,.0f} ms" for column in zip(*times))
    print(f"{name}: {median:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}; {seconds}){bound}", flush=True)
    return least <= median <= most


if __name__ == "__main__":
    sys.exit(main())
