//! What the reader knows of a phrase: [`Lexicon`] answers.

use super::added::{self, Added};
use super::entry::Only;
use super::fold::{Folded, Hash, LONGEST, fold_wide, is_alphanumeric, joins, plain_letter};
use super::heard::Hearing;
use super::language::{BUILT_IN, Count, Spoken};
use super::languages::Languages;
use super::sense::{CONTRACTED, MEETING_ENDING, Senses};
use super::table::{Row, Rows};
use crate::model::Language;

/// The words that the reader knows in one document: those of its languages, and those that its archive adds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexicon<'p> {
    /// What the archive adds; filled in while a question is answered, with what [holds on the thread](added).
    added: Option<&'p Added>,
    languages: Languages,
    /// The senses of all phrases that may stand in the text that is read; the others are not looked for.
    heard: Senses,
}

/// A part of a word that is a word by itself has so many letters.
pub(crate) const SHORTEST_ENDING: usize = 4;

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

impl Known {
    /// What is known of a text of which nothing is known.
    const fn nothing(text: &str) -> Known {
        Known { senses: Senses::NONE, number: 0, length: text.len() }
    }
}

impl Lexicon<'static> {
    /// Every word of every language.
    pub(crate) const ALL: Lexicon<'static> = Lexicon { added: None, languages: Languages::ALL, heard: Senses::ALL };

    /// The words of the languages that a text is written in.
    pub(crate) fn of(text: &str) -> Lexicon<'static> {
        Lexicon { languages: Count::of(std::iter::once(text), |_| true).languages(), ..Lexicon::ALL }
    }

    /// The same of the text that is read as a whole.
    pub(crate) fn of_whole(text: &str) -> Lexicon<'static> {
        Spoken::detected().map_or_else(|| Lexicon::of(text), |languages| Lexicon { languages, ..Lexicon::ALL })
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

