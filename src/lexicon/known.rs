//! What the reader knows of a phrase: [`Lexicon`] answers.

use super::entry::Only;
use super::fold::{Folded, fold_wide, joins};
use super::language::{BUILT_IN, Count, Languages};
use super::sense::{MEETING_ENDING, Senses};
use super::table::{Added, Table};

/// The words that the reader knows in one document: those of its languages, and those that its archive adds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexicon<'p> {
    added: Option<Table<'p>>,
    languages: Languages,
    /// The senses of all phrases that may stand in the text that is read; the others are not looked for.
    heard: Senses,
}

/// A phrase that is known, at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// All that it means.
    pub senses: Senses,
    /// The number that it stands for in the sense that was wanted; 0 if it stands for none.
    pub number: u8,
    /// The bytes of the text that it takes.
    pub length: usize,
}

impl Lexicon<'static> {
    /// Every word of every language.
    pub(crate) const ALL: Lexicon<'static> = Lexicon { added: None, languages: Languages::ALL, heard: Senses::ALL };

    /// The words of the languages that a text is written in.
    pub(crate) fn of(text: &str) -> Lexicon<'static> {
        Lexicon { languages: Count::of(text).languages(), ..Lexicon::ALL }
    }
}

impl<'p> Lexicon<'p> {
    /// The same words, and those that an archive adds.
    pub(crate) fn with(self, added: &'p Added<'p>) -> Lexicon<'p> {
        Lexicon { added: Some(added.table()), ..self }
    }

    /// The same words, for a text in which none but phrases of these senses may stand.
    pub(crate) fn hearing(self, heard: Senses) -> Lexicon<'p> {
        Lexicon { heard, ..self }
    }

    /// Whether a phrase of one of the wanted senses may stand in the text that is read.
    #[inline]
    pub(crate) const fn hears(&self, wanted: Senses) -> bool {
        self.heard.any(wanted)
    }

    /// What a text means as a whole, if one of the wanted senses is among it: a label, a heading, a cell.
    #[inline]
    pub(crate) fn whole(&self, text: &str, wanted: Senses) -> Senses {
        if self.may_begin(text, wanted) { self.look_up(text, wanted, Only::ALONE.or(Only::ENDS)).senses } else { Senses::NONE }
    }

    /// Whether a text as a whole has one of the wanted senses.
    #[inline]
    pub(crate) fn is(&self, text: &str, wanted: Senses) -> bool {
        !self.whole(text, wanted).is_none()
    }

    /// What a word means among others, if one of the wanted senses is among it. Punctuation at its ends is no part of a word.
    #[inline]
    pub(crate) fn word(&self, word: &str, wanted: Senses) -> Senses {
        if self.may_begin(word, wanted) && is_bare(word) { self.look_up(word, wanted, Only::NOTHING).senses } else { Senses::NONE }
    }

    /// Whether a word among others has one of the wanted senses.
    #[inline]
    pub(crate) fn is_word(&self, word: &str, wanted: Senses) -> bool {
        !self.word(word, wanted).is_none()
    }

    /// The number that a word stands for in one of the wanted senses.
    pub(crate) fn number(&self, word: &str, wanted: Senses) -> Option<u8> {
        if !self.may_begin(word, wanted) || !is_bare(word) {
            return None;
        }
        let known = self.look_up(word, wanted, Only::NOTHING);
        (!known.senses.is_none()).then_some(known.number)
    }

    /// The longest phrase of one of the wanted senses that a text begins with. It ends where a word ends.
    #[inline]
    pub(crate) fn at(&self, text: &str, wanted: Senses) -> Option<Known> {
        if self.may_begin(text, wanted) { self.longest(text, wanted) } else { None }
    }

    /// Whether the word ends in one that makes it a meeting: `Vorstandssitzung`.
    pub(crate) fn is_kind_of_meeting(&self, word: &str) -> bool {
        /// A part of a word that is a word by itself has so many letters.
        const SHORTEST: usize = 4;
        if !self.hears(MEETING_ENDING) {
            return false;
        }
        let ends = word.char_indices().filter_map(|(at, _)| word.get(at..)).take_while(|end| end.len() >= SHORTEST);
        ends.take(super::table::LONGEST).any(|end| self.is_word(end, MEETING_ENDING))
    }

    /// Whether a phrase of a wanted sense may begin as a text does: a look at two letters.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str, wanted: Senses) -> bool {
        let wanted = wanted.both(self.heard);
        if wanted.is_none() {
            return false;
        }
        BUILT_IN.may_begin(text, wanted) || self.added.is_some_and(|added| added.may_begin(text, wanted))
    }

    /// Whether a phrase of a wanted sense may begin somewhere in a text.
    pub(crate) fn may_stand_in(&self, text: &str, wanted: Senses) -> bool {
        if !self.hears(wanted) {
            return false;
        }
        let begins = |at: usize| text.get(at..).is_some_and(|rest| self.may_begin(rest, wanted));
        let mut before = b' ';
        text.bytes().enumerate().any(|(at, byte)| {
            let apart = !std::mem::replace(&mut before, byte).is_ascii_alphanumeric();
            apart && byte.is_ascii_alphanumeric() && begins(at)
        }) || !text.is_ascii()
    }

    #[inline(never)]
    fn look_up(&self, text: &str, wanted: Senses, place: Only) -> Known {
        let (known, _) = self.of_folded(&Folded::of(text), text, wanted, place);
        known
    }

    #[inline(never)]
    fn longest(&self, text: &str, wanted: Senses) -> Option<Known> {
        let mut folded = Folded::EMPTY;
        let mut best = None;
        // What stands up to a place, and whether longer phrases begin so.
        let mut look = |folded: &Folded, length: usize| {
            let words = text.get(..length).unwrap_or("");
            let ends = text.get(length..).is_none_or(|rest| !rest.contains(char::is_alphanumeric));
            let place = if ends { Only::ENDS } else { Only::NOTHING };
            let (known, longer) = self.of_folded(folded, words, wanted, place);
            if !known.senses.is_none() {
                best = Some(Known { length, ..known });
            }
            longer
        };
        for (at, c) in text.char_indices() {
            if c.is_alphanumeric() {
                let fits = if c.is_ascii() { folded.push(c.to_ascii_lowercase()) } else { fold_wide(c, |letter| folded.push(letter)) };
                if !fits {
                    return best;
                }
                continue;
            }
            if matches!(c, '\u{300}'..='\u{36f}') {
                continue;
            }
            if folded.is_between_words() {
                if is_gap(c) && at > 0 {
                    continue;
                }
                return best;
            }
            let longer = look(&folded, at);
            if is_gap(c) {
                if !longer || !folded.push(' ') {
                    return best;
                }
            } else if !is_inside_word(c) || !text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
                return best;
            }
        }
        if !folded.is_between_words() {
            look(&folded, text.len());
        }
        best
    }

    /// What a folded phrase means where it stands, if one of the wanted senses is among it; and whether longer phrases begin so.
    fn of_folded(&self, folded: &Folded, written: &str, wanted: Senses, place: Only) -> (Known, bool) {
        let mut known = Known { senses: Senses::NONE, number: 0, length: written.len() };
        let Some((hash, words)) = folded.words() else { return (known, false) };
        let (mut longer, mut letters, mut is_wanted) = (false, None, false);
        let tables = [Some(BUILT_IN), self.added];
        for row in tables.iter().flatten().flat_map(|table| table.rows(hash, words)) {
            longer |= row.longer;
            let mut holds = place;
            if row.only.asks_for_letters() {
                holds = holds.or(*letters.get_or_insert_with(|| Only::of_letters(written)));
            }
            if row.languages.any(self.languages) && row.only.holds(holds) {
                known.senses |= row.senses;
                if row.senses.any(wanted) {
                    (is_wanted, known.number) = (true, known.number.max(row.number));
                }
            }
        }
        if !is_wanted {
            known.senses = Senses::NONE;
        }
        (known, longer)
    }
}

/// Whether a word has no punctuation at its ends.
fn is_bare(word: &str) -> bool {
    let is_part = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    is_part(word.as_bytes().first()) && is_part(word.as_bytes().last())
}

/// Whether a character may stand between two words of a phrase.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

/// Whether a character may stand inside a word.
fn is_inside_word(c: char) -> bool {
    matches!(c, '-' | '.' | '\'') || joins(c)
}
