"""What can go wrong: one base, :class:`MinutesError`, with the path, the code and a hint."""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple, Type

__all__ = ["DocumentError", "InternalError", "MinutesError", "MissingError", "OptionError", "ProfileError", "UnreadableError"]


class MinutesError(Exception):
    """What every error of this package is.

    ``path`` is the document or folder as it was given, ``None`` for a text or bytes. ``code`` is a stable name, the one that the
    command gives too: ``missing``, ``unreadable``, ``not-text``, ``too-large``, ``no-minutes``, ``panic``, ``profile``, and
    ``option`` for an argument that cannot be. ``message`` says what happened, ``hint`` what to do about it, where there is
    something to say.
    """

    path: Optional[str]
    code: str
    message: str
    hint: Optional[str]

    def __init__(self, message: str, path: Optional[str] = None, code: str = "", hint: Optional[str] = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.code = code
        self.hint = hint

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path is not None else ""
        hint = f" ({self.hint})" if self.hint is not None else ""
        return f"{where}{self.message}{hint}"

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.message, self.path, self.code, self.hint), self.__dict__


class MissingError(MinutesError, FileNotFoundError):
    """There is no such file or folder (``missing``), or no minutes in the folder (``no-minutes``)."""


class UnreadableError(MinutesError, OSError):
    """The file or folder is there and cannot be read (``unreadable``)."""


class DocumentError(MinutesError, ValueError):
    """The document is no text (``not-text``) or longer than is allowed (``too-large``)."""


class ProfileError(MinutesError, ValueError):
    """The profile has something in it that cannot be (``profile``)."""

    line: int
    """The line of the profile, counted from 1."""
    column: int
    """The column in characters, counted from 1."""


class OptionError(MinutesError, ValueError):
    """An argument that cannot be: an encoding that is unknown, or one given with a ``str``; a glob that is none, a table that there is not (``option``)."""


class InternalError(MinutesError, RuntimeError):
    """A fault of this package stopped the reading of one document (``panic``). Please report it, with the document if you may."""


_CLASSES: Dict[str, Type[MinutesError]] = {
    "missing": MissingError,
    "no-minutes": MissingError,
    "unreadable": UnreadableError,
    "not-text": DocumentError,
    "too-large": DocumentError,
    "profile": ProfileError,
    "option": OptionError,
    "panic": InternalError,
}


def of_code(message: str, path: Optional[str], code: str, hint: Optional[str]) -> MinutesError:
    """The exception for a code."""
    return _CLASSES.get(code, MinutesError)(message, path, code, hint)
