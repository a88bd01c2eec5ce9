//! A text as words with what they can mean: what the grammar of statements reads.

use std::iter::{Copied, Enumerate};
use std::slice::Iter;

use nom::{Input, Needed, Parser};

use crate::lexicon::sense::{
    AGENT, AND, APPROVE, BARE, BY, CARRIED, COUNT, DEFERRED, DOUBTFUL, ENACTED, ENACTS_VERB, EVERYBODY, FILLER, HELPER, HEREBY, HONORIFIC,
    IT, MADE, MOTION, MOVED, NOT_VOTING, PAIR, PUTS_OFF, REJECTED, RESULT, SECONDED, Senses, THAT, UNANIMOUS, UPON, VERSUS, VOTE,
    VOTE_ABSTAIN, VOTE_AGAINST, VOTE_FOR, VOTERS, WITH, WITHDRAWN, ZERO,
};
use crate::lexicon::{self, Known, Lexicon};
use crate::model::Language;

/// Votes of any kind.
pub(super) const SIDES: Senses = Senses::all_of(&[VOTE_FOR, VOTE_AGAINST, VOTE_ABSTAIN]);
/// How a motion can end.
pub(super) const OUTCOMES: Senses = Senses::all_of(&[CARRIED, REJECTED, DEFERRED, WITHDRAWN, UNANIMOUS]);
/// What a text must have for a statement to be looked for in it.
pub(super) const STATES: Senses = Senses::all_of(&[MOTION, MOVED, SECONDED, VOTE, RESULT, OUTCOMES, ENACTED, SIDES]);
/// What a word can mean in a statement.
const STATEMENT: Senses = Senses::all_of(&[
    STATES, PAIR, MADE, BY, UPON, THAT, HELPER, BARE, AND, WITH, VERSUS, FILLER, IT, COUNT, ZERO, DOUBTFUL, APPROVE, AGENT, VOTERS,
    NOT_VOTING, ENACTS_VERB, HEREBY, PUTS_OFF, EVERYBODY,
]);

/// A word, a known phrase, a number or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// As it is written.
    pub text: &'t str,
    /// Where it begins in the text.
    pub at: usize,
    /// All that it can mean.
    pub senses: Senses,
    /// The number that it stands for.
    pub value: Option<u32>,
    /// What it is made of.
    pub form: Form,
    /// Whether whitespace stands before it.
    pub apart: bool,
}

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Letters, the first one small.
    Lower,
    /// Letters, the first one a capital.
    Capital,
    /// Digits.
    Number,
    /// A sign.
    Sign(char),
}

impl Word<'_> {
    /// The place after it.
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it can mean one of these.
    pub fn means(&self, senses: Senses) -> bool {
        self.senses.any(senses)
    }

    /// Whether it can mean one of these and is not doubtful.
    pub fn surely(&self, senses: Senses) -> bool {
        self.senses.any(senses) && !self.senses.any(DOUBTFUL)
    }

    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.form == Form::Sign(sign)
    }

    /// Whether it is a sign.
    pub fn is_sign(&self) -> bool {
        matches!(self.form, Form::Sign(_))
    }

    /// Whether it says nothing of its own.
    pub fn is_filler(&self) -> bool {
        self.is_sign() || self.means(FILLER)
    }
}

/// Cuts a text into words.
pub(super) fn words(text: &str, language: Option<Language>) -> Vec<Word<'_>> {
    words_of(text, &Lexicon::speaking(language))
}

/// Cuts a text into words of a lexicon.
pub(super) fn words_of<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Vec<Word<'t>> {
    let mut words = Vec::new();
    put_words(text, lexicon, &mut words);
    words
}

/// The same, in the room of words that were read before.
pub(super) fn put_words<'t>(text: &'t str, lexicon: &Lexicon<'_>, words: &mut Vec<Word<'t>>) {
    /// Most sentences have no more words.
    const FEW: usize = 32;
    words.clear();
    words.reserve((text.len() / 6).max(FEW));
    words.extend(each_word(text, lexicon));
}

