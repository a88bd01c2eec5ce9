//! The header of the minutes: [`Meeting`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::form::named;
use super::{Date, TimeSpan};
use crate::span::Span;

/// The header of the minutes, and what the text says of the meeting as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Meeting<'t> {
    /// The title line, a date inside it included.
    pub title: Option<Cow<'t, str>>,
    /// The second title line.
    pub subtitle: Option<Cow<'t, str>>,
    /// The meeting's number in its series: `IV`, `4` and `#4` are all 4.
    pub number: Option<u32>,
    /// The organisation or committee that met, where the header names it apart from the title.
    pub body: Option<Cow<'t, str>>,
    /// The (first) day of the meeting.
    pub date: Option<Date>,
    /// The last day, where the meeting ran over several.
    pub end_date: Option<Date>,
    /// When it began and ended.
    pub time: Option<TimeSpan<'t>>,
    /// Where people took part, if the text says so in words.
    pub mode: Option<Mode>,
    /// The place, if one is named: a room, a building, a city.
    pub location: Option<Cow<'t, str>>,
    /// The other labelled lines of the header (and front matter), in order.
    pub fields: Vec<Field<'t>>,
    /// When the next meeting is to be, where the text says so.
    pub next_meeting: Option<NextMeeting<'t>>,
    /// What the text says of the quorum.
    pub quorum: Option<Quorum<'t>>,
    /// From the first line of the header to its last.
    pub span: Span,
}

named! {
    /// Where people took part in a meeting.
    Mode {
        /// All in one room.
        InPerson = "in-person",
        /// All over a line.
        Online = "online",
        /// Some of each.
        Hybrid = "hybrid",
    }
}

/// A labelled line of the header that has no key of its own: `Chair: Ann Ray`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Field<'t> {
    /// The words before the colon.
    pub label: Cow<'t, str>,
    /// The words after it; empty where the label stands alone above a list that was read into another key.
    pub value: Cow<'t, str>,
    /// The line or lines.
    pub span: Span,
}

impl<'t> Field<'t> {
    /// A field that no text was read for.
    pub fn new(label: impl Into<Cow<'t, str>>, value: impl Into<Cow<'t, str>>) -> Field<'t> {
        Field { label: label.into(), value: value.into(), span: Span::default() }
    }
}

/// The next meeting, as these minutes announce it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NextMeeting<'t> {
    /// The day.
    pub date: Option<Date>,
    /// When it begins and ends.
    pub time: Option<TimeSpan<'t>>,
    /// The place.
    pub location: Option<Cow<'t, str>>,
    /// The words of the announcement.
    pub text: Cow<'t, str>,
    /// The announcement.
    pub span: Span,
}

/// Whether enough members were there, as the text states it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quorum<'t> {
    /// The words.
    pub text: Cow<'t, str>,
    /// Whether there was one.
    pub met: Option<bool>,
    /// The statement.
    pub span: Span,
}
