//! The languages of a text, told by the small words in it.
//!
//! A new language is a file of rows, a line in [`LISTS`], and its name in the model's [`Language`].

use std::cell::Cell;

use super::entry::Entry;
use super::fold::{Folded, Hash};
use super::languages::Languages;
use super::sense::COMMON;
#[cfg(feature = "profile")]
use super::sense::Senses;
use super::table::{Begins, Laid, Row, Table, rows_of_all};
use super::{de, en, es, fr, it, nl, pt, shared};
use crate::model::Language;

/// The rows of every language.
pub(super) const LISTS: &[(Languages, &[Entry<'static>])] = &[
    (Languages::ALL, shared::ROWS),
    (Languages::of(Language::English), en::ROWS),
    (Languages::of(Language::German), de::ROWS),
    (Languages::of(Language::French), fr::ROWS),
    (Languages::of(Language::Dutch), nl::ROWS),
    (Languages::of(Language::Spanish), es::ROWS),
    (Languages::of(Language::Italian), it::ROWS),
    (Languages::of(Language::Portuguese), pt::ROWS),
    #[cfg(test)]
    (Languages::MADE_UP, super::tests::made_up::ROWS),
];

/// All of these rows, laid out when the program is compiled.
static LAID: Laid<{ rows_of_all(LISTS) }, { (rows_of_all(LISTS) * 2).next_power_of_two() }> = Laid::of(LISTS);

pub(super) static BUILT_IN: Table<'static> = LAID.table();

/// How the phrases of all languages begin, and those of English beside each language.
static BEGINS: Begins = Begins::of(LISTS, Languages::ALL);
static BEGINS_OF_TWO: [Begins; Language::ALL.len()] = {
    let (mut begins, mut at) = ([Begins::NONE; Language::ALL.len()], 0);
    while at < begins.len() {
        #[allow(clippy::indexing_slicing, reason = "only the compiler runs it")]
        {
            begins[at] = Begins::of(LISTS, with_english(Language::ALL[at]));
        }
        at += 1;
    }
    begins
};

/// English and another language.
const fn with_english(language: Language) -> Languages {
    Languages::of(Language::English).or(Languages::of(language))
}

/// How the phrases of some languages begin, or of more.
fn begins_of(languages: Languages) -> &'static Begins {
    let of_two = Language::ALL.iter().zip(&BEGINS_OF_TWO).find(|(language, _)| with_english(**language) == languages);
    of_two.map_or(&BEGINS, |(_, begins)| begins)
}

/// The built-in phrases of a sense, those of English first.
#[cfg(feature = "profile")]
pub(crate) fn words_of(sense: Senses) -> impl Iterator<Item = &'static str> {
    let english = LISTS.iter().filter(|(languages, _)| *languages == Languages::of(Language::English));
    let rows = english.chain(LISTS).flat_map(|(_, entries)| entries.iter());
    rows.filter(move |entry| entry.senses.any(sense)).map(|entry| entry.phrase)
}

/// How often small words of each language stand in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count([usize; Language::ALL.len()]);

impl Count {
    /// Counts the small words of texts in the languages that are allowed until there are enough of one.
    pub(crate) fn of<'t>(mut texts: impl Iterator<Item = &'t str>, allows: impl Fn(Language) -> bool) -> Count {
        let mut count = Count::default();
        let _ = texts.any(|text| count.has_enough(text, &allows));
        count
    }

    /// Counts the small words of a text; whether there are enough of a language then.
    fn has_enough(&mut self, text: &str, allows: impl Fn(Language) -> bool) -> bool {
        const ENOUGH: usize = 40;
        let mut at = 0;
        while at < text.len() {
            let end = end_of_word(text, at);
            if self.add(text.get(at..end).unwrap_or(""), &allows) >= ENOUGH {
                return true;
            }
            at = end + 1;
            // Words begin where characters do.
            while at < text.len() && !text.is_char_boundary(at) {
                at += 1;
            }
        }
        false
    }

    /// Counts a word; how many of its language there are then.
    #[inline]
    fn add(&mut self, word: &str, allows: impl Fn(Language) -> bool) -> usize {
        /// No small word is longer, in bytes, accents included.
        const LONGEST: usize = 10;
        if word.is_empty() || word.len() > LONGEST || !BEGINS.may_begin(word).any(COMMON) {
            return 0;
        }
        let small = |row: &&Row<'_>| row.senses.any(COMMON) && row.only.holds_of_letters(word);
        let (hash, plain) = Hash::SEED.run(word.as_bytes(), 0);
        let row = if plain == word.len() {
            BUILT_IN.rows_of_plain(hash, word.as_bytes()).find(small)
        } else {
            let folded = Folded::of(word, |_| true);
            folded.and_then(|folded| BUILT_IN.rows(folded.words().0, folded.words().1).find(small))
        };
        let Some(row) = row else { return 0 };
        let known = Language::ALL.iter().zip(&mut self.0).find(|(language, _)| row.languages.any(Languages::of(**language)));
        known.filter(|(language, _)| allows(**language)).map_or(0, |(_, count)| {
            *count += 1;
            *count
        })
    }

    /// The language whose small words stand there, at least twice as many as of any other.
    pub(crate) fn language(&self) -> Option<Language> {
        /// So many small words are needed to tell a language.
        const LEAST: usize = 3;
        let (at, &most) = self.0.iter().enumerate().max_by_key(|&(_, &count)| count)?;
        let clear = most >= LEAST && self.0.iter().enumerate().all(|(other, &count)| other == at || count * 2 <= most);
        Language::ALL.get(at).copied().filter(|_| clear)
    }

    /// The languages whose words are to be known: all of them where there are few small words; English always; others if at least one
    /// small word in twenty is theirs.
    pub(crate) fn languages(&self) -> Languages {
        const FEW: usize = 12;
        const SHARE: usize = 20;
        let all: usize = self.0.iter().sum();
        if all < FEW {
            return Languages::ALL;
        }
        let spoken = Language::ALL.iter().zip(&self.0).filter(|(_, count)| **count * SHARE >= all);
        spoken.fold(Languages::of(Language::English), |set, (language, _)| set.or(Languages::of(*language)))
    }
}

