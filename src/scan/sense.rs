//! The senses of the words of a text, gathered on the one walk through its bytes.
//!
//! Phrases are compared [folded](crate::lexicon::fold): signs inside a word go, so that `co-chair` is `cochair` to one question, and `co` and
//! `chair` to another. Words that such signs join make a chain, whose parts and joints are all looked up.

use crate::lexicon::sense::Senses;
use crate::lexicon::{self, Hearing, Letters, Place};

/// What was gathered up to a place of a text.
pub(super) struct Gathered {
    pub(super) senses: Senses,
    hearing: Hearing,
    /// The letters and figures since the last sign.
    word: Letters,
    /// The word before, where nothing but a space stands between, and what it means where it is not known what stands after it.
    before: Option<Letters>,
    first: Place,
    /// Where they begin; nothing where a sign stands before.
    begun: Option<usize>,
    /// Where the chain begins that the word stands in, and whether it has another word.
    chain: Option<usize>,
    chained: bool,
}

impl Gathered {
    pub(super) fn new() -> Gathered {
        Gathered {
            senses: lexicon::senses_of_any_text(),
            hearing: Hearing::now(),
            word: Letters::NONE,
            before: None,
            first: Place::NONE,
            begun: None,
            chain: None,
            chained: false,
        }
    }

    /// A word goes on, or begins, at a byte; its letters so far.
    #[inline]
    pub(super) fn word(&mut self, at: usize) -> Letters {
        if self.begun.is_none() {
            (self.word, self.begun) = (Letters::NONE, Some(at));
            self.chained |= self.chain.is_some();
            self.chain = self.chain.or(Some(at));
        }
        self.word
    }

    /// Whether no word has begun, nor a chain of them.
    #[inline]
    pub(super) fn is_between(&self) -> bool {
        self.begun.is_none() && self.chain.is_none()
    }

    /// A word by itself, with one space after it.
    #[inline]
    pub(super) fn alone(&mut self, text: &str, word: Letters, begun: usize, end: usize) {
        self.first = self.hearing.add_senses(word, self.before.replace(word), &mut self.senses);
        self.ending(text, begun, end);
    }

    /// The letters of the word so far.
    #[inline]
    pub(super) fn goes_on(&mut self, letters: Letters) {
        self.word = letters;
    }

    /// A sign, or the end of the text.
    #[inline]
    pub(super) fn sign(&mut self, text: &str, at: usize, joins: bool) {
        if let Some(begun) = self.begun.take() {
            self.first = self.hearing.add_senses(self.word, self.before, &mut self.senses);
            self.ending(text, begun, at);
        }
        self.before = None;
        self.hearing.add_senses_of_first(std::mem::replace(&mut self.first, Place::NONE), &mut self.senses);
        if !joins
            && let Some(chain) = self.chain.take()
            && std::mem::take(&mut self.chained)
        {
            self.chain(text.get(chain..at).unwrap_or(""));
        }
    }

    /// What the ending of a word tells.
    #[inline]
    fn ending(&mut self, text: &str, begun: usize, end: usize) {
        /// A word and one before it that it is joined to have so many letters.
        const SHORTEST: usize = 5;
        if self.hearing.has_compounds()
            && end - begun >= SHORTEST
            && let Some(last) = text.as_bytes().get(..end).and_then(<[u8]>::last_chunk)
            && self.hearing.may_be_compound(*last)
        {
            self.compound(text.get(begun..end).unwrap_or(""));
        }
    }

    #[cold]
    fn compound(&mut self, word: &str) {
        self.senses |= lexicon::senses_of_ending(word);
    }

    /// Looks up all that the words of a chain make together; each word by itself was looked up before.
    #[cold]
    fn chain(&mut self, chain: &str) {
        /// The longest phrase, in letters.
        const LONGEST: usize = 48;
        let last = chain.rfind(|c: char| !c.is_alphanumeric()).unwrap_or(0);
        if !chain.contains(char::is_alphabetic) {
            return;
        }
        let mut before = false;
        for (at, c) in chain.char_indices().take_while(|(at, _)| *at < last) {
            if c.is_alphanumeric() && !before {
                let mut letters = Letters::NONE;
                for c in chain.get(at..).unwrap_or("").chars().take(2 * LONGEST) {
                    match c {
                        c if !c.is_alphanumeric() => self.part(letters),
                        c if c.is_ascii() => letters = letters.and(c as u8),
                        c => letters = letters.and_wide(c),
                    }
                }
                self.part(letters);
            }
            before = c.is_alphanumeric();
        }
    }

