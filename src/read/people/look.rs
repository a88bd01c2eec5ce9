//! What one look at the words of a row, or of a cell that stands alone in it, tells.

use crate::bytes::words_of;
use crate::lexicon::Lexicon;
use crate::lexicon::sense::PARTICLE;
use crate::value::label::{PeopleLabel, people_label};
use crate::value::person::{self, PersonMention};

/// The words of a row, cut into the name at their start and what stands beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look<'r> {
    pub(super) words: &'r str,
    pub(super) name: &'r str,
    /// What stands beside the name.
    pub(super) rest: Option<&'r str>,
    /// What the words say as a label.
    pub(super) label: Option<PeopleLabel<'r>>,
    /// Whether the surname is in capitals.
    pub(super) in_capitals: bool,
    /// Whether the words are many and most of them in lower case, as in a sentence.
    pub(super) is_sentence: bool,
}

impl<'r> Look<'r> {
    /// Looks at words.
    pub(super) fn of(words: &'r str, lexicon: &Lexicon<'_>) -> Look<'r> {
        let (name, rest) = person::name_and_rest(words, lexicon);
        let in_capitals = person::capital_surname_in(name, lexicon).is_some();
        Look {
            words,
            name,
            rest,
            label: people_label(words, lexicon),
            in_capitals,
            is_sentence: Casing::of(words, lexicon).is_of_sentence(),
        }
    }

    /// How likely the name is one.
    pub(super) fn likely(&self, lexicon: &Lexicon<'_>) -> u8 {
        person::weight(self.name, lexicon)
    }
}

/// Fewer words are no sentence.
pub(super) const FEWEST: usize = 7;

/// How the words of a text begin that may be a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Casing {
    /// How many words have letters; of a text that is no sentence by its length or its signs none is counted.
    words: usize,
    /// How many of these are in lower case; of a text in which most are, particles of names are none.
    small: usize,
}

impl Casing {
    /// Counts the words of a text.
    pub(super) fn of(text: &str, lexicon: &Lexicon<'_>) -> Casing {
        let count = |sign: u8| text.bytes().filter(|byte| *byte == sign).count();
        let blanks = count(b' ');
        // A comma after each word makes a list of short names: "matz, akr, hsbt".
        if blanks + 1 < FEWEST || count(b',') >= blanks || text.bytes().any(|byte| matches!(byte, b'(' | b'@')) {
            return Casing::default();
        }
        let is_small = |word: &&str| word.starts_with(char::is_lowercase);
        let (mut casing, mut before) = (Casing::default(), b' ');
        for (at, byte) in text.bytes().enumerate() {
            let begins = std::mem::replace(&mut before, byte) == b' ' && byte != b' ';
            if !begins {
                continue;
            }
            let word = || words_of(text.get(at..).unwrap_or("")).next().unwrap_or("");
            let small = byte.is_ascii_lowercase() || !byte.is_ascii() && is_small(&word());
            casing.words += usize::from(small || byte.is_ascii_uppercase() || word().contains(char::is_alphabetic));
            casing.small += usize::from(small);
        }
        if casing.is_of_sentence() && lexicon.hears(PARTICLE) {
            casing.small -= words_of(text).filter(is_small).filter(|word| lexicon.is(word, PARTICLE)).count();
        }
        casing
    }

    /// Whether they are many and most of them in lower case, as in a sentence.
    pub(super) fn is_of_sentence(self) -> bool {
        self.words >= FEWEST && self.small * 2 > self.words
    }
}

/// Whom words name as a whole, and how likely that is a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Somebody<'r> {
    /// Nothing where they are no entry.
    pub(super) said: Option<PersonMention<'r>>,
    /// How likely the name is one.
    pub(super) weight: u8,
    /// The same, a title before it included.
    pub(super) likely: u8,
}

impl<'r> Somebody<'r> {
    /// Reads words as one entry.
    pub(super) fn of(words: &'r str, lexicon: &Lexicon<'_>) -> Somebody<'r> {
        let Some(said) = person::person_in(words, lexicon) else { return Somebody::default() };
        let words = words.trim();
        let weight = person::weight_of_name(said.name, lexicon);
        let honoured = person::strip_honorific(words, lexicon).len() < words.len();
        Somebody { said: Some(said), weight, likely: weight + u8::from(honoured) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_seven_words_and_most_of_them_small() {
        for (text, expected) in [
            ("the roof of the hall leaks badly", true),
            ("the roof of the hall leaks", false),
            ("The Roof Of The hall leaks badly", false),
            ("The Roof Of the hall leaks badly", true),
            ("the roof (of the hall) leaks badly", false),
            ("the roof of the @hall leaks badly", false),
            ("ann, bo, cy, di, ed, flo, gus", false),
            ("ann, bo, cy, di, ed, flo and gus", true),
            ("the roof 1 2 3 leaks badly", false),
            ("élan of the old hall leaks badly", true),
            ("Ann de la von van der Ray", false),
            ("  the  roof  of  the  hall  leaks  ", false),
        ] {
            assert_eq!(Casing::of(text, &Lexicon::ALL).is_of_sentence(), expected, "{text:?}");
        }
    }
}
