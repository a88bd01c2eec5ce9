import os
from typing import Any, Dict, Iterable, List, Optional, Tuple, Union, final

from ._model import Account

__all__ = [
    "ArrowTable",
    "Document",
    "Profile",
    "Run",
    "VERSION",
    "count",
    "failures_table",
    "joined",
    "parse_bytes",
    "parse_path",
    "parse_text",
    "restore",
    "tables_of",
]

VERSION: str

@final
class Profile:
    """An archive's own words, codes and names, as TOML.

    A ``str`` is the TOML itself; :meth:`load` reads a file.
    """

    def __new__(cls, toml: str) -> Profile: ...
    @staticmethod
    def load(path: "str | os.PathLike[str]") -> Profile:
        """Reads a profile from a file."""

    @staticmethod
    def template() -> str:
        """A profile that says nothing, with a comment for all that one can say."""

    @property
    def toml(self) -> str:
        """The TOML that it was read from."""

    def unused(self) -> List[str]:
        """The rows that no document has used so far, as they stand in the profile."""

    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self) -> Tuple[Any, Tuple[str]]: ...

@final
class Document:
    def part(self, key: str) -> Any: ...
    def to_dict(self) -> Dict[str, Any]: ...
    def to_json(self, compact: bool) -> str: ...
    @property
    def text(self) -> str: ...
    def slice(self, line: int, start: int, end: int) -> str: ...
    def chars(self, start: int, end: int) -> Tuple[int, int]: ...
    def why(self, line: int) -> Account: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

def parse_text(text: str, profile: Optional[Profile], split: bool) -> List[Document]: ...
def parse_bytes(bytes: bytes, encoding: Optional[str], profile: Optional[Profile], split: bool) -> List[Document]: ...
def parse_path(
    path: "str | bytes | os.PathLike[str]", encoding: Optional[str], profile: Optional[Profile], split: bool
) -> List[Document]: ...
def restore(text: str, json: str, profile: Optional[Profile], split: bool) -> Document: ...

@final
class ArrowTable:
    """A table as Arrow: its columns with their types, its rows in batches.

    Whatever takes the Arrow PyCapsule interface takes it, without a copy and as often as it likes: ``pyarrow.table(table)``,
    ``polars.DataFrame(table)``, ``pandas.DataFrame.from_arrow(table)``, ``duckdb.sql("FROM table")``.
    """

    @property
    def name(self) -> str:
        """What it is called: ``actions``."""

    @property
    def description(self) -> str:
        """What it is, for people."""

    @property
    def num_rows(self) -> int:
        """How many rows it has."""

    @property
    def num_batches(self) -> int:
        """In how many batches its rows are."""

    @property
    def nbytes(self) -> int:
        """How many bytes of memory its values take."""

    @property
    def column_names(self) -> List[str]:
        """The names of the columns."""

    @property
    def types(self) -> Dict[str, str]:
        """The type of each column: ``string``, ``list<string>``, ``int64``, ``boolean`` or ``date32``."""

    @property
    def docs(self) -> Dict[str, Optional[str]]:
        """What each column holds, for people."""

    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object:
        """The schema, for what takes the Arrow PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """The rows, for what takes the Arrow PyCapsule interface. They come with the types that they have."""

@final
class Run:
    @staticmethod
    def files(
        paths: List[str],
        globs: List[str],
        jobs: Optional[int],
        max_bytes: int,
        encoding: Optional[str],
        profile: Optional[Profile],
        split: bool,
        tables: Optional[List[str]],
    ) -> Run: ...
    @staticmethod
    def pairs(
        pairs: Iterable[Tuple[str, Union[str, bytes]]],
        jobs: Optional[int],
        max_bytes: int,
        encoding: Optional[str],
        profile: Optional[Profile],
        split: bool,
        tables: Optional[List[str]],
    ) -> Run: ...
    def next(self) -> Optional[Tuple[List[ArrowTable], List[Tuple[Optional[str], str, str, Optional[str]]], int]]: ...
    def stop(self) -> None: ...

def count(paths: List[str], globs: List[str]) -> int: ...
def tables_of(documents: List[Document], tables: Optional[List[str]]) -> List[ArrowTable]: ...
def joined(parts: List[ArrowTable]) -> ArrowTable: ...
def failures_table(rows: List[Tuple[Optional[str], str, str, Optional[str]]]) -> ArrowTable: ...
