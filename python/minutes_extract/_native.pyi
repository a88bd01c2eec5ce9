import os
from typing import Any, Dict, List, Optional, Tuple, final

from ._model import Account

__all__ = ["Document", "Profile", "VERSION", "parse_bytes", "parse_path", "parse_text", "restore"]

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
