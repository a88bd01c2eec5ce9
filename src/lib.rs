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

/// Reads the minutes of every meeting of a text, one after the other.
///
/// A text may hold the minutes of several meetings. [`parse`] reads the first, keeps the others as they stand and says so
/// ([`Code::SeveralMeetings`]); here each has its own [`Minutes`], whose spans count in the whole text and whose coverage is that of its
/// own part. An ordinary document gives one.
///
/// ```
/// let text = "\
/// Library Board Meeting I\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n\n\
/// Library Board Meeting II\n\n8 June 2026\n\n1. Roof\n\n- It leaks no more.\n";
/// let all = minutes_extract::parse_all(text);
/// let dates: Vec<String> = all.iter().map(|minutes| minutes.meeting.date.unwrap().to_string()).collect();
/// assert_eq!(dates, ["2026-05-04", "2026-06-08"]);
/// assert_eq!(all[1].sections[0].span.slice(text), "1. Roof\n\n- It leaks no more.");
/// ```
#[must_use]
pub fn parse_all(text: &str) -> Vec<Minutes<'_>> {
    read::several::each(text).into_iter().map(|(_, minutes)| minutes).collect()
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
