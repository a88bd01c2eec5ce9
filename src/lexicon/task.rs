//! What the cells of a table of tasks say, and what says nothing.

use super::known::Lexicon;
use super::sense::{PLACEHOLDER, STATUS_DONE, STATUS_OPEN};
use crate::bytes::cut_at_pair;
use crate::model::Status;

/// What a status cell says.
pub(crate) fn status(cell: &str) -> Option<Status> {
    let senses = Lexicon::ALL.whole(cell, STATUS_DONE | STATUS_OPEN);
    if senses.any(STATUS_DONE) {
        return Some(Status::Done);
    }
    senses.any(STATUS_OPEN).then_some(Status::Open)
}

/// Whether a text says nothing, or only that there is nothing.
pub(crate) fn says_nothing(text: &str) -> bool {
    /// A sentence that only says so is shorter, in bytes.
    const SHORT: usize = 16;
    let is_empty = !text.contains(char::is_alphanumeric);
    // "None. All go on as before."
    let opens = || cut_at_pair(text, *b". ").is_some_and(|(first, _)| first.len() < SHORT && Lexicon::ALL.is(first, PLACEHOLDER));
    is_empty || Lexicon::ALL.is(text, PLACEHOLDER) || opens()
}
