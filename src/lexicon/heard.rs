//! What may stand in a text by its words, those that an archive adds among them; and what only an archive can say of the start of a text.

use std::ops::Range;

use super::added::{self, Added};
use super::key::{self, Letters, Place};
use super::known::Lexicon;
use super::language::Spoken;
use super::languages::Languages;
use super::sense::{MEETING, MEETING_ENDING, OWN_MEETING, Senses};

/// The words of a text that is looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hearing {
    spoken: Languages,
    /// Whether an archive adds words.
    adds: bool,
    /// Whether a word may mean something by its ending.
    has_compounds: bool,
}

impl Hearing {
    /// The words of the languages that are spoken now.
    pub(crate) fn now() -> Hearing {
        let (spoken, adds) = (Spoken::now(), added::any());
        Hearing { spoken, adds, has_compounds: adds || key::has_compounds(spoken) }
    }

    /// Adds the senses of all phrases that stand under a word and the one before it, where that is known; what the word means where it is not
    /// known what stands after it.
    #[inline]
    pub(crate) fn add_senses(self, word: Letters, before: Option<Letters>, senses: &mut Senses) -> Place {
        if self.adds {
            *senses |= added::in_use(|added| added.map_or(Senses::NONE, |added| added.under(word)));
        }
        match key::under(word) {
            Some(under) => key::add_senses(under, before.map(|before| before.before(word)), self.spoken, senses),
            None => Place::NONE,
        }
    }

    /// Adds what a word means where it is not known what stands after it.
    #[inline]
    pub(crate) fn add_senses_of_first(self, first: Place, senses: &mut Senses) {
        if first != Place::NONE {
            key::add_senses_of_first(first, self.spoken, senses);
        }
    }

    /// Whether a word that ends in these bytes may mean something by its ending.
    #[inline]
    pub(crate) fn may_be_compound(self, last: [u8; 4]) -> bool {
        key::may_be_compound(last) || self.adds
    }

    /// Whether any word may.
    #[inline]
    pub(crate) const fn has_compounds(self) -> bool {
        self.has_compounds
    }
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
