"""Reading one document: :func:`parse`, :class:`Minutes`."""

# What an attribute is its annotation says; a test compares all of them with the JSON.
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

import builtins
import datetime
import os
from functools import cached_property
from typing import Any, Callable, Iterator, List, Literal, NoReturn, Optional, Tuple, Union, overload

from . import _native
from ._model import (
    Account,
    Action,
    AgendaItem,
    Annex,
    Block,
    Coverage,
    Decision,
    Diagnostic,
    Furniture,
    Group,
    GroupPerson,
    Layout,
    Meeting,
    Person,
    Section,
    SectionAction,
    SectionDecision,
    Span,
    Table,
)
from ._native import Profile

__all__ = ["Minutes", "parse"]

Source = Union[str, bytes, bytearray, memoryview, "os.PathLike[str]", "os.PathLike[bytes]"]
ProfileSource = Union[Profile, str, "os.PathLike[str]"]


@overload
def parse(
    source: Source,
    *,
    encoding: Optional[str] = None,
    profile: Optional[ProfileSource] = None,
    split: Literal[False] = False,
) -> Minutes: ...


@overload
def parse(
    source: Source,
    *,
    encoding: Optional[str] = None,
    profile: Optional[ProfileSource] = None,
    split: Literal[True],
) -> List[Minutes]: ...


@overload
def parse(
    source: Source,
    *,
    encoding: Optional[str] = None,
    profile: Optional[ProfileSource] = None,
    split: bool,
) -> Union[Minutes, List[Minutes]]: ...


def parse(
    source: Source,
    *,
    encoding: Optional[str] = None,
    profile: Optional[ProfileSource] = None,
    split: bool = False,
) -> Union[Minutes, List[Minutes]]:
    """Read the minutes of a meeting.

    A ``str`` is the text itself, ``bytes`` are decoded first, and an :class:`os.PathLike` (a :class:`pathlib.Path`) is a file that
    is read. The interpreter's lock is let go meanwhile, so that several threads read at the same time.

    :param source: The text, its bytes, or the path of a file.
    :param encoding: What bytes are encoded in, where you know it: ``utf-8``, ``utf-16le``, ``utf-16be`` or ``windows-1252``. Without it
        the bytes decide. A byte order mark has the last word.
    :param profile: An archive's own words, codes and names: a :class:`Profile`, its TOML as a ``str``, or the path of its file.
    :param split: Read every meeting of the text, and return a list of them. An ordinary document gives one. Without it the first is
        read; the others are kept as annexes, and the diagnostic ``several-meetings`` says so.
    :raises DocumentError: The bytes are no text: a picture, a PDF, a program.
    :raises MissingError: There is no such file.
    :raises UnreadableError: The file cannot be read.
    :raises ProfileError: There is something wrong with the profile.

    >>> minutes = parse("Library Board\\n\\n4 May 2026\\n\\n- ACTION: Ann to call the roofer by 9 June.\\n")
    >>> minutes.meeting.date
    datetime.date(2026, 5, 4)
    >>> [(found.action.text, found.action.due.date.isoformat()) for found in minutes.actions()]
    [('Ann to call the roofer by 9 June.', '2026-06-09')]
    """
    profile = profile_of(profile)
    if isinstance(source, str):
        if encoding is not None:
            raise _option("a str is decoded already: encoding is for bytes and files")
        documents = _native.parse_text(source, profile, split)
    elif isinstance(source, bytes):
        documents = _native.parse_bytes(source, encoding, profile, split)
    elif isinstance(source, (bytearray, memoryview)):
        documents = _native.parse_bytes(bytes(source), encoding, profile, split)
    elif hasattr(source, "__fspath__"):
        documents = _native.parse_path(os.fspath(source), encoding, profile, split)
    else:
        raise TypeError(f"expected a str, bytes or a path, not {type(source).__name__}")
    if split:
        return [Minutes(document, profile, split) for document in documents]
    return Minutes(documents[0], profile, split)


def profile_of(profile: Optional[ProfileSource]) -> Optional[Profile]:
    """The profile that a caller means."""
    if profile is None or isinstance(profile, Profile):
        return profile
    return Profile(profile) if isinstance(profile, str) else Profile.load(profile)


