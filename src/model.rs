//! What a reading yields: [`Minutes`] and all that it holds.
//!
//! The types mirror the JSON output one to one: every key is always there, an unknown value is `null` (`None`), an absent list is `[]`.
//! Texts borrow from the source where they stand there as they are; [`Minutes::into_owned`] frees them. Every node carries the
//! [`Span`] that it was read from.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::span::Span;

mod layout;
mod owned;
mod shift;
mod walk;

pub use layout::{ActionForm, HeadingForm, Language, Layout, PeopleForm};
pub use walk::{Blocks, SectionAction};

/// The minutes of one meeting.
///
/// ```
/// let minutes = minutes_extract::parse("Library Board\n\n4 May 2026\n\n1. Roof\n\n- The roof leaks.\n");
/// assert_eq!(minutes.meeting.title.as_deref(), Some("Library Board"));
/// assert_eq!(minutes.sections[0].title, "Roof");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Minutes<'t> {
    /// The version of this output's contract.
    pub schema: Schema,
    /// The path as the caller gave it; `None` for standard input or a `&str`.
    pub source: Option<Cow<'t, str>>,
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
    /// What the reader wants to tell about the text, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// How many lines were understood.
    pub coverage: Coverage,
}

/// The version of the output's contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Schema {
    /// The first version.
    #[default]
    #[serde(rename = "minutes/1")]
    Minutes1,
}

/// What the bytes of a document were decoded from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark; ASCII too.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, low byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// Windows-1252, which reads ISO-8859-1 too.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Encoding {
    /// The name as it stands in the output: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows1252 => "windows-1252",
        }
    }
}

/// The header of the minutes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Meeting<'t> {
    /// The title line, a date inside it included.
    pub title: Option<Cow<'t, str>>,
    /// The second title line.
    pub subtitle: Option<Cow<'t, str>>,
    /// The meeting's number in its series: `IV`, `4` and `#4` are all 4.
    pub number: Option<u32>,
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
    /// From the first line of the header to its last.
    pub span: Span,
}

/// A calendar day that exists.
///
/// It is written, shown and read as `YYYY-MM-DD`. Dates that do not exist cannot be made:
///
/// ```
/// use minutes_extract::Date;
///
/// assert_eq!(Date::new(2024, 2, 29).unwrap().to_string(), "2024-02-29");
/// assert!(Date::new(2025, 2, 29).is_none());
/// assert!("2025-02-30".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    year: i16,
    month: i8,
    day: i8,
}

impl Date {
    /// The day, or `None` if there is no such day in the calendar (years 1 to 9999).
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(|_| Date { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The day of the month, counted from 1.
    #[must_use]
    pub fn day(self) -> i8 {
        self.day
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> i8 {
        jiff::civil::Date::new(self.year, self.month, self.day).map_or(1, |date| date.weekday().to_monday_one_offset())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is not of the form that its type is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// What was expected, for people.
    expected: &'static str,
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

impl std::error::Error for FormError {}

impl FromStr for Date {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Date, FormError> {
        let read = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let figures = |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
            if !(figures(year, 4) && figures(month, 2) && figures(day, 2)) {
                return None;
            }
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        };
        read().ok_or(FormError { expected: "a day of the calendar as YYYY-MM-DD" })
    }
}

impl From<Date> for String {
    fn from(date: Date) -> String {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = FormError;

    fn try_from(text: String) -> Result<Date, FormError> {
        text.parse()
    }
}

/// A time of day, 00:00 to 24:00, written `HH:MM`.
///
/// ```
/// use minutes_extract::Time;
///
/// assert_eq!(Time::new(9, 5).unwrap().to_string(), "09:05");
/// assert!(Time::new(12, 60).is_none());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    /// The time, or `None` if the clock does not show it. 24:00, the end of a day, is one.
    #[must_use]
    pub fn new(hour: u8, minute: u8) -> Option<Time> {
        (minute < 60 && (hour < 24 || (hour == 24 && minute == 0))).then_some(Time { hour, minute })
    }

    /// The hour, 0 to 24.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        self.minute
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Time {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Time, FormError> {
        let read = || {
            let (hour, minute) = text.split_once(':')?;
            let figures = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
            if !(figures(hour) && figures(minute)) {
                return None;
            }
            Time::new(hour.parse().ok()?, minute.parse().ok()?)
        };
        read().ok_or(FormError { expected: "a time of day as HH:MM" })
    }
}

impl From<Time> for String {
    fn from(time: Time) -> String {
        time.to_string()
    }
}

impl TryFrom<String> for Time {
    type Error = FormError;

    fn try_from(text: String) -> Result<Time, FormError> {
        text.parse()
    }
}

#[cfg(feature = "schema")]
mod formats {
    //! The JSON Schema of the values that are written as text of a fixed form.

    use super::{Date, Time};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for Date {
        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A calendar day as YYYY-MM-DD.",
                "type": "string",
                "format": "date",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
            })
        }
    }

    impl JsonSchema for Time {
        fn schema_name() -> Cow<'static, str> {
            "Time".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A time of day as HH:MM, on the 24-hour clock.",
                "type": "string",
                "pattern": "^([01][0-9]|2[0-4]):[0-5][0-9]$"
            })
        }
    }
}

