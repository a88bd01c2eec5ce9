//! Whether words are a sentence or a title.

use super::known::Lexicon;
use super::sense::{CLAUSE, FINITE, SENTENCE_OPENER, SUBJECT_LEAD, TITLE_JOINT};

/// Whether a word is a finite verb that is nothing else.
pub(crate) fn is_finite(word: &str) -> bool {
    Lexicon::ALL.is_word(word, FINITE)
}

/// Whether one of the words is a finite verb that is nothing else.
pub(crate) fn says(words: &str) -> bool {
    words.split(' ').any(is_finite)
}

/// Whether words are a sentence with its verb after its subject, and ask nothing and name nothing by a clause of its own.
pub(crate) fn is_said(words: &str) -> bool {
    let verb = words.split(' ').position(is_finite);
    verb.is_some_and(|verb| verb > 1) && !words.split(' ').any(|word| Lexicon::ALL.is_word(word, CLAUSE))
}

/// Whether a word with a capital begins a sentence, if the next one has none.
pub(crate) fn begins_sentence(word: &str) -> bool {
    Lexicon::ALL.is_word(word, SENTENCE_OPENER)
}

/// Whether a word with a capital begins a sentence, whatever follows.
pub(crate) fn leads_subject(word: &str) -> bool {
    Lexicon::ALL.is_word(word, SUBJECT_LEAD)
}

/// Whether a title goes on after a word.
pub(crate) fn goes_on(word: &str) -> bool {
    Lexicon::ALL.is_word(word, TITLE_JOINT)
}
