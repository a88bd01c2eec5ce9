//! The minutes of one meeting: [`Minutes`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{AgendaItem, Annex, Block, Encoding, Group, Layout, Meeting, Section};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// The minutes of one meeting.
///
/// ```
/// let minutes = minutes_extract::parse("Library Board\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n");
/// assert_eq!(minutes.meeting.title.as_deref(), Some("Library Board"));
/// assert_eq!(minutes.sections[0].title, "Roof");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Minutes<'t> {
    /// The version of this output's contract.
    pub schema: Schema,
    /// The path as the caller gave it; `None` for standard input or a `&str`.
    pub source: Option<Cow<'t, str>>,
    /// Which meeting of the source this is, counted from 1.
    pub meeting_index: u32,
    /// What the bytes were decoded from.
    pub encoding: Encoding,
    /// How the document is laid out.
    pub layout: Layout<'t>,
    /// Title, date, time and the other lines of the header.
    pub meeting: Meeting<'t>,
    /// Text before the first section that is none of the other things.
    pub preamble: Vec<Block<'t>>,
    /// The agenda, where one is listed as such.
    pub agenda: Vec<AgendaItem<'t>>,
    /// The sections under which the meeting is minuted.
    pub sections: Vec<Section<'t>>,
    /// Who is listed as present or absent, group by group.
    pub participants: Vec<Group<'t>>,
    /// The annexes, in the order of the text.
    pub annexes: Vec<Annex<'t>>,
    /// Running heads and feet and the numbers of pages, which are no part of what was minuted.
    pub furniture: Vec<Furniture<'t>>,
    /// What the reader reports of the text, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// How many lines were understood.
    pub coverage: Coverage,
}

/// The minutes of a document in which nothing is written.
impl Default for Minutes<'_> {
    fn default() -> Self {
        Minutes {
            schema: Schema::default(),
            source: None,
            meeting_index: 1,
            encoding: Encoding::default(),
            layout: Layout::default(),
            meeting: Meeting::default(),
            preamble: Vec::new(),
            agenda: Vec::new(),
            sections: Vec::new(),
            participants: Vec::new(),
            annexes: Vec::new(),
            furniture: Vec::new(),
            diagnostics: Vec::new(),
            coverage: Coverage::default(),
        }
    }
}

/// The version of the output's contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Schema {
    /// The second version, the first that was released.
    #[default]
    #[serde(rename = "minutes/2")]
    Minutes2,
    /// A version that this one does not know; read only, never stated by it.
    #[serde(rename = "other", other)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    Other,
}

/// A line of the page and not of the minutes: a running head or foot, the number of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Furniture<'t> {
    /// The words as they stand.
    pub text: Cow<'t, str>,
    /// The line or lines.
    pub span: Span,
}

/// How many of the text's lines were understood. Empty lines do not count; `typed + kept = lines`, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Coverage {
    /// Lines that are not empty.
    pub lines: usize,
    /// Lines that were read as something: a heading, a bullet, a numbered paragraph, a person, furniture of the page.
    pub typed: usize,
    /// Lines that were kept as a plain paragraph.
    pub kept: usize,
}

impl Coverage {
    /// So many lines, of which so many were kept as they are.
    #[must_use]
    pub fn new(lines: usize, kept: usize) -> Coverage {
        let kept = kept.min(lines);
        Coverage { lines, typed: lines.saturating_sub(kept), kept }
    }
}