/// When a meeting began and ended, as written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeSpan<'t> {
    /// When it began.
    pub start: Option<Time>,
    /// When it ended.
    pub end: Option<Time>,
    /// The time zone as written: `UTC`, `CEST`, `Europe/Vienna`.
    pub zone: Option<Cow<'t, str>>,
}

/// Where people took part in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// All in one room.
    InPerson,
    /// All over a line.
    Online,
    /// Some of each.
    Hybrid,
}

impl Mode {
    /// The name as it stands in the output: `in-person`, `online` or `hybrid`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Mode::InPerson => "in-person",
            Mode::Online => "online",
            Mode::Hybrid => "hybrid",
        }
    }
}

/// A labelled line of the header that has no key of its own: `Chair: Ann Ray`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Field<'t> {
    /// What stands before the colon.
    pub label: Cow<'t, str>,
    /// What stands behind it; empty where the label stands alone above a list that was read into another key.
    pub value: Cow<'t, str>,
    /// The line or lines.
    pub span: Span,
}

/// One entry of a listed agenda.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AgendaItem<'t> {
    /// Its number as written, without a final dot or bracket.
    pub number: Option<Cow<'t, str>>,
    /// Its words, durations and presenters included.
    pub title: Cow<'t, str>,
    /// The number of the section that it became, found by title; that section's title where the sections carry no numbers.
    pub section: Option<Cow<'t, str>>,
    /// The line or lines.
    pub span: Span,
}

/// A heading and what was minuted under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section<'t> {
    /// Its number as written, without a final dot or bracket: `2`, `1.1`, `A`, `IV`.
    pub number: Option<Cow<'t, str>>,
    /// The heading without number and markup.
    pub title: Cow<'t, str>,
    /// What stands under the heading itself.
    pub body: Vec<Block<'t>>,
    /// The sections below it.
    pub sections: Vec<Section<'t>>,
    /// Heading, body and sections.
    pub span: Span,
}

/// A piece of minuted text. In JSON the kinds are told apart by `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Block<'t> {
    /// Running text; also what the reader could not make more of.
    Paragraph(Passage<'t>),
    /// An entry of a list.
    Bullet(Passage<'t>),
    /// What somebody is asked to do, where the text marks it as such.
    Action(Box<Action<'t>>),
    /// What was decided, where the text marks it as such.
    Decision(Passage<'t>),
    /// A table that is neither of people nor of actions.
    Table(Table<'t>),
}

/// The text of a paragraph, a bullet or a decision.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage<'t> {
    /// The number of a numbered paragraph or list entry as written, without its dot; of a decision also that in its label (`Decision 3: …`).
    pub number: Option<Cow<'t, str>>,
    /// The words: markers and markup taken away, wrapped lines joined by one space.
    pub text: Cow<'t, str>,
    /// The links in the text, in order.
    pub links: Vec<Link<'t>>,
    /// What is nested below it.
    pub body: Vec<Block<'t>>,
    /// Its marker, its text and all that is nested in it.
    pub span: Span,
}

/// What somebody is asked, or has undertaken, to do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action<'t> {
    /// The number of the list entry as written, without its dot, or the mark in its label: `A3` of `ACTION A3: …`.
    pub number: Option<Cow<'t, str>>,
    /// The words: marker, label and markup taken away.
    pub text: Cow<'t, str>,
    /// Who is to do it, as written, without a leading article; `None` where nobody is named.
    pub owner: Option<Cow<'t, str>>,
    /// By when.
    pub due: Option<Due<'t>>,
    /// Whether it is done, where the text says so.
    pub status: Option<Status>,
    /// The links in the text, in order.
    pub links: Vec<Link<'t>>,
    /// What is nested below it.
    pub body: Vec<Block<'t>>,
    /// Its marker, its text and all that is nested in it.
    pub span: Span,
}

/// By when an action is due.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due<'t> {
    /// The words: `by 9 April`.
    pub text: Cow<'t, str>,
    /// The day, where one is stated; its year is the meeting's where the text leaves it out.
    pub date: Option<Date>,
}

/// Whether an action is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Stated to be still open.
    Open,
    /// Stated to be done.
    Done,
}

