//! What the blocks are built from: pieces with their texts, and what they stand under.

use std::borrow::Cow;

use crate::lexicon::sense::Senses;
use crate::model::Link;
use crate::scan::Form;

/// What the blocks stand under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Under {
    /// A heading, or nothing.
    Text,
    /// A list of what is to be talked of, whose boxes say what was.
    Topics,
    /// A label that makes actions of them.
    Actions,
    /// A label that makes decisions of them.
    Decisions,
}

/// A piece with its plain text, and what it stands under.
pub(crate) struct Entry<'t> {
    /// The index of the piece.
    pub at: usize,
    /// Its words with their markup.
    pub raw: Cow<'t, str>,
    /// Its words.
    pub text: Cow<'t, str>,
    /// The links in them.
    pub links: Vec<Link<'t>>,
    /// The senses of all phrases that may stand in them, and what may stand there: digits, letters.
    pub senses: Senses,
    pub form: Form,
    /// What it stands under.
    pub under: Under,
    /// What its words make of those below it.
    pub heads: Option<Under>,
    /// Whether it has a mark of its own.
    pub item: bool,
    /// Whether it is the heading of the others, which may be what they decide.
    pub is_heading: bool,
}
