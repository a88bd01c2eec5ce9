//! What the reader knows of a phrase: [`Lexicon`] answers.

use super::entry::Only;
use super::fold::{Folded, fold_wide, joins};
use super::language::{BUILT_IN, Count};
use super::languages::Languages;
use super::sense::{CONTRACTED, MEETING_ENDING, Senses};
#[cfg(test)]
use super::table::Added;
use super::table::Table;
use crate::model::Language;

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
        Lexicon { languages: Count::of(std::iter::once(text), |_| true).languages(), ..Lexicon::ALL }
    }

    /// The words of one language and no other; every word where none is told.
    pub(crate) fn only(language: Option<Language>) -> Lexicon<'static> {
        Lexicon { languages: language.map_or(Languages::ALL, Languages::of), ..Lexicon::ALL }
    }

    /// English words, and those of a language; every word where none is told.
    pub(crate) fn speaking(language: Option<Language>) -> Lexicon<'static> {
        let languages = language.map_or(Languages::ALL, |language| Languages::of(language).or(Languages::of(Language::English)));
        Lexicon { languages, ..Lexicon::ALL }
    }
}

#[cfg(test)]
impl<'p> Lexicon<'p> {
    /// The same words, and those that an archive adds.
    pub(crate) fn with(self, added: &'p Added<'p>) -> Lexicon<'p> {
        Lexicon { added: Some(added.table()), ..self }
    }
}

impl<'p> Lexicon<'p> {
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

    /// All that is known of a word among others, if it has one of the wanted senses.
    pub(crate) fn known(&self, word: &str, wanted: Senses) -> Option<Known> {
        if !self.may_begin(word, wanted) || !is_bare(word) {
            return None;
        }
        Some(self.look_up(word, wanted, Only::NOTHING)).filter(|known| !known.senses.is_none())
    }

    /// The number that a word stands for in one of the wanted senses.
    pub(crate) fn number(&self, word: &str, wanted: Senses) -> Option<u8> {
        self.known(word, wanted).map(|known| known.number)
    }

    /// What follows the longest phrase of one of the wanted senses that a text begins with.
    #[inline]
    pub(crate) fn after<'t>(&self, text: &'t str, wanted: Senses) -> Option<&'t str> {
        text.get(self.at(text, wanted)?.length..)
    }

    /// The longest phrase of one of the wanted senses that a text begins with. It ends where a word ends.
    #[inline]
    pub(crate) fn at(&self, text: &str, wanted: Senses) -> Option<Known> {
        if self.may_begin(text, wanted) { self.longest(text, wanted) } else { None }
    }

    /// Whether a phrase of a wanted sense stands somewhere in a text.
    pub(crate) fn stands_in(&self, text: &str, wanted: Senses) -> bool {
        word_starts(text).any(|rest| self.at(rest, wanted).is_some())
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
        // The signs between the words so far.
        let mut signs = Only::NOTHING;
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
            signs = if c == '/' { signs.or(Only::SLASHED) } else { signs };
            if folded.is_between_words() {
                if is_gap(c) && at > 0 {
                    continue;
                }
                return best;
            }
            let (known, longer) = self.of_beginning(&folded, text, at, wanted, signs);
            best = known.or(best);
            let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let parts = matches!(c, ',' | '.') && next.is_some_and(char::is_whitespace);
            if is_gap(c) || parts {
                signs = if parts { signs.or(Only::PARTED) } else { signs };
                if !longer || !folded.push(' ') {
                    return best;
                }
            } else if !is_inside_word(c) || !next.is_some_and(char::is_alphanumeric) || is_apostrophe(c) && self.is_contracted(text, at) {
                return best;
            }
        }
        if !folded.is_between_words() {
            best = self.of_beginning(&folded, text, text.len(), wanted, signs).0.or(best);
        }
        best
    }

    /// What the words of a text up to a place mean, if one of the wanted senses is among it; and whether longer phrases begin so.
    fn of_beginning(&self, folded: &Folded, text: &str, length: usize, wanted: Senses, signs: Only) -> (Option<Known>, bool) {
        let (words, rest) = text.split_at_checked(length).unwrap_or((text, ""));
        let place = if rest.contains(char::is_alphanumeric) { signs } else { signs.or(Only::ENDS) };
        let (mut known, longer) = self.of_folded(folded, words, wanted, place);
        if let Some(apostrophe) = rest.chars().next().filter(|c| is_apostrophe(*c)) {
            let (elided, _) = self.of_folded(folded, words, wanted, place.or(Only::ELIDED));
            if elided != known {
                known = Known { length: length + apostrophe.len_utf8(), ..elided };
            }
        }
        ((!known.senses.is_none()).then_some(known), longer)
    }

    /// Whether what follows an apostrophe is a verb: "we're".
    fn is_contracted(&self, text: &str, apostrophe: usize) -> bool {
        let verb = text.get(apostrophe..).unwrap_or("").trim_start_matches(is_apostrophe);
        let end = verb.find(|c: char| !c.is_alphanumeric()).unwrap_or(verb.len());
        verb.get(..end).is_some_and(|verb| self.is_word(verb, CONTRACTED))
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

/// A text from each of its words on.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = &str> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !std::mem::replace(&mut before, c).is_alphanumeric() && c.is_alphanumeric();
        if begins { text.get(at..) } else { None }
    })
}

/// Whether a word has no punctuation at its ends.
fn is_bare(word: &str) -> bool {
    let is_part = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    is_part(word.as_bytes().first()) && is_part(word.as_bytes().last())
}

/// Whether a character is an apostrophe.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether a character may stand between two words of a phrase.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '/'
}

/// Whether a character may stand inside a word.
fn is_inside_word(c: char) -> bool {
    matches!(c, '-' | '.' | '\'') || joins(c)
}
