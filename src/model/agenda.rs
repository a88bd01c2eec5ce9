//! The entries of an agenda: [`AgendaItem`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Id;
use crate::span::Span;

/// One entry of a listed agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AgendaItem<'t> {
    /// Its name in this reading: `i3`.
    pub id: Id,
    /// Its number as written, without a final dot or bracket.
    pub number: Option<Cow<'t, str>>,
    /// Its words, durations and presenters included.
    pub title: Cow<'t, str>,
    /// Who presents it, as written.
    pub presenter: Option<Cow<'t, str>>,
    /// Its time slot, as written: `19:05`, `10 min`.
    pub time: Option<Cow<'t, str>>,
    /// The section that it became, known by its title.
    pub section_id: Option<Id>,
    /// The line or lines.
    pub span: Span,
}

impl<'t> AgendaItem<'t> {
    /// An entry that no text was read for.
    pub fn new(title: impl Into<Cow<'t, str>>) -> AgendaItem<'t> {
        AgendaItem { title: title.into(), ..AgendaItem::default() }
    }
}
