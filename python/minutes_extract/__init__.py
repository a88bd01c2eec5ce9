"""Reads plain-text meeting minutes into typed data.

- :func:`parse` reads one document: :class:`Minutes`, with typed attributes, JSON, spans, diagnostics.
- :class:`MinutesError` is what every error is, with the path, the code and a hint.

>>> import minutes_extract
>>> minutes = minutes_extract.parse("Library Board\\n\\n4 May 2026\\n\\nPresent: Ann Ray, Bo West\\n")
>>> [person.name for _, person in minutes.people()]
['Ann Ray', 'Bo West']
"""

from ._errors import (
    DocumentError,
    MinutesError,
    MissingError,
    OptionError,
    ProfileError,
    UnreadableError,
)
from ._minutes import Minutes, parse
from ._model import (
    Account,
    Action,
    AgendaItem,
    Annex,
    Block,
    Bullet,
    Coverage,
    Decision,
    Diagnostic,
    Due,
    Evidence,
    Field,
    Furniture,
    Group,
    GroupPerson,
    Layout,
    Link,
    Meeting,
    NextMeeting,
    Owner,
    Paragraph,
    Person,
    Quorum,
    ReadAs,
    Reason,
    Section,
    SectionAction,
    SectionDecision,
    Span,
    Table,
    TimeSpan,
    Vote,
)
from ._native import VERSION as __version__
from ._native import Profile

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
    "DocumentError",
    "Due",
    "Evidence",
    "Field",
    "Furniture",
    "Group",
    "GroupPerson",
    "Layout",
    "Link",
    "Meeting",
    "Minutes",
    "MinutesError",
    "MissingError",
    "NextMeeting",
    "OptionError",
    "Owner",
    "Paragraph",
    "Person",
    "Profile",
    "ProfileError",
    "Quorum",
    "ReadAs",
    "Reason",
    "Section",
    "SectionAction",
    "SectionDecision",
    "Span",
    "Table",
    "TimeSpan",
    "UnreadableError",
    "Vote",
    "__version__",
    "parse",
]
