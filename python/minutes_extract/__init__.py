"""Reads plain-text meeting minutes into typed data.

- :func:`parse` reads one document: :class:`Minutes`, with typed attributes, JSON, spans, diagnostics.
- :func:`read_archive` reads many into tables, on all cores: Arrow, for pyarrow, polars, DuckDB and pandas. :func:`read_documents` does so
  with what is in no file, :func:`tables_of` with what has been read.
- :class:`MinutesError` is what every error is, with the path, the code and a hint.

>>> import minutes_extract
>>> minutes = minutes_extract.parse("Library Board\\n\\n4 May 2026\\n\\nPresent: Ann Ray, Bo West\\n")
>>> [person.name for _, person in minutes.people()]
['Ann Ray', 'Bo West']
"""

from ._archive import Archive, Batch, Failure, Failures, Tables, read_archive, read_documents, tables_of
from ._errors import (
    DocumentError,
    InternalError,
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
from ._native import ArrowTable, Profile
from ._progress import Progress

__all__ = [
    "Account",
    "Action",
    "AgendaItem",
    "Annex",
    "Archive",
    "ArrowTable",
    "Batch",
    "Block",
    "Bullet",
    "Coverage",
    "Decision",
    "Diagnostic",
    "DocumentError",
    "Due",
    "Evidence",
    "Failure",
    "Failures",
    "Field",
    "Furniture",
    "Group",
    "GroupPerson",
    "InternalError",
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
    "Progress",
    "Quorum",
    "ReadAs",
    "Reason",
    "Section",
    "SectionAction",
    "SectionDecision",
    "Span",
    "Table",
    "Tables",
    "TimeSpan",
    "UnreadableError",
    "Vote",
    "__version__",
    "parse",
    "read_archive",
    "read_documents",
    "tables_of",
]
