"""What is read of minutes: frozen dataclasses that mirror the JSON key by key.

Every one of them can be compared, hashed, pickled, matched (``case Action(due=Due(date=day))``) and taken apart with
:func:`dataclasses.asdict`. What the minutes do not say is ``None``; a list with nothing on it is ``()``. Days are
:class:`datetime.date`. Times of day are text, ``HH:MM`` on the 24-hour clock, since a meeting may end at ``24:00``, which
:class:`datetime.time` cannot say.

They are made by the reader, not by hand.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import ClassVar, Literal, Mapping, NamedTuple, Optional, Tuple, Union

__all__ = [
    "Account",
    "Action",
    "AgendaItem",
    "Annex",
    "Block",
    "Bullet",
    "Coverage",
    "Decision",
    "Diagnostic",
    "Due",
    "Evidence",
    "Field",
    "Furniture",
    "Group",
    "GroupPerson",
    "Layout",
    "Link",
    "Meeting",
    "NextMeeting",
    "Owner",
    "Paragraph",
    "Person",
    "Quorum",
    "ReadAs",
    "Reason",
    "Section",
    "SectionAction",
    "SectionDecision",
    "Span",
    "Table",
    "TimeSpan",
    "Vote",
]


@dataclass(frozen=True)
class Span:
    """Where in the text something is, in **bytes** of the text as UTF-8 (without a byte order mark).

    :meth:`Minutes.slice` gives the words of it, :meth:`Minutes.chars` the same stretch in characters.
    """

    line: int
    """The line on which it begins, counted from 1."""
    start: int
    """The first byte, counted from 0."""
    end: int
    """The byte after the last one."""


@dataclass(frozen=True)
class Layout:
    """How a document is laid out, so that an archive's drift can be seen."""

    headings: Optional[Literal["numbered", "markdown", "wiki", "underlined", "bold", "capitals", "plain"]]
    """What the headings of sections are."""
    bullets: Optional[str]
    """The mark of most bullets, as written."""
    actions: Optional[Literal["arrow", "label", "box", "heading", "table"]]
    """What marks an action."""
    participants: Optional[Literal["columns", "pipes", "comma", "capitals", "table", "list", "line"]]
    """How people are listed."""
    language: Optional[Literal["en", "de", "fr", "nl", "es", "it", "pt"]]
    """The language that the text is in."""


@dataclass(frozen=True)
class TimeSpan:
    """When a meeting began and ended."""

    start: Optional[str]
    """When it began: ``HH:MM`` on the 24-hour clock."""
    end: Optional[str]
    """When it ended: ``HH:MM``; ``24:00`` is the midnight that ends the day."""
    zone: Optional[str]
    """The time zone, as written."""


@dataclass(frozen=True)
class Field:
    """A labelled line of the header that has no key of its own: ``Chair: Ann Ray``."""

    label: str
    """The words before the colon."""
    value: str
    """The words after it; empty where the label stands alone above a list that was read into another key."""
    span: Span
    """The line or lines."""


@dataclass(frozen=True)
class NextMeeting:
    """The next meeting, as these minutes announce it."""

    date: Optional[datetime.date]
    """The day."""
    time: Optional[TimeSpan]
    """When it begins and ends."""
    location: Optional[str]
    """The place."""
    text: str
    """The words of the announcement."""
    span: Span
    """The announcement."""


@dataclass(frozen=True)
class Quorum:
    """Whether enough members were there, as the text states it."""

    text: str
    """The words."""
    met: Optional[bool]
    """Whether there was one."""
    span: Span
    """The statement."""


