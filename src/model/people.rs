//! Who was there and who was not: [`Group`], [`Person`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Id;
use super::form::named;
use crate::span::Span;

/// People who stand under one header of an attendance list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Group<'t> {
    /// Its name in this reading: `g1`.
    pub id: Id,
    /// The header: `Board members`. `None` where there is none, or where it says only who was there and who was not.
    pub name: Option<Cow<'t, str>>,
    /// The header and the people.
    pub span: Span,
    /// The people, in the order of the text.
    pub members: Vec<Person<'t>>,
}

impl<'t> Group<'t> {
    /// A group that no text was read for.
    #[must_use]
    pub fn new(name: Option<Cow<'t, str>>, members: Vec<Person<'t>>) -> Group<'t> {
        Group { name, members, ..Group::default() }
    }
}

/// Somebody in an attendance list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Person<'t> {
    /// Its name in this reading: `p3`.
    pub id: Id,
    /// The name, given name first.
    pub name: Cow<'t, str>,
    /// The surname, where the document itself sets it apart.
    pub surname: Option<Cow<'t, str>>,
    /// The given names, where the document itself sets them apart.
    pub given: Option<Cow<'t, str>>,
    /// The person's own office: `Chair`, `Treasurer`.
    pub office: Option<Cow<'t, str>>,
    /// The organisation, as written.
    pub affiliation: Option<Cow<'t, str>>,
    /// The mail address.
    pub email: Option<Cow<'t, str>>,
    /// Whether the person attended; `None` where the list leaves it unclear.
    pub attendance: Option<Attendance>,
    /// Whom the person stood in for, as written.
    pub proxy_for: Option<Cow<'t, str>>,
    /// What else the list says of the person: `joined late`.
    pub note: Option<Cow<'t, str>>,
    /// The entry.
    pub span: Span,
}

impl<'t> Person<'t> {
    /// A person that no text was read for.
    pub fn new(name: impl Into<Cow<'t, str>>) -> Person<'t> {
        Person { name: name.into(), ..Person::default() }
    }
}

named! {
    /// Whether somebody attended.
    Attendance {
        /// There; also where the list says nothing of it.
        Present = "present",
        /// There over a line.
        Remote = "remote",
        /// Not there: apologies, regrets, excused, absent.
        Absent = "absent",
    }
}
