"""Reading many documents into tables: :func:`read_archive`, :func:`read_documents`, :func:`tables_of`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import (
    Callable,
    Dict,
    Iterable,
    Iterator,
    List,
    Literal,
    Mapping,
    Optional,
    Sequence,
    Tuple,
    Union,
    overload,
)

from . import _native
from ._errors import MinutesError, OptionError, of_code
from ._minutes import Minutes, ProfileSource, profile_of
from ._native import ArrowTable
from ._progress import Bar, Progress, ProgressSink, sink

__all__ = ["Archive", "Batch", "Failure", "Failures", "Tables", "read_archive", "read_documents", "tables_of"]

StrPath = Union[str, "os.PathLike[str]"]
OnError = Literal["collect", "raise"]

#: The longest document that is read unless the caller says otherwise: 64 MiB.
MAX_BYTES = 64 << 20


@dataclass(frozen=True)
class Failure:
    """A document that was not read, and why."""

    path: Optional[str]
    """The path or name, as it was given."""
    code: str
    """A stable name: ``missing``, ``unreadable``, ``not-text``, ``too-large``, ``no-minutes`` or ``panic``."""
    message: str
    """What happened, for people."""
    hint: Optional[str]
    """What to do about it, where there is something to say."""

    def error(self) -> MinutesError:
        """The same as an exception, to be raised."""
        return of_code(self.message, self.path, self.code, self.hint)

    def __str__(self) -> str:
        return str(self.error())


class Failures(Sequence[Failure]):
    """The documents that were not read, in their order. It is a table too: ``pyarrow.table(archive.failures)``."""

    def __init__(self, failures: Iterable[Failure]) -> None:
        self._failures = tuple(failures)

    @overload
    def __getitem__(self, index: int) -> Failure: ...
    @overload
    def __getitem__(self, index: slice) -> Failures: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[Failure, Failures]:
        return Failures(self._failures[index]) if isinstance(index, slice) else self._failures[index]

    def __len__(self) -> int:
        return len(self._failures)

    def __eq__(self, other: object) -> bool:
        return self._failures == other._failures if isinstance(other, Failures) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._failures)

    def __repr__(self) -> str:
        return f"Failures({list(self._failures)!r})"

    @property
    def table(self) -> ArrowTable:
        """The failures as Arrow, with the columns ``source``, ``code``, ``message`` and ``hint``."""
        return _native.failures_table([(it.path, it.code, it.message, it.hint) for it in self._failures])

    def __arrow_c_schema__(self) -> object:
        return self.table.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.table.__arrow_c_stream__(requested_schema)


class Tables(Mapping[str, ArrowTable]):
    """The tables by name, each with the Arrow PyCapsule interface.

    >>> import minutes_extract
    >>> minutes = minutes_extract.parse("Library Board\\n\\n4 May 2026\\n\\n- ACTION: Ann to call the roofer by 9 June.\\n")
    >>> tables = minutes_extract.tables_of(minutes)
    >>> list(tables)[:4]
    ['records', 'meetings', 'sections', 'actions']
    >>> tables["actions"].types["due"]
    'date32'
    """

    def __init__(self, tables: Mapping[str, ArrowTable]) -> None:
        self._tables = dict(tables)

    def __getitem__(self, name: str) -> ArrowTable:
        try:
            return self._tables[name]
        except KeyError:
            raise KeyError(f"{name}; there are {', '.join(self._tables)}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def __repr__(self) -> str:
        return f"<Tables {', '.join(f'{name} ({table.num_rows})' for name, table in self._tables.items())}>"


class Batch:
    """Some documents of an archive, in its order: their tables, and those that were not read."""

    def __init__(self, tables: Tables, failures: Failures, documents: int) -> None:
        self.tables = tables
        """The tables of these documents."""
        self.failures = failures
        """Those of them that were not read."""
        self.documents = documents
        """How many documents they are, those that were not read among them."""

    def __repr__(self) -> str:
        return f"<Batch of {_count(self.documents, 'document')}, {len(self.failures)} of them not read>"


class Archive:
    """Documents, and the tables that come of them. Made by :func:`read_archive` and :func:`read_documents`; nothing is read before it is asked for.

    - ``archive.tables`` reads all of it, once, and keeps the tables.
    - ``for batch in archive`` reads it by the batch of up to 256 documents or 2 MiB; no more than a few of them are in memory.
    """

    def __init__(
        self,
        run: Callable[[], _native.Run],
        tables: Sequence[str],
        count: Callable[[], Optional[int]],
        on_error: OnError,
        progress: ProgressSink,
        said: str,
    ) -> None:
        if on_error not in ("collect", "raise"):
            raise OptionError(f"on_error is collect or raise, not {on_error!r}", code="option")
        self._run = run
        self._names = tables
        self._count = count
        self._on_error = on_error
        self._progress = progress
        self._said = said
        self._whole: Optional[Batch] = None

    def __iter__(self) -> Iterator[Batch]:
        """Read the documents by the batch. Each time it begins anew, but for the documents of an iterator, which come but once."""
        run = self._run()
        done = failed = 0
        progress = sink(self._progress)
        total = None if progress is None else self._count()
        try:
            if progress is not None:
                progress(Progress(0, 0, total))
            while True:
                piece = run.next()
                if piece is None:
                    break
                tables, failures, documents = piece
                batch = Batch(
                    Tables({table.name: table for table in tables}), Failures(Failure(*failure) for failure in failures), documents
                )
                done += documents
                failed += len(failures)
                if progress is not None:
                    progress(Progress(done, failed, total))
                if failures and self._on_error == "raise":
                    raise batch.failures[0].error()
                yield batch
        finally:
            run.stop()
            if isinstance(progress, Bar):
                progress.close()

    def _read(self) -> Batch:
        if self._whole is None:
            parts: Dict[str, List[ArrowTable]] = {name: [] for name in self._names}
            failures: List[Failure] = []
            documents = 0
            for batch in self:
                failures += batch.failures
                documents += batch.documents
                for name, table in batch.tables.items():
                    parts[name].append(table)
            empty = {} if documents else {table.name: [table] for table in _native.tables_of([], list(self._names))}
            tables = Tables({name: _native.joined(parts[name] or empty[name]) for name in self._names})
            self._whole = Batch(tables, Failures(failures), documents)
        return self._whole

    @property
    def tables(self) -> Tables:
        """The tables of all documents, by name. Reads them when it is first asked for."""
        return self._read().tables

    @property
    def failures(self) -> Failures:
        """The documents that were not read, in their order. Reads all of them when it is first asked for."""
        return self._read().failures

    @property
    def documents(self) -> int:
        """How many documents there are, those that were not read among them. Reads them when it is first asked for."""
        return self._read().documents

    def __repr__(self) -> str:
        if self._whole is None:
            return f"<Archive of {self._said}, not read yet>"
        whole = self._whole
        return f"<Archive of {self._said}: {_count(whole.documents, 'document')}, {len(whole.failures)} of them not read>"


def read_archive(
    paths: Union[StrPath, Iterable[StrPath]],
    *,
    jobs: Optional[int] = None,
    glob: Union[None, str, Iterable[str]] = None,
    on_error: OnError = "collect",
    progress: ProgressSink = None,
    encoding: Optional[str] = None,
    profile: Optional[ProfileSource] = None,
    split: bool = False,
    tables: Optional[Iterable[str]] = None,
    max_bytes: int = MAX_BYTES,
) -> Archive:
    """Read files and folders of minutes into tables, on several cores.

    A folder is searched to any depth for ``*.txt``, ``*.md`` and ``*.text``, its entries sorted by name. The tables are in the order of
    the documents, whatever the number of threads. Ctrl-C ends the reading at once.

    :param paths: A file or folder, or several of them. (Here a ``str`` is a path.)
    :param jobs: How many documents are read at a time; as many as there are cores, if it is ``None``.
    :param glob: Which files of a folder are minutes, as in ``"*.minutes"``; one that begins with ``!`` leaves out what it matches.
    :param on_error: ``"collect"``: a document that cannot be read stops nothing, and is among the ``failures``. ``"raise"``: the first of
        them is raised.
    :param progress: ``True`` for a bar, in a terminal and in notebooks (tqdm's, if it is installed). A function is called with a
        :class:`Progress` after each batch.
    :param encoding: What the documents are encoded in, as for :func:`parse`.
    :param profile: The archive's own words, as for :func:`parse`.
    :param split: Read every meeting of a document, and not the first one alone.
    :param tables: The names of the tables that are wanted; all ten, if it is ``None``.
    :param max_bytes: How many bytes a document may have. A longer one fails with ``too-large``.
    :raises OptionError: An argument cannot be. What the documents are comes to light when they are read.
    """
    one = isinstance(paths, (str, os.PathLike))
    listed: List[str] = [os.fspath(paths)] if one else [os.fspath(path) for path in paths]  # type: ignore[union-attr, arg-type]
    globs = [] if glob is None else [glob] if isinstance(glob, str) else list(glob)
    names = _names(tables)
    known = profile_of(profile)
    _jobs(jobs)

    def run() -> _native.Run:
        return _native.Run.files(listed, globs, jobs, max_bytes, encoding, known, split, names)

    run().stop()
    said = listed[0] if len(listed) == 1 else _count(len(listed), "path")
    return Archive(run, names, lambda: _native.count(listed, globs), on_error, progress, said)


def read_documents(
    documents: Iterable[Tuple[str, Union[str, bytes, bytearray, memoryview]]],
    *,
    jobs: Optional[int] = None,
    on_error: OnError = "collect",
    progress: ProgressSink = None,
    encoding: Optional[str] = None,
    profile: Optional[ProfileSource] = None,
    split: bool = False,
    tables: Optional[Iterable[str]] = None,
    max_bytes: int = MAX_BYTES,
) -> Archive:
    """Read documents that are no files into tables: pairs of a name, which becomes the ``source``, and bytes or a text.

    They may come from a database, an object store, or Spark's ``mapInArrow``; an iterator is asked for more as it goes. All else is as
    for :func:`read_archive`.

    >>> archive = read_documents([("iv.txt", b"Library Board\\n\\n4 May 2026\\n"), ("photo.txt", b"\\x89PNG\\r\\n\\x1a\\n\\0")])
    >>> archive.tables["meetings"].num_rows
    1
    >>> archive.failures[0].path, archive.failures[0].code
    ('photo.txt', 'not-text')
    """
    names = _names(tables)
    known = profile_of(profile)
    _jobs(jobs)

    def run() -> _native.Run:
        return _native.Run.pairs(_whole(documents), jobs, max_bytes, encoding, known, split, names)

    _native.Run.pairs((), jobs, max_bytes, encoding, known, split, names).stop()
    size = len(documents) if isinstance(documents, Sequence) else None
    said = "documents" if size is None else _count(size, "document")
    return Archive(run, names, lambda: size, on_error, progress, said)


def tables_of(minutes: Union[Minutes, Iterable[Minutes]], *, tables: Optional[Iterable[str]] = None) -> Tables:
    """The tables of minutes that have been read, of one meeting or of several.

    :param tables: The names of the tables that are wanted; all ten, if it is ``None``.
    """
    listed = [minutes] if isinstance(minutes, Minutes) else list(minutes)
    made = _native.tables_of([one._document for one in listed], _names(tables))
    return Tables({table.name: table for table in made})


def _names(tables: Optional[Iterable[str]]) -> List[str]:
    """The tables that are wanted, in the order of the documentation."""
    if isinstance(tables, str):
        tables = [tables]
    return [table.name for table in _native.tables_of([], None if tables is None else list(tables))]


def _jobs(jobs: Optional[int]) -> None:
    if jobs is not None and jobs < 1:
        raise OptionError(f"jobs is at least 1, not {jobs}", code="option")


def _whole(
    documents: Iterable[Tuple[str, Union[str, bytes, bytearray, memoryview]]],
) -> Iterator[Tuple[str, Union[str, bytes]]]:
    for name, content in documents:
        yield name, bytes(content) if isinstance(content, (bytearray, memoryview)) else content


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"
