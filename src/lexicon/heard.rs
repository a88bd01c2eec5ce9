//! What may stand in a text by its words, those that an archive adds among them; and what only an archive can say of the start of a text.

use std::ops::Range;

use super::added::{self, Added};
use super::key::{Letters, may_be_compound};
use super::known::Lexicon;
use super::sense::{MEETING, MEETING_ENDING, OWN_MEETING, Senses};

/// The senses of all phrases that stand under a word.
#[inline]
pub(crate) fn senses_of(word: Letters) -> Senses {
    if added::any() { word.senses() | added::in_use(|added| added.map_or(Senses::NONE, |added| added.under(word))) } else { word.senses() }
}

/// What a word may mean by its ending: `Vorstandssitzung`.
#[inline]
pub(crate) fn senses_of_ending(word: &str) -> Senses {
    let is_compound = (may_be_compound(word) || added::any()) && Lexicon::ALL.is_kind_of_meeting(word);
    if is_compound { MEETING.or(OWN_MEETING).or(MEETING_ENDING) } else { Senses::NONE }
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
