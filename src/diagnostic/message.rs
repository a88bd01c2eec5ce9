//! What the command reports to programs, a line of JSON each: [`Message`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Account, Severity};

/// A line that `--message-format json` writes to standard error: a remark about a document, or what stopped an input or the run. What is
/// about no place in a document has null for `line`, `column`, `start` and `end`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
#[allow(clippy::struct_field_names, reason = "its keys are those of the output")]
pub struct Message<'m> {
    /// The path, as in `source`; `None` for standard input, and for what stopped the run.
    pub file: Option<Cow<'m, str>>,
    /// A code of `--list-codes`, or that of an error.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")))]
    pub code: Cow<'m, str>,
    /// How much it matters.
    pub severity: Level,
    /// What was found, for people.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub message: Cow<'m, str>,
    /// What can be done about it, where there is something to say.
    pub hint: Option<Cow<'m, str>>,
    /// The line on which the place begins, counted from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub line: Option<usize>,
    /// The column in characters, counted from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub column: Option<usize>,
    /// The first byte of the decoded text that it speaks of.
    pub start: Option<usize>,
    /// The byte after the last one.
    pub end: Option<usize>,
    /// What the line was read as, and why; in an answer to `--why` alone, which goes to standard output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Cow<'m, Account>>,
}

/// How much a [`Message`] matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Level {
    /// Worth knowing; nothing is in doubt.
    Note,
    /// Look at it.
    Warning,
    /// The input, or the run, failed.
    #[default]
    Error,
    /// What this version does not know; read only, never stated by it.
    #[serde(other)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Other,
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Level {
        match severity {
            Severity::Note => Level::Note,
            Severity::Warning => Level::Warning,
            Severity::Other => Level::Other,
        }
    }
}

impl<'m> Message<'m> {
    /// What is about no place in a document.
    pub fn new(level: Level, code: impl Into<Cow<'m, str>>, message: impl Into<Cow<'m, str>>) -> Message<'m> {
        Message { severity: level, code: code.into(), message: message.into(), ..Message::default() }
    }
}