@dataclass(frozen=True)
class Meeting:
    """The header of the minutes, and what the text says of the meeting as a whole."""

    title: Optional[str]
    """The title line, a date inside it included."""
    subtitle: Optional[str]
    """The second title line."""
    number: Optional[int]
    """The meeting's number in its series: ``IV``, ``4`` and ``#4`` are all 4."""
    body: Optional[str]
    """The organisation or committee that met, where the header names it apart from the title."""
    date: Optional[datetime.date]
    """The (first) day of the meeting."""
    end_date: Optional[datetime.date]
    """The last day, where the meeting ran over several."""
    time: Optional[TimeSpan]
    """When it began and ended."""
    mode: Optional[Literal["in-person", "online", "hybrid"]]
    """Where people took part, if the text says so in words."""
    location: Optional[str]
    """The place, if one is named: a room, a building, a city."""
    fields: Tuple[Field, ...]
    """The other labelled lines of the header, in order."""
    next_meeting: Optional[NextMeeting]
    """When the next meeting is to be, where the text says so."""
    quorum: Optional[Quorum]
    """What the text says of the quorum."""
    span: Span
    """From the first line of the header to its last."""


@dataclass(frozen=True)
class Link:
    """A link. The words of a bare URL are the URL."""

    text: str
    """The words."""
    url: str
    """Where it leads, as written."""


@dataclass(frozen=True)
class Paragraph:
    """Running text; also what the reader could not make more of."""

    type: ClassVar[Literal["paragraph"]] = "paragraph"
    id: str
    """Its name in this reading: ``t3``."""
    number: Optional[str]
    """The number as written, without its dot."""
    text: str
    """The words: markers and markup taken away, wrapped lines joined by one space."""
    links: Tuple[Link, ...]
    """The links in the words, in order."""
    body: Tuple[Block, ...]
    """What is nested below it."""
    span: Span
    """Its marker, its text and all that is nested in it."""


@dataclass(frozen=True)
class Bullet:
    """An entry of a list."""

    type: ClassVar[Literal["bullet"]] = "bullet"
    id: str
    """Its name in this reading: ``b3``."""
    number: Optional[str]
    """The number as written, without its dot."""
    text: str
    """The words: markers and markup taken away, wrapped lines joined by one space."""
    links: Tuple[Link, ...]
    """The links in the words, in order."""
    body: Tuple[Block, ...]
    """What is nested below it."""
    span: Span
    """Its marker, its text and all that is nested in it."""


@dataclass(frozen=True)
class Owner:
    """Who is to do something."""

    name: str
    """The name as written, without a leading article in lower case."""
    person_id: Optional[str]
    """The one person on the list of participants that the name means, if there is one: :meth:`Minutes.person` takes it."""
    match: Optional[Literal["full", "surname", "given", "initials"]]
    """By what the person is known."""


@dataclass(frozen=True)
class Due:
    """By when an action is due."""

    text: str
    """The words: ``by 9 April``."""
    date: Optional[datetime.date]
    """The day, where one is stated."""
    inferred: bool
    """Whether the day's year was left out, and filled in from the meeting's."""


@dataclass(frozen=True)
class Action:
    """What somebody is asked, or has undertaken, to do."""

    type: ClassVar[Literal["action"]] = "action"
    id: str
    """Its name in this reading: ``a3``."""
    key: str
    """What it is known by from one reading to the next: it stays while day, owners and words do."""
    number: Optional[str]
    """The number of the list entry as written, or the mark in its label: ``A3`` of ``ACTION A3: …``."""
    text: str
    """The words: marker, label and markup taken away."""
    owners: Tuple[Owner, ...]
    """Who is to do it; empty where nobody is named."""
    due: Optional[Due]
    """By when."""
    status: Optional[Literal["open", "done"]]
    """Whether it is done, where the text says so."""
    links: Tuple[Link, ...]
    """The links in the words, in order."""
    body: Tuple[Block, ...]
    """What is nested below it."""
    span: Span
    """Its marker, its text and all that is nested in it."""

    @property
    def is_open(self) -> bool:
        """Whether it is to be done still: the text does not say that it is done."""
        return self.status != "done"


