//! What an action says of its task: who is to do it, by when, and whether it is done.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::form::named;
use super::{Date, Id};

/// Who is to do something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Owner<'t> {
    /// The name as written, without a leading article in lower case.
    pub name: Cow<'t, str>,
    /// The one person on the list of participants that the name means, if there is one.
    pub person_id: Option<Id>,
    /// By what the person is known.
    #[serde(rename = "match")]
    pub matched: Option<OwnerMatch>,
}

impl<'t> Owner<'t> {
    /// An owner who is on no list.
    pub fn new(name: impl Into<Cow<'t, str>>) -> Owner<'t> {
        Owner { name: name.into(), ..Owner::default() }
    }
}

named! {
    /// By what a name was linked to a person on the list of participants. Each of these means one person on it and no other.
    OwnerMatch {
        /// The full name: `Ann Ray`, `Ray, Ann`, `Dr Ann Ray`.
        Full = "full",
        /// The surname: `Ray`, `Ms Ray`, `A. Ray`.
        Surname = "surname",
        /// The given name: `Ann`.
        Given = "given",
        /// The initials: `AR`.
        Initials = "initials",
    }

    /// Whether an action is done.
    Status {
        /// Stated to be still open.
        Open = "open",
        /// Stated to be done.
        Done = "done",
    }
}

/// By when an action is due.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Due<'t> {
    /// The words: `by 9 April`.
    pub text: Cow<'t, str>,
    /// The day, where one is stated.
    pub date: Option<Date>,
    /// Whether the day's year was left out, and filled in from the meeting's.
    pub inferred: bool,
}

impl<'t> Due<'t> {
    /// These words, and the day that they state.
    pub fn new(text: impl Into<Cow<'t, str>>, date: Option<Date>) -> Due<'t> {
        Due { text: text.into(), date, inferred: false }
    }
}
