//! What is appended to the minutes: [`Annex`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Block, Id, Section};
use crate::span::Span;

/// A part after the minutes that has a label of its own: `Annex 2: List of Participants`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Annex<'t> {
    /// Its name in this reading: `x2`.
    pub id: Id,
    /// The label: `Annex 2`.
    pub label: Cow<'t, str>,
    /// The words after the label.
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

impl<'t> Annex<'t> {
    /// An empty annex that no text was read for.
    pub fn new(label: impl Into<Cow<'t, str>>) -> Annex<'t> {
        Annex { label: label.into(), ..Annex::default() }
    }
}

/// What an annex holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum AnnexKind {
    /// The agenda; its entries are in [`Minutes::agenda`](super::Minutes::agenda).
    Agenda,
    /// The list of participants; they are in [`Minutes::participants`](super::Minutes::participants).
    Participants,
    /// Something else.
    #[default]
    #[serde(other)]
    Other,
}
