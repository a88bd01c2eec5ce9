//! What the reader tells about a text: a stable code, a severity, a message, a place and sometimes a hint.
//!
//! The reader reports, the caller decides: nothing here stops a reading. Every code is described by [`Code::explanation`], with an
//! example that raises it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::span::Span;

mod account;
mod explain;
mod message;

pub use account::{Account, Evidence, ReadAs, Reason, Side};
pub use explain::Explanation;
pub use message::{Level, Message};

/// One remark of the reader about the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of remark it is.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What was found, for people.
    pub message: String,
    /// What can be done about it, where there is something to say.
    pub hint: Option<String>,
    /// The place that it speaks of.
    pub span: Span,
}

impl Diagnostic {
    /// A remark with the severity of its code and no hint.
    #[must_use]
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code, severity: code.severity(), message: message.into(), hint: None, span }
    }

    /// The same remark with a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = Some(hint.into());
        self
    }
}

/// How much a remark matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// Worth knowing; nothing is in doubt.
    Note,
    /// Something is missing, contradicts itself or could be read in two ways: look at it.
    Warning,
    /// What this version does not know; read only, never stated by it.
    #[serde(other)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Other,
}

impl Severity {
    /// The name as it stands in the output: `note` or `warning`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Other => "other",
        }
    }
}

/// One line a code: its name in Rust, its name in the output, its severity.
macro_rules! codes {
    ($($(#[$doc:meta])+ $variant:ident = $name:literal, $severity:ident;)*) => {
        /// The kinds of remarks. Their names are stable; new ones may come.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])+ #[serde(rename = $name)] $variant,)*
            /// What this version does not know; read only, never stated by it.
            #[serde(rename = "other", other)]
            #[cfg_attr(feature = "schema", schemars(skip))]
            Other,
        }

        impl Code {
            /// All codes that this version knows, in the order in which they are listed.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The name as it stands in the output: kebab-case.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Code::$variant => $name,)*
                    Code::Other => "other",
                }
            }

            /// How much a remark of this kind matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$variant => Severity::$severity,)*
                    Code::Other => Severity::Other,
                }
            }
        }
    };
}

codes! {
    /// The text has no words at all.
    EmptyDocument = "empty-document", Warning;
    /// No title line was found.
    NoTitle = "no-title", Warning;
    /// No date of the meeting was found.
    NoDate = "no-date", Warning;
    /// A date in figures could be read in two ways.
    AmbiguousDate = "ambiguous-date", Warning;
    /// A date is written that is in no calendar.
    InvalidDate = "invalid-date", Warning;
    /// The text holds the minutes of several meetings.
    SeveralMeetings = "several-meetings", Warning;
    /// The header states two different dates.
    TwoDates = "two-dates", Warning;
    /// The day of the week is not the one of the date.
    WeekdayMismatch = "weekday-mismatch", Warning;
    /// A time is written that is on no clock, or in two ways at once.
    OddTime = "odd-time", Note;
    /// The text does not say clearly whether there was a quorum.
    QuorumUnclear = "quorum-unclear", Note;
    /// The numbers of the sections leave one out.
    NumberingGap = "numbering-gap", Warning;
    /// Two sections side by side carry the same number.
    DuplicateNumber = "duplicate-number", Warning;
    /// An agenda item has no section, though the others have.
    AgendaItemNotMinuted = "agenda-item-not-minuted", Warning;
    /// Somebody stands before the first role header of a list that has such headers.
    PersonWithoutRole = "person-without-role", Note;
    /// A row of a list of participants is no person.
    RowNotAPerson = "row-not-a-person", Warning;
    /// Somebody is listed twice.
    DuplicateParticipant = "duplicate-participant", Warning;
    /// A list declares another number of people than it has.
    TotalMismatch = "total-mismatch", Warning;
    /// The labels that say who attended and the names below them cannot be paired off.
    AttendanceUnclear = "attendance-unclear", Warning;
    /// Surname and given name may stand in each other's place.
    PossibleNameSwap = "possible-name-swap", Note;
    /// A label for actions has none below it.
    EmptyActionList = "empty-action-list", Note;
    /// Something is due on a day before the meeting.
    DueBeforeMeeting = "due-before-meeting", Warning;
    /// A vote contradicts its outcome, or its numbers the names.
    VoteMismatch = "vote-mismatch", Warning;
    /// A question was decided by a narrow lead.
    CloseCall = "close-call", Note;
    /// Bytes or characters could not be read and were replaced.
    ReplacedCharacters = "replaced-characters", Warning;
    /// The encoding is a guess, since the bytes do not settle it.
    GuessedEncoding = "guessed-encoding", Note;
    /// Lines end in several ways.
    MixedLineEnds = "mixed-line-ends", Note;
    /// Lists or sections are nested deeper than the model holds.
    NestingTooDeep = "nesting-too-deep", Warning;
    /// A table was kept whose rows could not be told apart.
    UnreadTable = "unread-table", Note;
    /// A value was put right by hand.
    Corrected = "corrected", Note;
    /// A correction no longer fits the document and was not applied.
    CorrectionUnfit = "correction-unfit", Warning;
}

impl Code {
    /// Whether it speaks of a text; else it speaks of corrections, and its example is a file of these.
    #[must_use]
    pub fn is_of_text(self) -> bool {
        !matches!(self, Code::Corrected | Code::CorrectionUnfit)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// There is no code of that name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no diagnostic has this code")
    }
}

impl std::error::Error for UnknownCode {}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(name: &str) -> Result<Code, UnknownCode> {
        Code::ALL.iter().copied().find(|code| code.name() == name).ok_or(UnknownCode)
    }
}