/// The words of a text, one after the other.
pub(super) fn each_word<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> impl Iterator<Item = Word<'t>> {
    let (mut at, mut in_number) = (0, false);
    std::iter::from_fn(move || {
        let from = at;
        let rest = text.get(at..)?.trim_start();
        at = text.len().saturating_sub(rest.len());
        let apart = at > from || at == 0;
        let (length, mut senses, value, mut form) = word(rest, rest.chars().next()?, lexicon);
        // The letter of `No. 12B` begins no name, and of what runs into a figure only votes are heard: `5for`.
        if in_number && !apart && matches!(form, Form::Capital | Form::Lower) {
            form = Form::Lower;
            senses = senses.both(SIDES.or(DOUBTFUL));
        }
        in_number = form == Form::Number;
        let found = Word { text: rest.get(..length).unwrap_or(""), at, senses, value, form, apart };
        at += length;
        Some(found)
    })
}

/// The word that a text begins with: its length, senses, number and form.
fn word(rest: &str, first: char, lexicon: &Lexicon<'_>) -> (usize, Senses, Option<u32>, Form) {
    if first.is_ascii_digit() {
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = rest.get(..length).and_then(|digits| digits.parse().ok());
        return match lexicon.at(rest, STATEMENT).filter(|known| known.length > length) {
            Some(known) => phrase(known, Form::Lower),
            None => (length, Senses::NONE, value, Form::Number),
        };
    }
    if !(first.is_alphanumeric() || first == '@') {
        return (first.len_utf8(), Senses::NONE, None, Form::Sign(first));
    }
    if let Some(length) = initial(rest) {
        return (length, Senses::NONE, None, Form::Capital);
    }
    let form = if first.is_uppercase() || first == '@' { Form::Capital } else { Form::Lower };
    if let Some(known) = lexicon.at(rest, STATEMENT) {
        return phrase(known, form);
    }
    let slashed = lexicon.at(rest, HONORIFIC).filter(|known| rest.get(..known.length).is_some_and(|title| title.contains('/')));
    let length = slashed.map_or_else(|| length_of_word(rest), |known| known.length);
    // `West-aye` in a roll call.
    let may_vote = first.is_uppercase() && lexicon.hears(SIDES);
    let voter = rest.get(..length).filter(|_| may_vote).and_then(|word| word.rsplit_once('-'));
    let length = voter.filter(|(_, side)| lexicon.is_word(side, SIDES)).map_or(length, |(voter, _)| voter.len());
    let titled = rest.get(length..).is_some_and(|after| after.starts_with(". ")) && rest.get(..length).is_some_and(lexicon::is_honorific);
    (length + usize::from(titled), Senses::NONE, None, form)
}

/// A known phrase as a word.
fn phrase(known: Known, form: Form) -> (usize, Senses, Option<u32>, Form) {
    let value = known.senses.any(COUNT.or(ZERO)).then_some(u32::from(known.number));
    (known.length, known.senses.both(STATEMENT), value, form)
}

/// The bytes of the initial that a text begins with, before a name: `A. Long`.
fn initial(rest: &str) -> Option<usize> {
    let mut letters = rest.chars();
    let initial = letters.next().filter(|first| first.is_uppercase())?;
    letters.next().filter(|stop| *stop == '.')?;
    letters.as_str().trim_start().starts_with(char::is_uppercase).then_some(initial.len_utf8() + 1)
}

/// How many bytes a word takes that is not known: letters, digits, signs between two letters.
fn length_of_word(rest: &str) -> usize {
    /// What is elided before an apostrophe is no longer: `l'`, `all'`.
    const ELIDED: usize = 4;
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let is_whole = |next: &u8| next.is_ascii() && !matches!(next, b'_' | b'\'' | b'-' | b'.');
    if plain > 0 && rest.as_bytes().get(plain).is_none_or(is_whole) {
        return plain;
    }
    let mut letters = rest.char_indices().peekable();
    letters.next();
    while let Some((at, letter)) = letters.next() {
        let inside = letter.is_alphanumeric() || letter == '_';
        let next = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if matches!(letter, '\'' | '’') && next && at <= ELIDED && rest.starts_with(char::is_lowercase) {
            return at + letter.len_utf8();
        }
        let joins = matches!(letter, '\'' | '’' | '-' | '‑' | '.') && next;
        if !(inside || joins) {
            return at;
        }
    }
    rest.len()
}

