//! What may stand in a text by its words, those that an archive adds among them; and what only an archive can say of the start of a text.

use std::ops::Range;

use super::added::{self, Added};
use super::key::{self, Letters};
use super::known::Lexicon;
use super::language::Spoken;
use super::sense::{MEETING, MEETING_ENDING, OWN_MEETING, Senses};

/// Adds the senses of all phrases that stand under a word and the one before it, where that is known.
#[inline]
pub(crate) fn add_senses_of(word: Letters, before: Option<Letters>, senses: &mut Senses) {
    key::add_senses(word, before, Spoken::now(), senses);
    if added::any() {
        *senses |= added::in_use(|added| added.map_or(Senses::NONE, |added| added.under(word)));
    }
}

/// Adds the senses of the phrases that begin with a word, where what stands after it is not known.
#[inline]
pub(crate) fn add_senses_of_first(word: Letters, senses: &mut Senses) {
    key::add_senses_of_first(word, Spoken::now(), senses);
}

/// Whether a word that ends in these bytes may mean something by its ending.
#[inline]
pub(crate) fn may_be_compound(last: [u8; 4]) -> bool {
    key::may_be_compound(last) || added::any()
}

/// What a word means by its ending: `Vorstandssitzung`.
pub(crate) fn senses_of_ending(word: &str) -> Senses {
    if Lexicon::ALL.is_kind_of_meeting(word) { MEETING.or(OWN_MEETING).or(MEETING_ENDING) } else { Senses::NONE }
}

/// The senses of what may stand in a text whatever its words are.
#[inline]
pub(crate) fn senses_of_any_text() -> Senses {
    if added::any() { added::in_use(|added| added.map_or(Senses::NONE, Added::in_any_text)) } else { Senses::NONE }
}

/// What opens an entry of an archive: how long it is, and where what the entry is cited by stands in it.
pub(crate) fn opener(text: &str, wanted: Senses) -> Option<(usize, Option<Range<usize>>)> {
    if !added::any() {
        return None;
    }
    let length = Lexicon::ALL.at(text, wanted)?.length;
    Some((length, added::in_use(|added| added.and_then(|added| added.id(text, wanted, length)))))
}
