//! A heading and what was minuted under it: [`Section`].

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Block, Id};
use crate::span::Span;

/// A heading and what was minuted under it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section<'t> {
    /// Its name in this reading: `s2`.
    pub id: Id,
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

impl<'t> Section<'t> {
    /// An empty section that no text was read for.
    pub fn new(title: impl Into<Cow<'t, str>>) -> Section<'t> {
        Section { title: title.into(), ..Section::default() }
    }
}