/// Words still to be read; the input of the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words<'w, 't>(pub &'w [Word<'t>]);

impl<'w, 't> Input for Words<'w, 't> {
    type Item = Word<'t>;
    type Iter = Copied<Iter<'w, Word<'t>>>;
    type IterIndices = Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.0.len()
    }

    fn take(&self, index: usize) -> Self {
        Words(self.0.get(..index).unwrap_or(self.0))
    }

    fn take_from(&self, index: usize) -> Self {
        Words(self.0.get(index..).unwrap_or(&[]))
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.0.iter().position(|word| predicate(*word))
    }

    fn iter_elements(&self) -> Self::Iter {
        self.0.iter().copied()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.0.len() { Ok(count) } else { Err(Needed::new(count.saturating_sub(self.0.len()))) }
    }
}

/// What a part of the grammar gives: the words after it, and what was read.
pub(super) type Read<'w, 't, T> = nom::IResult<Words<'w, 't>, T>;

/// A word for which something holds.
pub(super) fn one<'w, 't: 'w>(
    wanted: impl Fn(&Word<'t>) -> bool,
) -> impl Parser<Words<'w, 't>, Output = Word<'t>, Error = nom::error::Error<Words<'w, 't>>> {
    move |words: Words<'w, 't>| match words.0.split_first() {
        Some((first, rest)) if wanted(first) => Ok((Words(rest), *first)),
        _ => none(words),
    }
}

/// A word that can mean one of these.
pub(super) fn sense<'w, 't: 'w>(senses: Senses) -> impl Parser<Words<'w, 't>, Output = Word<'t>, Error = nom::error::Error<Words<'w, 't>>> {
    one(move |word| word.means(senses))
}

/// A sign.
pub(super) fn sign<'w, 't: 'w>(wanted: char) -> impl Parser<Words<'w, 't>, Output = Word<'t>, Error = nom::error::Error<Words<'w, 't>>> {
    one(move |word| word.is(wanted))
}

/// Words of one kind, a few at most; how many.
pub(super) fn few<'w, 't: 'w>(
    wanted: impl Fn(&Word<'t>) -> bool,
) -> impl Parser<Words<'w, 't>, Output = usize, Error = nom::error::Error<Words<'w, 't>>> {
    /// So many small words stand beside each other, and no more: `has not yet been`.
    const MOST: usize = 6;
    move |words: Words<'w, 't>| {
        let count = words.0.iter().take(MOST).take_while(|word| wanted(word)).count();
        Ok((words.take_from(count), count))
    }
}

/// "Nothing of the kind here", as nom says it.
pub(super) fn none<'w, 't, T>(words: Words<'w, 't>) -> Read<'w, 't, T> {
    Err(nom::Err::Error(nom::error::Error::new(words, nom::error::ErrorKind::Verify)))
}

#[cfg(test)]
mod tests {
    use super::{Form, words};

    #[test]
    fn a_text_is_cut_into_words_phrases_and_signs() {
        for (text, expected) in [
            ("Moved by A. Long, 5-0.", vec!["Moved by", "A.", "Long", ",", "5", "-", "0", "."]),
            ("by Mrs. A Brand. Dr", vec!["by", "Mrs.", "A", "Brand", ".", "Dr"]),
            ("à l’unanimité, décide d’adopter", vec!["à l’unanimité", ",", "décide", "d’", "adopter"]),
            ("M/S/C Long/Moss", vec!["M/S/C", "Long", "/", "Moss"]),
            ("3 Ja-Stimmen", vec!["3", "Ja-Stimmen"]),
            ("O'Neil's vice-chair", vec!["O'Neil's", "vice-chair"]),
            ("2nd: @ann_b", vec!["2nd", ":", "@ann_b"]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = words(text, None).iter().map(|word| word.text).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn letters_after_a_figure_begin_no_name() {
        for (text, name) in [("12B", "B"), ("£51.75Ann", "Ann"), ("12 B", "B"), ("12-B", "B")] {
            let form = words(text, None).last().filter(|word| word.text == name).map(|word| word.form);
            let expected = if text.contains([' ', '-']) { Form::Capital } else { Form::Lower };
            assert_eq!(form, Some(expected), "{text:?}");
        }
    }
}