def _option(message: str) -> Exception:
    from ._errors import OptionError

    return OptionError(message, code="option")


class Minutes:
    """The minutes of one meeting, as :func:`parse` reads them.

    They do not change, can be compared, hashed and pickled, and make an attribute's objects when it is first asked for. The attributes
    have the names and the meaning of the keys of the JSON.
    """

    def __init__(self, document: _native.Document, profile: Optional[Profile], split: bool) -> None:
        own = self.__dict__
        own["_document"] = document
        own["_profile"] = profile
        own["_split"] = split

    _document: _native.Document
    _profile: Optional[Profile]
    _split: bool

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"minutes do not change: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"minutes do not change: {name} cannot be deleted")

    @cached_property
    def schema(self) -> str:
        """The version of the contract of the JSON: ``minutes/2``."""
        return self._part("schema")

    @cached_property
    def source(self) -> Optional[str]:
        """The path as it was given; ``None`` for a text or bytes."""
        return self._part("source")

    @cached_property
    def meeting_index(self) -> int:
        """Which meeting of the source this is, counted from 1."""
        return self._part("meeting_index")

    @cached_property
    def encoding(self) -> Literal["utf-8", "utf-16le", "utf-16be", "windows-1252"]:
        """What the bytes were decoded from; ``utf-8`` for a ``str``."""
        return self._part("encoding")

    @cached_property
    def layout(self) -> Layout:
        """How the document is laid out."""
        return self._part("layout")

    @cached_property
    def meeting(self) -> Meeting:
        """Title, date, time and the other lines of the header."""
        return self._part("meeting")

    @cached_property
    def preamble(self) -> Tuple[Block, ...]:
        """Text before the first section that is none of the other things."""
        return self._part("preamble")

    @cached_property
    def agenda(self) -> Tuple[AgendaItem, ...]:
        """The agenda, where one is listed as such."""
        return self._part("agenda")

    @cached_property
    def sections(self) -> Tuple[Section, ...]:
        """The sections under which the meeting is minuted. Those inside them are in their ``sections``."""
        return self._part("sections")

    @cached_property
    def participants(self) -> Tuple[Group, ...]:
        """Who is listed as present or absent, group by group."""
        return self._part("participants")

    @cached_property
    def annexes(self) -> Tuple[Annex, ...]:
        """The annexes, in the order of the text."""
        return self._part("annexes")

    @cached_property
    def furniture(self) -> Tuple[Furniture, ...]:
        """Running heads and feet and the numbers of pages, which are no part of what was minuted."""
        return self._part("furniture")

    @cached_property
    def diagnostics(self) -> Tuple[Diagnostic, ...]:
        """What the reader reports of the text, in its order. Nothing stops a reading: the caller decides what counts."""
        return self._part("diagnostics")

    @cached_property
    def coverage(self) -> Coverage:
        """How many lines were understood."""
        return self._part("coverage")

    @cached_property
    def text(self) -> str:
        """The decoded text, in which all spans count; with ``split`` that of the whole document."""
        return self._document.text

    def to_dict(self) -> "dict[str, Any]":
        """All of it as dicts, lists, texts and numbers: what :func:`json.loads` makes of :meth:`to_json`."""
        return self._document.to_dict()

    def to_json(self, *, compact: bool = False) -> str:
        """All of it as JSON: encoded as UTF-8, the very bytes that ``minutes-extract --json`` writes.

        :param compact: On one line, as ``--ndjson`` writes it.
        """
        return self._document.to_json(compact)

    def slice(self, span: Span) -> str:
        """The words of the text that a span covers.

        >>> minutes = parse("Café Board\\n\\n4 May 2026\\n\\n1. Roof\\n\\n- It leaks.\\n")
        >>> minutes.slice(minutes.sections[0].body[0].span)
        '- It leaks.'
        """
        return self._document.slice(span.line, span.start, span.end)

    def chars(self, span: Span) -> "builtins.slice[int, int, None]":
        """The same stretch in **characters**, as a slice: ``minutes.text[minutes.chars(span)] == minutes.slice(span)``.

        It takes time in proportion to where in the text the span ends.
        """
        return builtins.slice(*self._document.chars(span.start, span.end))

    def why(self, line: int) -> Account:
        """What a line was read as, and why: its form, the questions that were asked, the evidence that held, the answers.

        The first question takes about as long as a reading; the others take no time.

        :param line: The line, counted from 1; of any node it is ``node.span.line``.
        :raises IndexError: The text has no such line.

        >>> minutes = parse("Harbour Board\\n\\n4 May 2026\\n\\n1. Roof\\n\\nIt leaks.\\n\\n2. Boats\\n\\nTwo are dry.\\n")
        >>> account = minutes.why(5)
        >>> (account.read_as[0].what, account.reasons[0].answer, account.reasons[0].rows[0].name)
        ('section heading', 'headings', 'text below, not nested')
        """
        return self._document.why(line)

    def actions(self) -> List[SectionAction]:
        """Every action with the section that it is in, in the order of the text."""
        return [SectionAction(section, block) for section, block in self._blocks() if isinstance(block, Action)]

    def open_actions(self) -> List[SectionAction]:
        """Every action that the text does not say is done, with the section that it is in."""
        return [found for found in self.actions() if found.action.is_open]

    def decisions(self) -> List[SectionDecision]:
        """Every decision with the section that it is in, in the order of the text."""
        return [SectionDecision(section, block) for section, block in self._blocks() if isinstance(block, Decision)]

    def people(self) -> List[GroupPerson]:
        """Everybody listed, absent ones too, with the group that they are in."""
        return [GroupPerson(group, person) for group in self.participants for person in group.members]

    def blocks(self) -> List[Block]:
        """Every paragraph, bullet, action, decision and table, parents before children, in the order of the text."""
        return [block for _, block in self._blocks()]

    def all_sections(self) -> List[Section]:
        """Every section, those inside sections too. The sections of annexes are not among them."""
        return list(_sections(self.sections))

    def section(self, id: str) -> Optional[Section]:
        """The section of an id, those of annexes too; ``None`` where there is none."""
        return next((section for section in self._every_section() if section.id == id), None)

    def person(self, id: str) -> Optional[Person]:
        """The person of an id; ``None`` where there is none."""
        return next((person for _, person in self.people() if person.id == id), None)

    def _every_section(self) -> Iterator[Section]:
        yield from _sections(self.sections)
        for annex in self.annexes:
            yield from _sections(annex.sections)

    def _blocks(self) -> Iterator[Tuple[Optional[Section], Block]]:
        bodies: List[Tuple[Optional[Section], Tuple[Block, ...]]] = [(None, self.preamble)]
        bodies += [(section, section.body) for section in self._every_section()]
        bodies += [(None, annex.body) for annex in self.annexes]
        # An annex, or a labelled block outside all sections, may be before the last of them.
        for section, body in sorted((body for body in bodies if body[1]), key=lambda body: body[1][0].span.start):
            for block in _nested(body):
                yield section, block

    def _part(self, key: str) -> Any:
        return self._document.part(key)

    def __eq__(self, other: object) -> bool:
        return self._document == other._document if isinstance(other, Minutes) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._document)

    def __reduce__(self) -> Tuple[Callable[..., Minutes], Tuple[str, str, Optional[Profile], bool]]:
        return _restored, (self.text, self.to_json(compact=True), self._profile, self._split)

    def __repr__(self) -> str:
        counts = {
            "section": len(self.all_sections()),
            "action": len(self.actions()),
            "decision": len(self.decisions()),
            "participant": len(self.people()),
            "warning": sum(remark.severity == "warning" for remark in self.diagnostics),
        }
        said: List[str] = [] if self.source is None else [self.source]
        said.append("untitled" if self.meeting.title is None else repr(self.meeting.title))
        if isinstance(self.meeting.date, datetime.date):
            said.append(self.meeting.date.isoformat())
        said += [f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items() if count]
        return f"<Minutes {', '.join(said)}>"


def _restored(text: str, json: str, profile: Optional[Profile], split: bool) -> Minutes:
    return Minutes(_native.restore(text, json, profile, split), profile, split)


def _sections(sections: Tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _sections(section.sections)


def _nested(blocks: Tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if not isinstance(block, Table):
            yield from _nested(block.body)
