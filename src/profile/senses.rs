//! The senses that a profile can name, and how it names them.

use crate::lexicon::sense::{COMMON, MAY_COUNT, NAMED, NOUGHT, STATED, Senses};

/// Senses that are worked out from others, or tell the languages apart before any profile is asked.
pub(super) const INNER: Senses = Senses::all_of(&[STATED, MAY_COUNT, NOUGHT, COMMON]);

/// The senses that a profile can name: name, sense, what it says of a word.
pub(super) fn senses() -> impl Iterator<Item = (String, Senses, &'static str)> {
    let named = NAMED.iter().filter(|(_, sense, _)| !sense.any(INNER));
    named.map(|(name, sense, meaning)| (spelled(name), *sense, meaning.trim()))
}

/// A name of a sense as profiles write it.
pub(super) fn spelled(name: &str) -> String {
    name.to_ascii_lowercase().replace('_', "-")
}
