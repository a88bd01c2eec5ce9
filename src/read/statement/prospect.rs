//! What may be expected of an entry before its words are cut for statements: whether one may stand in it, and whether it may settle one.
//!
//! Three questions, each asked only after the one before: the senses that were heard in its lines, the phrases that do stand in it, and what
//! follows those that are other words too. "For" counts votes beside a number, a sign or at an end, and hardly ever else: `for the roof`.

use memchr::memchr3_iter;

use super::decision::MARKS;
use super::head::spaced_label;
use super::words::{OUTCOMES, SIDES, STATES};
use crate::lexicon::Lexicon;
use crate::lexicon::sense::{
    AND, BARE, BY, COUNT, DOUBTFUL, ENACTED, HELPER, IT, MAY_COUNT, MOTION, MOVED, NOUGHT, PAIR, RESULT, ROLE, SECONDED, STATED, Senses,
    VERSUS, VOTE, VOTERS, WITH, ZERO,
};
use crate::read::entry::Entry;
use crate::scan::Form;

/// What may be expected of an entry.
#[derive(Clone, Copy, Default)]
pub(super) struct Prospect {
    /// Whether a part of a statement may stand in it.
    pub states: bool,
    /// Whether it may say how something ended, who voted or who seconded, without which nothing unmarked is a decision.
    pub settles: bool,
}

/// What says how something ended, who voted, or who seconded.
const SETTLES: Senses = Senses::all_of(&[OUTCOMES, SIDES, VERSUS, SECONDED, PAIR, ENACTED]);
/// What is looked for in a text that has numbers.
const LOOKED_FOR: Senses = STATES.or(SETTLES);
/// Words of these senses tell of a statement whatever stands beside them.
const CERTAIN: Senses = Senses::all_of(&[MOTION, MOVED, SECONDED, VOTE, RESULT, OUTCOMES, ENACTED, PAIR]);
/// What stands beside a word for votes.
const BESIDE_VOTES: Senses = Senses::all_of(&[AND, WITH, VOTE, HELPER, COUNT, ZERO, SIDES, VERSUS]);
/// What stands before a word for votes: the same, or somebody without a name.
const BEFORE_VOTES: Senses = BESIDE_VOTES.or(Senses::all_of(&[BY, BARE, IT, RESULT, OUTCOMES, VOTERS, ROLE]));

/// Whether an entry may be a decision, or settle one, by the senses that were heard in it.
pub(super) fn may_settle(entry: &Entry<'_>) -> bool {
    entry.senses.any(SETTLES | MARKS) || spaced_label(&entry.text).is_some() || !entry.form.has(Form::LETTER) || entry.form.has(Form::DIGIT)
}

/// What may be expected of an entry by its words and signs; `text` is what of it is read.
pub(super) fn prospect(text: &str, entry: &Entry<'_>, lexicon: &Lexicon<'_>) -> Prospect {
    /// So few words are read as they are, since all of them together may be no more than a label.
    const FEW: usize = 3;
    let figures = entry.form.has(Form::DIGIT);
    let wordless = !entry.form.has(Form::LETTER) || figures && bare_counts(text).is_some();
    if !(wordless || entry.senses.any(STATED | MAY_COUNT | NOUGHT)) {
        return Prospect::default();
    }
    let numbers = figures || entry.senses.any(COUNT);
    let stated = stated(text, entry.senses.both(if numbers { LOOKED_FOR } else { STATES }), lexicon, figures);
    let states = wordless || stated.any(STATES) || text.split(' ').take(FEW + 1).count() <= FEW;
    Prospect { states, settles: states && (wordless || figures || stated.any(SETTLES)) }
}

/// The senses of the words for statements that stand in a text, up to the word that says enough: with figures, one that states something.
/// Those for votes count only where what stands beside them lets them: after
/// them a sign, a number, another word of votes, or nothing; before one that hardly means anything else, such as "in favour", a name.
fn stated(text: &str, wanted: Senses, lexicon: &Lexicon<'_>, figures: bool) -> Senses {
    let mut stated = Senses::NONE;
    for (known, rest) in lexicon.phrases(text, wanted) {
        let next = rest.trim_start();
        let follows = || !next.starts_with(char::is_alphabetic) || lexicon.at(next, BESIDE_VOTES).is_some();
        let leads = || {
            let before = text.get(..text.len().saturating_sub(known.length + rest.len())).unwrap_or("");
            let last = before.trim_end().rsplit(' ').next().unwrap_or("");
            let is_plain = last.starts_with(|c: char| c.is_ascii_lowercase()) && last.bytes().all(|byte| byte.is_ascii_alphabetic());
            !is_plain || before.contains(',') || lexicon.is(last, BEFORE_VOTES)
        };
        let is_sure = known.senses.any(SIDES) && !known.senses.any(DOUBTFUL);
        if known.senses.any(CERTAIN) || follows() || is_sure && leads() {
            stated |= known.senses;
        }
        if stated.any(STATES) && (figures || stated.any(SETTLES)) {
            break;
        }
    }
    stated
}

/// The sentence of a text that is the counts of a vote and nothing else: `5-0.`
fn bare_counts(text: &str) -> Option<&str> {
    let bytes = text.as_bytes();
    let stops = memchr3_iter(b'.', b'!', b'?', bytes).map(|at| at + 1);
    let ends = stops.filter(|end| bytes.get(*end).is_some_and(u8::is_ascii_whitespace)).chain([bytes.len()]);
    let mut from = 0;
    let sentences = ends.map(|end| std::mem::replace(&mut from, end)..end);
    sentences.filter(|sentence| bytes.get(sentence.clone()).is_some_and(are_counts)).find_map(|sentence| text.get(sentence))
}

/// Whether a sentence has figures and no letters, and more than one figure. A dash is no letter either.
fn are_counts(sentence: &[u8]) -> bool {
    let parts = |byte: &u8| matches!(byte, b'-' | b'/' | b':' | 0x80..);
    !sentence.iter().any(u8::is_ascii_alphabetic) && sentence.iter().any(u8::is_ascii_digit) && sentence.iter().any(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_votes_counts_them_by_what_stands_beside_it() {
        for (text, expected) in [
            ("Money for the roof", false),
            ("Money for the roof and for the lamps", false),
            ("5 for, 1 against", true),
            ("Against: 2", true),
            ("Yes", true),
            ("For five, against two", true),
            ("Ann spoke in favour of the roof", false),
            ("Ann Ray in favour of the roof", true),
            ("Nobody, it seems, spoke in favour of it", true),
            ("The motion was carried", true),
            ("It leaks badly", false),
        ] {
            assert_eq!(stated(text, LOOKED_FOR, &Lexicon::ALL, false).any(SIDES | OUTCOMES), expected, "{text:?}");
        }
    }

    #[test]
    fn counts_alone_are_a_sentence() {
        for (text, expected) in [
            ("It leaks. 5-0.", Some(" 5-0.")),
            ("5–0", Some("5–0")),
            ("(5/0)", Some("(5/0)")),
            ("Meet 5-7 today", None),
            ("It leaks. 5.", None),
            ("", None),
        ] {
            assert_eq!(bare_counts(text), expected, "{text:?}");
        }
    }
}
