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

impl<'t> Entry<'t> {
    /// A part of its words, borrowed from the source where they stand there as they are, or the part does as far from the end: all of
    /// `➔ **Ann to mend it**` but the arrow.
    pub fn take(&self, part: &str) -> Cow<'t, str> {
        let at = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        let Some(after) = at.and_then(|at| self.text.len().checked_sub(at + part.len())) else { return Cow::Owned(part.to_owned()) };
        let slice = |words: &'t str| words.get(words.len().checked_sub(after + part.len())?..words.len() - after);
        let own = match (&self.text, &self.raw) {
            (Cow::Borrowed(text), _) => slice(text),
            (Cow::Owned(_), Cow::Borrowed(raw)) => slice(raw.trim_end_matches('*')).filter(|own| *own == part),
            (Cow::Owned(_), Cow::Owned(_)) => None,
        };
        own.map_or_else(|| Cow::Owned(part.to_owned()), Cow::Borrowed)
    }

    /// A part of its words, borrowed where all of them stand in the source as they are, so that its place there is known by it.
    pub fn cut(&self, part: &str) -> Cow<'t, str> {
        if matches!(self.text, Cow::Borrowed(_)) { self.take(part) } else { Cow::Owned(part.to_owned()) }
    }
}
