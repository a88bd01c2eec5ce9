//! What made-up minutes state, noted while they are written, in the form that `score.py` takes as gold.

use serde::Serialize;

use crate::calendar::Day;

/// All facts of a document. The keys of its JSON are those of gold facts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {
    /// The name of the meeting.
    pub title: String,
    /// Its first day.
    pub date: Option<Day>,
    /// Its last day, where it ran over several.
    pub end_date: Option<Day>,
    /// When it began, `HH:MM`.
    pub start: Option<String>,
    /// When it ended, `HH:MM`.
    pub end: Option<String>,
    /// The time zone, as written.
    pub zone: Option<String>,
    /// `in-person`, `online` or `hybrid`.
    pub mode: Option<&'static str>,
    /// The place.
    pub location: Option<String>,
    /// The entries of the agenda, without their numbers.
    pub agenda: Vec<String>,
    /// The headings under which the meeting is minuted.
    pub sections: Vec<Section>,
    /// What somebody is to do, where it is marked as such.
    pub actions: Vec<Action>,
    /// What was decided, where it is marked as such.
    pub decisions: Vec<Decision>,
    /// Everybody in a list of participants.
    pub participants: Vec<Person>,
    /// The day of the next meeting.
    pub next_meeting: Option<Day>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its number, without what ends it.
    pub number: Option<String>,
    /// Its words.
    pub title: String,
    /// Its depth; the outermost is 1.
    pub level: u8,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Action {
    /// Without marker, label and markup.
    pub text: String,
    /// Who is to do it; several are joined by a comma.
    pub owner: Option<String>,
    /// The day by which it is to be done, where one is stated.
    pub due: Option<Day>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Without the marker.
    pub text: String,
}

/// Somebody in a list of participants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Given name, then surname.
    pub name: String,
    /// Where the document separates it from the given name.
    pub surname: Option<String>,
    /// Where the document separates it from the surname.
    pub given: Option<String>,
    /// The header above.
    pub group: Option<String>,
    /// The office held.
    pub role: Option<String>,
    /// Whom the person speaks for.
    pub affiliation: Option<String>,
    /// `present`, `remote` or `absent`.
    pub attendance: &'static str,
}

impl Facts {
    /// As a gold file.
    ///
    /// # Errors
    /// Never, but for a lack of memory.
    pub fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(|json| json + "\n")
    }
}