    /// Letters that may be a word, of which it is not known what stands beside them.
    fn part(&mut self, letters: Letters) {
        let first = self.hearing.add_senses(letters, None, &mut self.senses);
        self.hearing.add_senses_of_first(first, &mut self.senses);
    }

    /// Whether markup at a byte may join letters once it is taken away, so that nothing is known of the words.
    #[cold]
    pub(super) fn markup(&mut self, text: &str, at: usize) {
        /// A tag or the target of a link is looked for so many bytes ahead; a longer one counts as one that joins letters.
        const LONGEST: usize = 1000;
        let rest = text.get(at..).unwrap_or("");
        let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let near = rest.as_bytes().get(..LONGEST).unwrap_or(rest.as_bytes());
        let is_cut = near.len() < rest.len();
        let closed = |close: u8| near.iter().skip(1).position(|byte| *byte == close).map(|before| before + 1);
        let after = |close: u8| closed(close).map_or(is_cut, |end| is_part(rest.get(end + 1..).and_then(|rest| rest.chars().next())));
        let next = rest.chars().nth(1);
        let follows = is_part(text.get(..at).and_then(|before| before.trim_end_matches('!').chars().next_back()));
        let joins = match rest.chars().next() {
            Some('<') => follows && after(b'>'),
            Some('&') => is_part(next) || next == Some('#'),
            Some('[' | '{') => follows && (is_part(next) || after(b'}')),
            Some(']') => follows && (next == Some('(') && after(b')') || next == Some('[') && (is_cut || closed(b']').is_some())),
            first => follows && (is_part(next) || next == first),
        };
        if joins {
            self.senses = Senses::ALL;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::sense::{ABSENT, MEETING, MONTH, PRESENT, ROLE, Senses};
    use crate::scan::facts;

    #[test]
    fn a_word_is_heard_however_it_is_written() {
        for (text, sense, expected) in [
            ("The roof leaks", PRESENT, false),
            ("PRESENT: Ann", PRESENT, true),
            ("**Present:**Ann", PRESENT, true),
            ("(pres)ent", PRESENT, true),
            ("Présent", PRESENT, true),
            ("pre\u{301}sent", PRESENT, true),
            ("represents", PRESENT, false),
            ("roof-co-chair", ROLE, true),
            ("Apologies/Regrets", ABSENT, true),
            ("4.März", MONTH, true),
            ("Die Vorstandssitzung", MEETING, true),
            ("ledenvergadering", MEETING, true),
            ("Beratung", MEETING, false),
            ("<b>present</b>", PRESENT, true),
            ("[present](https://roof.example)", PRESENT, true),
        ] {
            assert_eq!(facts(text).senses.any(sense), expected, "{text:?}");
        }
    }

    #[test]
    fn anything_may_stand_where_markup_joins_letters() {
        for (text, expected) in [
            ("pre<b>sent</b>", true),
            ("pr&eacute;sent", true),
            ("pre~~sent~~", true),
            ("pre[sent](x)", true),
            ("[pre](x)sent", true),
            ("Roof & lamps", false),
            ("<b>roof</b> [lamps](x)", false),
        ] {
            assert_eq!(facts(text).senses == Senses::ALL, expected, "{text:?}");
        }
    }

    #[test]
    fn every_phrase_is_heard_where_it_stands() {
        for (phrase, senses) in crate::lexicon::phrases() {
            for text in [phrase.to_owned(), format!("Roof ({phrase}), roof"), format!("**{}**: roof", phrase.to_uppercase())] {
                assert!(facts(&text).senses.has(senses), "{text:?}");
            }
        }
    }
}
