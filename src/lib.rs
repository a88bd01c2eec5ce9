//! Reads plain-text meeting minutes into typed data.

pub mod diagnostic;
pub mod emit;
mod lexicon;
pub mod model;
pub mod span;
pub mod value;

mod decode;

use std::borrow::Cow;

pub use decode::{DecodeError, Decoded, decode};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use model::{
    Action, AgendaItem, Annex, AnnexKind, Attendance, Block, Blocks, Coverage, Date, Due, Encoding, Field, FormError, Group, Link, Meeting,
    Minutes, Mode, Passage, Person, Schema, Section, SectionAction, Status, Table, Time, TimeSpan,
};
pub use span::Span;

/// Reads the minutes of one meeting. Cannot fail: what is not understood is kept as a paragraph in its place.
#[must_use]
pub fn parse(text: &str) -> Minutes<'_> {
    let _ = text;
    todo!()
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