@dataclass(frozen=True)
class Vote:
    """How a motion was voted on. A number is there only where the text states it."""

    in_favour: Optional[int]
    """How many were for it; ``for`` in the JSON, which is no name in Python."""
    against: Optional[int]
    """How many were against it."""
    abstain: Optional[int]
    """How many abstained."""
    for_names: Tuple[str, ...]
    """Who was for it, as written."""
    against_names: Tuple[str, ...]
    """Who was against it."""
    abstain_names: Tuple[str, ...]
    """Who abstained."""


@dataclass(frozen=True)
class Decision:
    """What was decided, or put to a vote."""

    type: ClassVar[Literal["decision"]] = "decision"
    id: str
    """Its name in this reading: ``d3``."""
    key: str
    """What it is known by from one reading to the next: it stays while day and words do."""
    number: Optional[str]
    """The number as written, or the mark in its label."""
    text: str
    """The words: marker, label and markup taken away."""
    outcome: Optional[Literal["carried", "rejected", "deferred", "withdrawn"]]
    """What became of it, where the text says so."""
    movers: Tuple[str, ...]
    """Who moved it, as written."""
    seconders: Tuple[str, ...]
    """Who seconded it, as written."""
    vote: Optional[Vote]
    """How it was voted on."""
    links: Tuple[Link, ...]
    """The links in the words, in order."""
    body: Tuple[Block, ...]
    """What is nested below it."""
    span: Span
    """Its marker, its text and all that is nested in it."""


@dataclass(frozen=True)
class Table:
    """A table that is neither of people nor of actions, as it stands. (The tables of an archive are :class:`ArrowTable`.)"""

    type: ClassVar[Literal["table"]] = "table"
    id: str
    """Its name in this reading: ``r1``."""
    header: Tuple[str, ...]
    """The cells of the header row; empty where there is none."""
    rows: Tuple[Tuple[str, ...], ...]
    """The cells of the other rows."""
    span: Span
    """All rows."""


Block = Union[Paragraph, Bullet, Action, Decision, Table]
"""A piece of minuted text; its ``type`` says which."""


@dataclass(frozen=True)
class AgendaItem:
    """One entry of a listed agenda."""

    id: str
    """Its name in this reading: ``i3``."""
    number: Optional[str]
    """The number as written, without its dot."""
    title: str
    """The words."""
    presenter: Optional[str]
    """Who presents it."""
    time: Optional[str]
    """The time slot, as written."""
    section_id: Optional[str]
    """The section that minutes it: :meth:`Minutes.section` takes it."""
    span: Span
    """The entry."""


@dataclass(frozen=True)
class Section:
    """A heading and what was minuted under it."""

    id: str
    """Its name in this reading: ``s3``."""
    number: Optional[str]
    """The number as written, without its dot."""
    title: str
    """The words of the heading."""
    body: Tuple[Block, ...]
    """What stands directly under it."""
    sections: Tuple[Section, ...]
    """The sections inside it."""
    span: Span
    """Heading and all that stands below it."""


@dataclass(frozen=True)
class Person:
    """Somebody in an attendance list."""

    id: str
    """Their name in this reading: ``p3``."""
    name: str
    """The whole name, given name first."""
    surname: Optional[str]
    """The surname, where the document sets it apart."""
    given: Optional[str]
    """The given name, where the document sets it apart."""
    office: Optional[str]
    """Their office: ``Chair``."""
    affiliation: Optional[str]
    """The organisation that they come from."""
    email: Optional[str]
    """Their address."""
    attendance: Optional[Literal["present", "remote", "absent"]]
    """Whether they attended; ``None`` where that is unclear."""
    proxy_for: Optional[str]
    """Whom they stand in for."""
    note: Optional[str]
    """What else the list says of them."""
    span: Span
    """Their entry."""


@dataclass(frozen=True)
class Group:
    """People who stand under one header of an attendance list."""

    id: str
    """Its name in this reading: ``g3``."""
    name: Optional[str]
    """The header."""
    span: Span
    """The header and all who stand under it."""
    members: Tuple[Person, ...]
    """Who stands under it."""


