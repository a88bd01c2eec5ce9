"""How far a reading is: :class:`Progress`, and the bar that shows it."""

from __future__ import annotations

import sys
import time
from typing import Any, Callable, NamedTuple, Optional, Union

__all__ = ["Progress"]


class Progress(NamedTuple):
    """How far the reading of an archive is."""

    done: int
    """How many documents are done, those that failed among them."""
    failed: int
    """How many failed."""
    total: Optional[int]
    """How many there are; ``None`` where that is not known before the end."""


ProgressSink = Union[None, bool, Callable[[Progress], object]]


def sink(progress: ProgressSink) -> Optional[Callable[[Progress], object]]:
    """What is called with the progress."""
    if progress is None or progress is False:
        return None
    return Bar() if progress is True else progress


class Bar:
    """A bar in a terminal or a notebook: that of tqdm where it is installed, else one line that is written anew."""

    def __init__(self) -> None:
        self._tqdm: Any = None
        self._shown = 0.0
        self._line = ""
        try:
            from tqdm.auto import tqdm
        except ImportError:
            return
        self._tqdm = tqdm(unit="document", unit_scale=False)

    def __call__(self, progress: Progress) -> None:
        done, failed, total = progress
        if self._tqdm is not None:
            self._tqdm.total = total
            self._tqdm.update(done - self._tqdm.n)
            if failed:
                self._tqdm.set_postfix(failed=failed, refresh=False)
            return
        of = "" if total is None else f" of {total:,}"
        self._line = f"{done:,}{of} documents" + (f", {failed:,} not read" if failed else "")
        if time.monotonic() - self._shown > 0.1 and (sys.stderr.isatty() or _in_notebook()):
            self._show()

    def close(self) -> None:
        """The last line stays; in a log it is the only one."""
        if self._tqdm is not None:
            self._tqdm.close()
        elif self._line:
            self._show()
            sys.stderr.write("\n")

    def _show(self) -> None:
        self._shown = time.monotonic()
        sys.stderr.write(f"\r{self._line}")
        sys.stderr.flush()


def _in_notebook() -> bool:
    """Whether what is written goes to a notebook, where a line can be written anew though it is no terminal."""
    return "ipykernel" in sys.modules
