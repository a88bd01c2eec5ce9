//! What was decided: [`Decision`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::form::named;
use super::{Block, Id, Key, Link};
use crate::span::Span;

/// What was decided, or put to a vote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision<'t> {
    /// Its name in this reading: `d3`.
    pub id: Id,
    /// What it is known by from one reading to the next.
    pub key: Key,
    /// The number of the list entry as written, without its dot, or that in its label: `3` of `Decision 3: …`.
    pub number: Option<Cow<'t, str>>,
    /// The words: marker, label and markup taken away.
    pub text: Cow<'t, str>,
    /// What became of it, where the text says so.
    pub outcome: Option<Outcome>,
    /// Who moved it, as written.
    pub movers: Vec<Cow<'t, str>>,
    /// Who seconded it, as written.
    pub seconders: Vec<Cow<'t, str>>,
    /// How it was voted on, where the text says so.
    pub vote: Option<Vote<'t>>,
    /// The links in the text, in order.
    pub links: Vec<Link<'t>>,
    /// What is nested below it.
    pub body: Vec<Block<'t>>,
    /// Its marker, its text and all that is nested in it.
    pub span: Span,
}

impl<'t> Decision<'t> {
    /// A decision that no text was read for.
    pub fn new(text: impl Into<Cow<'t, str>>) -> Decision<'t> {
        Decision { text: text.into(), ..Decision::default() }
    }
}

named! {
    /// What became of a motion.
    Outcome {
        /// Passed, agreed, approved.
        Carried = "carried",
        /// Voted down.
        Rejected = "rejected",
        /// Put off, tabled.
        Deferred = "deferred",
        /// Taken back by those who moved it.
        Withdrawn = "withdrawn",
    }
}

/// How a motion was voted on. A number is there only where the text states it; names are not counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Vote<'t> {
    /// How many were for it.
    #[serde(rename = "for")]
    pub in_favour: Option<u32>,
    /// How many were against it.
    pub against: Option<u32>,
    /// How many abstained.
    pub abstain: Option<u32>,
    /// Who were for it, as written.
    pub for_names: Vec<Cow<'t, str>>,
    /// Who were against it, as written.
    pub against_names: Vec<Cow<'t, str>>,
    /// Who abstained, as written.
    pub abstain_names: Vec<Cow<'t, str>>,
}