impl Status {
    /// The name as it stands in the output: `open` or `done`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Done => "done",
        }
    }
}

/// A link: its words and where it leads. The words of a bare URL are the URL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link<'t> {
    /// The words.
    pub text: Cow<'t, str>,
    /// Where it leads, as written.
    pub url: Cow<'t, str>,
}

/// A table as it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table<'t> {
    /// The cells of the header row; empty where there is none.
    pub header: Vec<Cow<'t, str>>,
    /// The cells of the other rows.
    pub rows: Vec<Vec<Cow<'t, str>>>,
    /// All rows.
    pub span: Span,
}

/// People who stand under one header of an attendance list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group<'t> {
    /// The header: `Board members`. `None` where there is none, or where it says only who was there and who was not.
    pub role: Option<Cow<'t, str>>,
    /// Whether they were there.
    pub attendance: Attendance,
    /// The people, in the order of the text.
    pub members: Vec<Person<'t>>,
    /// The header and the people.
    pub span: Span,
}

/// Whether somebody attended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Attendance {
    /// There; also where the list does not say.
    #[default]
    Present,
    /// There over a line.
    Remote,
    /// Not there: apologies, regrets, excused, absent.
    Absent,
}

impl Attendance {
    /// The name as it stands in the output: `present`, `remote` or `absent`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Attendance::Present => "present",
            Attendance::Remote => "remote",
            Attendance::Absent => "absent",
        }
    }
}

/// Somebody in an attendance list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person<'t> {
    /// The name, given name first.
    pub name: Cow<'t, str>,
    /// The surname, where the document itself sets it apart.
    pub surname: Option<Cow<'t, str>>,
    /// The given names, where the document itself sets them apart.
    pub given: Option<Cow<'t, str>>,
    /// The organisation, as written.
    pub affiliation: Option<Cow<'t, str>>,
    /// The mail address.
    pub email: Option<Cow<'t, str>>,
    /// What else the list says of the person: `joined late`, `chair`.
    pub note: Option<Cow<'t, str>>,
    /// The entry.
    pub span: Span,
}

/// A part behind the minutes that has a label of its own: `Annex 2: List of Participants`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Annex<'t> {
    /// The label: `Annex 2`.
    pub label: Cow<'t, str>,
    /// The words behind the label.
    pub title: Option<Cow<'t, str>>,
    /// What it holds.
    pub kind: AnnexKind,
    /// Its text; of an agenda or a list of participants, what was left over when these were read.
    pub body: Vec<Block<'t>>,
    /// The sections inside it.
    pub sections: Vec<Section<'t>>,
    /// Label and all that stands below it.
    pub span: Span,
}

/// What an annex holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AnnexKind {
    /// The agenda; its entries are in [`Minutes::agenda`].
    Agenda,
    /// The list of participants; they are in [`Minutes::participants`].
    Participants,
    /// Something else.
    Other,
}

/// How many of the text's lines were understood. Blank lines do not count; `typed + kept = lines`, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// Lines that are not blank.
    pub lines: usize,
    /// Lines that were read as something: a heading, a bullet, a numbered paragraph, a person.
    pub typed: usize,
    /// Lines that were kept as a plain paragraph.
    pub kept: usize,
}