/// Where the letters end that stand from a byte on.
#[inline]
fn end_of_word(text: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(byte) = text.as_bytes().get(at) {
        let length = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => 1,
            0x80.. => text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| c.is_alphabetic()).map_or(0, char::len_utf8),
            _ => 0,
        };
        if length == 0 {
            break;
        }
        at += length;
    }
    at
}

thread_local! {
    /// The languages of the document that is read on this thread.
    static SPOKEN: Cell<Languages> = const { Cell::new(Languages::ALL) };
    /// How the phrases of these begin.
    static SPOKEN_BEGINS: Cell<&'static Begins> = const { Cell::new(&BEGINS) };
    /// The same; `None` while the caller restricts the languages.
    static DETECTED: Cell<Option<Languages>> = const { Cell::new(None) };
}

/// The languages of a document, for as long as it is read; those of the one before.
#[derive(Debug)]
pub(crate) struct Spoken {
    before: Languages,
    detected_before: Option<Languages>,
}

impl Spoken {
    /// The languages of a text among those that are allowed hold until this is dropped.
    pub(crate) fn of(text: &str, allows: impl Fn(Language) -> bool) -> Spoken {
        let is_any_allowed = Language::ALL.iter().all(|language| allows(*language));
        let spoken = Count::of(std::iter::once(text), allows).languages();
        SPOKEN_BEGINS.set(begins_of(spoken));
        Spoken { before: SPOKEN.replace(spoken), detected_before: DETECTED.replace(is_any_allowed.then_some(spoken)) }
    }

    /// Those of the document that is read; all of them where none is.
    #[inline]
    pub(super) fn now() -> Languages {
        SPOKEN.get()
    }

    /// How the phrases of these languages begin.
    #[inline]
    pub(super) fn begins() -> &'static Begins {
        SPOKEN_BEGINS.get()
    }

    /// Those that all of the document is written in, whichever are allowed, where that is known.
    pub(super) fn detected() -> Option<Languages> {
        DETECTED.get()
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        SPOKEN.set(self.before);
        SPOKEN_BEGINS.set(begins_of(self.before));
        DETECTED.set(self.detected_before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Count {
        Count::of(std::iter::once(text), |_| true)
    }

    #[test]
    fn a_language_is_told_by_its_small_words() {
        for (text, expected) in [
            ("The roof leaks, and the board will see to it.", Some(Language::English)),
            ("Das Dach ist nicht dicht, und der Vorstand wird sich kümmern.", Some(Language::German)),
            ("Le toit est percé ; les membres du bureau sont allés sur place avec une échelle.", Some(Language::French)),
            ("Het dak is lek en het bestuur zal er niet te lang mee wachten; dat wordt duur.", Some(Language::Dutch)),
            ("Roof. Lamps. Budget.", None),
            ("The roof and the lamps. Das Dach und die Lampen, nicht mit uns.", None),
            ("", None),
        ] {
            assert_eq!(count(text).language(), expected, "{text:?}");
        }
    }

    #[test]
    fn words_are_known_in_the_languages_that_are_spoken() {
        let (english, german) =
            ("The roof and the lamps will be mended by the board. ", "Das Dach ist nicht dicht, und das wird auch noch so. ");
        let [in_english, in_german, in_dutch] = [Language::English, Language::German, Language::Dutch].map(Languages::of);
        for (text, expected) in [
            ("Roof".to_owned(), Languages::ALL),
            (english.to_owned(), Languages::ALL),
            (english.repeat(3), in_english),
            (german.repeat(3), in_english.or(in_german)),
            (english.repeat(3) + &german.repeat(2), in_english.or(in_german)),
            (english.repeat(9) + "Dach und Fach", in_english),
        ] {
            let languages = count(&text).languages();
            assert_eq!(languages, expected, "{text:?}");
            assert!(languages.any(in_english) && (languages == Languages::ALL || !languages.any(in_dutch)), "{text:?}");
        }
    }
}
