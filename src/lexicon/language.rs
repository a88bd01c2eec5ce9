//! The languages of a text, told by the small words in it.
//!
//! A new language is a file of rows, a line in [`LISTS`], and its name in the model's [`Language`].

use std::cell::Cell;

use super::entry::{Entry, Only};
use super::fold::Folded;
use super::languages::Languages;
use super::sense::COMMON;
#[cfg(feature = "profile")]
use super::sense::Senses;
use super::table::{Laid, Table, rows_of_all};
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
        const ENOUGH: usize = 40;
        let mut count = Count::default();
        let _ = texts.any(|text| text.split(|c: char| !c.is_alphabetic()).any(|word| count.add(word, &allows) >= ENOUGH));
        count
    }

    /// Counts a word; how many of its language there are then.
    fn add(&mut self, word: &str, allows: impl Fn(Language) -> bool) -> usize {
        /// No small word is longer, in bytes, accents included.
        const LONGEST: usize = 10;
        if word.is_empty() || word.len() > LONGEST || !BUILT_IN.may_begin(word).any(COMMON) {
            return 0;
        }
        let Some(folded) = Folded::of(word, |_| true) else { return 0 };
        let (hash, words) = folded.words();
        let mut rows = BUILT_IN.rows(hash, words);
        let Some(row) = rows.find(|row| row.senses.any(COMMON) && row.only.holds(Only::of_letters(word))) else { return 0 };
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

thread_local! {
    /// The languages of the document that is read on this thread.
    static SPOKEN: Cell<Languages> = const { Cell::new(Languages::ALL) };
}

/// The languages of a document, for as long as it is read.
#[derive(Debug)]
pub(crate) struct Spoken(Languages);

impl Spoken {
    /// The languages of a text among those that are allowed hold until this is dropped.
    pub(crate) fn of(text: &str, allows: impl Fn(Language) -> bool) -> Spoken {
        Spoken(SPOKEN.replace(Count::of(std::iter::once(text), allows).languages()))
    }

    /// Those of the document that is read; all of them where none is.
    #[inline]
    pub(super) fn now() -> Languages {
        SPOKEN.get()
    }
}

impl Drop for Spoken {
    fn drop(&mut self) {
        SPOKEN.set(self.0);
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