@dataclass(frozen=True)
class Annex:
    """A part after the minutes that has a label of its own: ``Annex 2: List of Participants``."""

    id: str
    """Its name in this reading: ``x2``."""
    label: str
    """The label: ``Annex 2``."""
    title: Optional[str]
    """The words after the label."""
    kind: Literal["agenda", "participants", "other"]
    """What it holds."""
    body: Tuple[Block, ...]
    """Its text; of an agenda or a list of participants, what was left over when these were read."""
    sections: Tuple[Section, ...]
    """The sections inside it."""
    span: Span
    """Label and all that stands below it."""


@dataclass(frozen=True)
class Furniture:
    """A line of the page and not of the minutes: a running head or foot, the number of a page."""

    text: str
    """The words as they stand."""
    span: Span
    """The line or lines."""


@dataclass(frozen=True)
class Diagnostic:
    """One remark of the reader about the text."""

    code: str
    """What kind of remark it is: ``no-date``. The names are stable."""
    severity: Literal["note", "warning"]
    """``warning``: something is missing, contradicts itself or could be read in two ways. ``note``: worth knowing."""
    message: str
    """What was found, for people."""
    hint: Optional[str]
    """What can be done about it, where there is something to say."""
    span: Span
    """The place that it speaks of."""


@dataclass(frozen=True)
class Coverage:
    """How many of the text's lines were understood. Empty lines do not count; ``typed + kept == lines``, always."""

    lines: int
    """Lines that are not empty."""
    typed: int
    """Lines that were read as something: a heading, a bullet, a numbered paragraph, a person, furniture of the page."""
    kept: int
    """Lines that were kept as a plain paragraph."""


@dataclass(frozen=True)
class ReadAs:
    """What a line, or something on it, was read as."""

    what: str
    """What it is: ``section heading``, ``person``, ``action``."""
    id: Optional[str]
    """The id of the node of the minutes, where it is one."""
    words: str
    """Its words."""
    details: Mapping[str, str] = field(hash=False)
    """What else is known of it, by name: ``attendance``, ``owner``, ``due``."""


@dataclass(frozen=True)
class Evidence:
    """A row of evidence that held."""

    name: str
    """What it says."""
    side: Literal["form", "words", "content", "habit"]
    """From which side it looks."""
    answer: str
    """The answer that it speaks for, or against where its weight is below zero."""
    weight: int
    """How much it counts; 127 where it settles the question by itself, -128 where it rules its answer out."""


@dataclass(frozen=True)
class Reason:
    """Why something was read as it was: a question, the rows of evidence that held, the answer and the one that came next."""

    first_line: int
    """The first line that it is about, counted from 1."""
    last_line: int
    """The last line that it is about."""
    question: str
    """What was asked."""
    answer: str
    """The answer."""
    sum: int
    """The sum of what speaks for it."""
    least: int
    """The least sum that an answer needs."""
    lead: int
    """How far the answer leads the next one."""
    next: Optional[str]
    """The answer that came next, or fell short."""
    next_sum: Optional[int]
    """The sum of what speaks for that one."""
    rows: Tuple[Evidence, ...]
    """The rows of evidence that held."""


@dataclass(frozen=True)
class Account:
    """What a line was read as, and why."""

    line: int
    """The line, counted from 1."""
    read_as: Tuple[ReadAs, ...]
    """What it was read as; several things where several stand on it."""
    form: str
    """What its form is by itself: ``begins with a bullet``."""
    reasons: Tuple[Reason, ...]
    """The questions that were asked about it; none where its form settles what it is."""


class SectionAction(NamedTuple):
    """An action and where it stands."""

    section: Optional[Section]
    """The innermost section around it; ``None`` in the preamble and directly in an annex."""
    action: Action
    """The action."""


class SectionDecision(NamedTuple):
    """A decision and where it stands."""

    section: Optional[Section]
    """The innermost section around it; ``None`` in the preamble and directly in an annex."""
    decision: Decision
    """The decision."""


class GroupPerson(NamedTuple):
    """Somebody listed, and the group that they are in."""

    group: Group
    """The group."""
    person: Person
    """The person."""