impl<'p> Lexicon<'p> {
    /// The same words, and those that an archive adds.
    fn with<'a>(&self, added: Option<&'a Added>) -> Lexicon<'a> {
        Lexicon { added, languages: self.languages, heard: self.heard }
    }

    /// The same words, for a text in which none but phrases of these senses may stand.
    pub(crate) fn hearing(self, heard: Senses) -> Lexicon<'p> {
        Lexicon { heard, ..self }
    }

    /// The languages of these words that are spoken in the document.
    #[inline]
    fn spoken(&self) -> Languages {
        self.languages.both(Spoken::now())
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
        self.phrases(text, wanted).next().is_some()
    }

    /// The longest phrase of a wanted sense at each place of a text where a word begins, and what follows it.
    pub(crate) fn phrases<'t>(&self, text: &'t str, wanted: Senses) -> impl Iterator<Item = (Known, &'t str)> {
        let heard = if self.hears(wanted) || added::any() { text } else { "" };
        word_starts(heard).filter_map(move |rest| {
            let known = self.at(rest, wanted)?;
            Some((known, rest.get(known.length..)?))
        })
    }

    /// Whether the word ends in one that makes it a meeting: `Vorstandssitzung`.
    pub(crate) fn is_kind_of_meeting(&self, word: &str) -> bool {
        if !self.hears(MEETING_ENDING) || !Hearing::now().has_compounds() {
            return false;
        }
        let ends = word.char_indices().filter_map(|(at, _)| word.get(at..)).take_while(|end| end.len() >= SHORTEST_ENDING);
        ends.take(LONGEST).any(|end| self.may_begin(end, MEETING_ENDING) && self.is_word(end, MEETING_ENDING))
    }

    /// Whether a phrase of a wanted sense may begin as a text does: a look at two letters.
    #[allow(clippy::inline_always, reason = "where what is wanted is known, little of it is left")]
    #[inline(always)]
    pub(crate) fn may_begin(&self, text: &str, wanted: Senses) -> bool {
        let begins = Spoken::begins().may_begin(text);
        begins.any(wanted) && begins.both(wanted).any(self.heard) || added::any() && self.added_may_begin(text, wanted)
    }

    /// The same of the phrases that an archive adds.
    #[cold]
    fn added_may_begin(&self, text: &str, wanted: Senses) -> bool {
        let wanted = wanted.both(self.heard);
        !wanted.is_none() && added::may_begin(text, wanted)
    }

    /// Whether a phrase of a wanted sense may begin somewhere in a text.
    pub(crate) fn may_stand_in(&self, text: &str, wanted: Senses) -> bool {
        if !self.hears(wanted) {
            return false;
        }
        let begins = |at: usize| text.get(at..).is_some_and(|rest| self.may_begin(rest, wanted));
        // A letter outside ASCII may be folded to any, and a sign may join letters; an arrow or a dash does not.
        let may_be_part = |at: usize| text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|c| is_alphanumeric(c) || joins(c));
        let mut before = b' ';
        text.bytes().enumerate().any(|(at, byte)| {
            let apart = !std::mem::replace(&mut before, byte).is_ascii_alphanumeric();
            apart && if byte.is_ascii() { byte.is_ascii_alphanumeric() && begins(at) } else { may_be_part(at) }
        })
    }

    #[inline(never)]
    fn look_up(&self, text: &str, wanted: Senses, place: Only) -> Known {
        if added::any() && self.added.is_none() {
            return added::in_use(|added| self.with(added).look_up(text, wanted, place));
        }
        // Most of what is looked up is a word of ASCII, in which nothing is to be folded but capitals.
        let (hash, plain) = Hash::SEED.run(text.as_bytes(), 0);
        if plain == text.len() && self.added.is_none() {
            let rows = BUILT_IN.rows_of_plain(hash, text.as_bytes());
            return if rows.mean(wanted, self.spoken()) {
                self.meant((rows, text.as_bytes()), text, wanted, place).0
            } else {
                Known::nothing(text)
            };
        }
        let folded = Folded::of(text, |first| self.rows(first, wanted).is_some());
        let mut known = match folded.as_ref().and_then(|folded| self.rows(folded, wanted)) {
            Some(rows) => self.meant(rows, text, wanted, place).0,
            None => Known::nothing(text),
        };
        known.senses |= self.added.map_or(Senses::NONE, |added| added.whole(text, wanted));
        known
    }

    /// The rows of folded words with these words, if a phrase of a wanted sense begins so. What is added is looked up by the words.
    #[inline]
    fn rows<'f>(&self, folded: &'f Folded, wanted: Senses) -> Option<(Rows<'static, 'static>, &'f [u8])> {
        let (hash, words) = folded.words();
        let rows = BUILT_IN.rows(hash, words);
        (rows.open(wanted) || self.added.is_some()).then_some((rows, words))
    }

    #[inline(never)]
    fn longest(&self, text: &str, wanted: Senses) -> Option<Known> {
        if added::any() && self.added.is_none() {
            return added::in_use(|added| self.with(added).longest(text, wanted));
        }
        let matched = self.added.and_then(|added| added.at(text, wanted));
        let matched = matched.map(|(senses, length)| Known { senses, number: 0, length });
        let known = self.longest_phrase(text, wanted);
        // Of the two the longer one counts.
        if matched.is_some_and(|matched| known.is_none_or(|known| known.length < matched.length)) { matched } else { known }
    }

    fn longest_phrase(&self, text: &str, wanted: Senses) -> Option<Known> {
        let bytes = text.as_bytes();
        if let Ok(known) = self.longest_plain(text, wanted) {
            return known;
        }
        let mut folded = Folded::EMPTY;
        let mut best = None;
        // The signs between the words so far.
        let mut signs = Only::NOTHING;
        let mut at = 0;
        loop {
            let Some(end) = folded.run(bytes, at) else { return best };
            let Some(c) = text.get(end..).and_then(|rest| rest.chars().next()) else { break };
            at = end + c.len_utf8();
            if c.is_alphanumeric() {
                if !fold_wide(c, |letter| folded.push(letter)) {
                    return best;
                }
                continue;
            }
            if matches!(c, '\u{300}'..='\u{36f}') {
                continue;
            }
            signs = if c == '/' { signs.or(Only::SLASHED) } else { signs };
            if folded.is_between_words() {
                if is_gap(c) && end > 0 {
                    continue;
                }
                return best;
            }
            let (known, longer) = self.of_beginning(&folded, text, end, wanted, signs);
            best = known.or(best);
            let next = text.get(at..).and_then(|rest| rest.chars().next());
            let parts = matches!(c, ',' | '.') && next.is_some_and(char::is_whitespace);
            if is_gap(c) || parts {
                signs = if parts { signs.or(Only::PARTED) } else { signs };
                if !longer || !folded.push_byte(b' ') {
                    return best;
                }
            } else if !is_inside_word(c) || !next.is_some_and(char::is_alphanumeric) || is_apostrophe(c) && self.is_contracted(text, end) {
                return best;
            }
        }
        if !folded.is_between_words() {
            best = self.of_beginning(&folded, text, text.len(), wanted, signs).0.or(best);
        }
        best
    }

    /// The same where nothing but capitals is to be folded in the words of the text that may be one: they are of ASCII, one space apart. An
    /// error where they are not.
    fn longest_plain(&self, text: &str, wanted: Senses) -> Result<Option<Known>, ()> {
        let bytes = text.as_bytes();
        let (mut hash, mut at, mut best) = (Hash::SEED, 0, None);
        loop {
            let (word, end) = hash.run(bytes, at);
            let sign = bytes.get(end).copied();
            let ends = sign.is_none_or(|sign| sign.is_ascii() && sign != b'/' && !is_inside_word(char::from(sign)));
            if !ends || self.added.is_some() || end == at && sign.is_some() {
                return Err(());
            }
            let rows = BUILT_IN.rows_of_plain(word, bytes.get(..end).unwrap_or(&[]));
            if end == at || !rows.open(wanted) {
                return Ok(best);
            }
            let (known, longer) = self.of_rows((rows, bytes), text, end, wanted, Only::NOTHING);
            best = known.or(best);
            match sign {
                Some(b' ') if longer => (hash, at) = (word.step(b' '), end + 1),
                Some(b',') if longer => return Err(()),
                Some(sign) if longer && is_gap(char::from(sign)) => return Err(()),
                _ => return Ok(best),
            }
        }
    }

    /// What the words of a text up to a place mean, if one of the wanted senses is among it; and whether longer phrases begin so.
    #[inline]
    fn of_beginning(&self, folded: &Folded, text: &str, length: usize, wanted: Senses, signs: Only) -> (Option<Known>, bool) {
        self.rows(folded, wanted).map_or((None, false), |rows| self.of_rows(rows, text, length, wanted, signs))
    }

    /// The same, where there are rows of these words.
    fn of_rows(&self, rows: (Rows<'_, '_>, &[u8]), text: &str, length: usize, wanted: Senses, signs: Only) -> (Option<Known>, bool) {
        if self.added.is_none() && !rows.0.mean(wanted, self.spoken()) {
            return (None, rows.0.clone().any(|row| row.longer));
        }
        let (words, rest) = text.split_at_checked(length).unwrap_or((text, ""));
        let place = if rest.contains(char::is_alphanumeric) { signs } else { signs.or(Only::ENDS) };
        let (mut known, longer) = self.meant(rows.clone(), words, wanted, place);
        if let Some(apostrophe) = rest.chars().next().filter(|c| is_apostrophe(*c)) {
            let (elided, _) = self.meant(rows, words, wanted, place.or(Only::ELIDED));
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

    /// What the rows of a phrase say that it means where it stands, if one of the wanted senses is among it; and whether longer phrases
    /// begin so.
    fn meant(&self, (built_in, words): (Rows<'_, '_>, &[u8]), written: &str, wanted: Senses, place: Only) -> (Known, bool) {
        let mut known = Known::nothing(written);
        let (mut longer, mut letters, mut is_wanted) = (false, None, false);
        let silent = self.added.map_or(Senses::NONE, |added| added.silent(words));
        let heeded = wanted.without(silent);
        let languages = self.spoken();
        let mut add = |row: &Row<'_>| {
            longer |= row.longer;
            let mut holds = place;
            if row.only.asks_for_letters() {
                holds = holds.or(*letters.get_or_insert_with(|| Only::of_letters(written)));
            }
            if row.languages.any(languages) && row.only.holds(holds) {
                known.senses |= row.senses;
                if row.senses.any(heeded) {
                    (is_wanted, known.number) = (true, known.number.max(row.number));
                }
            }
        };
        built_in.for_each(&mut add);
        if let Some(added) = self.added {
            added.rows(words).iter().for_each(add);
            let means = if is_wanted { known.senses } else { known.senses.both(silent) };
            added.note_phrase(words, wanted.both(means));
            known.senses = known.senses.without(silent);
        }
        if !is_wanted {
            known.senses = Senses::NONE;
        }
        (known, longer)
    }
}

/// A text from each of its words on.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = &str> {
    let mut next = 0;
    std::iter::from_fn(move || {
        let start = next + run(text, next, false);
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        next = start + run(text, start, true);
        Some(rest)
    })
}

/// The bytes of the letters and figures that stand from a byte on, or of all that is none.
#[inline]
fn run(text: &str, from: usize, letters: bool) -> usize {
    let bytes = text.as_bytes().get(from..).unwrap_or(&[]);
    let mut length = 0;
    while let Some(&byte) = bytes.get(length) {
        if byte.is_ascii() {
            if plain_letter(byte).is_some() != letters {
                break;
            }
            length += 1;
        } else {
            let c = text.get(from + length..).and_then(|rest| rest.chars().next()).filter(|c| is_alphanumeric(*c) == letters);
            let Some(c) = c else { break };
            length += c.len_utf8();
        }
    }
    length
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
