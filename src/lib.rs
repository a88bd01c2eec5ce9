//! Reads plain-text meeting minutes into typed data.

#[cfg(feature = "archive")]
pub mod archive;
pub mod diagnostic;
pub mod emit;
pub mod model;
pub mod span;
pub mod value;

mod decode;
mod lexicon;
mod line;
mod outline;
mod read;

use std::borrow::Cow;

pub use decode::{DecodeError, Decoded, decode};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use model::{
    Action, ActionForm, AgendaItem, Annex, AnnexKind, Attendance, Block, Blocks, Coverage, Date, Due, Encoding, Field, FormError, Group,
    HeadingForm, Language, Layout, Link, Meeting, Minutes, Mode, Passage, PeopleForm, Person, Schema, Section, SectionAction, Status,
    Table, Time, TimeSpan,
};
pub use span::Span;

/// Reads the minutes of one meeting. Cannot fail: what is not understood is kept as a paragraph in its place.
#[must_use]
pub fn parse(text: &str) -> Minutes<'_> {
    read::read(&outline::outline(text))
}

/// Decodes and reads the minutes of one meeting.
///
/// # Errors
/// When the bytes are no text: a picture, a program, NUL bytes.
pub fn parse_bytes(bytes: &[u8]) -> Result<Minutes<'_>, DecodeError> {
    let decoded = decode(bytes, None)?;
    match decoded {
        Decoded { text: Cow::Borrowed(text), encoding, diagnostics } => {
            let mut minutes = parse(text);
            minutes.encoding = encoding;
            minutes.diagnostics.splice(0..0, diagnostics);
            Ok(minutes)
        }
        owned @ Decoded { .. } => Ok(owned.parse().into_owned()),
    }
}

/// The README's examples, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
