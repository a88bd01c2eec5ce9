//! Questions that many rules ask of a word.

use super::fold::fold_to_look;
use super::known::Lexicon;
use super::sense::{HONORIFIC, NOTE, OFFICE, PARTICLE, ROLE};

/// Whether a word belongs to a role header rather than to a name.
pub(crate) fn is_role(word: &str) -> bool {
    Lexicon::ALL.is(word, ROLE)
}

/// Whether a word says what one person is in a meeting or a body.
pub(crate) fn is_office(word: &str) -> bool {
    Lexicon::ALL.is(word, OFFICE)
}

/// Whether a word is a title before a name.
pub(crate) fn is_honorific(word: &str) -> bool {
    Lexicon::ALL.is(word, HONORIFIC)
}

/// Whether a word is one that a surname may begin with, in lower case.
pub(crate) fn is_particle(word: &str) -> bool {
    Lexicon::ALL.is(word, PARTICLE)
}

/// Whether words beside a name are a remark, not an organisation.
pub(crate) fn is_note(text: &str) -> bool {
    // Nothing is to be folded in most words.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Lexicon::ALL.is_word(text, NOTE);
    }
    fold_to_look(text).as_str().split(' ').any(|word| Lexicon::ALL.is_word(word, NOTE))
}
